import { html, nothing } from 'lit';
import type { Session, SinceLastTime, Today } from '../api/contract.ts';
import { dayOrder, type DayStep } from '../session/day-order.ts';
import { nearDay } from '../texts/format.ts';
import { locale, t } from '../texts/texts.ts';
import type { IconName } from './icons.ts';
import './rs-icon.ts';

const SIGNS: Record<SinceLastTime['changes'][number]['kind'], IconName> = {
  new: 'plus',
  more: 'arrow-up',
  less: 'arrow-down',
  other: 'refresh-cw',
  gone: 'x',
};

/** What is otherwise than last time, and why; else what the newest version says, if the person has not trained by it. */
export function changed({ plan, day }: Today) {
  const { since, news } = plan ?? {};
  if (since) {
    return html`<div class="since">
      <p class="strong">${t('today.since', nearDay(locale(), since.day, day))}</p>
      <ul>${since.changes.map(({ kind, text }) => html`<li><rs-icon name=${SIGNS[kind]} size="s"></rs-icon><span>${text}</span></li>`)}</ul>
      ${since.why.length > 0 ? html`<p>${t('today.since.why', since.why.join(' '))}</p>` : nothing}
    </div>`;
  }
  return news
    ? html`<p class="why"><rs-icon name="info" size="s"></rs-icon><span>${t('today.news', news.what, news.why)}</span></p>`
    : nothing;
}

/** What comes, in the order in which it is to be done; folded away, because the button is what counts. */
export function order(session: Session, today: Today) {
  const steps = dayOrder(session, today.also);
  return steps.length < 2
    ? nothing
    : html`<details class="order">
        <summary><span>${t('today.order')}</span><rs-icon name="chevron-down" size="s"></rs-icon></summary>
        <ol>${steps.map(step)}</ol>
      </details>`;
}

function step({ title, text, minutes, run }: DayStep) {
  return html`<li>
    <span class="grow"><b>${run ? `${t('today.order.run')}: ${title}` : title}</b>${text ? html`<small>${text}</small>` : nothing}</span>
    ${minutes > 0 ? html`<span class="second small">${t('today.order.minutes', minutes)}</span>` : nothing}
  </li>`;
}
