import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionEntry, SkipReason } from '../api/contract.ts';
import type { PastReports } from '../api/reports.ts';
import { withOutcome } from '../session/corrections.ts';
import { t } from '../texts/texts.ts';
import { questionStyles } from './question-styles.ts';
import { shared } from './shared.ts';

const OUTCOMES: SessionEntry['outcome'][] = ['done', 'partly', 'skipped'];
const REASONS: SkipReason[] = ['pain', 'time', 'equipment', 'not-understood', 'other'];

/** What was done of each exercise, to be put right. Fires `rs-entries` with all entries after each change. */
@customElement('rs-entries')
export class RsEntries extends LitElement {
  static override styles = [
    shared,
    questionStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      fieldset {
        padding: 0 0 16px;
        border-bottom: 1px solid var(--rs-line);
        min-width: 0;
      }
      legend {
        font-weight: 600;
        margin-bottom: 8px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      label.pick {
        position: relative;
        flex: 1 1 6rem;
        display: grid;
        place-items: center;
        min-height: 48px;
        padding: 6px 10px;
        border: 1px solid var(--rs-line-strong);
        border-radius: 12px;
        background: var(--rs-card);
        text-align: center;
        cursor: pointer;
      }
      label.pick:has(:checked) {
        border-color: var(--rs-brand);
        background: var(--rs-brand-soft);
        font-weight: 600;
      }
      label.pick:has(:focus-visible) {
        box-shadow: var(--rs-focus);
      }
      label.pick input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .more {
        display: flex;
        flex-direction: column;
        gap: 8px;
        margin-top: 12px;
      }
      select {
        width: 100%;
        min-height: 48px;
        padding: 8px 12px;
        border: 1px solid var(--rs-line-strong);
        border-radius: 12px;
        background: var(--rs-card);
        color: var(--rs-ink);
        font: var(--rs-t-16);
      }
      @media (forced-colors: active) {
        label.pick:has(:checked) {
          outline: 3px solid Highlight;
        }
        label.pick:has(:focus-visible) {
          outline: 3px dashed Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) entries: SessionEntry[] = [];
  @property({ attribute: false }) exercises: PastReports['exercises'] = {};

  override render() {
    return this.entries.map((entry) => this.#entry(entry));
  }

  #entry(entry: SessionEntry) {
    const { title, sets } = this.exercises[entry.item] ?? { title: t('report.exercise.older'), sets: Math.max(1, entry.setsDone) };
    return html`<fieldset>
      <legend>${t('report.outcome', title)}</legend>
      <div class="row">
        ${OUTCOMES.map(
          (outcome) => html`<label class="pick"><input type="radio" name=${entry.item} .checked=${entry.outcome === outcome}
              @change=${() => this.#change(withOutcome(entry, outcome, sets))} />${t(`report.outcome.${outcome}`)}</label>`,
        )}
      </div>
      ${entry.outcome === 'done' ? nothing : this.#more(entry, sets)}
    </fieldset>`;
  }

  #more(entry: SessionEntry, sets: number) {
    const counts = Array.from({ length: Math.max(entry.setsDone, sets - 1, 1) }, (_, i) => i + 1);
    return html`<div class="more">
      ${entry.outcome === 'partly' && counts.length > 1
        ? html`<label class="second" for="sets-${entry.item}">${t('report.sets')}</label>
            <select id="sets-${entry.item}" @change=${(event: Event) => this.#change({ ...entry, setsDone: Number(valueOf(event)) })}>
              ${counts.map((count) => html`<option .selected=${entry.setsDone === count}>${count}</option>`)}
            </select>`
        : nothing}
      <label class="second" for="why-${entry.item}">${t('report.why')}</label>
      <select id="why-${entry.item}" @change=${(event: Event) => this.#because(entry, valueOf(event))}>
        ${entry.reason ? nothing : html`<option value="" selected></option>`}
        ${REASONS.map((reason) => html`<option value=${reason} .selected=${entry.reason === reason}>${t(`skip.${reason}`)}</option>`)}
      </select>
    </div>`;
  }

  #because(entry: SessionEntry, reason: string): void {
    if (reason) {
      this.#change({ ...entry, reason: reason as SkipReason });
    }
  }

  #change(changed: SessionEntry): void {
    const entries = this.entries.map((entry) => (entry.item === changed.item ? changed : entry));
    this.dispatchEvent(new CustomEvent('rs-entries', { detail: entries }));
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-entries': RsEntries;
  }
}
