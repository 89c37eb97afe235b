import { LitElement, css, html } from 'lit';
import { forcedFocus } from './forced-focus.ts';

/** Recovery codes to keep: as a list, as a file, on paper. */
export class RsRecoveryCodes extends LitElement {
  static override properties = {
    codes: { type: String },
    heading: { type: String },
    file: { type: String },
    download: { type: String },
    print: { type: String },
  };

  /** With spaces between. */
  declare codes: string;
  declare heading: string;
  declare file: string;
  declare download: string;
  declare print: string;

  static override styles = css`
    :host { display: block; color: var(--rs-ink); font: var(--rs-t-16); }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      gap: 6px 20px;
      margin: 0 0 16px;
      padding-block: 16px; padding-inline: 44px 20px;
      border-radius: 10px;
      background: var(--rs-sunk);
    }
    code { font: 600 1rem/1.6 ui-monospace, monospace; letter-spacing: 0.02em; white-space: nowrap; }
    .acts { display: flex; flex-wrap: wrap; gap: 10px; }
    a, button {
      flex: 1 1 140px;
      box-sizing: border-box;
      min-height: 44px;
      padding: 10px 16px;
      border: 1px solid var(--rs-line-strong);
      border-radius: 10px;
      background: var(--rs-card);
      color: var(--rs-ink);
      font: inherit;
      font-weight: 550;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
    }
    a:focus-visible, button:focus-visible { outline: none; box-shadow: var(--rs-focus); }
    ${forcedFocus}
  `;

  constructor() {
    super();
    this.codes = '';
    this.heading = '';
    this.file = '';
    this.download = '';
    this.print = '';
  }

  private get list(): string[] {
    return this.codes.split(' ').filter(Boolean);
  }

  private get address(): string {
    const text = `${this.heading}\n\n${this.list.join('\n')}\n`;
    return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  }

  /** A page of its own, because the portal's page holds more than belongs on paper. */
  private putOnPaper(): void {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    const page = frame.contentDocument;
    if (page === null) {
      window.print();
      return;
    }
    const title = page.createElement('h1');
    title.textContent = this.heading;
    const codes = page.createElement('ol');
    codes.style.font = '16px/1.8 monospace';
    for (const code of this.list) {
      const line = page.createElement('li');
      line.textContent = code;
      codes.append(line);
    }
    page.body.append(title, codes);
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  }

  protected override render(): unknown {
    return html`<ol aria-label=${this.heading}>
        ${this.list.map((code) => html`<li><code>${code}</code></li>`)}
      </ol>
      <div class="acts">
        <a href=${this.address} download=${this.file}>${this.download}</a>
        <button type="button" @click=${this.putOnPaper}>${this.print}</button>
      </div>`;
  }
}

customElements.define('rs-recovery-codes', RsRecoveryCodes);
