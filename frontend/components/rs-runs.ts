import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { LoggedRun, PlannedRun, RunWeek, Runs } from '../api/runs.ts';
import { SignedOut } from '../api/me.ts';
import { knownPatient, readRuns } from '../device/copies.ts';
import { outbox, sendWhatWaits } from '../device/post.ts';
import { store } from '../device/store.ts';
import { longDay } from '../texts/format.ts';
import { count, locale, t } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-icon.ts';
import { kilometres, runWords, sumWords, surfaceWord, warningWords } from './run-words.ts';
import { daysOfWeek } from './run-sums.ts';
import { runStyles } from './run-styles.ts';
import { TYPED, type Typed } from './run-typed.ts';
import { shared } from './shared.ts';

/** The patient's runs: first whether it is all right, then this week, the weeks before, and each run. */
@customElement('rs-runs')
export class RsRuns extends PatientElement {
  static override styles = [
    shared,
    runStyles,
    css`
      :host {
        max-width: 560px;
        margin-inline: auto;
        padding: 16px 20px 24px;
      }
    `,
  ];

  @state() private runs?: Runs;
  @state() private failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    if (this.failed) {
      return html`<h1>${t('questions.failed.title')}</h1>
        <p class="second">${t('questions.failed.text')}</p>
        <button type="button" class="btn next" @click=${() => void this.#load()}>${t('try-again')}</button>`;
    }
    const { runs } = this;
    if (!runs) {
      return nothing;
    }
    const waiting = outbox.letters(knownPatient()?.patient ?? '').filter((letter) => letter.kind === 'run').length;
    return html`
      <h1>${t('runs.title')}</h1>
      ${this.#sentence(runs)}
      <button type="button" class="btn next" @click=${this.#write}><rs-icon name="footprints"></rs-icon>${t('runs.write')}</button>
      <a class="btn wide" href=${PLACES.runFile}><rs-icon name="upload"></rs-icon>${t('run-file.title')}</a>
      ${waiting > 0 ? html`<p class="notice" role="status">${count('runs.waiting', waiting)}</p>` : nothing}
      ${this.#planned(runs)} ${this.#weeks(runs)} ${this.#list(runs)}
    `;
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      await sendWhatWaits();
      this.runs = await readRuns();
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
      this.failed = true;
    }
  }

  readonly #write = (): void => {
    store.remove('run:change');
    if (store.get<Typed>(TYPED)?.measured?.by === 'file') {
      store.remove(TYPED);
    }
    this.goTo(PLACES.run);
  };

  #change(run: LoggedRun): void {
    store.set('run:change', run);
    this.goTo(PLACES.run);
  }

  #sentence(runs: Runs) {
    if (runs.warnings.length > 0) {
      return html`<section class="notice care">
        ${runs.warnings.map((warning) => html`<p>${warningWords(warning)}</p>`)}
        <p class="small">${t('runs.warning.what')}</p>
      </section>`;
    }
    return html`<p>${runs.runs.length === 0 ? t('runs.empty') : t('runs.fine')}</p>`;
  }

  /** Planned against done, day by day: what was not run is said and never held against anybody. */
  #planned(runs: Runs) {
    const days = daysOfWeek(runs);
    const week = runs.weeks.at(-1);
    if (days.length === 0 || !week) {
      return nothing;
    }
    return html`<section class="card part" aria-labelledby="planned">
      <h2 id="planned">${t('runs.this-week')}</h2>
      <p class="small second">${this.#weekWords(week)}${runs.mostInSeven && (runs.lastSeven || week.planned.running > 0) ? html` ${t('runs.load', count('minutes', runs.lastSeven ?? 0), runs.mostInSeven)}` : nothing}</p>
      <ul class="rows">
        ${days.map(
          ({ day, planned, done }) => html`<li>
            ${planned.map((run) => this.#plannedRow(run, runs.today))}
            ${done.map((run) => html`<div class="row"><span class="mark done"><rs-icon name="check" size="s"></rs-icon></span>
              <span class="grow"><b>${this.#dayWords(day, runs.today)}</b><small>${t('runs.done', runWords(run))}</small></span></div>`)}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #plannedRow(run: PlannedRun, today: string) {
    return html`<div class="row">
      <span class="mark"><rs-icon name="footprints" size="s"></rs-icon></span>
      <span class="grow"><b>${run.title}</b><small>${this.#dayWords(run.day, today)} · ${count('minutes', run.minutes)}</small></span>
      ${run.legs && run.day === today ? html`<button type="button" class="btn" @click=${() => this.#time(run)}><rs-icon name="timer"></rs-icon>${t('timer.open')}</button>` : nothing}
    </div>`;
  }

  #weekWords({ planned, done }: RunWeek): string {
    const rest = done.runs < planned.runs ? ` ${t('runs.week.rest')}` : '';
    return planned.runs === 0 ? t('runs.week.free', sumWords(done)) : t('runs.week.sum', sumWords(done), sumWords(planned)) + rest;
  }

  #dayWords(day: string, today: string): string {
    return day === today ? t('runs.today') : longDay(locale(), day);
  }

  #time(run: PlannedRun): void {
    store.set('run:timer:for', { day: run.day, part: run.part });
    this.goTo(PLACES.runTimer);
  }

  #weeks(runs: Runs) {
    const most = Math.max(1, ...runs.weeks.map((week) => Math.max(week.done.minutes, week.planned.minutes)));
    return html`<section class="card part" aria-labelledby="weeks">
      <h2 id="weeks">${t('runs.weeks')}</h2>
      <p class="small second">${t('runs.weeks.hint')}</p>
      <ol class="plain weeks">
        ${runs.weeks.map((week) => this.#week(week, most, week === runs.weeks.at(-1)))}
      </ol>
    </section>`;
  }

  #week(week: RunWeek, most: number, now: boolean) {
    const planned = week.planned.runs > 0 ? t('runs.planned', count('minutes', week.planned.minutes)) : '';
    return html`<li>
      <span class="when">${now ? t('runs.now') : t('runs.from', this.#shortDay(week.monday))}</span>
      <span class="bar" aria-hidden="true" style="--done: ${week.done.minutes / most}; --planned: ${week.planned.minutes / most}"></span>
      <span class="words">${sumWords(week.done)}${planned ? html`<small>${planned}</small>` : nothing}</span>
    </li>`;
  }

  #shortDay(day: string): string {
    return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  }

  #list(runs: Runs) {
    if (runs.runs.length === 0) {
      return nothing;
    }
    const worn = new Map(runs.shoes.map((shoe) => [shoe.id, shoe]));
    return html`<section class="card part" aria-labelledby="all">
      <h2 id="all">${t('runs.all')}</h2>
      <ul class="rows">
        ${runs.runs.slice(0, 20).map((run) => {
          const more = [
            run.surface && surfaceWord(run.surface),
            run.shoe && worn.get(run.shoe)?.name,
            run.corrected && t('runs.corrected'),
          ].filter(Boolean);
          return html`<li>
            <button type="button" class="row" @click=${() => this.#change(run)}>
              <span class="grow">
                <b>${run.day === runs.today ? t('runs.today') : longDay(locale(), run.day)}</b>
                <small>${runWords(run)}${more.length > 0 ? ` · ${more.join(' · ')}` : ''}</small>
                ${run.note ? html`<small class="note">${run.note}</small>` : nothing}
              </span>
              <span class="pain ${run.light}">${t('runs.pain', run.pain)}</span>
              <rs-icon name="pencil" size="s"></rs-icon><span class="sr">${t('change')}</span>
            </button>
          </li>`;
        })}
      </ul>
      ${runs.shoes.some((shoe) => !shoe.retired)
        ? html`<h3>${t('runs.shoes')}</h3>
            <ul class="rows">${runs.shoes.filter((shoe) => !shoe.retired).map((shoe) => html`<li class="row"><span class="grow"><b>${shoe.name}</b></span>${kilometres(shoe.metres)}</li>`)}</ul>`
        : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-runs': RsRuns;
  }
}
