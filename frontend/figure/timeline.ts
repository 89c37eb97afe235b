import type { Figure, Step } from './format.ts';
import { clamp } from './vec.ts';

/** Where the movement is at a moment: between which key poses, how far, and how much effort and breath show. */
export interface Moment {
  readonly from: number;
  readonly to: number;
  /** 0 to 1 between the two poses; 1 in a hold. */
  readonly t: number;
  readonly before?: number;
  readonly after?: number;
  /** 0 at rest, 1 in effort; what fades the working region in. */
  readonly effort: number;
  /** -1 breathed out, 1 breathed in; 0 in movements. */
  readonly breath: number;
  readonly holding: boolean;
  /** When to breathe in or out, for a spoken or written cue. */
  readonly cue?: 'in' | 'out';
}

const MOVE = 1.6;
const HOLD = 0.4;
const FADE = 0.3;
const BREATH = 4;

/** Minimum jerk: starts and stops without a jolt. */
export const ease = (t: number): number => t * t * t * (10 + t * (6 * t - 15));

/** The breath in a hold: -1 out, 1 in. */
export const breathAt = (seconds: number): number => Math.sin((2 * Math.PI * seconds) / BREATH);

/** The steps as given, or there and back through all poses. */
export function stepsOf(figure: Figure): readonly Step[] {
  if (figure.steps) return figure.steps;
  const last = figure.poses.length - 1;
  const steps: Step[] = [];
  for (let to = 1; to <= last; to++) steps.push({ to, move: MOVE, hold: to === last ? HOLD : 0, through: to < last });
  for (let to = last - 1; to >= 0; to--) steps.push({ to, move: MOVE, hold: to === 0 ? HOLD : 0, through: to > 0 });
  return steps;
}

/** The same figure with its longest hold set to the prescribed seconds. */
export function withHold(figure: Figure, seconds: number | undefined): Figure {
  if (seconds === undefined || !(seconds > 0)) return figure;
  const steps = stepsOf(figure);
  const longest = Math.max(...steps.map((step) => step.hold ?? 0));
  const at = steps.findIndex((step) => (step.hold ?? 0) === longest);
  return { ...figure, steps: steps.map((step, i) => (i === at ? { ...step, hold: seconds } : step)) };
}

interface Leg {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly move: number;
  readonly hold: number;
  /** First and last leg of the chain that moves without stopping. */
  readonly first: number;
  readonly last: number;
  readonly cue?: 'in' | 'out';
}

/** The timing of one figure's loop. */
export interface Timeline {
  readonly duration: number;
  at(time: number): Moment;
}

function legsOf(steps: readonly Step[], start: number): { legs: Leg[]; duration: number } {
  const legs: Leg[] = [];
  let time = 0;
  let from = start;
  let first = 0;
  steps.forEach((step, i) => {
    if (i > 0 && !steps[i - 1].through) first = i;
    let last = i;
    while (last < steps.length - 1 && steps[last].through) last++;
    const hold = step.through ? 0 : step.hold ?? 0;
    legs.push({ from, to: step.to, start: time, move: step.move, hold, first, last, ...(step.breath && { cue: step.breath }) });
    time += step.move + hold;
    from = step.to;
  });
  return { legs, duration: time };
}

/** Builds the loop. A loop whose steps all pass through never stops: it is a cycle at even speed. */
export function timelineOf(figure: Figure): Timeline {
  const steps = stepsOf(figure);
  const cycle = steps.every((step) => step.through);
  const start = steps[steps.length - 1].to;
  const { legs, duration } = legsOf(steps, start);
  const effortAlways = cycle || !steps.some((step) => step.to === start && !step.through);

  const effort = (leg: Leg, time: number): number => {
    if (effortAlways) return 1;
    const since = time - legs[leg.first].start;
    const chainEnd = legs[leg.last].start + legs[leg.last].move;
    const fromRest = legs[leg.first].from === start ? clamp(since / FADE, 0, 1) : 1;
    const toRest = legs[leg.last].to === start ? clamp((chainEnd - time) / FADE, 0, 1) : 1;
    return Math.min(fromRest, toRest);
  };

  const moving = (index: number, time: number): Moment => {
    const leg = legs[index];
    if (cycle) {
      const n = legs.length;
      return {
        from: leg.from, to: leg.to, t: (time - leg.start) / leg.move,
        before: legs[(index + n - 1) % n].from, after: legs[(index + 1) % n].to, effort: 1, breath: 0, holding: false,
      };
    }
    const begin = legs[leg.first].start;
    const total = legs[leg.last].start + legs[leg.last].move - begin;
    const warped = begin + ease(clamp((time - begin) / total, 0, 1)) * total;
    let i = leg.first;
    while (i < leg.last && warped > legs[i].start + legs[i].move) i++;
    const now = legs[i];
    return {
      from: now.from, to: now.to, t: clamp((warped - now.start) / now.move, 0, 1),
      ...(i > leg.first && { before: legs[i - 1].from }), ...(i < leg.last && { after: legs[i + 1].to }),
      effort: effort(leg, time), breath: 0, holding: false, ...(now.cue && { cue: now.cue }),
    };
  };

  const at = (time: number): Moment => {
    const now = ((time % duration) + duration) % duration;
    let index = legs.length - 1;
    while (index > 0 && legs[index].start > now) index--;
    const leg = legs[index];
    if (now < leg.start + leg.move) return moving(index, now);
    const since = now - leg.start - leg.move;
    // Fade at both ends of the hold, so that breathing starts and stops from stillness.
    const fade = clamp(Math.min(since, leg.hold - since) / 0.4, 0, 1);
    const breath = breathAt(since) * fade;
    return { from: leg.from, to: leg.to, t: 1, effort: effortAlways || leg.to !== start ? 1 : 0, breath, holding: true, ...(leg.cue && { cue: leg.cue }) };
  };
  return { duration, at };
}
