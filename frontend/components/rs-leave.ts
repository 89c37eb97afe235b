import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { forgetPush } from '../device/push.ts';
import { outbox, sendWhatWaits } from '../device/post.ts';
import { store } from '../device/store.ts';
import { count, setLanguage, t } from '../texts/texts.ts';
import { shared } from './shared.ts';

/**
 * Destroys what this device keeps before somebody signs out. If reports wait here it asks first: they can be sent, and
 * only with the person's word are they lost. Answers whether to sign out.
 */
export async function leave(): Promise<boolean> {
  await store.ready;
  if (!outbox.isEmpty() && !(await ask())) {
    return false;
  }
  await Promise.all([store.wipe(), forgetPush()]);
  return true;
}

function ask(): Promise<boolean> {
  const dialog = new RsLeave();
  document.body.append(dialog);
  return dialog.answer.finally(() => dialog.remove());
}

/** Says that reports wait on this phone, and offers to send them before signing out. */
@customElement('rs-leave')
export class RsLeave extends LitElement {
  static override styles = [
    shared,
    css`
      dialog {
        border: 0;
        border-radius: var(--rs-r-card);
        padding: 24px;
        max-width: min(440px, calc(100vw - 40px));
        background: var(--rs-raised);
        color: var(--rs-ink);
        box-shadow: var(--rs-shadow);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      p {
        margin: 8px 0 20px;
        color: var(--rs-ink-2);
      }
      .ways {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  readonly answer: Promise<boolean>;
  @state() private sending = false;
  @state() private failed = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  #settle!: (leaves: boolean) => void;

  constructor() {
    super();
    this.answer = new Promise((resolve) => (this.#settle = resolve));
    setLanguage(document.documentElement.lang);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="title" aria-describedby="text" @cancel=${() => this.#settle(false)}>
      <h2 id="title">${count('leave.title', outbox.waiting())}</h2>
      <p id="text">${t('leave.text')}</p>
      ${this.failed ? html`<p role="alert">${t('leave.failed')}</p>` : nothing}
      <div class="ways">
        <button type="button" class="btn next" aria-disabled=${this.sending} @click=${this.#send}>
          ${this.sending ? t('leave.sending') : t('leave.send')}
        </button>
        <button type="button" class="btn wide" @click=${() => this.#settle(false)}>${t('leave.stay')}</button>
        <button type="button" class="btn plain wide" @click=${() => this.#settle(true)}>${t('leave.anyway')}</button>
      </div>
    </dialog>`;
  }

  readonly #send = async (): Promise<void> => {
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.failed = false;
    await sendWhatWaits();
    this.sending = false;
    this.failed = !outbox.isEmpty();
    if (!this.failed) {
      this.#settle(true);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-leave': RsLeave;
  }
}
