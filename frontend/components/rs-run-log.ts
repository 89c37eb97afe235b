import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Rules, SessionReceipt } from '../api/contract.ts';
import type { LoggedRun, PlannedRun, RunFile, RunReport, Runs } from '../api/runs.ts';
import { sendShoes, SignedOut } from '../api/me.ts';
import { knownPatient, readRules, readRuns } from '../device/copies.ts';
import { outbox } from '../device/post.ts';
import { store } from '../device/store.ts';
import { asksRedFlags, bandOf } from '../rules/traffic-light.ts';
import { longDay } from '../texts/format.ts';
import { locale, t } from '../texts/texts.ts';
import { arrivalAfter, arrivalPage, type Arrival } from './arrival.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import { questionStyles } from './question-styles.ts';
import './rs-icon.ts';
import './rs-light.ts';
import './rs-red-flags.ts';
import './rs-scale.ts';
import { metresOf, openRuns, usualRunning } from './run-sums.ts';
import { FOUND, TYPED, typedOfLogged, type Typed } from './run-typed.ts';
import { measuredWords, SORTS, sortWord, SURFACES, surfaceWord } from './run-words.ts';
import { runStyles } from './run-styles.ts';
import { page, shared } from './shared.ts';

const DAYS_BACK = 14;

/** Where a run is written down in a few taps; what is typed stays on the phone until it is sent. */
@customElement('rs-run-log')
export class RsRunLog extends PatientElement {
  static override styles = [shared, page, questionStyles, runStyles];

