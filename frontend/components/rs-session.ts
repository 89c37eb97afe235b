import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { EmergencyState, Hurt, Rules, Session, SkipReason } from '../api/contract.ts';
import { Locked, SignedOut, Unreachable, draft as readDraft, forgetDraft, lock, putDraft } from '../api/me.ts';
import { keepLock, keptLock, keptToday, readRules, readToday } from '../device/copies.ts';
import { DraftKeeper, draftKey } from '../device/drafts.ts';
import { reported } from '../device/post.ts';
import { store } from '../device/store.ts';
import type { Moment } from '../session/cues.ts';
import * as machine from '../session/machine.ts';
import { sessionNow } from '../session/rounds.ts';
import { easierOf, inWays, lessFrom, shorter, type Ways } from '../session/variants.ts';
import { Reader } from '../session/voice.ts';
import type { Step } from '../session/steps.ts';
import { locale, setLanguage, t } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-emergency.ts';
import './rs-icon.ts';
import type { HurtEvent } from './rs-session-hurt.ts';
import './rs-session-hurt.ts';
import './rs-session-again.ts';
import './rs-session-intro.ts';
import './rs-session-skip.ts';
import type { RsSessionStage } from './rs-session-stage.ts';
import './rs-session-stage.ts';
import { Conductor, type Audience } from './session-conductor.ts';
import { sessionStyles } from './session-styles.ts';
import { outOfReach, sessionTop } from './session-top.ts';
import { aloud, introAloud, spoken } from './session-words.ts';
import { page, shared } from './shared.ts';

/** The guided session: what to do now, for how long, and what to mind. All is kept, so it can be left at any time. */
@customElement('rs-session')
export class RsSession extends PatientElement implements Audience {
  static override styles = [shared, page, sessionStyles];

  @state() private rules?: Rules;
  @state() private run?: machine.Run;
  @state() private reopened = false;
  @state() private sheet?: 'skip' | 'hurt';
  @state() private sound = true;
  @state() private voice = false;
  /** Whether the person wants to hear words that this phone can't say. */
  @state() private mute = false;
  @state() private dark = false;
  @state() private emergency?: EmergencyState;
  @state() private failed = false;
  @state() private said = '';
  @query('rs-session-stage') private stage?: RsSessionStage;

  readonly #conductor = new Conductor(this);
  readonly #reader = new Reader();
  #session?: Session;
  #phone?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
    window.addEventListener('pagehide', this.#flush);
    void import('./rs-figure.ts');
    void this.#load();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('pagehide', this.#flush);
    this.#conductor.close();
    this.#reader.hush();
    super.disconnectedCallback();
  }

  override render() {
    if (this.emergency?.locked) {
      return html`<rs-emergency .state=${this.emergency}></rs-emergency>`;
    }
    if (this.failed) {
      return outOfReach(() => void this.#load(), () => this.goTo(PLACES.today));
    }
    const step = this.run && machine.stepOf(this.run);
    if (!this.run || !step) {
      return nothing;
    }
    return html`
      ${this.#top(this.run, step.item)}
      ${this.reopened ? this.#reopened(this.run, step) : step.kind === 'intro' ? this.#intro(this.run, step.item) : this.#stage(this.run)}
      ${this.#sheets(this.run, step.item)}
      ${this.dark ? html`<p class="dark" role="status">${t('session.dark')}</p>` : nothing}
      <p class="sr" aria-live="assertive">${this.said}</p>
    `;
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      const today = await readToday().catch((error: unknown) => this.#orKept(error));
      this.sound = store.get<boolean>('sound') ?? true;
      this.voice = store.get<boolean>('voice') ?? false;
      setLanguage(this.language ?? today.language);
      const known = keptLock();
      if (today.state === 'locked' || known) {
        this.#alarm(known ?? (await lock()));
      } else {
        this.#phone = today.clinic.phone;
        const session = sessionNow(today, reported(today));
        await (session && session.items.length > 0 ? this.#takeUp(session) : this.goTo(PLACES.today));
      }
      this.rules = await readRules().catch(() => undefined);
    } catch (error) {
      this.#cope(error);
    }
  }

  #orKept(error: unknown) {
    const kept = keptToday(new Date());
    const known = keptLock();
    if (known && error instanceof Unreachable) {
      throw new Locked(known);
    }
    if (!kept || error instanceof SignedOut || error instanceof Locked) {
      throw error;
    }
    return kept.value;
  }

  #cope(error: unknown): void {
    if (error instanceof Locked) {
      this.#alarm(error.state);
    } else if (error instanceof SignedOut) {
      this.goTo(PLACES.login);
    } else {
      this.failed = true;
    }
  }

