import { html, nothing } from 'lit';
import type { AlsoToday, Today } from '../api/contract.ts';
import { onlyIn } from './only-in.ts';
import { count, t } from '../texts/texts.ts';
import type { IconName } from './icons.ts';

const SIGNS: Record<AlsoToday['kind'], IconName> = { article: 'book-open', habit: 'repeat', 'run-session': 'footprints' };

/** The question about the morning after; it is the screen's one filled button when nothing else is. */
export function morningCard(today: Today, first: boolean, answer: () => void) {
  if (!today.morning?.due) {
    return nothing;
  }
  return html`<section class="card morning">
    <rs-icon name="sun"></rs-icon>
    <div class="grow">
      <h2>${t('today.morning-question.title')}</h2>
      <p class="second small">${t('today.morning-question.text')}</p>
    </div>
    <button type="button" class="btn ${first ? 'filled' : ''}" @click=${answer}>${t('today.morning-question.answer')}</button>
  </section>`;
}

/** The safety questions of the week: the first thing on the page, and never in the way of the session. */
export function weeklyCard(today: Today, answer: () => void) {
  if (!today.screening?.due || today.screening.occasion !== 'weekly') {
    return nothing;
  }
  return html`<section class="card morning">
    <rs-icon name="clipboard-list"></rs-icon>
    <div class="grow">
      <h2>${t('today.weekly.title')}</h2>
      <p class="second small">${t('today.weekly.text')}</p>
    </div>
    <button type="button" class="btn" @click=${answer}>${t('today.weekly.answer')}</button>
  </section>`;
}

/** The assessment that the clinic waits for; it is the screen's one filled button when nothing else is. */
export function assessmentCard(today: Today, first: boolean, open: () => void) {
  if (!today.assessmentAsked) {
    return nothing;
  }
  return html`<section class="card morning">
    <rs-icon name="clipboard-list"></rs-icon>
    <div class="grow">
      <h2>${t('today.assessment.title')}</h2>
      <p class="second small">${t('today.assessment.text')}</p>
    </div>
    <button type="button" class="btn ${first ? 'filled' : ''}" @click=${open}>${t('today.assessment.open')}</button>
  </section>`;
}

/** The one measure that the clinic asks for now: a row, since it can wait until the session is done. */
export function measureCard(today: Today, open: () => void) {
  if (!today.measure) {
    return nothing;
  }
  return html`<section class="card morning">
    <rs-icon name="clipboard-list"></rs-icon>
    <div class="grow">
      <h2>${today.measure}</h2>
      <p class="second small">${t('today.measure.text')}</p>
    </div>
    <button type="button" class="btn" @click=${open}>${t('today.measure.open')}</button>
  </section>`;
}

/** What else belongs to today: the morning check, runs, habits, things to read. */
export function alsoList(today: Today, changeMorning: () => void) {
  const { morning } = today;
  const checked = morning && !morning.due && morning.pain !== undefined;
  if (!checked && today.also.length === 0) {
    return nothing;
  }
  return html`<section aria-labelledby="also">
    <h2 id="also" class="sr">${t('today.also')}</h2>
    <ul class="also card">
      ${checked
        ? html`<li>
            <button type="button" @click=${changeMorning}>
              <span class="mark done"><rs-icon name="check" size="s"></rs-icon></span>
              <span class="grow"><b>${t('today.morning-check')}</b><small>${t('today.morning-check.pain', morning.pain!)}</small></span>
              <rs-icon name="pencil" size="s"></rs-icon><span class="sr">${t('change')}</span>
            </button>
          </li>`
        : nothing}
      ${today.also.map((also) => html`<li>${also.href ? html`<a href=${also.href}>${row(also)}</a>` : html`<div>${row(also)}</div>`}</li>`)}
    </ul>
  </section>`;
}

function row(also: AlsoToday) {
  const minutes = also.minutes ? count('minutes', also.minutes) : '';
  const second = [minutes, also.summary, also.onlyIn && onlyIn(also.onlyIn)].filter(Boolean).join(' · ');
  return html`<span class="mark ${also.done ? 'done' : ''}">
      <rs-icon name=${also.done ? 'check' : SIGNS[also.kind]} size="s"></rs-icon>
    </span>
    <span class="grow"><b>${also.title}</b>${second ? html`<small>${second}</small>` : nothing}${also.note ? html`<small class="note">${t('today.note', also.note)}</small>` : nothing}</span>
    ${also.done ? html`<span class="sr">${t('done')}</span>` : nothing}
    ${also.href ? html`<rs-icon name="chevron-right"></rs-icon>` : nothing}`;
}
