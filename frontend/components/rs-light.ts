import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Band, Light, TrafficLight } from '../api/contract.ts';
import { asksRedFlags, bandOf } from '../rules/traffic-light.ts';
import { t } from '../texts/texts.ts';
import type { IconName } from './icons.ts';
import './rs-icon.ts';
import { shared } from './shared.ts';

const SIGNS: Record<Light, IconName> = { go: 'circle-check', care: 'triangle-alert', 'too-much': 'octagon-pause' };

/** What a pain score means and what follows from it, in the words of the clinic's rule. */
@customElement('rs-light')
export class RsLight extends LitElement {
  static override styles = [
    shared,
    css`
      .card {
        overflow: hidden;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 14px 16px;
        background: var(--rs-sunk);
        transition: background var(--rs-m-base) var(--rs-ease);
      }
      .head rs-icon {
        width: 28px;
        height: 28px;
      }
      .head.go {
        background: var(--rs-go-soft);
      }
      .head.go rs-icon {
        color: var(--rs-go);
      }
      .head.care {
        background: var(--rs-care-soft);
      }
      .head.care rs-icon {
        color: var(--rs-care);
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: 9px;
        padding: 12px 16px 14px;
      }
      li {
        display: flex;
        gap: 10px;
      }
      li rs-icon {
        margin-top: 2px;
        color: var(--rs-brand);
      }
      .band {
        display: grid;
        gap: 3px;
        padding: 0 16px;
        font: var(--rs-t-12);
        font-weight: 550;
        color: var(--rs-ink-2);
      }
      .band div {
        padding-block: 6px 0; padding-inline: 0 6px;
        border-top: 6px solid var(--rs-line);
        border-radius: 2px;
      }
      .band .go {
        border-color: var(--rs-go);
      }
      .band .care {
        border-color: var(--rs-care);
      }
      .band .too-much {
        border-color: var(--rs-line-strong);
      }
      .band .here {
        color: var(--rs-ink);
        font-weight: 650;
      }
      .band .here.go {
        color: var(--rs-go);
      }
      .band .here.care {
        color: var(--rs-care);
      }
      .source {
        padding: 10px 16px 14px;
        font: var(--rs-t-12);
        color: var(--rs-ink-3);
      }
    `,
  ];

  @property({ attribute: false }) rule?: TrafficLight;
  @property({ type: Number }) pain?: number;
  /** Whether the morning after has been already. */
  @property({ type: Boolean }) past = false;

  override render() {
    if (!this.rule || this.pain === undefined) {
      return nothing;
    }
    const band = bandOf(this.rule, this.pain);
    return html`<section class="card">
      <div class="head ${band.light}">
        <rs-icon name=${SIGNS[band.light]}></rs-icon>
        <h2>${band.title}</h2>
      </div>
      <ul>
        ${this.#line('repeat', band.lines.nextTime)}
        ${this.past ? nothing : [this.#line('sun', band.lines.askAgain), this.#line('arrow-down', band.lines.ifItStays)]}
        ${asksRedFlags(this.rule, this.pain) ? this.#line('clipboard-check', t('light.questions-follow')) : nothing}
      </ul>
      ${this.#bands(this.rule.bands, band)}
      <p class="source">${t('light.rule', this.rule.version)} ${this.rule.source}</p>
    </section>`;
  }

  #line(icon: IconName, text: string) {
    return html`<li><rs-icon name=${icon}></rs-icon><span>${text}</span></li>`;
  }

  #bands(bands: Band[], here: Band) {
    const columns = bands.map((band) => `minmax(min-content, ${band.to - band.from + 1}fr)`).join(' ');
    return html`<div class="band" style=${styleMap({ gridTemplateColumns: columns })}>
      ${bands.map(
        (band) => html`<div class="${band.light} ${band === here ? 'here' : ''}">${band.from}–${band.to} ${band.label}</div>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-light': RsLight;
  }
}
