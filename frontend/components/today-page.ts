import { html, nothing } from 'lit';
import type { Today } from '../api/contract.ts';
import type { SessionDraft } from '../device/drafts.ts';
import type { Letter } from '../device/outbox.ts';
import { hourIn, longDay } from '../texts/format.ts';
import { locale, t } from '../texts/texts.ts';
import { PLACES } from './patient-element.ts';
import './rs-icon.ts';
import './rs-waiting.ts';
import { alsoList, assessmentCard, measureCard, morningCard, weeklyCard } from './today-also.ts';
import { hero, isBegun, type Choice, type Hero } from './today-hero.ts';
import { lesserWays } from './today-variants.ts';

/** What the phone knows beside what the portal says, and what its buttons do. */
export interface TodayWith {
  which: Hero;
  draft: SessionDraft;
  letters: Letter[];
  copyOf: string | undefined;
  choice: Choice;
  again: () => void;
  /** Whether it stands inside a page that has a main heading of its own. */
  inside?: boolean;
}

/** Today as the patient sees it; the clinician's preview is drawn by the same. */
export function todayPage(today: Today, { which, draft, letters, copyOf, choice, again, inside = false }: TodayWith) {
  const { go } = choice;
  const hello = t(greeting(today), today.firstName);
  return html`
    <div class="hello">
      <div>
        <p class="day">${longDay(locale(), today.day)}</p>
        ${inside ? html`<p class="greeting">${hello}</p>` : html`<h1>${hello}</h1>`}
      </div>
    </div>
    <div class="content">
      <rs-waiting .letters=${letters} .zone=${today.zone} .phone=${today.clinic.phone} .copyOf=${copyOf}
        @rs-again=${again}></rs-waiting>
      ${weeklyCard(today, () => go(PLACES.questions))}
      ${which === 'aftercare'
        ? nothing
        : [
            which === 'due' ? nothing : assessment(today, which, go),
            morningCard(today, which !== 'due', () => go(PLACES.morning)),
          ]}
      ${hero(today, which, draft, choice)}
      ${which === 'due' && !isBegun(draft) ? lesserWays(today, choice.variant, choice.choose) : nothing}
      ${which === 'due' ? assessment(today, which, go) : nothing}
      ${today.screening?.due ? nothing : measureCard(today, () => go(PLACES.measure))} ${ways(today, go)} ${alsoList(today, () => go(PLACES.morning))}
      ${inside ? nothing : html`<a class="reminders" href="/reminders"><rs-icon name="bell" size="s"></rs-icon>${t('today.reminders')}</a>`}
    </div>
  `;
}

/** Below the session where there is one: the button to begin has to be in sight. */
function assessment(today: Today, which: Hero, go: (to: string) => void) {
  return assessmentCard(today, which === 'no-plan' && !today.morning?.due, () => go(PLACES.assessment));
}

/** Whether the safety questions come before everything else; those of the week are offered beside the session. */
export function asksFirst(today: Today): boolean {
  return today.screening?.due === true && today.screening.occasion !== 'weekly';
}

/** What stands first, by what the portal says alone. */
export function heroOf(today: Today): Hero {
  if (asksFirst(today)) {
    return 'screening';
  }
  if (today.aftercare && (today.state === 'ended' || today.state === 'no-plan')) {
    return 'aftercare';
  }
  return today.state === 'locked' ? 'no-plan' : today.state;
}

function ways(today: Today, go: (to: string) => void) {
  const alone = (today.state === 'no-plan' || today.state === 'ended') && !today.aftercare;
  if (alone || asksFirst(today)) {
    return nothing;
  }
  return html`<div class="ways">
    <button type="button" class="btn" @click=${() => go(PLACES.questions)}>
      <rs-icon name="circle-alert"></rs-icon>${t('today.something-new')}
    </button>
    ${today.clinic.phone
      ? html`<a class="btn" href="tel:${today.clinic.phone}"><rs-icon name="phone"></rs-icon>${t('today.call-clinic')}</a>`
      : nothing}
  </div>`;
}

function greeting(today: Today): 'today.morning' | 'today.afternoon' | 'today.evening' {
  const hour = hourIn(new Date().toISOString(), today.zone);
  return hour < 12 ? 'today.morning' : hour < 18 ? 'today.afternoon' : 'today.evening';
}
