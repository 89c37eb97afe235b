import { LitElement, css, html, nothing } from 'lit';
import { endAddress, tellSeconds, timeLeft, warnSeconds } from './idle-time.ts';
import { forcedFocus } from './forced-focus.ts';

/** Activity in one tab counts for all tabs of the portal; it is noted here. */
const ACTIVE = 'rs-active-at';
const LOOK_MILLIS = 1_000;
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

interface Server {
  here(): void;
}

/** Warns before an idle session ends. The server is told of those who only type, so that their session goes on. */
export class RsIdleGuard extends LitElement {
  static override properties = {
    seconds: { type: Number },
    mark: { type: String },
    heading: { type: String },
    text: { type: String },
    stay: { type: String },
    left: { state: true },
  };

  declare seconds: number;
  declare mark: string;
  declare heading: string;
  declare text: string;
  declare stay: string;
  declare private left: number;
  declare $server: Server;

  private told = Date.now();
  private acts = 0;
  private timer = 0;

  static override styles = css`
    dialog {
      border: 0;
      border-radius: 12px;
      padding: 24px;
      max-width: min(420px, calc(100vw - 40px));
      background: var(--rs-raised);
      color: var(--rs-ink);
      box-shadow: var(--rs-shadow);
      font: var(--rs-t-16);
    }
    dialog::backdrop { background: rgb(0 0 0 / 40%); }
    h2 { margin: 0 0 8px; font: var(--rs-t-19); font-weight: 620; }
    p { margin: 0 0 20px; color: var(--rs-ink-2); font-variant-numeric: tabular-nums; }
    button {
      min-height: 48px;
      width: 100%;
      border: 0;
      border-radius: 10px;
      background: var(--rs-brand);
      color: var(--rs-on-brand);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    button:focus-visible { outline: none; box-shadow: var(--rs-focus); }
    ${forcedFocus}
  `;

  constructor() {
    super();
    this.seconds = 1800;
    this.mark = '';
    this.heading = '';
    this.text = '';
    this.stay = '';
    this.left = Infinity;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.note();
    ACTS.forEach((act) => window.addEventListener(act, this.acted, { passive: true, capture: true }));
    this.timer = window.setInterval(() => this.look(), LOOK_MILLIS);
  }

  override disconnectedCallback(): void {
    ACTS.forEach((act) => window.removeEventListener(act, this.acted, { capture: true }));
    window.clearInterval(this.timer);
    super.disconnectedCallback();
  }

  private acted = (): void => {
    if (this.left > warnSeconds(this.seconds)) {
      this.note();
    }
  };

  private note(): void {
    this.acts = Date.now();
    localStorage.setItem(ACTIVE, String(this.acts));
  }

  private look(): void {
    const active = Number(localStorage.getItem(ACTIVE) ?? Date.now());
    this.left = this.seconds - (Date.now() - active) / 1_000;
    if (this.left <= 0) {
      this.end(active);
    } else if (
      this.left > warnSeconds(this.seconds) &&
      active > this.told &&
      Date.now() - this.told > tellSeconds(this.seconds) * 1_000
    ) {
      this.tell();
    }
  }

  /** Only the tab in which the person was last is where they were. */
  private end(active: number): void {
    window.clearInterval(this.timer);
    window.location.assign(active === this.acts ? endAddress(window.location.href, this.mark) : '/login?away');
  }

  private tell(): void {
    this.told = Date.now();
    this.$server.here();
  }

  private goOn(): void {
    this.note();
    this.left = this.seconds;
    this.tell();
  }

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  protected override render(): unknown {
    if (this.left > warnSeconds(this.seconds)) {
      return nothing;
    }
    return html`<dialog aria-labelledby="heading" aria-describedby="text" @cancel=${this.goOn}>
      <h2 id="heading">${this.heading}</h2>
      <p id="text">${this.text.replace('{time}', timeLeft(this.left))}</p>
      <button @click=${this.goOn}>${this.stay}</button>
    </dialog>`;
  }
}

customElements.define('rs-idle-guard', RsIdleGuard);
