import { css, html, LitElement, type TemplateResult } from 'lit';

/** A key, what it does in a word, and where. */
interface KeyHint {
  key: string;
  label: string;
  /** Id of the element that gets the focus; without it the key is told by an event. */
  focus: string | null;
  /** Id of the element inside which the key works; everywhere if there is none. */
  within: string | null;
}

const SHOWN: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Arrows: '↑↓' };

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/**
 * `<rs-keys>`: the keys of a list, at its foot; hidden on touch.
 *
 * @fires rs-key - one of the keys was pressed: the key's name
 */
export class RsKeys extends LitElement {
  static override readonly properties = { keys: { attribute: false } };

  static override readonly styles = css`
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 16px; min-height: 36px; padding: 0 28px; border-top: 1px solid var(--rs-line); font: var(--rs-t-12); color: var(--rs-ink-3); }
    span { display: inline-flex; align-items: center; gap: 6px; }
    kbd { display: inline-grid; place-items: center; min-width: 20px; height: 20px; padding: 0 5px; box-sizing: border-box; border: 1px solid var(--rs-line); border-radius: 5px; font: var(--rs-t-12); color: var(--rs-ink-2); background: var(--rs-card); }
    @media (hover: none), (max-width: 720px) { :host { display: none; } }
  `;

  declare keys: KeyHint[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.pressed);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const hint = this.keys?.find((each) => each.key.toLowerCase() === event.key.toLowerCase());
    if (!hint || (isTyping(event) && event.key.length === 1)) return;
    if (hint.within && !event.composedPath().some((each) => each instanceof HTMLElement && each.id === hint.within)) return;
    if (hint.focus) document.getElementById(hint.focus)?.focus();
    else this.dispatchEvent(new CustomEvent('rs-key', { detail: hint.key }));
    event.preventDefault();
  };

  protected override render(): TemplateResult {
    return html`${(this.keys ?? []).filter((hint) => hint.label !== '').map((hint) => html`<span><kbd>${SHOWN[hint.key] ?? hint.key}</kbd>${hint.label}</span>`)}`;
  }
}

customElements.define('rs-keys', RsKeys);

declare global {
  interface HTMLElementTagNameMap {
    'rs-keys': RsKeys;
  }
}
