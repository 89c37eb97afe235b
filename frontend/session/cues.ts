import { isWork, spentIn, type Run } from './machine.ts';
import type { Step } from './steps.ts';

/** What is to be heard: a count, the start of work, its end, each repetition, a change of side, a rest. */
export type Sound = 'count' | 'go' | 'done' | 'repetition' | 'hold' | 'side' | 'rest';

/** A sound and how many milliseconds from now it is due. */
export interface Cue {
  sound: Sound;
  inMs: number;
}

/** What is worth saying aloud during a step: its start, its half, the last three seconds. */
export type Moment = 'start' | 'half' | 3 | 2 | 1;

const LONG_ENOUGH_FOR_HALF = 10;

/** All sounds from now until the run waits for the person again: they can be scheduled ahead. */
export function cuesOf(run: Run, now: number): Cue[] {
  const cues: Cue[] = [];
  let from = -spentIn(run, now);
  for (let at = run.at; at < run.steps.length && !run.paused; at++) {
    const step = run.steps[at]!;
    if (step.seconds === undefined) {
      break;
    }
    const end = from + step.seconds * 1000;
    cues.push(...soundsOf(step, run.steps[at + 1], from, end));
    from = end;
  }
  return cues.filter((cue) => cue.inMs >= 0);
}

/** The moment that lies between two looks at the clock, given as milliseconds left; the latest if there are several. */
export function momentBetween(step: Step, leftBefore: number | undefined, leftNow: number): Moment | undefined {
  if (leftBefore === undefined) {
    return 'start';
  }
  const passed = (seconds: number) => leftBefore > seconds * 1000 && leftNow <= seconds * 1000 && leftNow > 0;
  const last = ([1, 2, 3] as const).find(passed);
  if (last) {
    return last;
  }
  const seconds = step.seconds ?? 0;
  return seconds >= LONG_ENOUGH_FOR_HALF && passed(seconds / 2) ? 'half' : undefined;
}

function soundsOf(step: Step, following: Step | undefined, from: number, end: number): Cue[] {
  const count = (): Cue[] => [3, 2, 1].map((second) => ({ sound: 'count', inMs: end - second * 1000 }));
  const over: Cue[] = isWork(step) && !isWork(following) ? [{ sound: 'done', inMs: end }] : [];
  switch (step.kind) {
    case 'ready':
      return [...count(), { sound: 'go', inMs: end }];
    case 'timed':
      return [...count(), ...over];
    case 'hold':
      return [{ sound: 'hold', inMs: from }, ...over];
    case 'out':
      return [...(step.repetition === 1 ? [] : [{ sound: 'repetition' as const, inMs: from }]), ...over];
    case 'back':
      return [...(step.beat ? [{ sound: 'repetition' as const, inMs: from }] : []), ...over];
    case 'side':
      return [{ sound: 'side', inMs: from }];
    case 'rest':
      return [{ sound: 'rest', inMs: from }];
    default:
      return over;
  }
}