  #alarm(state: EmergencyState): void {
    keepLock(state);
    this.emergency = state;
  }

  async #takeUp(session: Session): Promise<void> {
    this.#session = session;
    const keeper = new DraftKeeper(draftKey(session), store, { put: putDraft, get: readDraft, forget: forgetDraft });
    if (!(await this.#conductor.takeUp(session, keeper))) {
      this.goTo(PLACES.report);
      return;
    }
    this.#conductor.loud = this.sound;
    this.#reader.on = this.voice;
    this.reopened = this.#conductor.step!.kind !== 'intro';
    this.run = this.#conductor.run;
    await this.readPage();
  }

  changed(run: machine.Run, before: Step | undefined): void {
    this.run = run;
    const step = machine.stepOf(run);
    if (run.paused) {
      this.#reader.hush();
    }
    if (step !== before && step?.kind === 'intro') {
      this.#reader.say(introAloud(run.items[step.item]!), locale());
      void this.readPage();
    }
  }

  draw(now: number): void {
    this.stage?.draw(now);
  }

  say(run: machine.Run, step: Step, moment: Moment): void {
    const before = this.said;
    this.said = spoken(run, step, moment, before);
    if (this.said !== before) {
      this.#reader.say(aloud(run, step, moment, this.said), locale());
    }
  }

  couldNotStayAwake(): void {
    this.dark = true;
  }

  finished(): void {
    this.goTo(PLACES.report);
  }

  #top(run: machine.Run, item: number) {
    const { sound, voice, mute } = this;
    return sessionTop(run, item, { sound, voice, mute, leave: this.#leave, toggleSound: this.#toggleSound, toggleVoice: this.#toggleVoice });
  }

  #intro(run: machine.Run, item: number) {
    return html`<rs-session-intro .item=${run.items[item]} @rs-start=${this.#start} @rs-skip=${() => this.#open('skip')}></rs-session-intro>`;
  }

  #stage(run: machine.Run) {
    return html`<rs-session-stage .run=${run} @rs-pause=${this.#togglePause} @rs-again=${() => this.#do(machine.again)}
      @rs-next=${this.#next} @rs-done=${this.#done} @rs-hurts=${() => this.#open('hurt')}></rs-session-stage>`;
  }

  #reopened(run: machine.Run, step: Step) {
    return html`<rs-session-again .item=${run.items[step.item]} .step=${step} @rs-start=${this.#start} @rs-start-over=${this.#startOver}></rs-session-again>`;
  }

  #sheets(run: machine.Run, item: number) {
    const close = () => (this.sheet = undefined);
    const session = this.#session!;
    const { variant } = this.#conductor;
    return html`
      ${this.sheet === 'skip'
        ? html`<rs-session-skip .item=${run.items[item]} .working=${machine.stepOf(run)!.kind !== 'intro'} @rs-close=${close}
            @rs-set-done=${() => this.#do(machine.next)} @rs-set-left=${() => this.#do(machine.skipSet)}
            .less=${lessFrom(session, variant, run.items, item, run.ways)} .phone=${this.#phone} @rs-shorter=${() => this.#inWays((now) => shorter(now.items, item, now.ways))}
            @rs-end=${() => this.#do((now, at) => machine.stop(now, at, 'time'))}
            @rs-exercise-left=${this.#onLeft} @rs-hurts=${() => this.#open('hurt')}></rs-session-skip>`
        : nothing}
      ${this.sheet === 'hurt'
        ? html`<rs-session-hurt .item=${run.items[item]} .rule=${this.rules?.trafficLight} @rs-close=${close} @rs-hurt=${this.#onHurt}
            .easier=${easierOf(session, variant, run.items[item]!.id, run.ways)} @rs-questions=${this.#toQuestions}></rs-session-hurt>`
        : nothing}
    `;
  }

  #inWays(choose: (run: machine.Run) => Ways, first = (run: machine.Run) => run): void {
    this.#do((run, now) => {
      const marked = first(run);
      const ways = choose(marked);
      return machine.goOnWith(marked, inWays(this.#session!, this.#conductor.variant, ways), ways, now);
    });
  }

  readonly #start = (): void => {
    this.#conductor.wake();
    this.#do(this.reopened ? machine.resume : machine.next);
  };

  readonly #startOver = (): void => {
    this.#conductor.wake();
    this.#do((run, now) => machine.begin(run.items, now));
  };

  readonly #next = (): void => {
    if (machine.isWork(this.run && machine.stepOf(this.run))) {
      this.#open('skip');
    } else {
      this.#do(machine.next);
    }
  };

  readonly #done = (): void => this.#do(machine.next);

  readonly #togglePause = (): void => {
    this.#do(this.run!.paused ? machine.resume : machine.pause);
  };

  readonly #onLeft = (event: CustomEvent<{ reason: SkipReason; text?: string }>): void => {
    this.#do((run, now) => machine.skipExercise(run, now, event.detail.reason, event.detail.text));
  };

  readonly #onHurt = (event: HurtEvent): void => {
    const { hurt, then } = event.detail;
    const marked = (run: machine.Run) => machine.hurt(run, hurt);
    if (then === 'easier') {
      this.#inWays((run) => ({ ...run.ways, [run.items[machine.stepOf(run)!.item]!.id]: 'flare-up' }), marked);
    } else if (then === 'go-on') {
      this.#do((run, now) => machine.resume(marked(run), now));
    } else {
      this.#do((run, now) => (then === 'leave' ? machine.skipExercise(marked(run), now, 'pain') : machine.stop(marked(run), now, 'pain')));
    }
  };

  readonly #toQuestions = (event: CustomEvent<Hurt>): void => {
    this.#do((run) => machine.hurt(run, event.detail));
    this.#conductor.flush();
    this.goTo(PLACES.questions);
  };

  readonly #leave = (): void => {
    this.#conductor.flush();
    this.goTo(PLACES.today);
  };

  readonly #flush = (): void => this.#conductor.flush();

  #open(sheet: 'skip' | 'hurt'): void {
    if (this.run && machine.stepOf(this.run)!.kind !== 'intro') {
      this.#do(machine.pause);
    }
    this.sheet = sheet;
  }

  readonly #toggleSound = (): void => {
    this.sound = !this.sound;
    store.set('sound', this.sound);
    this.#conductor.wake();
    this.#conductor.loud = this.sound;
  };

  readonly #toggleVoice = (): void => {
    this.voice = !this.voice;
    store.set('voice', this.voice);
    this.#reader.on = this.voice;
    this.mute = this.voice && !this.#reader.speaks(locale());
    const step = this.run && machine.stepOf(this.run);
    this.#reader.hush();
    if (step?.kind === 'intro') {
      this.#reader.say(introAloud(this.run!.items[step.item]!), locale());
    }
  };

  #do(change: (run: machine.Run, now: number) => machine.Run): void {
    this.sheet = undefined;
    this.reopened = false;
    this.#conductor.do(change);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const inControl = event.composedPath().some((target) => target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement);
    const step = this.run && machine.stepOf(this.run);
    if (this.sheet || !step || event.ctrlKey || event.metaKey || event.altKey || (event.key === ' ' && inControl)) {
      return;
    }
    const act = this.#keys(step)[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  };

  #keys(step: Step): Record<string, () => void> {
    const waiting = step.kind === 'intro' || this.reopened;
    const counting = machine.isOwnCount(step) && !this.run!.paused;
    return {
      ' ': waiting ? this.#start : counting ? this.#done : this.#togglePause,
      arrowright: waiting ? this.#start : this.#next,
      arrowleft: () => this.#do(machine.again),
      h: () => this.#open('hurt'),
      escape: this.#leave,
    };
  }

}

declare global {
  interface HTMLElementTagNameMap {
    'rs-session': RsSession;
  }
}
