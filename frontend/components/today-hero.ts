import { html, nothing, type TemplateResult } from 'lit';
import type { Session, SessionVariant, Today } from '../api/contract.ts';
import type { SessionDraft } from '../device/drafts.ts';
import { inVariant } from '../session/variants.ts';
import { nearDay } from '../texts/format.ts';
import { count, locale, t } from '../texts/texts.ts';
import { PLACES } from './patient-element.ts';
import { changed, order } from './today-session.ts';
import { variantNote } from './today-variants.ts';

/** What stands first on Today: the one next step, or that there is none. */
export type Hero = 'screening' | 'due' | 'report-missing' | 'sent' | 'done' | 'rest' | 'ended' | 'aftercare' | 'no-plan' | 'withdrawn';

type Go = (to: string) => void;

/** What the person can decide on Today. */
export interface Choice {
  variant: SessionVariant;
  choose: (variant: SessionVariant) => void;
  start: () => void;
  go: Go;
}

/** Whether the session is under way, so that it stays the one that was chosen. */
export function isBegun(draft: SessionDraft): boolean {
  return draft.run !== undefined && draft.run.at > 0;
}

export function hero(today: Today, which: Hero, draft: SessionDraft, choice: Choice): TemplateResult {
  const { go } = choice;
  switch (which) {
    case 'screening':
      return screening(today, go);
    case 'due':
      return today.session ? due(today, today.session, draft, choice) : noPlan(today);
    case 'report-missing':
      return reportMissing(go);
    case 'sent':
    case 'done':
      return done(today, which === 'done', go);
    case 'rest':
      return rest(today, go);
    case 'ended':
      return ended(today, go);
    case 'aftercare':
      return aftercare(today, go);
    case 'no-plan':
      return noPlan(today);
    case 'withdrawn':
      return withdrawn(go);
  }
}

function due(today: Today, whole: Session, draft: SessionDraft, { variant, choose, start }: Choice) {
  const session = inVariant(whole, variant);
  const lesser = session !== whole;
  const first = session.items[0];
  return html`<section class="card hero" aria-labelledby="session">
    <div class="stage">
      ${first ? html`<rs-figure .figure=${first.figure} .label=${first.title} playing></rs-figure>` : nothing}
    </div>
    <div class="in">
      <div>
        <h2 id="session" tabindex="-1">${lesser ? t(variant === 'short' ? 'today.short' : 'today.flare-up') : session.title}</h2>
        <div class="meta" ?hidden=${session.items.length === 0}>
          <span><rs-icon name="clock" size="s"></rs-icon>${count('minutes', session.minutes)}</span>
          <span><rs-icon name="list" size="s"></rs-icon>${count('exercises', session.items.length)}</span>
          ${session.times ? html`<span><rs-icon name="repeat" size="s"></rs-icon>${t('today.time-of', session.time ?? 1, session.times)}</span>` : nothing}
        </div>
      </div>
      ${lesser ? variantNote(variant, session.items.length === 0) : nothing}
      ${lesser ? nothing : changed(today)}
      ${session.items.length > 0
        ? html`<button type="button" class="btn next" @click=${start}>
            <rs-icon name="play" solid></rs-icon>${draft.run ? t('today.go-on') : (session.time ?? 1) > 1 ? t('today.start-again') : t('today.start')}
          </button>`
        : nothing}
      ${lesser && !isBegun(draft)
        ? html`<button type="button" class="btn plain wide" @click=${() => choose('usual')}>${t('today.whole-session')}</button>`
        : nothing}
      ${order(session, today)}
    </div>
  </section>`;
}

function screening(today: Today, go: Go) {
  return html`<section class="card hero">
    <div class="in">
      <h2>${t('today.screening.title')}</h2>
      <p class="second">${t('today.screening.text')}</p>
      <button type="button" class="btn next" @click=${() => go(PLACES.questions)}>${t('today.screening.start')}</button>
      ${today.session ? html`<p class="after">${t('today.screening.after', today.session.title)}</p>` : nothing}
    </div>
  </section>`;
}

