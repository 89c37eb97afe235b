import { LitElement, css, html, nothing } from 'lit';
import { SignedOut, endPush, pushState, putPush } from '../api/me.ts';
import { PushSwitch, browserForPush, type PushBrowser, type PushDesk, type PushStanding } from '../device/push.ts';
import { forcedFocus } from './forced-focus.ts';

type Shown = PushStanding | 'busy' | 'failed';

/** Turns notices on this device on and off. */
export class RsPushSwitch extends LitElement {
  static override properties = {
    words: { type: Object },
    shown: { state: true },
  };

  /** Texts by name: label, help, and one for each standing that needs a word. */
  declare words: Record<string, string>;
  declare shown: Shown;

  #made: PushSwitch | undefined;

  static override styles = css`
    :host { display: block; color: var(--rs-ink); font: var(--rs-t-16); }
    button {
      display: flex;
      align-items: center;
      gap: 14px;
      width: 100%;
      min-height: 48px;
      padding: 6px 0;
      border: 0;
      border-radius: 10px;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:focus-visible { outline: none; box-shadow: var(--rs-focus); }
    ${forcedFocus}
    button[disabled] { cursor: default; color: var(--rs-ink-3); }
    .words { display: grid; flex: 1; min-width: 0; }
    .words b { font-weight: 550; }
    small { color: var(--rs-ink-2); font: var(--rs-t-14); }
    .track {
      position: relative;
      flex: none;
      box-sizing: border-box;
      width: 48px;
      height: 28px;
      border: 2px solid var(--rs-line-strong);
      border-radius: 14px;
      background: var(--rs-sunk);
    }
    .track::after {
      content: '';
      position: absolute;
      inset-block-start: 3px;
      inset-inline-start: 3px;
      width: 18px;
      height: 18px;
      border-radius: 50%;
      background: var(--rs-ink-2);
      transition: inset-inline-start var(--rs-m-fast, 120ms);
    }
    [aria-checked='true'] .track { border-color: var(--rs-brand); background: var(--rs-brand); }
    [aria-checked='true'] .track::after { inset-inline-start: 23px; background: var(--rs-on-brand); }
    p { margin: 4px 0 0; color: var(--rs-ink-2); font: var(--rs-t-14); }
    @media (prefers-reduced-motion: reduce) { .track::after { transition: none; } }
    @media (forced-colors: active) { .track::after { background: CanvasText; } [aria-checked='true'] .track { background: Highlight; } }
  `;

  constructor() {
    super();
    this.words = {};
    this.shown = 'busy';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#do(() => this.#notices.standing());
  }

  get #notices(): PushSwitch {
    return (this.#made ??= new PushSwitch(this.browser(), this.desk(), (problem) => problem instanceof SignedOut));
  }

  /** Where this device is known as one that takes notices. */
  protected desk(): PushDesk {
    return { state: pushState, put: putPush, end: endPush };
  }

  protected browser(): PushBrowser | undefined {
    return browserForPush();
  }

  async #do(work: () => Promise<PushStanding>): Promise<void> {
    this.shown = 'busy';
    this.shown = await work().catch(() => 'failed' as const);
  }

  async #turn(): Promise<void> {
    const on = this.shown === 'on';
    await this.#do(() => (on ? this.#notices.turnOff() : this.#notices.turnOn()));
    this.dispatchEvent(new CustomEvent('rs-push-turned', { bubbles: true, composed: true }));
  }

  protected override render(): unknown {
    const still = this.shown === 'busy' || this.shown === 'not-here' || this.shown === 'blocked' || this.shown === 'sign-in';
    const note = this.words[this.shown];
    return html`<button type="button" role="switch" aria-checked=${this.shown === 'on'} ?disabled=${still} @click=${this.#turn}>
        <span class="words"><b>${this.words['label']}</b><small>${this.words['help']}</small></span>
        <span class="track" aria-hidden="true"></span>
      </button>
      <div role="status">${note ? html`<p>${note}</p>` : nothing}</div>`;
  }
}

customElements.define('rs-push-switch', RsPushSwitch);
