import type { ClinicHours, Messages } from '../api/messages.ts';
import { longDay, nearDay, time } from '../texts/format.ts';
import { count, locale, t } from '../texts/texts.ts';

/** An ISO day of a moment, in a zone. */
export function dayIn(zone: string, moment: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(moment));
}

/** "Monday 08:00"; on the same day only the time. */
export function when(moment: string, zone: string, now: Date): string {
  const day = dayIn(zone, moment);
  const today = dayIn(zone, now);
  const clock = time(locale(), moment, zone);
  return day === today ? clock : t('messages.day-time', nearDay(locale(), day, today), clock);
}

/** The head of a day in the thread. */
export function dayHead(day: string, today: string): string {
  if (day === today) {
    return t('messages.today');
  }
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  return day === yesterday ? t('messages.yesterday') : longDay(locale(), day);
}

/** Whether somebody is there, and by when an answer is to be expected. */
export function hoursWords({ hours, clinic }: Messages, now: Date): { state: string; answer: string } {
  if (!hours.opens) {
    return { state: hours.words, answer: count('messages.answer-hours', hours.answerHours) };
  }
  const state = hours.open ? t('messages.open') : t('messages.closed', when(hours.opens, clinic.zone, now));
  return { state, answer: hours.answerBy ? t('messages.answer-by', when(hours.answerBy, clinic.zone, now)) : '' };
}

/** The week in lines: day and hours. */
export function weekLines(hours: ClinicHours): [string, string][] {
  const monday = Date.parse('2026-11-02T12:00:00Z');
  return Object.values(hours.week).map((spans, n) => {
    const day = new Date(monday + n * 86_400_000);
    const name = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(day);
    return [name.charAt(0).toUpperCase() + name.slice(1), spans.join(', ') || t('messages.closed-day')];
  });
}
