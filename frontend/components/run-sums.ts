import type { RunSort, Runs } from '../api/runs.ts';

/** What a run of this sort and length is in minutes of running, if the person says nothing else. */
export function usualRunning(sort: RunSort, minutes: number, planned?: { minutes: number; running: number }): number {
  if (planned && planned.minutes > 0) {
    return Math.round((minutes * planned.running) / planned.minutes);
  }
  return sort === 'walk' ? 0 : sort === 'run-walk' ? Math.round(minutes / 2) : minutes;
}

/** Metres for what was typed as kilometres, "5", "5.2" or "5,2"; undefined if nothing was typed, NaN if it is no distance. */
export function metresOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') {
    return undefined;
  }
  const metres = /^\d{1,3}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : Number.NaN;
  return metres <= 200_000 ? metres : Number.NaN;
}

/** The plan's runs up to today that nobody has reported yet, the latest first. */
export function openRuns(runs: Runs): Runs['planned'] {
  return runs.planned.filter((run) => !run.done && run.day <= runs.today).reverse();
}

/** A day of this week on which something was planned or run. */
export interface DayOfWeek {
  day: string;
  /** What nobody has reported yet. */
  planned: Runs['planned'];
  done: Runs['runs'];
}

/** This week's days with something on them, Monday first; a planned run that was run stands there as done only. */
export function daysOfWeek(runs: Runs): DayOfWeek[] {
  const monday = runs.weeks.at(-1)?.monday ?? runs.today;
  const done = runs.runs.filter((run) => run.day >= monday && run.day <= runs.today);
  const days = [...new Set([...runs.planned.map((run) => run.day), ...done.map((run) => run.day)])].sort();
  return days
    .map((day) => ({ day, planned: runs.planned.filter((run) => run.day === day && !run.done), done: done.filter((run) => run.day === day) }))
    .filter(({ planned, done: ran }) => planned.length + ran.length > 0);
}
