import { html, nothing } from 'lit';
import { pictureAddress, type Message, type MessageLetter, type Messages } from '../api/messages.ts';
import type { Letter } from '../device/outbox.ts';
import { longDay, time } from '../texts/format.ts';
import { locale, t } from '../texts/texts.ts';
import { dayHead, dayIn, hoursWords, weekLines, when } from './message-words.ts';

const tel = (number: string) => `tel:${number.replace(/[^+0-9]/g, '')}`;

/** When somebody is there, and by when an answer is to be expected. */
export function hoursPart(known: Messages, now: Date) {
  const { state, answer } = hoursWords(known, now);
  const week = weekLines(known.hours);
  return html`<section class="hours" aria-label=${t('messages.hours')}>
    <rs-icon name="clock"></rs-icon>
    <div>
      ${state ? html`<p class="strong">${state}</p>` : nothing}
      <p>${answer}</p>
      ${week.length > 0
        ? html`<details>
            <summary>${t('messages.hours')}</summary>
            <dl>${week.map(([day, spans]) => html`<dt>${day}</dt><dd>${spans}</dd>`)}</dl>
            ${known.hours.closed.map(({ day, name }) => html`<p class="small second">${t('messages.closed-on', longDay(locale(), day))}${name ? ` · ${name}` : ''}</p>`)}
          </details>`
        : nothing}
    </div>
  </section>`;
}

/** What to do in an emergency, which no message is for. */
export function emergencyPart({ emergency, clinic }: Messages, ask: () => void) {
  return html`<details class="urgent">
    <summary><rs-icon name="triangle-alert"></rs-icon>${t('messages.no-emergency')}</summary>
    <p>${t('messages.emergency.text')}</p>
    <div class="ways">
      <a class="btn wide" href=${tel(emergency.number)}><rs-icon name="phone"></rs-icon>${t('messages.emergency.call', emergency.number)}</a>
      ${emergency.adviceLine
        ? html`<a class="btn wide" href=${tel(emergency.adviceLine)}><rs-icon name="phone"></rs-icon>${t('messages.emergency.advice', emergency.adviceName ?? '', emergency.adviceLine)}</a>`
        : nothing}
      ${clinic.phone ? html`<a class="btn wide" href=${tel(clinic.phone)}><rs-icon name="phone"></rs-icon>${t('call', clinic.phone)}</a>` : nothing}
      <button type="button" class="btn wide" @click=${ask}>${t('today.something-new')}</button>
    </div>
  </details>`;
}

/** What was written, by day, and what waits on this phone. */
export function threadPart(known: Messages, letters: Letter[], now: Date) {
  const { zone } = known.clinic;
  const today = dayIn(zone, now);
  let last = '';
  return known.messages.map((message) => {
    const day = dayIn(zone, message.at);
    const head = day === last ? nothing : html`<h2 class="day">${dayHead(day, today)}</h2>`;
    last = day;
    return html`${head}${messagePart(message, zone, now)}`;
  }).concat(letters.map((letter) => html`${letterPart(letter)}`));
}

function messagePart(message: Message, zone: string, now: Date) {
  const clock = time(locale(), message.at, zone);
  const from = message.mine ? t('messages.you') : message.from;
  const seen = !message.fromClinic && message.seenBy && message.seenAt ? t('messages.seen', message.seenBy, when(message.seenAt, zone, now)) : '';
  return html`<article class="message ${message.fromClinic ? '' : 'own'}" aria-label=${`${from}, ${clock}`}>
    ${message.text ? html`<p class="bubble">${message.text}</p>` : nothing}
    ${message.pictures.length > 0
      ? html`<div class="shots">${message.pictures.map(
          (picture, n) => html`<a href=${pictureAddress(picture.id, 1600)} target="_blank" rel="noopener" router-ignore><img
            src=${pictureAddress(picture.id, 480)} width=${picture.width} height=${picture.height} loading="lazy"
            alt=${t('messages.picture', n + 1)} /></a>`,
        )}</div>`
      : nothing}
    <p class="meta"><span>${from}</span><span>${clock}</span>${seen ? html`<span>${seen}</span>` : nothing}</p>
  </article>`;
}

function letterPart(letter: Letter) {
  const body = letter.body as MessageLetter;
  const refused = letter.refused;
  return html`<article class="message own" aria-label=${t('messages.you')}>
    ${body.text ? html`<p class="bubble">${body.text}</p>` : nothing}
    ${body.pictures.some((picture) => picture.data)
      ? html`<div class="shots">${body.pictures.map((picture, n) => (picture.data ? html`<img src=${picture.data} alt=${t('messages.picture', n + 1)} />` : nothing))}</div>`
      : nothing}
    <p class="meta ${refused === undefined ? '' : 'refused'}" role="status">${refused === undefined ? t('messages.waits') : t('messages.refused', refused)}</p>
  </article>`;
}
