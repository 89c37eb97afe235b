import { html, nothing, type TemplateResult } from 'lit';
import { FIRST_KEYS, MORE_KEYS } from './worklist-keys.ts';

/** The keys at the foot of the list, and the switch for letters. */
export function keysTemplate(
  texts: Record<string, string>,
  all: boolean,
  letters: boolean,
  on: { show(): void; letters(event: Event): void },
): TemplateResult {
  const shown = all ? [...FIRST_KEYS, ...MORE_KEYS] : FIRST_KEYS;
  const letterSwitch = html`<label
    ><input type="checkbox" .checked=${letters} @change=${(event: Event) => on.letters(event)} />${texts['letters']}</label
  >`;
  return html`${shown
    .filter(([key]) => letters || key.length > 1)
    .map(([key, text]) => html`<span><kbd>${texts[`pressed.${key}`] ?? key}</kbd>${texts[`key.${text}`]}</span>`)}
    <button class="quiet" aria-expanded=${all} @click=${() => on.show()}>
      <kbd>?</kbd>${texts[all ? 'key.fewer' : 'key.all']}
    </button>
    ${all || !letters ? letterSwitch : nothing}`;
}
