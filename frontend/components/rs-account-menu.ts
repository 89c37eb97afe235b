import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { tellBarHeight } from './bar-height.ts';
import { beside, neighbour } from './menu-place.ts';

/** One thing to choose; `apart` draws a line above it. */
export interface MenuEntry {
  key: string;
  text: string;
  apart?: boolean;
}

/**
 * Who is signed in, and the few things that belong to the person: a button and a menu that the browser itself opens and closes.
 * Fires `rs-choose` with the key of what was chosen. Without a shadow, so that the frame's style sheet draws it.
 */
@customElement('rs-account-menu')
export class RsAccountMenu extends LitElement {
  @property() initials = '';
  @property() name = '';
  @property() detail = '';
  @property() label = '';
  @property({ attribute: false }) entries: MenuEntry[] = [];
  /** Whether the person's data may be kept on this device, so that signing out has to destroy it. */
  @property({ type: Boolean }) keepsCopy = false;

  @query('button') private opener!: HTMLButtonElement;
  @query('[popover]') private menu!: HTMLElement;

  override createRenderRoot() {
    return this;
  }

  #ended: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const navigation = this.closest<HTMLElement>('.rs-nav');
    this.#ended = navigation ? tellBarHeight(navigation) : undefined;
  }

  override disconnectedCallback(): void {
    this.#ended?.();
    super.disconnectedCallback();
  }

  override render() {
    return html`<button type="button" aria-label=${this.label} aria-haspopup="menu" popovertarget="rs-account-list">
        <span class="rs-face">
          <span class="rs-avatar" aria-hidden="true">${this.initials}</span>
          <span class="rs-who"><span class="rs-own-name">${this.name}</span><span>${this.detail}</span></span>
        </span>
      </button>
      <div
        id="rs-account-list"
        class="rs-menu"
        role="menu"
        aria-label=${this.label}
        popover
        @toggle=${this.#toggled}
        @keydown=${this.#moved}
      >
        ${this.entries.map(
          (entry) => html`<button
            type="button"
            role="menuitem"
            class=${entry.apart ? 'apart' : ''}
            @click=${() => this.#choose(entry.key)}
          >
            ${entry.text}
          </button>`,
        )}
      </div>`;
  }

  #toggled = (event: ToggleEvent) => {
    if (event.newState === 'open') {
      const place = beside(this.opener.getBoundingClientRect(), this.menu.getBoundingClientRect(), {
        width: document.documentElement.clientWidth,
        height: document.documentElement.clientHeight,
      });
      this.menu.style.left = `${place.left}px`;
      this.menu.style.top = `${place.top}px`;
      this.#items()[0]?.focus();
    }
  };

  #moved = (event: KeyboardEvent) => {
    const items = this.#items();
    const next = neighbour(event.key, items.indexOf(document.activeElement as HTMLElement), items.length);
    if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    }
  };

  #items(): HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  async #choose(key: string): Promise<void> {
    this.menu.hidePopover();
    if (key === 'sign-out' && this.keepsCopy && !(await (await import('./rs-leave.ts')).leave())) {
      return;
    }
    this.dispatchEvent(new CustomEvent('rs-choose', { detail: key }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-account-menu': RsAccountMenu;
  }
}
