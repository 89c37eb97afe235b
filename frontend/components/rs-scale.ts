import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Light } from '../api/contract.ts';
import { shared } from './shared.ts';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** A score from 0 to 10 as cells; arrow keys, Home and End move as in any group of radio buttons. Fires `change`. */
@customElement('rs-scale')
export class RsScale extends LitElement {
  static override styles = [
    shared,
    css`
      .cells {
        display: grid;
        grid-template-columns: repeat(6, minmax(0, 1fr));
        gap: 8px;
      }
      button {
        min-height: 52px;
        border-radius: 12px;
        border: 1px solid var(--rs-line-strong);
        background: var(--rs-card);
        text-align: center;
        font: var(--rs-t-19);
        font-weight: 600;
        transition: background var(--rs-m-fast) var(--rs-ease);
      }
      button:hover {
        background: var(--rs-hover);
      }
      button[aria-checked='true'] {
        background: var(--tone, var(--rs-brand));
        border-color: var(--tone, var(--rs-brand));
        color: var(--on-tone, var(--rs-on-brand));
      }
      :host([tone='go']) {
        --tone: var(--rs-go);
        --on-tone: light-dark(#fff, #06201f);
      }
      :host([tone='care']) {
        --tone: var(--rs-care);
        --on-tone: light-dark(#fff, #2b1b02);
      }
      :host([tone='too-much']) {
        --tone: var(--rs-ink);
        --on-tone: var(--rs-paper);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        margin-top: 8px;
        font: var(--rs-t-13);
        color: var(--rs-ink-2);
      }
      .ends span:last-child {
        text-align: end;
      }
      @media (min-width: 720px) and (max-height: 560px) {
        .cells {
          grid-template-columns: repeat(11, minmax(0, 1fr));
        }
      }
      @media (forced-colors: active) {
        button[aria-checked='true'] {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  @property({ type: Number }) value?: number;
  @property() label = '';
  @property() low = '';
  @property() high = '';
  @property({ reflect: true }) tone?: Light;

  override render() {
    return html`<div class="cells" role="radiogroup" aria-label=${this.label} @keydown=${this.#onKey}>
        ${SCORES.map(
          (score) => html`<button
            type="button"
            role="radio"
            aria-checked=${score === this.value}
            aria-label=${this.#spoken(score)}
            tabindex=${score === (this.value ?? 0) ? 0 : -1}
            @click=${() => this.#choose(score)}
          >
            ${score}
          </button>`,
        )}
      </div>
      <div class="ends" aria-hidden="true"><span>${this.low}</span><span>${this.high}</span></div>`;
  }

  #spoken(score: number): string {
    return score === 0 && this.low ? this.low : score === 10 && this.high ? this.high : String(score);
  }

  #onKey(event: KeyboardEvent): void {
    const from = this.value ?? 0;
    const to = { ArrowRight: from + 1, ArrowUp: from + 1, ArrowLeft: from - 1, ArrowDown: from - 1, Home: 0, End: 10 }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const score = (to + 11) % 11;
    this.#choose(score);
    this.renderRoot.querySelectorAll<HTMLButtonElement>('button')[score]?.focus();
  }

  #choose(score: number): void {
    this.value = score;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-scale': RsScale;
  }
}