function reportMissing(go: Go) {
  return html`<section class="card hero">
    <div class="stage done"><rs-icon name="check"></rs-icon></div>
    <div class="in">
      <h2>${t('today.finished.title')}</h2>
      <p class="second">${t('today.finished.text')}</p>
      <button type="button" class="btn next" @click=${() => go(PLACES.report)}>${t('today.finished.report')}</button>
    </div>
  </section>`;
}

function done(today: Today, arrived: boolean, go: Go) {
  return html`<section class="card hero">
    <div class="stage done"><rs-icon name="check"></rs-icon></div>
    <div class="in">
      <h2>${t('today.done.title')}</h2>
      ${today.nextDay ? html`<p class="second">${t('today.done.next', nearDay(locale(), today.nextDay, today.day))}</p>` : nothing}
      ${arrived && today.session?.doneLog
        ? html`<button type="button" class="btn wide" @click=${() => go(PLACES.report)}>
            <rs-icon name="pencil"></rs-icon>${t('today.done.change')}
          </button>`
        : nothing}
    </div>
  </section>`;
}

function rest(today: Today, go: Go) {
  return html`<section class="card hero">
    <div class="in">
      <h2>${t('today.rest.title')}</h2>
      <p class="second">
        ${t('today.rest.text')} ${today.nextDay ? t('today.rest.next', nearDay(locale(), today.nextDay, today.day)) : nothing}
      </p>
      <button type="button" class="btn wide" @click=${() => go(PLACES.plan)}>${t('today.rest.plan')}</button>
    </div>
  </section>`;
}

function ended(today: Today, go: Go) {
  const care = today.ended?.inCare ?? true;
  return html`<section class="card hero">
    <div class="in">
      <h2>${t('today.ended.title')}</h2>
      <p class="second">${t('today.ended.text')}</p>
      <p class="second">${t(care ? 'today.ended.in-care' : 'today.ended.care-over', today.clinic.name)}</p>
      <button type="button" class="btn wide" @click=${() => go(PLACES.plan)}>${t('today.ended.plan')}</button>
      ${call(today)}
    </div>
  </section>`;
}

/** Care has ended well: what goes on at home, or the check if it is due. */
function aftercare(today: Today, go: Go) {
  const { checkDue, next } = today.aftercare ?? { checkDue: false };
  const second = next ? t('today.aftercare.next', nearDay(locale(), next, today.day)) : '';
  return html`<section class="card hero">
    <div class="in">
      <h2>${t(checkDue ? 'today.aftercare.check' : 'today.aftercare.title')}</h2>
      <p class="second">${checkDue ? t('today.aftercare.check-text', today.clinic.name) : [t('today.aftercare.text'), second].filter(Boolean).join(' ')}</p>
      ${checkDue ? html`<button type="button" class="btn next" @click=${() => go(PLACES.check)}>${t('today.aftercare.answer')}</button>` : nothing}
      <button type="button" class="btn ${checkDue ? 'wide' : 'next'}" @click=${() => go(PLACES.plan)}>${t('today.aftercare.plan')}</button>
    </div>
  </section>`;
}

function withdrawn(go: Go) {
  return html`<section class="card hero">
    <div class="in">
      <h2>${t('today.withdrawn.title')}</h2>
      <p class="second">${t('today.withdrawn.text')}</p>
      <button type="button" class="btn next" @click=${() => go(PLACES.consent)}>${t('today.withdrawn.read')}</button>
    </div>
  </section>`;
}

function noPlan(today: Today) {
  const { name, hours } = today.clinic;
  return html`<section class="card hero">
    <div class="in">
      <h2>${t('today.no-plan.title')}</h2>
      <p class="second">${t('today.no-plan.text')}</p>
      <p><span class="strong">${name}</span>${hours ? html`<br /><span class="second">${hours}</span>` : nothing}</p>
      ${call(today)}
    </div>
  </section>`;
}

function call(today: Today) {
  const { phone } = today.clinic;
  return phone
    ? html`<a class="btn wide" href="tel:${phone}"><rs-icon name="phone"></rs-icon>${t('call', phone)}</a>`
    : nothing;
}
