import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as api from '../api/messages.ts';
import { draft, forgetDraft, putDraft, Refused, SignedOut } from '../api/me.ts';
import { DraftKeeper } from '../device/drafts.ts';
import { outbox } from '../device/post.ts';
import { smaller } from '../device/smaller.ts';
import { store } from '../device/store.ts';
import { flagsIn, type FlagWords } from '../rules/red-flag-words.ts';
import { setLanguage, t } from '../texts/texts.ts';
import { emergencyPart, hoursPart, threadPart } from './message-parts.ts';
import { messageStyles } from './message-styles.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-icon.ts';
import './rs-red-flags.ts';
import { shared } from './shared.ts';

/** What is typed and not sent yet. */
interface Typed {
  text: string;
  pictures: { id: string; data?: string }[];
}

const LOOK_AGAIN_MS = 20_000;

/**
 * The conversation with the care team. What is typed is kept at once; what is sent without a network waits here and says
 * so; words that may mean a red flag are sent like all others, and ask the safety questions at once.
 */
@customElement('rs-messages')
export class RsMessages extends PatientElement {
  static override styles = [shared, messageStyles];

  @state() private known?: api.Messages;
  /** The first words of a message that has none yet. */
  @property() about?: string;
  @state() private typed: Typed = { text: '', pictures: [] };
  @state() private problem = '';
  @state() private preparing = false;
  @state() private asking = false;
  @state() private failed = false;
  #words: FlagWords[] = [];
  #keeper?: DraftKeeper<Typed>;
  #again?: ReturnType<typeof setInterval>;
  #bottom = true;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
    this.#again = setInterval(() => document.visibilityState === 'visible' && void this.#look(), LOOK_AGAIN_MS);
    addEventListener('pagehide', this.#flush);
    addEventListener('online', this.#back);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#again);
    removeEventListener('pagehide', this.#flush);
    removeEventListener('online', this.#back);
    this.#flush();
  }

  override render() {
    const { known } = this;
    if (this.asking) {
      return html`<p class="asks" role="status">${t('messages.asks')}</p><rs-red-flags occasion="something-new" @rs-done=${this.#asked}></rs-red-flags>`;
    }
    if (!known) {
      return this.failed ? this.#outOfReach() : nothing;
    }
    const letters = outbox.letters(known.patient).filter((letter) => letter.kind === 'message');
    const now = new Date();
    const empty = known.messages.length + letters.length === 0;
    return html`
      <header class="head">
        <h1>${t('messages.title')}</h1>
        ${known.writing ? hoursPart(known, now) : nothing}
        ${known.writing ? html`<a class="btn wide" href="/appointments"><rs-icon name="calendar"></rs-icon>${t('messages.appointments')}</a>` : nothing}
        ${emergencyPart(known, () => this.goTo(PLACES.questions))}
      </header>
      <div class="thread" role="log" aria-label=${t('messages.thread')}>
        ${known.more ? html`<button type="button" class="btn plain" @click=${this.#older}>${t('messages.older')}</button>` : nothing}
        ${empty ? html`<p class="empty second">${t('messages.empty', known.clinic.name)}</p>` : threadPart(known, letters, now)}
      </div>
      ${known.writing ? this.#compose() : this.#ended(known)}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('known') && this.#bottom && this.known && !this.asking) {
      this.#bottom = false;
      globalThis.scrollTo?.({ top: document.documentElement.scrollHeight });
    }
  }

  #compose() {
    const { text, pictures } = this.typed;
    const nothingYet = (text.trim() === '' && pictures.length === 0) || this.preparing;
    return html`<form class="write" @submit=${this.#send}>
      ${pictures.length > 0
        ? html`<ul class="chosen">${pictures.map(
            (picture, n) => html`<li><img src=${picture.data ?? api.pictureAddress(picture.id, 240)} alt=${t('messages.picture', n + 1)} /><button
              type="button" aria-label=${t('messages.remove-picture', n + 1)} @click=${() => this.#remove(picture.id)}><rs-icon name="x" size="s"></rs-icon></button></li>`,
          )}</ul>`
        : nothing}
      <p class="error" id="problem" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
      <div class="line">
        <label class="tool"><rs-icon name="image"></rs-icon><span class="sr">${t('messages.add-picture')}</span><input
          class="sr" type="file" accept="image/jpeg,image/png" multiple @change=${this.#choose} /></label>
        <textarea rows="1" aria-label=${t('messages.write')} placeholder=${t('messages.write')} .value=${text}
          aria-invalid=${this.problem !== ''} aria-describedby="problem" @input=${this.#type}></textarea>
        <button class="tool send" aria-disabled=${nothingYet} aria-label=${t('messages.send')}><rs-icon name="send"></rs-icon></button>
      </div>
    </form>`;
  }

  #ended({ clinic }: api.Messages) {
    return html`<div class="write"><div class="ended">
      <p>${t('messages.ended', clinic.name)}</p>
      ${clinic.phone ? html`<a class="btn wide" href="tel:${clinic.phone.replace(/[^+0-9]/g, '')}"><rs-icon name="phone"></rs-icon>${t('call', clinic.phone)}</a>` : nothing}
    </div></div>`;
  }

  async #open(): Promise<void> {
    this.failed = false;
    await store.ready;
    const kept = store.get<api.Messages>('messages');
    this.#words = store.get<FlagWords[]>('messages:words') ?? [];
    await this.#look();
    this.known ??= kept;
    if (!this.known) {
      this.failed = true;
      return;
    }
    setLanguage(this.language ?? this.known.language);
    this.#keeper = new DraftKeeper<Typed>(`message-${this.known.patient}`, store, { put: putDraft, get: draft, forget: forgetDraft });
    const typed = await this.#keeper.load();
    this.typed = { text: typed.text || (this.about ?? ''), pictures: typed.pictures ?? [] };
    await api.readWords().then((words) => {
      this.#words = words;
      store.set('messages:words', words);
    }).catch(() => undefined);
  }

  /** Sends what waits, then reads what is new; older pages that were asked for stay. */
  async #look(): Promise<void> {
    try {
      const patient = (this.known ?? store.get<api.Messages>('messages'))?.patient;
      if (patient) {
        await outbox.flush(patient);
      }
      const read = await api.readMessages();
      store.set('messages', read);
      const first = read.messages[0];
      const older = first ? (this.known?.messages ?? []).filter((message) => message.at < first.at) : [];
      this.known = { ...read, messages: [...older, ...read.messages], more: older.length > 0 ? this.known!.more : read.more };
      const newest = read.messages.at(-1);
      if (newest && document.visibilityState === 'visible' && read.messages.some((message) => message.fromClinic && !message.seenAt)) {
        await api.seeMessages(newest.id);
      }
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
    }
  }

