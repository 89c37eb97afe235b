import type { Measured, RunReport, RunSort, RunSum, RunWarning, Surface } from '../api/runs.ts';
import { localeOf, longDay } from '../texts/format.ts';
import { count, language, locale, t, type TextKey } from '../texts/texts.ts';

/** The sorts of runs in the order in which they are offered. */
export const SORTS: RunSort[] = ['walk', 'run-walk', 'easy', 'long', 'tempo', 'intervals', 'race'];

/** The surfaces in the order in which they are offered. */
export const SURFACES: Surface[] = ['road', 'trail', 'grass', 'track', 'treadmill', 'mixed'];

export const sortWord = (sort: RunSort): string => t(`run.sort.${sort}` as TextKey);

export const surfaceWord = (surface: Surface): string => t(`run.surface.${surface}` as TextKey);

/** "5.2 km" for metres, in the reader's way of writing numbers. */
export function kilometres(metres: number): string {
  const format = new Intl.NumberFormat(localeOf(language()), { maximumFractionDigits: 1 });
  return t('run.km', format.format(metres / 1000));
}

/** "2 runs, 54 minutes, 7.1 km"; minutes alone if no length is known. */
export function sumWords(sum: RunSum): string {
  if (sum.runs === 0) {
    return t('runs.none');
  }
  const parts = [count('runs.runs', sum.runs), count('minutes', sum.minutes)];
  return (sum.metres > 0 ? [...parts, kilometres(sum.metres)] : parts).join(', ');
}

/** What a warning says to the person who runs: what is so, and what to do. */
export function warningWords(warning: RunWarning): string {
  if (warning.kind === 'hard-days') {
    return t('runs.warning.hard-days', longDay(locale(), warning.first!), longDay(locale(), warning.second!));
  }
  const amount = (value: number) => (warning.measure === 'metres' ? kilometres(value) : count('minutes', value));
  return t(`runs.warning.${warning.span!}` as TextKey, amount(warning.after!), amount(warning.before!));
}

/** "Easy run · 30 minutes · 5 km". */
export function runWords(run: Pick<RunReport, 'sort' | 'minutes' | 'metres'>): string {
  const parts = [sortWord(run.sort), count('minutes', run.minutes)];
  return (run.metres ? [...parts, kilometres(run.metres)] : parts).join(' · ');
}

/** "From your watch: 29 minutes on the move · 5:34 a kilometre · 12 m up · 148 beats a minute". */
export function measuredWords(measured: Measured, metres: number | undefined): string {
  const whole = Math.round(measured.movingSeconds / 60);
  const parts = [t('run.measured.moving', count('minutes', whole))];
  if (metres && metres >= 500) {
    const pace = Math.round(measured.movingSeconds / (metres / 1000));
    parts.push(t('run.measured.pace', `${Math.floor(pace / 60)}:${String(pace % 60).padStart(2, '0')}`));
  }
  if (measured.ascent !== undefined) {
    parts.push(t('run.measured.ascent', measured.ascent));
  }
  if (measured.heartRate !== undefined) {
    parts.push(t('run.measured.heart-rate', measured.heartRate));
  }
  return t(measured.by === 'file' ? 'run.measured.file' : 'run.measured.timer', parts.join(' · '));
}
