import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionItem, Today } from '../api/contract.ts';
import { speaking } from '../texts/texts.ts';
import { onlyIn } from './only-in.ts';
import './rs-figure.ts';
import { shared } from './shared.ts';
import { heroOf, todayPage } from './today-page.ts';
import { todayStyles } from './today-styles.ts';

const previewStyles = css`
  :host {
    container-type: inline-size;
  }
  .doses {
    padding: 14px 20px 4px;
  }
  .doses li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 10px 0;
    border-top: 1px solid var(--rs-line-soft);
  }
  .doses rs-figure {
    width: 44px;
    height: 44px;
    flex: none;
    border-radius: 10px;
    overflow: hidden;
    background: var(--rs-sunk);
    --rs-fig-paper: var(--rs-sunk);
  }
  .doses span {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .doses b {
    font-weight: 500;
  }
  .doses small {
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
`;

/** The patient's Today of a plan that nobody has signed yet: drawn by the same code as on the phone, but nothing in it can be pressed. */
@customElement('rs-today-preview')
export class RsTodayPreview extends LitElement {
  static override styles = [shared, todayStyles, previewStyles];

  @property({ attribute: false }) today?: Today;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#hold, { capture: true });
  }

  override disconnectedCallback(): void {
    this.removeEventListener('click', this.#hold, { capture: true });
    super.disconnectedCallback();
  }

  /** The words are in the patient's language whatever the page around speaks. */
  override render() {
    const { today } = this;
    return today ? speaking(today.language, () => html`<div lang=${today.language}>${this.#page(today)}</div>`) : nothing;
  }

  #page(today: Today) {
    const nowhere = (): void => undefined;
    const page = todayPage(today, {
      which: heroOf(today),
      draft: {},
      letters: [],
      copyOf: undefined,
      choice: { variant: 'usual', choose: nowhere, start: nowhere, go: nowhere },
      again: nowhere,
      inside: true,
    });
    const items = today.session?.items ?? [];
    return html`${page}${items.length > 0 ? html`<ul class="doses">${items.map(dose)}</ul>` : nothing}`;
  }

  readonly #hold = (click: Event): void => {
    click.preventDefault();
    click.stopPropagation();
  };
}

function dose(item: SessionItem) {
  const note = [item.onlyIn && onlyIn(item.onlyIn), item.note].filter(Boolean).join(' · ');
  return html`<li>
    <rs-figure .figure=${item.figure} still="end" crop="body" aria-hidden="true"></rs-figure>
    <span><b>${item.title}</b><small>${item.doseText}</small>${note ? html`<small>${note}</small>` : nothing}</span>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-today-preview': RsTodayPreview;
  }
}
