import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Figure } from '../figure/format.ts';
import type { Joint } from '../figure/joints.ts';
import { refusedAngle } from '../figure/posing.ts';
import type { IconName } from './icons.ts';
import type { Desk } from './pose-desk.ts';

/** One number that a slider and a field set. */
export interface Dial {
  /** Names the control, for its message and its place in the history. */
  readonly at: string;
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** Key of the unit's text. */
  readonly unit: 'degrees' | 'units' | 'seconds';
  /** With the joint, what is typed beyond its range is refused; otherwise it is brought back inside. */
  readonly joint?: { readonly name: Joint; readonly part: string };
  readonly change: (value: number) => Figure;
}

const message = (desk: Desk, at: string): string => (desk.refused?.at === at ? desk.refused.text : '');

/**
 * A slider with a number field beside it and, if something was refused, the reason below. The field is only written when its number
 * changes: whatever else is drawn anew must not take away what somebody is typing.
 */
export function dial(desk: Desk, { at, label, value, least, most, step = 1, unit, joint, change }: Dial): TemplateResult {
  const spoken = desk.say(`unit.${unit}`, value);
  const refused = message(desk, at);
  const slide = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    desk.take(change(input.valueAsNumber), at);
  };
  const type = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const typed = input.valueAsNumber;
    if (Number.isNaN(typed)) {
      input.value = String(value);
      return;
    }
    const refusal = joint && refusedAngle(joint.name, joint.part, typed);
    if (refusal) {
      input.value = String(value);
      desk.refuse(at, refusal);
      return;
    }
    const inside = Math.min(most, Math.max(least, typed));
    input.value = String(desk.take(change(inside), at) ? inside : value);
  };
  return html`<div class="dial">
    <label for=${at}>${label}</label>
    <input
      id=${at}
      type="range"
      min=${least}
      max=${most}
      step=${step}
      .value=${live(String(value))}
      aria-valuetext=${spoken}
      aria-describedby=${refused ? `${at}-no` : nothing}
      @input=${slide}
    />
    <input
      class="number"
      type="number"
      step="any"
      .value=${String(value)}
      aria-label=${desk.say('exactly', label, desk.say(`unit.${unit}.name`))}
      aria-invalid=${refused ? 'true' : 'false'}
      aria-describedby=${refused ? `${at}-no` : nothing}
      @change=${type}
    />
    ${refused ? html`<p class="no" id=${`${at}-no`} role="alert"><rs-icon name="triangle-alert" size="s"></rs-icon>${refused}</p>` : nothing}
  </div>`;
}

/** A choice from a few, with a label. */
export function choice(
  at: string, label: string, value: string, options: readonly (readonly [value: string, words: string])[], change: (value: string) => void, hidden = false,
): TemplateResult {
  return html`<div class="choice">
    <label for=${at} class=${hidden ? 'sr' : ''}>${label}</label>
    <select id=${at} .value=${live(value)} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
      ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
    </select>
  </div>`;
}

/** A box to tick. */
export function tick(label: string, checked: boolean, change: (checked: boolean) => void): TemplateResult {
  return html`<label class="tick"><input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />${label}</label>`;
}

/** A button with an icon, and words beside it or only spoken. */
export function action(icon: IconName, label: string, act: () => void, more: { disabled?: boolean; pressed?: boolean; wordless?: boolean } = {}): TemplateResult {
  return html`<button
    type="button"
    class=${more.wordless ? 'act icon' : 'act'}
    aria-label=${more.wordless ? label : nothing}
    title=${more.wordless ? label : nothing}
    aria-pressed=${more.pressed === undefined ? nothing : more.pressed ? 'true' : 'false'}
    ?disabled=${more.disabled ?? false}
    @click=${act}
  >
    <rs-icon name=${icon} size="s"></rs-icon>${more.wordless ? nothing : label}
  </button>`;
}
