import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Rules, SessionEntry, SessionReceipt, SessionReport, Today } from '../api/contract.ts';
import { SignedOut, draft as readDraft, forgetDraft, putDraft } from '../api/me.ts';
import type { PastReports } from '../api/reports.ts';
import { keptForReport, readReports, readRules, readToday } from '../device/copies.ts';
import { DraftKeeper, draftKey, type ReportDraft } from '../device/drafts.ts';
import { outbox, reported } from '../device/post.ts';
import { store } from '../device/store.ts';
import { asksRedFlags, bandOf } from '../rules/traffic-light.ts';
import { lacksReason, reportOf } from '../session/corrections.ts';
import { entriesOf, restore } from '../session/machine.ts';
import { sessionNow } from '../session/rounds.ts';
import { inWays, variantDone } from '../session/variants.ts';
import { setLanguage, t } from '../texts/texts.ts';
import { arrivalAfter, arrivalPage, type Arrival } from './arrival.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import { questionStyles } from './question-styles.ts';
import './rs-entries.ts';
import './rs-icon.ts';
import './rs-light.ts';
import './rs-red-flags.ts';
import './rs-scale.ts';
import { page, shared } from './shared.ts';

type Page = 'exercises' | 'pain' | 'effort' | 'note';

/** What is known of the session before the questions. */
type Frame = Omit<SessionReport, 'id' | 'pain' | 'effort' | 'note'>;

/**
 * The report at the end of a session: one question a page, and at once what the answer means. Without a finished
 * session on this phone it corrects today's report, if there is one, or the one that it is told.
 */
@customElement('rs-report')
export class RsReport extends PatientElement {
  static override styles = [shared, page, questionStyles];

