import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { FoundRun, RunFile } from '../api/runs.ts';
import { Refused, SignedOut, readRunFile } from '../api/me.ts';
import { store } from '../device/store.ts';
import { longDay } from '../texts/format.ts';
import { count, locale, t, type TextKey } from '../texts/texts.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-icon.ts';
import { measuredWords, runWords } from './run-words.ts';
import { runStyles } from './run-styles.ts';
import { FOUND, TYPED, typedOfFound } from './run-typed.ts';
import { page, shared } from './shared.ts';

const LARGEST_MB = 20;

/** Takes runs over from the file of a watch: first what is in it, then, run by run, how it felt. */
@customElement('rs-run-file')
export class RsRunFile extends PatientElement {
  static override styles = [
    shared,
    page,
    runStyles,
    css`
      input[type='file'] {
        padding: 10px;
      }
      .found {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 16px;
      }
    `,
  ];

  @state() private file?: RunFile;
  @state() private wrong = '';
  @state() private reading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#takeUp();
  }

  async #takeUp(): Promise<void> {
    await store.ready;
    this.file ??= store.get<RunFile>(FOUND);
    await this.readPage();
  }

  override render() {
    const runs = this.file?.runs ?? [];
    return html`
      <div class="top">
        <button type="button" class="round" aria-label=${t('back')} @click=${() => this.goTo(PLACES.runs)}><rs-icon name="arrow-left" size="l"></rs-icon></button>
        <span>${t('runs.title')}</span><span></span>
      </div>
      <div class="page">
        <h1>${t('run-file.title')}</h1>
        <p>${t('run-file.what')}</p>
        <p class="notice">${t('run-file.privacy')}</p>
        <div class="field">
          <label for="file">${t('run-file.choose')}</label>
          <input id="file" type="file" accept=".gpx,.tcx,.gz,application/gpx+xml,application/vnd.garmin.tcx+xml" aria-describedby="wrong" ?disabled=${this.reading} @change=${this.#chosen} />
          <p class="wrong" id="wrong" role="alert" ?hidden=${!this.wrong}>${this.wrong}</p>
        </div>
        <p role="status">${this.reading ? t('run-file.reading') : runs.length > 0 ? count('run-file.found', runs.length) : nothing}</p>
        ${runs.map((run) => this.#found(run))}
      </div>
    `;
  }

  #found(run: FoundRun) {
    const typed = typedOfFound(run);
    const when = run.day ? longDay(locale(), run.day) : t('run-file.no-day');
    if (!typed) {
      return html`<section class="card found">
        <h2>${when}</h2>
        <p class="second">${t(`run-file.trouble.${run.trouble ?? 'impossible'}` as TextKey)}</p>
      </section>`;
    }
    return html`<section class="card found">
      <h2>${when}</h2>
      <p>${[run.title, runWords({ sort: typed.sort, minutes: typed.minutes, ...(run.metres ? { metres: run.metres } : {}) })].filter(Boolean).join(' · ')}</p>
      ${typed.measured ? html`<p class="small second">${measuredWords(typed.measured, run.metres)}</p>` : nothing}
      ${run.similar ? html`<p class="notice">${t('run-file.similar')}</p>` : nothing}
      <button type="button" class="btn wide" @click=${() => this.#take(run)}>${t('run-file.take')}</button>
    </section>`;
  }

  readonly #chosen = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    this.wrong = '';
    this.#keep(undefined);
    if (file.size > LARGEST_MB * 1_000_000) {
      this.wrong = t('run-file.too-large', LARGEST_MB);
      return;
    }
    this.reading = true;
    try {
      this.#keep(await readRunFile(file));
    } catch (error) {
      if (error instanceof SignedOut) {
        this.goTo(PLACES.login);
      }
      this.wrong = error instanceof Refused ? error.message : t('run-file.no-network');
    } finally {
      this.reading = false;
      input.value = '';
    }
  };

  #keep(file: RunFile | undefined): void {
    this.file = file;
    if (file) {
      store.set(FOUND, file);
    } else {
      store.remove(FOUND);
    }
  }

  #take(run: FoundRun): void {
    const typed = typedOfFound(run);
    if (typed) {
      store.set(TYPED, typed);
      store.remove('run:change');
      this.goTo(PLACES.run);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-run-file': RsRunFile;
  }
}
