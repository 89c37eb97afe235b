import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spark } from './spark.ts';

export const sparkStyles = css`
  .spark {
    display: block;
    overflow: visible;
  }
  .spark .limit {
    stroke: var(--rs-line-strong);
    stroke-dasharray: 2 3;
    opacity: 0.6;
  }
  .spark .line {
    fill: none;
    stroke: var(--rs-c-pain);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .spark .last {
    fill: var(--rs-c-pain);
  }
  .spark .last.high {
    fill: var(--rs-care);
  }
`;

/** The last reported pains as a small line, in a header or beside a sentence. */
@customElement('rs-spark')
export class RsSpark extends LitElement {
  static override styles = [
    sparkStyles,
    css`
      :host {
        display: inline-block;
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) scores: number[] = [];
  @property({ type: Number }) limit = 5;
  @property({ type: Number }) width = 64;
  @property({ type: Number }) height = 24;

  override render() {
    return this.scores.length === 0 ? nothing : html`${spark(this.scores, this.limit, this.width, this.height)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-spark': RsSpark;
  }
}
