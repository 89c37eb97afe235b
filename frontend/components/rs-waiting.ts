import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Letter } from '../device/outbox.ts';
import { dayAndTime, time } from '../texts/format.ts';
import { count, locale, t, type TextKey } from '../texts/texts.ts';
import './rs-icon.ts';
import { shared } from './shared.ts';

const ARRIVED_SHOWN_MS = 5_000;

/**
 * What is kept on the phone and has not arrived yet, and that what is shown may be old. Nothing is wrong, so it is
 * quiet; only what the portal refused asks for care. Fires `rs-again` when the person wants another try.
 */
@customElement('rs-waiting')
export class RsWaiting extends LitElement {
  static override styles = [
    shared,
    css`
      section {
        background: var(--rs-sunk);
        border: 1px solid var(--rs-line);
        border-radius: var(--rs-r-card);
        overflow: hidden;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: flex-start;
        padding: 12px 14px;
      }
      .head div {
        flex: 1 1 11rem;
      }
      .head rs-icon {
        color: var(--rs-ink-3);
      }
      .btn {
        min-height: 44px;
        font: var(--rs-t-14);
        font-weight: 550;
      }
      li {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
        padding: 6px 14px;
        border-top: 1px solid var(--rs-line);
        font: var(--rs-t-14);
      }
      li.refused {
        flex-wrap: wrap;
        background: var(--rs-care-soft);
        color: var(--rs-care);
      }
      li.arrived rs-icon {
        color: var(--rs-go);
      }
      li span {
        flex: 1;
      }
      li.refused span {
        flex: 1 1 14rem;
      }
    `,
  ];

  @property({ attribute: false }) letters: Letter[] = [];
  @property() zone?: string;
  @property() phone?: string;
  /** When the copy on the screen was read, if it is one. */
  @property() copyOf?: string;
  @property({ type: Boolean, reflect: true }) filled = false;
  /** What waited a moment ago and has arrived; said for a while. */
  @state() private arrived: { letter: Letter; at: string }[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('letters')) {
      this.#greet((changed.get('letters') as Letter[] | undefined) ?? []);
    }
    this.filled = this.letters.length > 0 || this.arrived.length > 0 || this.copyOf !== undefined;
  }

  #greet(before: readonly Letter[]): void {
    const here = new Set(this.letters.map((letter) => letter.body.id));
    const gone = before.filter((letter) => !here.has(letter.body.id));
    if (gone.length > 0) {
      const at = new Date().toISOString();
      const greeted = gone.map((letter) => ({ letter, at }));
      this.arrived = [...this.arrived, ...greeted];
      setTimeout(() => (this.arrived = this.arrived.filter((each) => !greeted.includes(each))), ARRIVED_SHOWN_MS);
    }
  }

  override render() {
    if (!this.filled) {
      return nothing;
    }
    const waiting = this.letters.filter((letter) => letter.refused === undefined);
    return html`<section role="status">
      <div class="head">
        <rs-icon name=${waiting.length > 0 || this.copyOf ? 'cloud-off' : 'info'}></rs-icon>
        <div>
          <p class="strong">${waiting.length > 0 ? count('waiting.title', waiting.length) : this.#headline()}</p>
          ${waiting.length > 0 || this.copyOf ? html`<p class="small second">${this.#text()}</p>` : nothing}
        </div>
        ${waiting.length > 0 || this.copyOf
          ? html`<button type="button" class="btn" @click=${this.#again}>${t('try-again')}</button>`
          : nothing}
      </div>
      ${this.letters.length + this.arrived.length > 0
        ? html`<ul>${this.letters.map((letter) => this.#line(letter))}${this.arrived.map((each) => this.#arrivedLine(each.letter, each.at))}</ul>`
        : nothing}
    </section>`;
  }

  #headline(): string {
    if (this.letters.length === 0 && this.arrived.length > 0 && !this.copyOf) {
      return t('waiting.all-arrived');
    }
    return this.copyOf ? t('waiting.no-network') : t('waiting.refused');
  }

  #text(): string {
    return this.copyOf ? t('waiting.copy', time(locale(), this.copyOf, this.zone)) : t('waiting.text');
  }

  #line(letter: Letter) {
    const what = t(`waiting.${letter.kind}` as TextKey);
    const when = dayAndTime(locale(), letter.at, this.zone);
    if (letter.refused === undefined) {
      return html`<li><rs-icon name="clock" size="s"></rs-icon><span>${what}</span><small>${when}</small></li>`;
    }
    return html`<li class="refused">
      <rs-icon name="triangle-alert" size="s"></rs-icon><span>${t('waiting.not-taken', what, when)} ${letter.refused}</span>
      ${this.phone ? html`<a class="btn" href="tel:${this.phone}">${t('today.call-clinic')}</a>` : nothing}
    </li>`;
  }

  #arrivedLine(letter: Letter, at: string) {
    return html`<li class="arrived">
      <rs-icon name="circle-check" size="s"></rs-icon><span>${t(`waiting.${letter.kind}` as TextKey)}</span>
      <small>${t('waiting.arrived', time(locale(), at, this.zone))}</small>
    </li>`;
  }

  #again(): void {
    this.dispatchEvent(new CustomEvent('rs-again'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-waiting': RsWaiting;
  }
}