  readonly #back = (): void => void this.#look();

  readonly #older = async (): Promise<void> => {
    const { known } = this;
    const page = await api.readMessages(known!.messages[0]!.id).catch(() => undefined);
    if (known && page) {
      this.known = { ...known, messages: [...page.messages, ...known.messages], more: page.more };
    }
  };

  readonly #type = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    this.problem = text.trim().length > api.LONGEST ? t('messages.too-long', text.trim().length - api.LONGEST) : '';
    this.#change({ text });
  };

  #change(change: Partial<Typed>): void {
    this.typed = { ...this.typed, ...change };
    this.#keeper?.change(change, new Date());
  }

  readonly #choose = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    this.problem = '';
    this.preparing = true;
    for (const file of files) {
      await this.#add(file);
    }
    this.preparing = false;
  };

  /** Handed in at once, so that what is wrong is said here; without a network the picture waits with its message. */
  async #add(file: File): Promise<void> {
    if (this.typed.pictures.length >= api.MOST_PICTURES) {
      this.problem = t('messages.too-many-pictures', api.MOST_PICTURES);
      return;
    }
    const id = crypto.randomUUID();
    try {
      const data = await smaller(file);
      const arrived = await api.putPicture(id, api.bytesOf(data)).then(() => true, (error: unknown) => this.#waits(error));
      this.#change({ pictures: [...this.typed.pictures, arrived ? { id } : { id, data }] });
    } catch (error) {
      this.problem = t('messages.picture-refused', file.name, error instanceof Refused ? error.message : t('messages.picture-unreadable'));
    }
  }

  #waits(error: unknown): false {
    if (error instanceof Refused) {
      throw error;
    }
    return false;
  }

  #remove(id: string): void {
    this.#change({ pictures: this.typed.pictures.filter((picture) => picture.id !== id) });
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { known } = this;
    const text = this.typed.text.trim();
    const { pictures } = this.typed;
    if (!known || this.preparing || text.length > api.LONGEST || (text === '' && pictures.length === 0)) {
      return;
    }
    const now = new Date().toISOString();
    const body: api.MessageLetter = { id: crypto.randomUUID(), text, pictures, writtenAt: now };
    const sending = outbox.post({ kind: 'message', patient: known.patient, at: now, body });
    const kept = outbox.holds(body.id);
    if (kept) {
      this.#emptied();
    }
    this.#bottom = true;
    if (flagsIn(text, this.#words).length > 0) {
      this.asking = true;
    }
    this.requestUpdate();
    await sending.then(
      (receipt) => {
        if (!kept) {
          this.#emptied();
        }
        this.asking ||= (receipt as api.MessageReceipt).flags.length > 0;
      },
      () => {
        this.problem = kept ? '' : t('messages.not-sent');
      },
    );
    this.#bottom = true;
    await this.#look();
    this.requestUpdate('known');
  };

  #emptied(): void {
    this.typed = { text: '', pictures: [] };
    this.problem = '';
    this.#keeper?.forget();
  }

  readonly #flush = (): void => this.#keeper?.flush();

  readonly #asked = (event: Event): void => {
    event.preventDefault();
    this.asking = false;
    this.#bottom = true;
    this.requestUpdate('known');
  };

  #outOfReach() {
    return html`<div class="head">
      <h1>${t('questions.failed.title')}</h1>
      <p class="second">${t('questions.failed.text')}</p>
      <button type="button" class="btn next" @click=${() => void this.#open()}>${t('try-again')}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-messages': RsMessages;
  }
}
