import { html, nothing } from 'lit';
import { Locked, Refused } from '../api/me.ts';
import { NotKept } from '../device/outbox.ts';
import { t } from '../texts/texts.ts';
import type { IconName } from './icons.ts';

/** Where a report is: on its way, at the portal, waiting on the phone, or not taken. */
export type Arrival = { state: 'sending' | 'arrived' | 'waiting' | 'not-kept' } | { state: 'refused'; why: string };

/** Where a report is after it could not be sent: kept on the phone, refused, or nowhere but on the screen. */
export function arrivalAfter(error: unknown): Arrival {
  if (error instanceof NotKept) {
    return { state: 'not-kept' };
  }
  return error instanceof Refused || error instanceof Locked ? { state: 'refused', why: error.message } : { state: 'waiting' };
}

/** What the page after a report shows. */
export interface ArrivalPage {
  arrival: Arrival;
  /** What follows, in whole sentences. */
  lines: string[];
  phone: string | undefined;
  /** Whether the safety questions come next. */
  asks: boolean;
  again: () => void;
  /** What the way on is called; without it, it leads back to Today. */
  onward?: string;
  goOn: () => void;
}

const SIGNS: Record<Arrival['state'], [IconName, string]> = {
  sending: ['send', 'quiet'],
  arrived: ['circle-check', 'go'],
  waiting: ['cloud-off', 'quiet'],
  'not-kept': ['triangle-alert', 'care'],
  refused: ['triangle-alert', 'care'],
};

/** Says whether the report has arrived, what follows, and leads on. */
export function arrivalPage({ arrival, lines, phone, asks, again, onward, goOn }: ArrivalPage) {
  const [icon, tone] = SIGNS[arrival.state];
  return html`
    <div class="page">
      <rs-icon class="sign ${tone}" name=${icon}></rs-icon>
      <h1>${t(`arrival.${arrival.state}`)}</h1>
      <p role="status">
        ${arrival.state === 'refused' ? t('arrival.refused.text', arrival.why) : t(`arrival.${arrival.state}.text`)}
      </p>
      ${lines.length > 0
        ? html`<ul class="lines">${lines.map((line) => html`<li><rs-icon name="chevron-right" size="s"></rs-icon><span>${line}</span></li>`)}</ul>`
        : nothing}
      ${asks ? html`<p class="strong">${t('arrival.questions')}</p>` : nothing}
    </div>
    <div class="foot">
      ${arrival.state === 'refused' && phone
        ? html`<a class="btn wide" href="tel:${phone}"><rs-icon name="phone"></rs-icon>${t('today.call-clinic')}</a>`
        : nothing}
      ${arrival.state === 'waiting' || arrival.state === 'not-kept'
        ? html`<button type="button" class="btn wide" @click=${again}><rs-icon name="refresh-cw"></rs-icon>${t('try-again')}</button>`
        : nothing}
      <button type="button" class="btn next" aria-disabled=${arrival.state === 'sending'} @click=${() => arrival.state !== 'sending' && goOn()}>
        ${asks ? t('arrival.to-questions') : (onward ?? t('to-today'))}
      </button>
    </div>
  `;
}
