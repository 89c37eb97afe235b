import type { Language } from '../api/contract.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import { fill, formOf, localeOf } from './format.ts';

/** The key of a text; `x.one` and `x.other` belong to {@link count}. */
export type TextKey = keyof typeof en;

type CountKey = Extract<TextKey, `${string}.other`> extends `${infer Stem}.other` ? Stem : never;

const texts: Record<Language, Record<TextKey, string>> = { en, es };

let current: Language = 'en';

/** The language that texts are in until it is set again. */
export function language(): Language {
  return current;
}

/** Takes a language tag; what we have no texts for becomes English. */
export function setLanguage(tag: string | null | undefined): void {
  current = tag?.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** Does something in another language; what is said there and then is in that one. */
export function speaking<T>(tag: string, say: () => T): T {
  const before = current;
  setLanguage(tag);
  try {
    return say();
  } finally {
    current = before;
  }
}

/** The text of a key, with `{0}`, `{1}` … replaced. */
export function t(key: TextKey, ...values: (string | number)[]): string {
  return fill(texts[current][key], values);
}

/** The text of a key for this many, which is `{0}`; further values follow. */
export function count(key: CountKey, many: number, ...values: (string | number)[]): string {
  return t(`${key}.${formOf(current, many)}` as TextKey, many, ...values);
}

/** The locale that dates and times are written in. */
export function locale(): string {
  return localeOf(current);
}
