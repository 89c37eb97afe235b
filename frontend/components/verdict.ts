import { html, nothing } from 'lit';
import type { Clinic, Level, QuestionSet, Rules } from '../api/contract.ts';
import { t } from '../texts/texts.ts';
import type { IconName } from './icons.ts';

const SIGNS: Record<Level, IconName> = {
  EMERGENCY: 'octagon-alert',
  URGENT: 'phone',
  SOON: 'calendar',
  WATCH: 'eye',
  NONE: 'circle-check',
};

/** All that the result of the safety questions shows. */
export interface Verdict {
  level: Level;
  words: QuestionSet['levels'][Level];
  say: string[];
  clinic: Clinic;
  emergency: Rules['emergency'];
  arrival: 'sending' | 'arrived' | 'waiting';
}

/** The result of the safety questions: what it means, what to do, whom to call with which words. */
export function verdict(found: Verdict, leave: () => void) {
  const calls = found.level === 'URGENT' || found.level === 'SOON';
  const { phone } = found.clinic;
  return html`
    <div class="page result">
      <rs-icon class="sign ${found.level}" name=${SIGNS[found.level]}></rs-icon>
      <h1>${found.words.title}</h1>
      <p>${found.words.now}</p>
      <ul class="lines">
        ${found.words.lines.map((line) => html`<li><rs-icon name="chevron-right" size="s"></rs-icon><span>${line}</span></li>`)}
      </ul>
      ${calls && found.say.length > 0
        ? html`<section class="say"><h2>${t('emergency.say')}</h2>${found.say.map((line) => html`<p>“${line}”</p>`)}</section>`
        : nothing}
      <p class="small second" role="status">${t(`questions.${found.arrival}`)}</p>
    </div>
    <div class="foot">
      ${calls && phone
        ? html`<a class="btn next" href="tel:${phone}"><rs-icon name="phone"></rs-icon>${t('today.call-clinic')}</a>
            ${advice(found)}
            <button type="button" class="btn plain wide" @click=${leave}>${t('to-today')}</button>`
        : html`<button type="button" class="btn next" @click=${leave}>${t('to-today')}</button>`}
    </div>
  `;
}

function advice({ level, emergency }: Verdict) {
  if (level !== 'URGENT' || !emergency.adviceLine) {
    return nothing;
  }
  return html`<a class="btn wide" href="tel:${emergency.adviceLine}">${t('call', emergency.adviceName ?? emergency.adviceLine)}</a>`;
}