  @state() private runs?: Runs;
  @state() private rules?: Rules;
  @state() private typed?: Typed;
  @state() private more = false;
  @state() private tried = false;
  @state() private arrival?: Arrival;
  @state() private asking = false;
  @state() private failed = false;
  @state() private gone = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    if (this.failed) {
      return html`<div class="page">
        <h1>${t('questions.failed.title')}</h1>
        <p class="second">${t('questions.failed.text')}</p>
        <button type="button" class="btn next" @click=${() => void this.#load()}>${t('try-again')}</button>
      </div>`;
    }
    if (!this.runs || !this.rules || !this.typed) {
      return nothing;
    }
    if (this.asking) {
      return html`<rs-red-flags occasion="high-pain" .language=${this.language}></rs-red-flags>`;
    }
    return this.arrival ? this.#sent(this.arrival) : this.#form(this.runs, this.typed);
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.rules = await readRules();
      this.runs = await readRuns();
      const change = store.get<LoggedRun>('run:change');
      this.typed = change ? typedOfLogged(change, crypto.randomUUID()) : (store.get<Typed>(TYPED) ?? this.#fresh(this.runs));
      this.more = Boolean(change ?? this.typed.note);
      await this.readPage();
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
      this.failed = true;
    }
  }

  #fresh(runs: Runs): Typed {
    const open = openRuns(runs)[0];
    const last = runs.runs[0];
    const shoe = runs.shoes.find((one) => !one.retired && one.id === last?.shoe)?.id;
    const base = { id: crypto.randomUUID(), km: '', ...(shoe ? { shoe } : {}), ...(last?.surface ? { surface: last.surface } : {}) };
    return open
      ? { ...base, part: open.part, day: open.day, sort: open.sort, minutes: open.minutes }
      : { ...base, day: runs.today, sort: last?.sort ?? 'easy', minutes: last?.minutes ?? 30 };
  }

  #type(change: Partial<Typed>): void {
    this.typed = { ...this.typed!, ...change };
    if (!this.typed.corrects) {
      store.set(TYPED, this.typed);
    }
  }

  #choose(run: PlannedRun | undefined): void {
    const { part: _part, running: _running, ...rest } = this.typed!;
    this.typed = rest;
    this.#type(run ? { part: run.part, day: run.day, sort: run.sort, minutes: run.minutes } : {});
  }

  #form(runs: Runs, typed: Typed) {
    const open = openRuns(runs);
    const wrongKm = Number.isNaN(metresOf(typed.km));
    const missing = typed.pain === undefined;
    return html`
      <div class="top">
        <button type="button" class="round" aria-label=${t('back')} @click=${() => this.goTo(PLACES.runs)}>
          <rs-icon name="arrow-left" size="l"></rs-icon>
        </button>
        <span>${t('runs.title')}</span><span></span>
      </div>
      <div class="page">
        <h1>${typed.corrects ? t('run.change.title') : t('run.title')}</h1>
        ${typed.measured ? html`<p class="notice">${measuredWords(typed.measured, metresOf(typed.km))}</p>` : nothing}
        ${open.length > 0 && !typed.corrects ? this.#which(open, typed) : nothing}
        ${typed.part && !typed.corrects ? nothing : this.#sort(typed)}
        <div class="field">
          <label for="day">${t('run.day')}</label>
          <select id="day" .value=${typed.day} @change=${(event: Event) => this.#type({ day: (event.target as HTMLSelectElement).value })}>
            ${this.#days(runs.today, typed.day).map((day) => html`<option value=${day} ?selected=${day === typed.day}>${day === runs.today ? t('runs.today') : longDay(locale(), day)}</option>`)}
          </select>
        </div>
        ${this.#minutes(typed)}
        <div class="field">
          <label for="km">${t('run.distance')}</label>
          <input id="km" inputmode="decimal" autocomplete="off" .value=${typed.km} aria-invalid=${wrongKm} aria-describedby="km-wrong"
            @input=${(event: Event) => this.#type({ km: (event.target as HTMLInputElement).value })} />
          <p class="wrong" id="km-wrong" ?hidden=${!wrongKm}>${t('run.distance.wrong')}</p>
        </div>
        <fieldset class="field">
          <legend>${t('run.pain')}</legend>
          <rs-scale .value=${typed.pain} .label=${t('run.pain')} .low=${t('pain.none')} .high=${t('pain.worst')}
            .tone=${missing ? undefined : bandOf(this.rules!.trafficLight, typed.pain!).light}
            @change=${(event: Event) => this.#type({ pain: (event.target as HTMLInputElement & { value: number }).value })}></rs-scale>
          ${missing && this.tried ? html`<p class="wrong" role="alert">${t('report.choose')}</p>` : nothing}
        </fieldset>
        ${knownPatient()?.effortAsked ? this.#effort(typed) : nothing}
        ${this.more ? this.#more(runs, typed) : html`<button type="button" class="btn plain wide" @click=${() => (this.more = true)}>${t('run.more')}</button>`}
        ${typed.corrects
          ? html`<button type="button" class="btn plain wide" @click=${() => void this.#send(true)}><rs-icon name="trash-2"></rs-icon>${t('run.gone')}</button>`
          : nothing}
      </div>
      <div class="foot">
        <button type="button" class="btn next" aria-disabled=${missing || wrongKm} @click=${() => void this.#send(false)}>${t('save')}</button>
      </div>
    `;
  }

  #effort(typed: Typed) {
    return html`<fieldset class="field">
      <legend>${t('report.effort')}</legend>
      <rs-scale .value=${typed.effort} .label=${t('report.effort')} .low=${t('effort.none')} .high=${t('effort.most')}
        @change=${(event: Event) => this.#type({ effort: (event.target as HTMLInputElement & { value: number }).value })}></rs-scale>
    </fieldset>`;
  }

  #which(open: PlannedRun[], typed: Typed) {
    return html`<fieldset class="field">
      <legend>${t('run.which')}</legend>
      <div class="chips" role="radiogroup" aria-label=${t('run.which')}>
        ${open.map((run) => this.#chip(run.part === typed.part && run.day === typed.day, `${run.title} · ${longDay(locale(), run.day)}`, () => this.#choose(run)))}
        ${this.#chip(typed.part === undefined, t('run.other'), () => this.#choose(undefined))}
      </div>
    </fieldset>`;
  }

  #sort(typed: Typed) {
    return html`<fieldset class="field">
      <legend>${t('run.sort')}</legend>
      <div class="chips" role="radiogroup" aria-label=${t('run.sort')}>
        ${SORTS.map((sort) => this.#chip(sort === typed.sort, sortWord(sort), () => this.#type({ sort })))}
      </div>
    </fieldset>`;
  }

  #chip(checked: boolean, words: string, choose: () => void) {
    return html`<button type="button" class="chip" role="radio" aria-checked=${checked} @click=${choose}>${words}</button>`;
  }

  #minutes(typed: Typed) {
    const set = (minutes: number) => this.#type({ minutes: Math.min(600, Math.max(1, Math.round(minutes) || 1)) });
    return html`<div class="field">
      <label for="minutes">${t('run.minutes')}</label>
      <div class="stepper">
        <button type="button" class="btn" aria-label=${t('run.less')} @click=${() => set(typed.minutes - 5)}>−</button>
        <input id="minutes" inputmode="numeric" autocomplete="off" .value=${String(typed.minutes)} @change=${(event: Event) => set(Number((event.target as HTMLInputElement).value))} />
        <button type="button" class="btn" aria-label=${t('run.longer')} @click=${() => set(typed.minutes + 5)}>+</button>
      </div>
    </div>`;
  }

  #more(runs: Runs, typed: Typed) {
    const shoes = runs.shoes.filter((shoe) => !shoe.retired || shoe.id === typed.shoe);
    return html`
      ${typed.sort === 'run-walk'
        ? html`<div class="field">
            <label for="running">${t('run.running')}</label>
            <input id="running" inputmode="numeric" autocomplete="off" .value=${String(this.#running(typed))}
              @change=${(event: Event) => this.#type({ running: Math.max(0, Number((event.target as HTMLInputElement).value) || 0) })} />
          </div>`
        : nothing}
      <fieldset class="field">
        <legend>${t('run.surface')}</legend>
        <div class="chips" role="radiogroup" aria-label=${t('run.surface')}>
          ${SURFACES.map((surface) => this.#chip(surface === typed.surface, surfaceWord(surface), () => this.#type({ surface })))}
        </div>
      </fieldset>
      <fieldset class="field">
        <legend>${t('run.shoes')}</legend>
        ${shoes.length > 0
          ? html`<div class="chips" role="radiogroup" aria-label=${t('run.shoes')}>
              ${shoes.map((shoe) => this.#chip(shoe.id === typed.shoe, shoe.name, () => this.#type({ shoe: shoe.id, newShoe: '' })))}
            </div>`
          : nothing}
        <input aria-label=${t('run.shoes.new')} placeholder=${t('run.shoes.new')} maxlength="40" autocomplete="off" .value=${typed.newShoe ?? ''}
          @input=${(event: Event) => this.#type({ newShoe: (event.target as HTMLInputElement).value })} />
      </fieldset>
      <div class="field">
        <label for="note">${t('report.note.question')}</label>
        <textarea id="note" maxlength="2000" .value=${typed.note ?? ''} @input=${(event: Event) => this.#type({ note: (event.target as HTMLTextAreaElement).value })}></textarea>
      </div>
    `;
  }

  /** The last days, the newest first; a run that is changed keeps its day. */
  #days(today: string, chosen: string): string[] {
    const days = Array.from({ length: DAYS_BACK }, (_, back) => new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10));
    return days.includes(chosen) ? days : [...days, chosen];
  }

  #running(typed: Typed): number {
    const planned = this.runs!.planned.find((run) => run.part === typed.part);
    return Math.min(typed.minutes, typed.running ?? usualRunning(typed.sort, typed.minutes, planned));
  }

  async #send(gone: boolean): Promise<void> {
    const typed = this.typed!;
    const metres = metresOf(typed.km);
    this.tried = true;
    if (typed.pain === undefined || Number.isNaN(metres)) {
      return;
    }
    this.arrival = { state: 'sending' };
    try {
      const shoe = typed.newShoe?.trim() ? await this.#addShoes(typed.newShoe.trim()) : typed.shoe;
      const body: RunReport = {
        id: typed.id,
        day: typed.day,
        sort: typed.sort,
        minutes: typed.minutes,
        running: this.#running(typed),
        pain: typed.pain,
        finishedAt: typed.finishedAt ?? new Date().toISOString(),
        ...(typed.effort === undefined ? {} : { effort: typed.effort }),
        ...(typed.measured ? { measured: typed.measured } : {}),
        ...(typed.part ? { part: typed.part } : {}),
        ...(metres === undefined ? {} : { metres }),
        ...(typed.surface ? { surface: typed.surface } : {}),
        ...(shoe ? { shoe } : {}),
        ...(typed.note?.trim() ? { note: typed.note.trim() } : {}),
        ...(typed.corrects ? { corrects: typed.corrects } : {}),
        ...(gone ? { gone } : {}),
      };
      const patient = knownPatient()?.patient ?? '';
      void this.readPage();
      (await outbox.post({ kind: 'run', patient, at: new Date().toISOString(), body })) as SessionReceipt;
      this.arrival = { state: 'arrived' };
    } catch (error) {
      this.arrival = arrivalAfter(error);
    }
    if (this.arrival.state === 'arrived' || outbox.holds(typed.id)) {
      store.remove(TYPED);
      store.remove('run:change');
      this.#leaveOutOfFile(typed.id);
    }
    this.gone = gone;
  }

  /** Without a network the run goes without its shoes: they are no part of what must not be lost. */
  async #addShoes(name: string): Promise<string | undefined> {
    const id = crypto.randomUUID();
    try {
      await sendShoes({ id, name, metres: 0 });
      this.#type({ shoe: id, newShoe: '' });
      return id;
    } catch {
      return undefined;
    }
  }

  /** What else the file holds waits on its page. */
  #leaveOutOfFile(id: string): void {
    const left = store.get<RunFile>(FOUND)?.runs.filter((run) => run.id !== id && !run.trouble) ?? [];
    if (left.length > 0) {
      store.set(FOUND, { runs: left });
    } else {
      store.remove(FOUND);
    }
  }

  #sent(arrival: Arrival) {
    const waiting = store.get<RunFile>(FOUND)?.runs.length ?? 0;
    const rule = this.rules!.trafficLight;
    const pain = this.typed!.pain!;
    const asks = !this.gone && asksRedFlags(rule, pain);
    const { lines } = bandOf(rule, pain);
    return arrivalPage({
      arrival,
      lines: this.gone ? [] : [lines.nextTime, lines.askAgain, lines.ifItStays],
      phone: undefined,
      asks,
      again: () => void this.#send(this.gone),
      onward: waiting > 0 ? t('run-file.onward') : t('run.onward'),
      goOn: () => (asks ? (this.asking = true) : this.goTo(waiting > 0 ? PLACES.runFile : PLACES.runs)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-run-log': RsRunLog;
  }
}
