import type { Light } from './contract.ts';

/** What sort of run it was. */
export type RunSort = 'walk' | 'run-walk' | 'easy' | 'long' | 'tempo' | 'intervals' | 'race';

/** On what one ran, for the most part. */
export type Surface = 'road' | 'trail' | 'grass' | 'track' | 'treadmill' | 'mixed';

/** POST /api/me/runs answers a {@link SessionReceipt}. A correction names the old report; `gone` says there was no such run. */
export interface RunReport {
  id: string;
  /** The plan's part that asked for it. */
  part?: string;
  day: string;
  sort: RunSort;
  /** In all, 1 to 600. */
  minutes: number;
  /** Minutes of it that were running. */
  running: number;
  metres?: number;
  surface?: Surface;
  shoe?: string;
  /** 0 (none) to 10 (worst imaginable). */
  pain: number;
  note?: string;
  finishedAt: string;
  corrects?: string;
  gone?: boolean;
}

/** A run as the portal knows it, in its latest correction. */
export interface LoggedRun extends Omit<RunReport, 'finishedAt' | 'corrects' | 'gone'> {
  light: Light;
  corrected: boolean;
}

/** A run that the plan asks for. */
export interface PlannedRun {
  day: string;
  part: string;
  title: string;
  sort: RunSort;
  minutes: number;
  running: number;
  done: boolean;
}

/** Runs together; `metres` of those whose length is known. */
export interface RunSum {
  runs: number;
  minutes: number;
  running: number;
  metres: number;
}

/** A week from Monday. */
export interface RunWeek {
  monday: string;
  planned: RunSum;
  done: RunSum;
}

/** Something about the load that deserves a look: a rise above the clinic's limit, or quick runs too near each other. */
export interface RunWarning {
  kind: 'rise' | 'hard-days';
  span?: 'week' | 'two-weeks';
  measure?: 'running-minutes' | 'metres';
  before?: number;
  after?: number;
  percent?: number;
  limit?: number;
  first?: string;
  second?: string;
}

/** Shoes that are run in; POST /api/me/shoes adds some (`metres`: what they had run before). */
export interface Shoe {
  id: string;
  name: string;
  metres: number;
  retired: boolean;
}

/** GET /api/me/runs: the last weeks, oldest first; planned are the runs of this week. */
export interface Runs {
  today: string;
  weeks: RunWeek[];
  /** Per cent by which the last seven days are more than the seven before. */
  changeInAWeek?: number;
  changeInTwoWeeks?: number;
  warnings: RunWarning[];
  planned: PlannedRun[];
  /** Newest first. */
  runs: LoggedRun[];
  shoes: Shoe[];
}
