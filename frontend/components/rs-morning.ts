import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Morning, MorningReceipt, MorningReport, Rules, Then, Today } from '../api/contract.ts';
import { Locked, SignedOut } from '../api/me.ts';
import { keptToday, readReports, readRules, readToday } from '../device/copies.ts';
import { outbox } from '../device/post.ts';
import { store } from '../device/store.ts';
import { reportOf } from '../session/corrections.ts';
import { asksRedFlags, bandOf, nextMorning } from '../rules/traffic-light.ts';
import { setLanguage, t } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import { questionStyles } from './question-styles.ts';
import { arrivalAfter, arrivalPage, type Arrival } from './arrival.ts';
import './rs-emergency.ts';
import './rs-icon.ts';
import './rs-red-flags.ts';
import './rs-scale.ts';
import { page, shared } from './shared.ts';

interface Typed {
  id: string;
  pain?: number;
  note?: string;
}

/** The question on the morning after a session: how much does it hurt now? */
@customElement('rs-morning')
export class RsMorning extends PatientElement {
  static override styles = [shared, page, questionStyles];

  /** The id of the session whose morning is to be corrected. */
  @property() correct?: string;
  @state() private today?: Today;
  @state() private rules?: Rules;
  @state() private typed: Typed = { id: crypto.randomUUID() };
  @state() private noting = false;
  @state() private arrival?: Arrival;
  @state() private then?: Then;
  @state() private asking = false;
  @state() private failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    if (this.failed) {
      return this.#outOfReach();
    }
    if (!this.today || !this.rules) {
      return nothing;
    }
    if (this.asking) {
      return html`<rs-red-flags occasion="high-pain" .language=${this.language}></rs-red-flags>`;
    }
    return this.arrival ? this.#answered(this.arrival) : this.#question();
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      const read = await readToday().catch((error: unknown) => this.#orKept(error));
      const today = this.correct ? await earlier(read, this.correct) : read;
      setLanguage(this.language ?? today.language);
      this.rules = await readRules();
      if (!today.morning) {
        this.goTo(this.#back);
        return;
      }
      const { pain } = today.morning;
      this.typed = store.get<Typed>(this.#key(today)) ?? { id: crypto.randomUUID(), ...(pain === undefined ? {} : { pain }) };
      this.noting = this.typed.note !== undefined;
      this.today = today;
      await this.readPage();
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
      this.failed = true;
    }
  }

  get #back(): string {
    return this.correct ? PLACES.history : PLACES.today;
  }

  #orKept(error: unknown): Today {
    const kept = keptToday(new Date())?.value;
    if (!kept || error instanceof SignedOut || error instanceof Locked) {
      throw error;
    }
    return kept;
  }

  #key(today: Today): string {
    return `morning:${today.morning!.sessionLog}`;
  }

  #type(change: Partial<Typed>): void {
    this.typed = { ...this.typed, ...change };
    store.set(this.#key(this.today!), this.typed);
  }

  #question() {
    const { pain, note } = this.typed;
    const unanswered = pain === undefined;
    return html`
      <div class="top">
        <button type="button" class="round" aria-label=${t('back')} @click=${() => this.goTo(this.#back)}>
          <rs-icon name="arrow-left" size="l"></rs-icon>
        </button>
        <span>${t('today.morning-check')}</span><span></span>
      </div>
      <div class="page">
        <h1>${t('morning.question')}</h1>
        <rs-scale
          .value=${pain}
          .label=${t('morning.question')}
          .low=${t('pain.none')}
          .high=${t('pain.worst')}
          .tone=${unanswered ? undefined : bandOf(this.rules!.trafficLight, pain).light}
          @change=${(event: Event) => this.#type({ pain: (event.target as HTMLInputElement & { value: number }).value })}
        ></rs-scale>
        ${this.noting
          ? html`<label for="note" class="strong">${t('report.note.question')}</label>
              <textarea id="note" maxlength="2000" .value=${note ?? ''} @input=${(event: Event) => this.#type({ note: (event.target as HTMLTextAreaElement).value })}></textarea>`
          : nothing}
      </div>
      <div class="foot">
        <p class="hint" id="hint" ?hidden=${!unanswered}>${t('report.choose')}</p>
        <button type="button" class="btn next" aria-disabled=${unanswered} aria-describedby="hint" @click=${this.#send}>${t('save')}</button>
        ${this.noting
          ? nothing
          : html`<button type="button" class="btn plain wide" @click=${() => (this.noting = true)}><rs-icon name="pencil"></rs-icon>${t('report.add-note')}</button>`}
      </div>
    `;
  }

  readonly #send = async (): Promise<void> => {
    const { id, pain, note } = this.typed;
    const morning = this.today!.morning!;
    if (pain === undefined) {
      return;
    }
    const rule = this.rules!.trafficLight;
    this.then = nextMorning(rule, morning.sessionPain, morning.usual, pain);
    this.arrival = { state: 'sending' };
    const now = new Date().toISOString();
    const body: MorningReport = {
      id,
      sessionLog: morning.sessionLog,
      day: this.correct ? dayAfter(morning.sessionDay) : this.today!.day,
      pain,
      answeredAt: now,
      ...(note?.trim() ? { note: note.trim() } : {}),
      ...(morning.log ? { corrects: morning.log } : {}),
    };
    void this.readPage();
    try {
      const letter = { kind: 'morning', patient: this.today!.patient, at: now, body } as const;
      const receipt = (await outbox.post(letter)) as MorningReceipt;
      this.then = receipt.then;
      this.arrival = { state: 'arrived' };
    } catch (error) {
      this.arrival = arrivalAfter(error);
    }
    if (this.arrival.state === 'arrived' || outbox.holds(id)) {
      store.remove(this.#key(this.today!));
    }
  };

  #answered(arrival: Arrival) {
    const rule = this.rules!.trafficLight;
    const asks = asksRedFlags(rule, this.typed.pain!);
    return arrivalPage({
      arrival,
      lines: this.then ? [rule.nextMorning.texts[this.then]] : [],
      phone: this.today!.clinic.phone,
      asks,
      again: this.#send,
      ...(this.correct ? { onward: t('history.back') } : {}),
      goOn: () => (asks ? (this.asking = true) : this.goTo(this.#back)),
    });
  }

  #outOfReach() {
    return html`<div class="page">
      <h1>${t('questions.failed.title')}</h1>
      <p class="second">${t('questions.failed.text')}</p>
      <button type="button" class="btn next" @click=${() => void this.#load()}>${t('try-again')}</button>
    </div>`;
  }
}

/** Today, with a morning of an earlier day in the place of its own. */
async function earlier(today: Today, session: string): Promise<Today> {
  const { morning: _, ...rest } = today;
  const found = reportOf(await readReports(), session);
  if (!found?.morning) {
    return rest;
  }
  const { report, root, morning: answered } = found;
  const morning: Morning = { due: false, sessionLog: root, sessionDay: report.day, sessionPain: report.pain, until: today.now, pain: answered.pain, log: answered.id };
  return { ...rest, morning };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-morning': RsMorning;
  }
}
