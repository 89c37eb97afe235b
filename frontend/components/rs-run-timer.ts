import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Leg, PlannedRun, Runs } from '../api/runs.ts';
import { SignedOut } from '../api/me.ts';
import { keptLock, readRuns } from '../device/copies.ts';
import { store } from '../device/store.ts';
import * as legs from '../session/run-legs.ts';
import { count, locale, t } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import { RunConductor, type For } from './run-conductor.ts';
import { clockWords, legWords, planWords } from './run-leg-words.ts';
import './rs-icon.ts';
import './rs-ring.ts';
import { runStyles } from './run-styles.ts';
import { runTimerStyles } from './run-timer-styles.ts';
import { TYPED, typedOfTimer } from './run-typed.ts';
import { clock } from './session-conductor.ts';
import { page, shared } from './shared.ts';

/** Where the page about runs says which run the timer is for. */
export const TIMER_FOR = 'run:timer:for';

/** Says when to run and when to walk, by the clock: it goes on when the screen is dark or the browser was closed. */
@customElement('rs-run-timer')
export class RsRunTimer extends PatientElement {
  static override styles = [shared, page, runStyles, runTimerStyles];

  @state() private runs?: Runs;
  @state() private failed = false;
  @state() private sound = true;
  @state() private voice = false;
  @state() private said = '';
  @state() private ending = false;

