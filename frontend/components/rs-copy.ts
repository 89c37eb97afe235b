import { LitElement, css, html } from 'lit';
import { forcedFocus } from './forced-focus.ts';

/** A button that puts a text into the clipboard, and says so. */
export class RsCopy extends LitElement {
  static override properties = {
    text: { type: String },
    label: { type: String },
    done: { type: String },
    copied: { state: true },
  };

  declare text: string;
  declare label: string;
  /** Shown once it is copied. */
  declare done: string;
  declare copied: boolean;

  static override styles = css`
    :host { display: inline-block; }
    button {
      box-sizing: border-box;
      min-height: 44px;
      padding: 10px 16px;
      border: 1px solid var(--rs-line-strong);
      border-radius: 10px;
      background: var(--rs-card);
      color: var(--rs-ink);
      font: var(--rs-t-16);
      font-weight: 550;
      cursor: pointer;
    }
    button:focus-visible { outline: none; box-shadow: var(--rs-focus); }
    ${forcedFocus}
  `;

  constructor() {
    super();
    this.text = '';
    this.label = '';
    this.done = '';
    this.copied = false;
  }

  async #copy(): Promise<void> {
    // Without https there is no clipboard; the field beside this holds the text as well.
    await navigator.clipboard?.writeText(this.text).then(() => (this.copied = true), () => undefined);
  }

  protected override render(): unknown {
    return html`<button type="button" @click=${this.#copy}><span role="status">${this.copied ? this.done : this.label}</span></button>`;
  }
}

customElements.define('rs-copy', RsCopy);