  /** The id of a report that is to be corrected. */
  @property() correct?: string;
  @state() private today?: Today;
  @state() private rules?: Rules;
  @state() private typed: ReportDraft = { id: crypto.randomUUID(), page: 0 };
  @state() private arrival?: Arrival;
  @state() private receipt?: SessionReceipt;
  @state() private asking = false;
  @state() private failed = false;
  @state() private entries: SessionEntry[] = [];
  #frame?: Frame;
  #exercises: PastReports['exercises'] = {};
  #keeper?: DraftKeeper;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#flush);
    void this.#load();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#flush);
    this.#flush();
    super.disconnectedCallback();
  }

  override render() {
    if (this.failed) {
      return this.#outOfReach();
    }
    if (!this.today || !this.rules || !this.#frame) {
      return nothing;
    }
    if (this.asking) {
      return html`<rs-red-flags occasion="high-pain" .language=${this.language}></rs-red-flags>`;
    }
    return this.arrival ? this.#sent(this.arrival) : this.#question();
  }

  get #pages(): Page[] {
    const pages: Page[] = this.today?.effortAsked ? ['pain', 'effort', 'note'] : ['pain', 'note'];
    return this.#frame?.corrects ? ['exercises', ...pages] : pages;
  }

  /** The morning after an earlier session has been: nobody is asked about it again. */
  get #isOfToday(): boolean {
    return this.#frame!.day === this.today!.day;
  }

  readonly #flush = (): void => this.#keeper?.flush();

  async #load(): Promise<void> {
    this.failed = false;
    try {
      const today = await readToday().catch((error: unknown) => this.#orKept(error));
      setLanguage(this.language ?? today.language);
      this.rules = await readRules();
      await (this.correct ? this.#takeUpEarlier(this.correct) : this.#takeUp(today));
      this.today = today;
      if (!this.#frame) {
        this.goTo(this.correct ? PLACES.history : PLACES.today);
      }
      await this.readPage();
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
      this.failed = true;
    }
  }

  /** A lock that came while the person trained does not cost the report: the portal takes and marks it. */
  #orKept(error: unknown): Today {
    const kept = keptForReport(new Date());
    if (!kept || error instanceof SignedOut) {
      throw error;
    }
    return kept;
  }

  async #takeUp(today: Today): Promise<void> {
    const session = sessionNow(today, reported(today)) ?? today.session;
    if (!session) {
      return;
    }
    this.#keeper = new DraftKeeper(draftKey(session), store, { put: putDraft, get: readDraft, forget: forgetDraft });
    const { run, report, variant } = await this.#keeper.load();
    const [plan, version, day] = session.key.split(':');
    if (run?.finishedAt !== undefined) {
      const done = variantDone(variant, run.ways);
      this.#frame = {
        plan: plan!,
        planVersion: Number(version),
        day: day!,
        startedAt: new Date(run.startedAt).toISOString(),
        finishedAt: new Date(run.finishedAt).toISOString(),
        entries: entriesOf(restore(inWays(session, variant, run.ways), run, Date.now())),
        ...(done === 'usual' ? {} : { variant: done }),
      };
    } else if (session.doneLog) {
      await this.#takeUpEarlier(session.doneLog);
    }
    this.typed = { ...this.typed, ...report };
  }

  /** A correction is a report of its own, so it begins with what was told before. */
  async #takeUpEarlier(log: string): Promise<void> {
    const past = await readReports();
    const found = reportOf(past, log);
    if (found) {
      const { id, pain, effort, note, ...frame } = found.report;
      this.#frame = { ...frame, corrects: id };
      this.#exercises = past.exercises;
      this.entries = frame.entries;
      this.typed = { ...this.typed, pain, ...(effort === undefined ? {} : { effort }), ...(note ? { note } : {}) };
    }
  }

  #type(change: Partial<ReportDraft>): void {
    this.typed = { ...this.typed, ...change };
    this.#keeper?.change({ report: this.typed }, new Date());
  }

  #question() {
    const at = Math.min(this.typed.page, this.#pages.length - 1);
    const name = this.#pages[at]!;
    const unsaid = name === 'exercises' && lacksReason(this.entries);
    const missing = unsaid || (name === 'pain' && this.typed.pain === undefined) || (name === 'effort' && this.typed.effort === undefined);
    const head = this.#frame?.corrects ? 'report.changing' : 'report.done';
    return html`
      <div class="top">
        <button type="button" class="round" aria-label=${t('back')} @click=${() => this.#turn(at - 1)}>
          <rs-icon name="arrow-left" size="l"></rs-icon>
        </button>
        <span>${t(head, at + 1, this.#pages.length)}</span><span></span>
      </div>
      <div class="page">${this.#asked(name)}</div>
      <div class="foot">
        <p class="hint" id="hint" ?hidden=${!missing}>${t(unsaid ? 'report.why' : 'report.choose')}</p>
        <button
          type="button"
          class="btn next"
          aria-disabled=${missing}
          aria-describedby="hint"
          @click=${() => missing || (name === 'note' ? void this.#send() : this.#turn(at + 1))}
        >
          ${name === 'note' ? t('report.send') : t('next')}
        </button>
      </div>
    `;
  }

  #asked(name: Page) {
    switch (name) {
      case 'exercises':
        return html`<h1>${t('report.exercises')}</h1>
          <p class="second">${t('report.exercises.help')}</p>
          <rs-entries .entries=${this.entries} .exercises=${this.#exercises} @rs-entries=${(event: CustomEvent<SessionEntry[]>) => (this.entries = event.detail)}></rs-entries>`;
      case 'pain':
        return this.#pain();
      case 'effort':
        return this.#effort();
      case 'note':
        return this.#note();
    }
  }

  #turn(to: number): void {
    if (to < 0) {
      this.goTo(this.correct ? PLACES.history : PLACES.today);
      return;
    }
    this.#type({ page: to });
    void this.readPage();
  }

  #pain() {
    const { pain } = this.typed;
    const rule = this.rules!.trafficLight;
    return html`
      <h1>${t('report.pain')}</h1>
      <rs-scale
        .value=${pain}
        .label=${t('report.pain')}
        .low=${t('pain.none')}
        .high=${t('pain.worst')}
        .tone=${pain === undefined ? undefined : bandOf(rule, pain).light}
        @change=${(event: Event) => this.#type({ pain: valueOf(event) })}
      ></rs-scale>
      <div aria-live="polite"><rs-light .rule=${rule} .pain=${pain} .past=${!this.#isOfToday}></rs-light></div>
    `;
  }

  #effort() {
    return html`
      <h1>${t('report.effort')}</h1>
      <rs-scale
        .value=${this.typed.effort}
        .label=${t('report.effort')}
        .low=${t('effort.none')}
        .high=${t('effort.most')}
        @change=${(event: Event) => this.#type({ effort: valueOf(event) })}
      ></rs-scale>
    `;
  }

  #note() {
    return html`
      <h1 id="note-question">${t('report.note.question')}</h1>
      <p class="second">${t('report.note.help')}</p>
      <textarea
        aria-labelledby="note-question"
        maxlength="2000"
        .value=${this.typed.note ?? ''}
        @input=${(event: Event) => this.#type({ note: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    `;
  }

  async #send(): Promise<void> {
    const { id, pain, effort, note } = this.typed;
    this.arrival = { state: 'sending' };
    const body: SessionReport = {
      ...this.#frame!,
      ...(this.#frame!.corrects ? { entries: this.entries } : {}),
      id,
      pain: pain!,
      ...(this.today!.effortAsked && effort !== undefined ? { effort } : {}),
      ...(note?.trim() ? { note: note.trim() } : {}),
    };
    void this.readPage();
    try {
      const letter = { kind: 'session', patient: this.today!.patient, at: new Date().toISOString(), body } as const;
      const receipt = (await outbox.post(letter)) as SessionReceipt;
      this.receipt = receipt;
      this.arrival = { state: 'arrived' };
    } catch (error) {
      this.arrival = arrivalAfter(error);
    }
    if (this.arrival.state === 'arrived' || outbox.holds(id)) {
      this.#keeper?.forget();
    }
  }

  #sent(arrival: Arrival) {
    const rule = this.rules!.trafficLight;
    const pain = this.typed.pain!;
    const asks = this.receipt?.askRedFlags ?? asksRedFlags(rule, pain);
    const { nextTime, askAgain } = bandOf(rule, pain).lines;
    return arrivalPage({
      arrival,
      lines: this.#isOfToday ? [nextTime, askAgain] : [nextTime],
      phone: this.today!.clinic.phone,
      asks,
      again: () => void this.#send(),
      ...(this.correct ? { onward: t('history.back') } : {}),
      goOn: () => (asks ? (this.asking = true) : this.goTo(this.correct ? PLACES.history : PLACES.today)),
    });
  }

  #outOfReach() {
    return html`<div class="page">
      <h1>${t('report.failed.title')}</h1>
      <p class="second">${t('report.failed.text')}</p>
      <button type="button" class="btn next" @click=${() => void this.#load()}>${t('try-again')}</button>
    </div>`;
  }
}

function valueOf(event: Event): number {
  return (event.target as EventTarget & { value: number }).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-report': RsReport;
  }
}