  readonly #conductor = new RunConductor((leg, before) => this.#changed(leg, before));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    this.#conductor.close();
    super.disconnectedCallback();
  }

  override render() {
    const { timer } = this.#conductor;
    if (timer) {
      const leg = legs.legOf(timer);
      return html`${this.#top()}${leg ? this.#underWay(timer, leg) : this.#over(timer)}
        <p class="sr" aria-live="assertive">${this.said}</p>`;
    }
    if (!this.runs) {
      return this.failed
        ? html`${this.#top()}
            <div class="page"><h1>${t('questions.failed.title')}</h1><p>${t('questions.failed.text')}</p></div>`
        : nothing;
    }
    const run = this.#planned(this.runs);
    return html`${this.#top()}${run ? this.#intro(run) : html`<div class="page"><h1>${t('timer.title')}</h1><p>${t('timer.none')}</p></div>`}`;
  }

  async #load(): Promise<void> {
    await store.ready;
    if (keptLock()) {
      this.goTo(PLACES.today);
      return;
    }
    this.sound = store.get<boolean>('sound') ?? true;
    this.voice = store.get<boolean>('run:voice') ?? false;
    this.#conductor.loud = this.sound;
    this.#conductor.takeUp();
    try {
      this.runs = await readRuns();
      await this.readPage();
    } catch (error) {
      if (error instanceof SignedOut && !this.#conductor.timer) {
        this.goTo(PLACES.login);
      }
      this.failed = true;
    }
  }

  /** The run that was chosen, else the first of today that has stretches. */
  #planned(runs: Runs): (PlannedRun & { legs: Leg[] }) | undefined {
    const wanted = this.#conductor.for ?? store.get<For>(TIMER_FOR);
    const timed = runs.planned.filter((run): run is PlannedRun & { legs: Leg[] } => (run.legs?.length ?? 0) > 0);
    return timed.find((run) => run.part === wanted?.part && run.day === wanted.day) ?? timed.find((run) => run.day === runs.today && !run.done);
  }

  #changed(leg: Leg | undefined, before: Leg | undefined): void {
    if (leg !== before) {
      this.said = leg ? legWords(leg) : t('timer.done');
      this.#speak(this.said);
    }
    this.requestUpdate();
  }

  /** Only a voice that lives on the phone: nobody else learns that somebody runs. */
  #speak(words: string): void {
    const speech = this.voice ? globalThis.speechSynthesis : undefined;
    const voice = speech?.getVoices().find((one) => one.localService && one.lang.slice(0, 2) === locale().slice(0, 2));
    if (speech && voice) {
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      speech.speak(utterance);
    }
  }

  #top() {
    return html`<div class="top">
      <button type="button" class="round" aria-label=${t('back')} @click=${() => this.goTo(PLACES.runs)}><rs-icon name="arrow-left" size="l"></rs-icon></button>
      <span>${t('timer.title')}</span>
      <button type="button" class="round" aria-label=${t('session.sound')} aria-pressed=${this.sound} @click=${this.#toggleSound}>
        <rs-icon name=${this.sound ? 'volume-2' : 'volume-x'} size="l"></rs-icon>
      </button>
    </div>`;
  }

  #intro(run: PlannedRun & { legs: Leg[] }) {
    return html`<div class="page">
        <h1>${run.title}</h1>
        <p class="second">${t('timer.what', count('minutes', run.minutes))}</p>
        ${this.#strip(run.legs, -1)}
        <ol class="plain lines card">${planWords(run.legs).map((line) => html`<li>${line}</li>`)}</ol>
        <label class="choice"><input type="checkbox" .checked=${this.voice} @change=${this.#toggleVoice} />${t('timer.voice')}</label>
        <p class="small second">${t('timer.dark')}</p>
      </div>
      <div class="foot"><button type="button" class="btn next" @click=${() => this.#begin(run)}>${t('timer.start')}</button></div>`;
  }

  #underWay(timer: legs.LegRun, leg: Leg) {
    const now = clock();
    const left = legs.leftIn(timer, now);
    const following = timer.legs[timer.run.at + 1];
    const { paused } = timer.run;
    return html`<div class="page under-way">
        <h1 class="sr">${legWords(leg)}</h1>
        <rs-ring role="timer" aria-label=${t('timer.left', legWords(leg), clockWords(left))} .left=${left / (leg.seconds * 1000)} .number=${clockWords(left)}
          .word=${paused ? t('session.paused') : t(leg.move === 'run' ? 'timer.run' : 'timer.walk')} tone=${leg.move === 'run' ? 'brand' : 'go'} ?dashed=${paused}></rs-ring>
        <p class="then">${following ? t('timer.then', legWords(following)) : t('timer.last')}</p>
        <p class="second">${t('timer.left-in-all', clockWords(legs.leftInAll(timer, now)))}</p>
        ${this.#strip(timer.legs, timer.run.at)}
      </div>
      <div class="foot">
        ${this.ending
          ? html`<p role="alert">${t('timer.end.sure')}</p>
              <div class="both">
                <button type="button" class="btn" @click=${() => (this.ending = false)}>${t('session.go-on.button')}</button>
                <button type="button" class="btn" @click=${this.#end}>${t('timer.end')}</button>
              </div>`
          : html`<button type="button" class="btn next" @click=${() => this.#press(paused ? legs.resume : legs.pause)}>${paused ? t('session.go-on.button') : t('session.pause')}</button>
              <div class="both">
                <button type="button" class="btn" @click=${() => this.#press(legs.next)}>${t('timer.next')}</button>
                <button type="button" class="btn" @click=${() => (this.ending = true)}>${t('timer.end')}</button>
              </div>`}
      </div>`;
  }

  #over(timer: legs.LegRun) {
    const sums = legs.sumsOf(timer, clock());
    return html`<div class="page">
        <h1>${t('timer.done')}</h1>
        <p>${t('timer.sum', count('minutes', sums.minutes), count('minutes', sums.running))}</p>
        <p class="second">${t('timer.cool')}</p>
      </div>
      <div class="foot">
        <button type="button" class="btn next" @click=${this.#write}>${t('timer.write')}</button>
        <button type="button" class="btn plain wide" @click=${this.#drop}>${t('timer.drop')}</button>
      </div>`;
  }

  #strip(all: readonly Leg[], at: number) {
    return html`<div class="strip" aria-hidden="true">
      ${all.map((leg, index) => html`<i class="${leg.move} ${index < at ? 'behind' : index === at ? 'now' : ''}" style="--long: ${leg.seconds}"></i>`)}
    </div>`;
  }

  #begin(run: PlannedRun & { legs: Leg[] }): void {
    this.#conductor.begin({ day: run.day, part: run.part }, run.legs);
    this.#conductor.wake();
    this.#changed(run.legs[0], undefined);
  }

  #press(change: (timer: legs.LegRun, now: number) => legs.LegRun): void {
    this.#conductor.do(change);
    this.#conductor.wake();
  }

  readonly #end = (): void => {
    this.ending = false;
    this.#conductor.do(legs.stop);
    void this.readPage();
  };

  /** The form is filled in with what the clock says; how it felt is asked there. */
  readonly #write = (): void => {
    const { timer, for: run } = this.#conductor;
    if (timer && run) {
      const planned = this.runs?.planned.find((one) => one.part === run.part && one.day === run.day);
      const sort = planned?.sort ?? 'run-walk';
      store.set(TYPED, typedOfTimer(legs.sumsOf(timer, clock()), { part: run.part, sort }, run.day, crypto.randomUUID()));
      store.remove('run:change');
      this.#conductor.forget();
      this.goTo(PLACES.run);
    }
  };

  readonly #drop = (): void => {
    this.#conductor.forget();
    this.goTo(PLACES.runs);
  };

  readonly #toggleSound = (): void => {
    this.sound = !this.sound;
    store.set('sound', this.sound);
    this.#conductor.loud = this.sound;
    this.#conductor.wake();
  };

  readonly #toggleVoice = (): void => {
    this.voice = !this.voice;
    store.set('run:voice', this.voice);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-run-timer': RsRunTimer;
  }
}
