import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { icons, type IconName } from './icons.ts';

/**
 * One sign of the icon set, 20 px (`size="s"` 16, `size="l"` 24, or any size by CSS `width` and `height`).
 * It is silent: the word or the label beside it speaks.
 */
@customElement('rs-icon')
export class RsIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      width: 20px;
      height: 20px;
    }
    :host([size='s']) {
      width: 16px;
      height: 16px;
    }
    :host([size='l']) {
      width: 24px;
      height: 24px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host([size='s']) svg {
      stroke-width: 2;
    }
    :host([solid]) svg {
      fill: currentColor;
    }
  `;

  @property() name: IconName | '' = '';
  @property({ reflect: true }) size: 's' | 'm' | 'l' = 'm';
  @property({ type: Boolean, reflect: true }) solid = false;

  override render() {
    const shape = this.name ? (icons[this.name] ?? '') : '';
    return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${unsafeSVG(shape)}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-icon': RsIcon;
  }
}
