import type { Light } from './contract.ts';

/** What sort of run it was. */
export type RunSort = 'walk' | 'run-walk' | 'easy' | 'long' | 'tempo' | 'intervals' | 'race';

/** On what one ran, for the most part. */
export type Surface = 'road' | 'trail' | 'grass' | 'track' | 'treadmill' | 'mixed';

/** A stretch of a planned run. */
export interface Leg {
  move: 'walk' | 'run';
  seconds: number;
}

/** What a watch or the timer knows of a run beside what the runner says; never where it was. */
export interface Measured {
  by: 'file' | 'timer';
  startedAt: string;
  /** Without pauses. */
  movingSeconds: number;
  /** Metres up. */
  ascent?: number;
  /** Mean beats a minute. */
  heartRate?: number;
}

/**
 * POST /api/me/runs/file with the file as its body answers what it holds; nothing of it is kept. A run that can be kept
 * has all of a report but the pain: it is sent as a {@link RunReport} with this id.
 */
export interface RunFile {
  runs: FoundRun[];
}

/** A thing that a file holds; with a `trouble` it can't be kept. */
export interface FoundRun {
  day?: string;
  trouble?: RunTrouble;
  id?: string;
  part?: string;
  title?: string;
  sort?: RunSort;
  minutes?: number;
  running?: number;
  metres?: number;
  measured?: Measured;
  finishedAt?: string;
  /** A run of that day is written down already that took about as long. */
  similar?: boolean;
}

export type RunTrouble = 'kept' | 'no-times' | 'too-short' | 'too-long' | 'too-fast' | 'other-sport' | 'impossible' | 'too-old' | 'ahead';

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
  /** 0 (none) to 10 (all one has). */
  effort?: number;
  measured?: Measured;
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
  /** What is walked and run, in order; copies of older days have none. */
  legs?: Leg[];
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
  /** Minutes of running in the last seven days, and how many would still be within the clinic's limits. */
  lastSeven?: number;
  mostInSeven?: number;
  warnings: RunWarning[];
  planned: PlannedRun[];
  /** Newest first. */
  runs: LoggedRun[];
  shoes: Shoe[];
}
