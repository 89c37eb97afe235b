import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SessionEntry } from '../api/contract.ts';
import { SignedOut } from '../api/me.ts';
import type { EarlierReport, PastMorning, PastReport, PastReports } from '../api/reports.ts';
import { readReports } from '../device/copies.ts';
import type { Letter } from '../device/outbox.ts';
import { outbox, sendWhatWaits } from '../device/post.ts';
import { store } from '../device/store.ts';
import { toldOtherwise } from '../session/corrections.ts';
import { reportNames } from '../session/report-names.ts';
import { dayAndTime } from '../texts/format.ts';
import { count, locale, setLanguage, t } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-icon.ts';
import './rs-waiting.ts';
import { shared } from './shared.ts';

/** What the person has reported, newest first; what was corrected shows both. */
@customElement('rs-history')
export class RsHistory extends PatientElement {
  static override styles = [
    shared,
    css`
      :host {
        max-width: 560px;
        margin-inline: auto;
        padding: 12px 20px 32px;
      }
      header {
        margin-bottom: 16px;
      }
      rs-waiting[filled] {
        display: block;
        margin-bottom: 12px;
      }
      h1 {
        font: var(--rs-t-23);
        font-weight: 620;
        margin-bottom: 4px;
      }
      .card {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 16px;
        margin-bottom: 12px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
      }
      .before {
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--rs-line-strong);
        color: var(--rs-ink-2);
        font: var(--rs-t-14);
      }
      .quote {
        padding: 8px 12px;
        border-radius: 8px;
        background: var(--rs-sunk);
      }
      details summary {
        min-height: 44px;
        display: flex;
        align-items: center;
        justify-content: space-between;
        font-weight: 550;
        cursor: pointer;
        border-radius: 8px;
      }
      details[open] summary rs-icon {
        transform: rotate(180deg);
      }
      details li + li {
        margin-top: 4px;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .ways .btn {
        flex: 1 1 10rem;
      }
    `,
  ];

  @state() private past?: PastReports;
  @state() private failed = false;
  /** What was reported or put right and has not arrived. */
  @state() private letters: Letter[] = [];
  #deaf: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deaf = store.onChange(() => (this.letters = this.#waiting()));
    void this.#load();
  }

  override disconnectedCallback(): void {
    this.#deaf?.();
    super.disconnectedCallback();
  }

  override render() {
    if (this.failed) {
      return html`<section class="card" role="status">
        <h1>${t('history.failed.title')}</h1>
        <p class="second">${t('history.failed.text')}</p>
        <button type="button" class="btn next" @click=${() => void this.#load()}>${t('try-again')}</button>
      </section>`;
    }
    const { past } = this;
    if (!past) {
      return html`<p class="sr" role="status">${t('history.loading')}</p>`;
    }
    const waiting = html`<rs-waiting .letters=${this.letters} .zone=${past.zone} @rs-again=${() => void this.#load()}></rs-waiting>`;
    if (past.reports.length === 0 && this.letters.length === 0) {
      return html`${waiting}<section class="card"><h1>${t('history.none.title')}</h1><p class="second">${t('history.none.text')}</p></section>`;
    }
    const names = reportNames(past.reports, locale(), past.zone);
    return html`<header><h1>${t('history.title')}</h1><p class="second">${t('history.intro')}</p></header>
      ${waiting} ${past.reports.map((report, i) => this.#report(report, names[i]!, past))}`;
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      await sendWhatWaits();
      const past = await readReports();
      setLanguage(this.language ?? past.language);
      this.past = past;
      this.letters = this.#waiting();
      await this.readPage();
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
      this.failed = true;
    }
  }

  #waiting(): Letter[] {
    return this.past ? outbox.letters(this.past.patient).filter(({ kind }) => kind === 'session' || kind === 'morning') : [];
  }

  #report({ report, root, fromPaper, earlier, morning }: PastReport, name: string, past: PastReports) {
    return html`<section class="card" aria-label=${name}>
      <h2>${name}</h2>
      <p class="line">
        <span>${t('history.pain', report.pain)}</span>
        ${report.effort === undefined ? nothing : html`<span class="second">${t('history.effort', report.effort)}</span>`}
        ${morning ? html`<span class="second">${t('history.morning', morning.pain)}</span>` : nothing}
        ${earlier.length > 0 || morning?.earlier.length ? html`<span class="strong">${t('history.corrected')}</span>` : nothing}
      </p>
      ${report.note ? html`<p class="quote">${report.note}</p>` : nothing}
      ${fromPaper ? html`<p class="second small">${t('history.paper')}</p>` : nothing}
      ${earlier.map((before) => this.#before(before, report.entries, past))}
      ${morning?.earlier.map((before) => this.#beforeMorning(before, past))}
      <details>
        <summary><span>${t('history.exercises')}</span><rs-icon name="chevron-down" size="s"></rs-icon></summary>
        <ul>${report.entries.map((entry) => html`<li>${words(entry, past)}</li>`)}</ul>
      </details>
      <div class="ways">
        <button type="button" class="btn" aria-label="${t('history.correct')}, ${name}" @click=${() => this.goTo(`${PLACES.report}?correct=${root}`)}>
          <rs-icon name="pencil"></rs-icon>${t('history.correct')}
        </button>
        ${morning
          ? html`<button type="button" class="btn" aria-label="${t('history.correct-morning')}, ${name}" @click=${() => this.goTo(`${PLACES.morning}?correct=${root}`)}>
              <rs-icon name="sun"></rs-icon>${t('history.correct-morning')}
            </button>`
          : nothing}
      </div>
    </section>`;
  }

  #before(before: EarlierReport, now: readonly SessionEntry[], past: PastReports) {
    const otherwise = toldOtherwise(before.entries, now).map((entry) => words(entry, past));
    return html`<p class="before">
      ${t('history.before', this.#sent(before.receivedAt, past), before.pain)} ${before.note ?? ''} ${otherwise.join('. ')}
    </p>`;
  }

  #beforeMorning(before: PastMorning['earlier'][number], past: PastReports) {
    return html`<p class="before">${t('history.before-morning', this.#sent(before.receivedAt, past), before.pain)} ${before.note ?? ''}</p>`;
  }

  #sent(at: string, { zone }: PastReports): string {
    return dayAndTime(locale(), at, zone);
  }
}

/** "Bridge: part of it, 2 sets, it hurt". */
function words({ item, outcome, setsDone, reason }: SessionEntry, { exercises }: PastReports): string {
  const title = exercises[item]?.title ?? t('report.exercise.older');
  const what = outcome === 'partly' ? t('history.partly', title, count('history.sets', setsDone)) : t(`history.${outcome}`, title);
  return reason ? `${what}, ${t(`history.because.${reason}`)}` : what;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-history': RsHistory;
  }
}
