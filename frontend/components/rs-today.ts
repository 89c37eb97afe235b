import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { EmergencyState, SessionVariant, Today } from '../api/contract.ts';
import { Locked, SignedOut, lock } from '../api/me.ts';
import { keepLock, keptLock, keptToday, readRules, readToday } from '../device/copies.ts';
import { keptDraft, type SessionDraft } from '../device/drafts.ts';
import type { Letter } from '../device/outbox.ts';
import { outbox, reported, sendWhatWaits } from '../device/post.ts';
import { store } from '../device/store.ts';
import { sessionNow } from '../session/rounds.ts';
import { wish } from '../session/variants.ts';
import { setLanguage, t } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-emergency.ts';
import './rs-icon.ts';
import { shared } from './shared.ts';
import { isBegun, type Hero } from './today-hero.ts';
import { asksFirst, heroOf, todayPage } from './today-page.ts';
import { todayStyles } from './today-styles.ts';

const PATIENCE_BEFORE_SKELETON_MS = 150;
const OLD_AFTER_MS = 5 * 60_000;

/** What is to be done today, and one button to begin. */
@customElement('rs-today')
export class RsToday extends PatientElement {
  static override styles = [shared, todayStyles];

  @state() private today?: Today;
  @state() private emergency?: EmergencyState;
  /** When the copy that is shown was read, if the portal is out of reach. */
  @state() private copyOf?: string;
  @state() private failed = false;
  @state() private slow = false;
  @state() private draft: SessionDraft = {};
  @state() private letters: Letter[] = [];
  /** Whether there is a session to do, with what waits to be sent counted as done. */
  @state() private more = false;
  /** Whether the phone has a report of the day that the copy does not know. */
  @state() private told = false;
  /** The session that the person wants to do. */
  @state() private variant: SessionVariant = 'usual';
  #readAt = 0;
  #deaf: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#refresh);
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#deaf = store.onChange(this.#onKept);
    setTimeout(() => (this.slow = true), PATIENCE_BEFORE_SKELETON_MS);
    void import('./rs-figure.ts');
    this.#refresh();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('online', this.#refresh);
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#deaf?.();
    super.disconnectedCallback();
  }

  override render() {
    if (this.emergency?.locked) {
      return html`<rs-emergency .state=${this.emergency} @rs-unlocked=${this.#refresh}></rs-emergency>`;
    }
    if (this.today) {
      return this.#page(this.today);
    }
    return this.failed ? this.#outOfReach() : this.slow ? this.#skeleton() : nothing;
  }

  readonly #refresh = (): void => {
    void this.#load();
  };

  readonly #onVisible = (): void => {
    if (!document.hidden && Date.now() - this.#readAt > OLD_AFTER_MS) {
      this.#refresh();
    }
  };

  async #load(): Promise<void> {
    this.failed = false;
    try {
      await sendWhatWaits();
      const today = await readToday();
      setLanguage(this.language ?? today.language);
      this.emergency = today.state === 'locked' ? await this.#readLock() : keptLock();
      this.#show(today, undefined);
      void readRules().catch(() => undefined);
    } catch (error) {
      await this.#cope(error);
    }
  }

  async #cope(error: unknown): Promise<void> {
    if (error instanceof SignedOut) {
      this.goTo(PLACES.login);
      return;
    }
    const kept = keptToday(new Date());
    setLanguage(this.language ?? kept?.value.language ?? document.documentElement.lang);
    this.emergency = error instanceof Locked ? error.state : keptLock();
    if (error instanceof Locked) {
      keepLock(error.state);
    } else if (kept) {
      this.#show(kept.value, kept.at);
    }
    this.failed = !kept;
  }

  async #readLock(): Promise<EmergencyState> {
    const state = await lock();
    keepLock(state);
    return state;
  }

  /** What was sent in the meantime is no longer said to wait. */
  readonly #onKept = (wiped: boolean): void => {
    if (wiped) {
      this.goTo(PLACES.login);
    } else if (this.today) {
      this.letters = outbox.letters(this.today.patient);
    }
  };

  #show(today: Today, copyOf: string | undefined): void {
    this.letters = outbox.letters(today.patient);
    const told = reported(today);
    const session = sessionNow(today, told) ?? today.session;
    this.draft = session ? keptDraft(session, store) : {};
    this.variant = (isBegun(this.draft) ? this.draft.variant : this.variant) ?? 'usual';
    this.copyOf = copyOf;
    this.#readAt = Date.now();
    this.more = sessionNow(today, told) !== undefined;
    this.told = told.some((letter) => letter.kind === 'session' && letter.body.day === today.day);
    this.today = session ? { ...today, session } : today;
  }

  #page(today: Today) {
    return todayPage(today, {
      which: this.#hero(today),
      draft: this.draft,
      letters: this.letters,
      copyOf: this.copyOf,
      choice: { variant: this.variant, choose: this.#choose, start: this.#start, go: (to) => this.goTo(to) },
      again: this.#refresh,
    });
  }

  readonly #choose = (variant: SessionVariant): void => {
    this.variant = variant;
    window.scrollTo({ top: 0 });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#session')?.focus());
  };

  readonly #start = (): void => {
    if (this.today?.session) {
      wish(this.today.session, this.variant, store);
    }
    this.goTo(PLACES.session);
  };

  #hero(today: Today): Hero {
    if (today.state === 'withdrawn') {
      return 'withdrawn';
    }
    if (this.told && !this.more && !asksFirst(today)) {
      return 'sent';
    }
    const finished = today.state === 'due' && this.draft.run?.finishedAt !== undefined;
    return finished && !asksFirst(today) ? 'report-missing' : heroOf(today);
  }

  #skeleton() {
    return html`<div class="skeleton" role="status">
      <h1 class="sr">${t('today.loading')}</h1>
      <i class="bar day"></i><i class="bar greeting"></i>
      <div class="card"><div class="stage"></div><i class="bar title"></i><i class="bar meta"></i><i class="bar button"></i></div>
    </div>`;
  }

  #outOfReach() {
    return html`<div class="content alone">
      <section class="card quiet" role="status">
        <rs-icon name="cloud-off" size="l"></rs-icon>
        <h1>${t('today.failed.title')}</h1>
        <p class="second">${t('today.failed.text')}</p>
        <button type="button" class="btn next" @click=${this.#refresh}>${t('try-again')}</button>
      </section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-today': RsToday;
  }
}
