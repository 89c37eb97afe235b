import { LitElement, css, html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { t } from '../texts/texts.ts';
import './rs-icon.ts';
import { questionStyles } from './question-styles.ts';
import { shared } from './shared.ts';

/** A sheet that slides over the session from below. Escape and its cross close it: it fires `rs-close`. */
export abstract class Sheet extends LitElement {
  static override styles = [
    shared,
    questionStyles,
    css`
      dialog {
        width: min(100%, 560px);
        max-width: none;
        max-height: min(92dvh, 760px);
        margin: auto auto 0;
        padding: 0;
        border: 0;
        border-radius: 16px 16px 0 0;
        background: var(--rs-raised);
        color: var(--rs-ink);
        box-shadow: var(--rs-shadow);
        overflow-y: auto;
      }
      dialog[open] {
        animation: up var(--rs-m-base) var(--rs-ease);
      }
      dialog::backdrop {
        background: rgb(11 20 22 / 45%);
      }
      @keyframes up {
        from {
          transform: translateY(24px);
          opacity: 0;
        }
      }
      @media (min-width: 720px) {
        dialog {
          margin: auto;
          border-radius: 16px;
        }
      }
      .bar {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        padding-block: 12px 0; padding-inline: 20px 8px;
      }
      .bar h2 {
        flex: 1;
        font: var(--rs-t-23);
        font-weight: 620;
        letter-spacing: -0.018em;
        padding-top: 7px;
      }
      .bar h2:focus {
        outline: none;
        box-shadow: none;
      }
      .body {
        display: flex;
        flex-direction: column;
        gap: 12px;
        padding: 12px 20px max(20px, env(safe-area-inset-bottom));
      }
      .body h3 {
        font: var(--rs-t-16);
        font-weight: 600;
        margin-top: 4px;
      }
      .choices {
        gap: 8px;
      }
      ol {
        padding-inline-start: 1.5em;
        color: var(--rs-ink-2);
      }
      .places {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: 8px;
      }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected frame(title: string, body: TemplateResult): TemplateResult {
    return html`<dialog aria-labelledby="title" @cancel=${this.#onCancel} @keydown=${(event: Event) => event.stopPropagation()}>
      <div class="bar">
        <h2 id="title" tabindex="-1" autofocus>${title}</h2>
        <button type="button" class="round" aria-label=${t('close')} @click=${() => this.tell('rs-close')}><rs-icon name="x" size="l"></rs-icon></button>
      </div>
      <div class="body">${body}</div>
    </dialog>`;
  }

  protected tell(what: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.tell('rs-close');
  };
}
