import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionItem } from '../api/contract.ts';
import { onlyIn } from './only-in.ts';
import { t } from '../texts/texts.ts';
import './rs-icon.ts';
import './rs-pictures.ts';
import { page, shared } from './shared.ts';

/** Before an exercise: what it is, how much of it, how to begin and how to move. Fires `rs-start` and `rs-skip`. */
@customElement('rs-session-intro')
export class RsSessionIntro extends LitElement {
  static override styles = [
    shared,
    page,
    css`
      :host {
        flex: 1;
        min-height: 0;
        width: 100%;
      }
      .scene {
        height: clamp(140px, 26dvh, 220px);
        margin: 4px -12px 0;
      }
      .scene rs-figure {
        width: 100%;
        height: 100%;
      }
      .dose {
        font: var(--rs-t-19);
        font-weight: 550;
        letter-spacing: -0.01em;
        margin-top: 4px;
      }
      .note {
        display: flex;
        gap: 10px;
        padding: 12px 14px;
        border-radius: var(--rs-r-card);
        background: var(--rs-brand-soft);
      }
      .note rs-icon {
        margin-top: 2px;
        color: var(--rs-brand);
      }
      h2 {
        font: var(--rs-t-16);
        font-weight: 600;
        margin-bottom: 4px;
      }
      section ul,
      section ol {
        padding-inline-start: 1.5em;
        list-style: disc;
        color: var(--rs-ink-2);
      }
      section ol {
        list-style: decimal;
      }
      section li + li {
        margin-top: 4px;
      }
      details {
        border-top: 1px solid var(--rs-line);
        border-bottom: 1px solid var(--rs-line);
      }
      summary {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 48px;
        border-radius: 8px;
        font-weight: 550;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      details[open] summary rs-icon {
        transform: rotate(180deg);
      }
      details section {
        margin-bottom: 14px;
      }
    `,
  ];

  @property({ attribute: false }) item?: SessionItem;

  override render() {
    const { item } = this;
    if (!item) {
      return nothing;
    }
    return html`
      <div class="page">
        <div class="scene"><rs-figure .figure=${item.figure} .label=${item.title} playing></rs-figure></div>
        <div>
          <h1>${item.title}</h1>
          ${item.doseSpoken
            ? html`<p class="dose" aria-hidden="true">${item.doseText}</p>
                <p class="sr">${item.doseSpoken}</p>`
            : html`<p class="dose">${item.doseText}</p>`}
          ${item.run ? html`<p class="second">${t(item.run === 'before' ? 'intro.before-run' : 'intro.after-run')}</p>` : nothing}
          ${item.dose.warmUpSets ? html`<p class="second">${t('intro.warm-up')}</p>` : nothing}
          ${item.onlyIn ? html`<p class="second">${onlyIn(item.onlyIn)}</p>` : nothing}
        </div>
        ${item.note ? html`<p class="note"><rs-icon name="message-circle"></rs-icon><span>${item.note}</span></p>` : nothing}
        ${item.pictures ? html`<rs-pictures .pictures=${item.pictures}></rs-pictures>` : nothing}
        ${this.#list(t('intro.setup'), item.setup)} ${this.#list(t('intro.movement'), item.movement, true)}
        ${this.#list(t('intro.stop-if'), item.stopIf)} ${this.#more(item)}
      </div>
      <div class="foot">
        <button type="button" class="btn next" @click=${() => this.#tell('rs-start')}><rs-icon name="play" solid></rs-icon>${t('intro.start')}</button>
        <button type="button" class="btn plain wide" @click=${() => this.#tell('rs-skip')}>${t('intro.skip')}</button>
      </div>
    `;
  }

  #more(item: SessionItem) {
    if (item.breathing.length + item.feel.length + item.mistakes.length === 0) {
      return nothing;
    }
    return html`<details>
      <summary>${t('intro.more')}<rs-icon name="chevron-down"></rs-icon></summary>
      ${this.#list(t('intro.breathing'), item.breathing)} ${this.#list(t('intro.feel'), item.feel)} ${this.#list(t('intro.mistakes'), item.mistakes)}
    </details>`;
  }

  #list(title: string, lines: string[], numbered = false) {
    if (lines.length === 0) {
      return nothing;
    }
    const items = lines.map((line) => html`<li>${line}</li>`);
    return html`<section>
      <h2>${title}</h2>
      ${numbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`}
    </section>`;
  }

  #tell(what: string): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-session-intro': RsSessionIntro;
  }
}
