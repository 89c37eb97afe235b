import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { belongsToField, comboOf } from './shortcut-combo.ts';

/**
 * Listens to keys pressed inside it and says which one in a `shortcut` event, with the id of the nearest element
 * around the focus that carries `data-item`. Keys that a field understands are left to the field.
 */
@customElement('rs-shortcuts')
export class RsShortcuts extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The keys that mean something, separated by spaces. */
  @property() keys = '';

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#pressed(event));
  }

  override render() {
    return html`<slot></slot>`;
  }

  #pressed(event: KeyboardEvent) {
    const combo = comboOf(event);
    if (event.defaultPrevented || !this.keys.split(' ').includes(combo)) {
      return;
    }
    const path = event.composedPath().filter((target): target is HTMLElement => target instanceof HTMLElement);
    if (belongsToField(combo) && path.some(isField)) {
      return;
    }
    event.preventDefault();
    const item = path.find((element) => element.dataset['item'])?.dataset['item'] ?? '';
    this.dispatchEvent(new CustomEvent('shortcut', { detail: { combo, item } }));
  }
}

function isField(element: HTMLElement): boolean {
  return element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-shortcuts': RsShortcuts;
  }
}
