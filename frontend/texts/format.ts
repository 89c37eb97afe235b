import type { Language } from '../api/contract.ts';

/** Puts values into `{0}`, `{1}` …; what has no value disappears. */
export function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

/** The form of a text that fits this many. */
export function formOf(language: Language, many: number): 'one' | 'other' {
  return new Intl.PluralRules(language).select(many) === 'one' ? 'one' : 'other';
}

/** The locale of a language: its order of day and month, and 24 hours. */
export function localeOf(language: Language): string {
  return language === 'es' ? 'es' : 'en-GB';
}

/** "Tuesday 24 November", for an ISO day. */
export function longDay(locale: string, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const text = format.format(noon(day)).replace(',', '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Thursday" for an ISO day in the week after `from`; with the date if it is further away. */
export function nearDay(locale: string, day: string, from: string): string {
  const near = Date.parse(day) - Date.parse(from) < 7 * 86_400_000;
  const options: Intl.DateTimeFormatOptions = near ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(noon(day)).replace(',', '');
}

/** "09:42" in the given zone, else in the phone's. */
export function time(locale: string, instant: string, zone?: string): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone };
  return new Intl.DateTimeFormat(locale, options).format(new Date(instant));
}

/** "24 November, 09:42" in the given zone, else in the phone's. */
export function dayAndTime(locale: string, instant: string, zone?: string): string {
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: zone }).format(new Date(instant));
  return `${date}, ${time(locale, instant, zone)}`;
}

/** The hour of the day, 0 to 23, in the given zone. */
export function hourIn(instant: string, zone: string): number {
  return Number(time('en-GB', instant, zone).slice(0, 2));
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
