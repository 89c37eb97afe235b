import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';

/** One bar for each exercise, filled as far as it is done. */
@customElement('rs-session-progress')
export class RsSessionProgress extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      gap: 5px;
      padding: 0 20px;
    }
    i {
      flex: 1;
      height: 5px;
      border-radius: 3px;
      background: var(--rs-line);
      overflow: hidden;
    }
    b {
      display: block;
      height: 100%;
      background: var(--rs-brand);
      transition: width var(--rs-m-slow) var(--rs-ease);
    }
    @media (forced-colors: active) {
      i {
        border: 1px solid CanvasText;
      }
      b {
        background: Highlight;
      }
    }
  `;

  @property({ attribute: false }) shares: number[] = [];

  override render() {
    return this.shares.map((share) => html`<i><b style=${styleMap({ width: `${Math.round(share * 100)}%` })}></b></i>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-session-progress': RsSessionProgress;
  }
}
