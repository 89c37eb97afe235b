import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const RADIUS = 100;
/** Numbers with more signs are written smaller. */
const LONG = 3;
const LENGTH = 2 * Math.PI * RADIUS;

/**
 * A ring that empties: `left` is the share that is left, 0 to 1. A number and a word stand in its middle; without a
 * number the word is large. What a screen reader says is the owner's to decide: `label` only names it.
 */
@customElement('rs-ring')
export class RsRing extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: grid;
      place-items: center;
      width: clamp(min(10rem, 100%), 25.6dvh, 13.5rem);
      aspect-ratio: 1;
      font-variant-numeric: tabular-nums;
      --tone: var(--rs-brand);
    }
    :host([tone='go']) {
      --tone: var(--rs-go);
    }
    :host([tone='ready']) {
      --tone: var(--rs-line-strong);
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      transform: rotate(-90deg);
      overflow: visible;
    }
    circle {
      fill: none;
      stroke-width: 10;
      stroke: var(--rs-line);
    }
    circle.left {
      stroke: var(--tone);
      stroke-linecap: round;
    }
    :host([dashed]) circle.left {
      display: none;
    }
    :host([dashed]) circle.all {
      stroke: var(--rs-line-strong);
      stroke-width: 4;
      stroke-dasharray: 4 10;
    }
    div {
      display: grid;
      justify-items: center;
      text-align: center;
      max-width: 84%;
    }
    b {
      font: var(--rs-t-72);
      font-weight: 600;
      letter-spacing: -0.045em;
      color: var(--rs-ink);
    }
    b.long {
      font: var(--rs-t-33);
      font-weight: 650;
      letter-spacing: -0.022em;
    }
    span {
      font: var(--rs-t-19);
      font-weight: 600;
      color: var(--tone);
    }
    :host([tone='ready']) span,
    :host([dashed]) span {
      color: var(--rs-ink-2);
    }
    span.large {
      font: var(--rs-t-33);
      font-weight: 650;
      letter-spacing: -0.022em;
    }
    small {
      font: var(--rs-t-16);
      font-weight: 500;
      color: var(--rs-ink-2);
    }
    @media (forced-colors: active) {
      circle {
        stroke: GrayText;
      }
      circle.left {
        stroke: Highlight;
      }
    }
  `;

  @property({ type: Number }) left = 1;
  @property() number = '';
  @property() word = '';
  @property() detail = '';
  @property({ reflect: true }) tone: 'brand' | 'go' | 'ready' = 'brand';
  @property({ type: Boolean, reflect: true }) dashed = false;

  override render() {
    const shown = Math.max(0, Math.min(1, this.left));
    return html`<svg viewBox="0 0 216 216" aria-hidden="true">
        <circle class="all" cx="108" cy="108" r=${RADIUS}></circle>
        ${shown > 0.002 ? arc(shown) : nothing}
      </svg>
      <div aria-hidden="true">
        ${this.number ? html`<b class=${this.number.length > LONG ? 'long' : ''}>${this.number}</b>` : nothing}
        <span class=${this.number ? '' : 'large'}>${this.word}</span>
        ${this.detail ? html`<small>${this.detail}</small>` : nothing}
      </div>`;
  }
}

function arc(shown: number) {
  return svg`<circle class="left" cx="108" cy="108" r=${RADIUS} stroke-dasharray="${shown * LENGTH} ${LENGTH}"></circle>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-ring': RsRing;
  }
}
