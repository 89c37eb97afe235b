import type { Leg } from '../api/runs.ts';
import type { Cue } from './cues.ts';
import * as machine from './machine.ts';

/** Milliseconds that were walked and run. */
type Spent = Readonly<Record<Leg['move'], number>>;

/**
 * A run by the clock: the session's own machine goes through its legs, each a stretch of time. What is walked and run
 * follows from the clock alone, also while the page is hidden or closed.
 */
export interface LegRun {
  readonly legs: readonly Leg[];
  readonly run: machine.Run;
  /** Of the legs that lie behind. */
  readonly behind: Spent;
}

/** What of it is kept on the phone. */
export type SavedLegs = Pick<LegRun, 'legs' | 'behind'> & Pick<machine.Run, 'at' | 'began' | 'spent' | 'paused' | 'startedAt'> & { finishedAt?: number };

/** What it came to. */
export interface Sums {
  startedAt: number;
  finishedAt: number;
  /** Whole minutes, pauses included; 1 or more. */
  minutes: number;
  running: number;
  movingSeconds: number;
}

const SHORT_LEG = 10;
const NOTHING: Spent = { walk: 0, run: 0 };

/** Begins with the first leg, at once. */
export function begin(legs: readonly Leg[], now: number): LegRun {
  return { legs, run: machineOf(legs, now), behind: NOTHING };
}

/** Goes on where the clock says it is by now; paused if it was left paused. */
export function restore(saved: SavedLegs, now: number): LegRun {
  const { legs, behind, ...rest } = saved;
  return advance({ legs, behind, run: { ...machineOf(legs, saved.startedAt), ...rest } }, now);
}

export function save({ legs, behind, run }: LegRun): SavedLegs {
  const { at, began, spent, paused, startedAt, finishedAt } = run;
  return { legs, behind, at, began, spent, paused, startedAt, ...(finishedAt === undefined ? {} : { finishedAt }) };
}

/** The leg under way; nothing when all is done. */
export function legOf(timer: LegRun): Leg | undefined {
  return timer.legs[timer.run.at];
}

/** Milliseconds left in the leg under way. */
export function leftIn(timer: LegRun, now: number): number {
  return machine.leftIn(timer.run, now) ?? 0;
}

/** Milliseconds left in all. */
export function leftInAll(timer: LegRun, now: number): number {
  const ahead = timer.legs.slice(timer.run.at + 1).reduce((sum, leg) => sum + leg.seconds * 1000, 0);
  return leftIn(timer, now) + ahead;
}

/** Brings it to where the clock says it is, however late it is asked. */
export function advance(timer: LegRun, now: number): LegRun {
  const run = machine.advance(timer.run, now);
  const behind = timer.legs.slice(timer.run.at, run.at).reduce((sum, leg) => plus(sum, leg.move, leg.seconds * 1000), timer.behind);
  return run === timer.run ? timer : { ...timer, run, behind };
}

export function pause(timer: LegRun, now: number): LegRun {
  const current = advance(timer, now);
  return legOf(current) ? { ...current, run: machine.pause(current.run, now) } : current;
}

export function resume(timer: LegRun, now: number): LegRun {
  return { ...timer, run: machine.resume(timer.run, now) };
}

/** Ends the leg under way early. */
export function next(timer: LegRun, now: number): LegRun {
  const current = leave(advance(timer, now), now);
  return legOf(current) ? { ...current, run: machine.next(current.run, now) } : current;
}

/** Ends it here. */
export function stop(timer: LegRun, now: number): LegRun {
  const current = leave(advance(timer, now), now);
  return { ...current, run: { ...current.run, at: current.legs.length, paused: false, finishedAt: current.run.finishedAt ?? now } };
}

/** All sounds from now to the end: they can be scheduled ahead. */
export function cuesOf(timer: LegRun, now: number): Cue[] {
  if (timer.run.paused || !legOf(timer)) {
    return [];
  }
  const cues: Cue[] = [];
  let end = -machine.spentIn(timer.run, now);
  for (let at = timer.run.at; at < timer.legs.length; at++) {
    const leg = timer.legs[at]!;
    const following = timer.legs[at + 1];
    end += leg.seconds * 1000;
    const counts = leg.seconds >= SHORT_LEG ? [3, 2, 1] : [];
    cues.push(...counts.map((second): Cue => ({ sound: 'count', inMs: end - second * 1000 })));
    cues.push({ sound: following ? (following.move === 'run' ? 'go' : 'rest') : 'done', inMs: end });
  }
  return cues.filter((cue) => cue.inMs >= 0);
}

/** What it comes to if it ends now, or came to when it ended. */
export function sumsOf(timer: LegRun, now: number): Sums {
  const current = leave(advance(timer, now), now);
  const finishedAt = current.run.finishedAt ?? now;
  const { walk, run } = current.behind;
  const minutes = Math.min(600, Math.max(1, Math.round((finishedAt - current.run.startedAt) / 60_000)));
  return {
    startedAt: current.run.startedAt,
    finishedAt,
    minutes,
    running: Math.min(minutes, Math.round(run / 60_000)),
    movingSeconds: Math.min(36_000, Math.round((walk + run) / 1000)),
  };
}

function machineOf(legs: readonly Leg[], now: number): machine.Run {
  // To the machine each leg is a stretch that ends by itself and counts as no set.
  return { ...machine.begin([], now), steps: legs.map((leg, index) => ({ kind: 'rest', item: 0, set: index + 1, seconds: leg.seconds })) };
}

/** Counts what was spent in the leg under way as done. */
function leave(timer: LegRun, now: number): LegRun {
  const leg = legOf(timer);
  return leg ? { ...timer, behind: plus(timer.behind, leg.move, machine.spentIn(timer.run, now)) } : timer;
}

function plus(spent: Spent, move: Leg['move'], ms: number): Spent {
  return { ...spent, [move]: spent[move] + ms };
}
