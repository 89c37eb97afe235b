import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnswerReceipt, Answers, EmergencyState, Level, Occasion, Question, Rules, Today } from '../api/contract.ts';
import { SignedOut } from '../api/me.ts';
import { keepLock, knownPatient, readRules, readToday } from '../device/copies.ts';
import { outbox } from '../device/post.ts';
import { assess } from '../rules/red-flags.ts';
import { setLanguage, t } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-emergency.ts';
import './rs-icon.ts';
import { page, shared } from './shared.ts';
import { questionStyles } from './question-styles.ts';
import { verdict } from './verdict.ts';

/**
 * The safety questions, one a page. An emergency ends them at once and shows what to do, with or without a network.
 * Fires `rs-done` with `{level}` when the person leaves the result; if nobody takes it, Today follows.
 */
@customElement('rs-red-flags')
export class RsRedFlags extends PatientElement {
  static override styles = [shared, page, questionStyles];

  /** Why we ask; without it the first screening if that is due, else something new. */
  @property() occasion?: Occasion;
  @state() private rules?: Rules;
  @state() private today?: Today;
  @state() private at = 0;
  @state() private answers: Record<string, boolean> = {};
  @state() private chosen?: boolean;
  @state() private level?: Level;
  @state() private arrival: 'sending' | 'arrived' | 'waiting' = 'sending';
  @state() private failed = false;
  @state() private emergency?: EmergencyState;
  #say: string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    if (this.emergency) {
      return html`<rs-emergency .state=${this.emergency}></rs-emergency>`;
    }
    if (this.failed) {
      return this.#outOfReach();
    }
    if (!this.rules) {
      return nothing;
    }
    return this.level ? this.#result(this.rules, this.level) : this.#question(this.rules.redFlags.questions[this.at]!);
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.today = (await readToday().catch((error: unknown) => this.#orKept(error))) as Today;
      setLanguage(this.language ?? this.today.language);
      this.rules = await readRules();
      this.occasion ??= this.today.screening?.due ? this.today.screening.occasion : 'something-new';
      await this.readPage();
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
      this.failed = true;
    }
  }

  #orKept(error: unknown): Today {
    const kept = knownPatient();
    if (!kept || error instanceof SignedOut) {
      throw error;
    }
    return kept;
  }

  #question(question: Question) {
    const set = this.rules!.redFlags;
    return html`
      <div class="top">
        ${this.at > 0
          ? html`<button type="button" class="round" aria-label=${t('back')} @click=${this.#back}><rs-icon name="arrow-left" size="l"></rs-icon></button>`
          : html`<span></span>`}
        <span>${t('questions.at', this.at + 1, set.questions.length)}</span><span></span>
      </div>
      <div class="page">
        ${this.at === 0 && set.intro ? html`<p class="intro">${set.intro}</p>` : nothing}
        <h1 id="question">${question.text}</h1>
        ${question.help ? html`<p class="second" id="help">${question.help}</p>` : nothing}
        <div class="choices" role="radiogroup" aria-labelledby="question" @keydown=${this.#onKey}>
          ${this.#choice(true, t('yes'))} ${this.#choice(false, t('no'))}
        </div>
      </div>
      <div class="foot">
        <p class="hint" id="hint" ?hidden=${this.chosen !== undefined}>${t('questions.choose')}</p>
        <button type="button" class="btn next" aria-disabled=${this.chosen === undefined} aria-describedby="hint" @click=${this.#next}>${t('next')}</button>
      </div>
    `;
  }

  #choice(value: boolean, text: string) {
    const on = this.chosen === value;
    return html`<button type="button" role="radio" class="choice" aria-checked=${on} tabindex=${on || (this.chosen === undefined && value) ? 0 : -1}
      @click=${() => (this.chosen = value)}><span class="dot"></span>${text}</button>`;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      this.chosen = !(this.chosen ?? true);
      this.renderRoot.querySelectorAll<HTMLElement>('.choice')[this.chosen ? 0 : 1]?.focus();
    }
  }

  #back(): void {
    this.at -= 1;
    this.chosen = this.answers[this.rules!.redFlags.questions[this.at]!.id];
    void this.readPage();
  }

  #next(): void {
    const { questions } = this.rules!.redFlags;
    const question = questions[this.at]!;
    if (this.chosen === undefined) {
      return;
    }
    this.answers = { ...this.answers, [question.id]: this.chosen };
    if (this.at + 1 === questions.length || (this.chosen && question.level === 'EMERGENCY')) {
      this.#finish(questions.slice(this.at + 1).map((each) => each.id));
      return;
    }
    this.at += 1;
    this.chosen = this.answers[questions[this.at]!.id];
    void this.readPage();
  }

  #finish(open: string[]): void {
    const set = this.rules!.redFlags;
    const asked = Object.fromEntries(Object.entries(this.answers).filter(([id]) => !open.includes(id)));
    const yes = Object.keys(asked).filter((id) => asked[id]);
    const found = assess(set, yes, open);
    this.#say = found.say;
    if (found.locks) {
      this.#alarm(found.flags, found.say);
    }
    this.level = found.level;
    const answers: Answers = {
      id: crypto.randomUUID(),
      set: set.id,
      version: set.version,
      occasion: this.occasion!,
      answers: asked,
      answeredAt: new Date().toISOString(),
    };
    void this.#send(answers, found.locks);
    void this.readPage();
  }

  /** Shows what to do before anything is sent: that must not wait for a network. */
  #alarm(flags: string[], say: string[]): void {
    const { emergency, redFlags } = this.rules!;
    this.emergency = {
      locked: true,
      flags,
      now: redFlags.levels.EMERGENCY.now,
      say,
      number: emergency.number,
      ...(emergency.adviceName ? { adviceName: emergency.adviceName } : {}),
      clinic: this.today!.clinic,
    };
    keepLock(this.emergency);
  }

  async #send(answers: Answers, emergency: boolean): Promise<void> {
    try {
      const urgency = emergency ? { emergency } : {};
      const letter = { kind: 'answers', patient: this.today!.patient, at: answers.answeredAt, ...urgency, body: answers } as const;
      const receipt = (await outbox.post(letter)) as AnswerReceipt;
      this.arrival = 'arrived';
      if (receipt.lock?.locked) {
        this.emergency = { ...this.emergency, ...receipt.lock };
        keepLock(this.emergency);
      }
    } catch {
      this.arrival = 'waiting';
    }
  }

  #result(rules: Rules, level: Level) {
    const { clinic } = this.today!;
    return verdict({ level, words: rules.redFlags.levels[level], say: this.#say, clinic, emergency: rules.emergency, arrival: this.arrival }, this.#leave);
  }

  readonly #leave = (): void => {
    const done = new CustomEvent('rs-done', { detail: { level: this.level }, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(done)) {
      this.goTo(PLACES.today);
    }
  };

  #outOfReach() {
    return html`<div class="page">
      <h1>${t('questions.failed.title')}</h1>
      <p class="second">${t('questions.failed.text')}</p>
      <button type="button" class="btn next" @click=${() => void this.#load()}>${t('try-again')}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-red-flags': RsRedFlags;
  }
}
