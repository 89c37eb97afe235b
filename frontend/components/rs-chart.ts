import type { EChartsType } from 'echarts/core';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { rows, type ChartData, type Series } from './chart-data.ts';
import './rs-icon.ts';
import { shared } from './shared.ts';

/**
 * A chart over days, and the same numbers as a table. The engine is loaded when the first chart is shown; without it,
 * or before, there is the table.
 */
@customElement('rs-chart')
export class RsChart extends LitElement {
  static override styles = [
    shared,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 16px;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        color: var(--rs-ink-2);
        font: var(--rs-t-14);
      }
      .legend li {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .legend svg {
        width: 20px;
        height: 10px;
        fill: none;
        stroke: var(--rs-c-next);
        stroke-width: 2;
        stroke-dasharray: 3 3;
      }
      .legend svg.main {
        fill: var(--rs-c-pain);
        stroke: var(--rs-c-pain);
        stroke-width: 2.5;
        stroke-dasharray: none;
      }
      .legend svg.dots {
        stroke-dasharray: none;
      }
      .legend svg.band {
        fill: var(--rs-go-soft);
        stroke: var(--rs-go);
        stroke-width: 1;
        stroke-dasharray: none;
      }
      .legend svg.bars {
        fill: var(--rs-c-adh);
        fill-opacity: .45;
        stroke: none;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 44px;
        color: var(--rs-brand);
        font: var(--rs-t-14);
        font-weight: 550;
      }
      .picture {
        direction: ltr;
        width: 100%;
        height: var(--rs-chart-height, 220px);
      }
      @media (forced-colors: active) {
        .picture {
          forced-color-adjust: none;
          background: var(--rs-card);
        }
      }
      .scroll {
        max-height: 320px;
        overflow: auto;
      }
      .scroll:focus-visible {
        outline: none;
        box-shadow: var(--rs-focus);
        border-radius: var(--rs-r-ctl);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font: var(--rs-t-14);
        font-variant-numeric: tabular-nums;
      }
      th {
        font-weight: 550;
        text-align: start;
      }
      th,
      td {
        padding-block: 10px; padding-inline: 0 8px;
        border-block-end: 1px solid var(--rs-line-soft);
      }
      th + th,
      td {
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) data?: ChartData;
  /** A language tag for the dates. */
  @property() language = 'en';
  @state() private table = false;
  @state() private broken = false;
  @query('.picture') private picture?: HTMLElement;
  #chart?: EChartsType;
  #drawn?: HTMLElement;
  #resized = new ResizeObserver(() => this.#chart?.resize());
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #page = new MutationObserver(() => void this.#draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#draw);
    this.#page.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    this.#scheme.removeEventListener('change', this.#draw);
    this.#page.disconnect();
    this.#resized.disconnect();
    this.#forget();
    super.disconnectedCallback();
  }

  override render() {
    if (!this.data) {
      return nothing;
    }
    const asTable = this.table || this.broken;
    return html`
      <div class="bar">
        <ul class="legend">${this.data.series.map((series) => html`<li>${sign(series.kind)} ${series.name}</li>`)}
        ${this.data.bars ? html`<li>${sign('bars')} ${this.data.bars.name}</li>` : nothing}</ul>
        ${this.broken
          ? nothing
          : html`<button type="button" aria-pressed=${this.table} @click=${() => (this.table = !this.table)}>
              <rs-icon name=${asTable ? 'chart-line' : 'list'} size="s"></rs-icon>
              ${asTable ? this.data.texts.asChart : this.data.texts.asTable}
            </button>`}
      </div>
      ${asTable ? this.#rows(this.data) : html`<div class="picture" role="img" aria-label=${this.data.label}></div>`}
    `;
  }

  override updated(): void {
    if (this.picture !== this.#drawn || this.data) {
      void this.#draw();
    }
  }

  #rows(data: ChartData) {
    const day = new Intl.DateTimeFormat(this.language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${data.label}>
      <table>
        <thead>
          <tr><th scope="col">${data.texts.day}</th>${data.series.map((series) => html`<th scope="col">${series.name}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows(data)
            .reverse()
            .map(
              (row) => html`<tr>
                <th scope="row">${day.format(new Date(`${row.day}T00:00Z`))}</th>
                ${row.values.map((value) => html`<td>${value ?? data.texts.none}</td>`)}
              </tr>`,
            )}
        </tbody>
      </table>
      ${data.bars ? this.#shares(data.bars) : nothing}
    </div>`;
  }

  #shares(bars: NonNullable<ChartData['bars']>) {
    const day = new Intl.DateTimeFormat(this.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const say = (iso: string) => day.format(new Date(`${iso}T00:00Z`));
    return html`<table>
      <thead>
        <tr><th scope="col" colspan="2">${bars.name}</th></tr>
      </thead>
      <tbody>
        ${[...bars.list].reverse().map(
          (bar) => html`<tr><th scope="row">${say(bar.from)} – ${say(bar.to)}</th><td>${bar.words}</td></tr>`,
        )}
      </tbody>
    </table>`;
  }

  #draw = async (): Promise<void> => {
    const place = this.picture;
    if (!place || !this.data) {
      this.#forget();
      return;
    }
    try {
      const { draw } = await import('./chart-engine.ts');
      if (place.isConnected && this.data) {
        this.#forget();
        this.#chart = draw(place, this.data, this.language);
        this.#drawn = place;
      }
    } catch {
      this.broken = true;
    }
  };

  #forget(): void {
    this.#chart?.dispose();
    this.#chart = undefined;
    this.#drawn = undefined;
  }
}

function sign(kind: Series['kind'] | 'bars') {
  switch (kind) {
    case 'bars':
      return html`<svg class="bars" viewBox="0 0 20 10" aria-hidden="true"><path d="M0 0H20V10H0Z" /></svg>`;
    case 'main':
      return html`<svg class="main" viewBox="0 0 20 10" aria-hidden="true"><path d="M1 5H19" /><circle cx="10" cy="5" r="3" /></svg>`;
    case 'dots':
      return html`<svg class="dots" viewBox="0 0 20 10" aria-hidden="true"><circle cx="10" cy="5" r="3" /></svg>`;
    case 'band':
      return html`<svg class="band" viewBox="0 0 20 10" aria-hidden="true"><path d="M0 0H20V10H0Z" /></svg>`;
    default:
      return html`<svg viewBox="0 0 20 10" aria-hidden="true"><path d="M1 5H19" /></svg>`;
  }
}
