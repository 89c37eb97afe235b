import { resolvePoses } from './bases.ts';
import type { Figure, Step, Still, WrittenPose } from './format.ts';
import { stepsOf } from './timeline.ts';

/** The least of both that a figure can have: a movement needs two poses and a way back. */
export const FEWEST = 2;

const MOVE = 1.6;
const HOLD = 0.4;

// Poses that mirror another are written out before the numbers change that they refer to.
const writtenOut = (figure: Figure): readonly WrittenPose[] => {
  const resolved = resolvePoses(figure.poses);
  return figure.poses.map((pose, i) => (pose.mirror === undefined ? pose : resolved[i]!));
};

/** A figure with its poses in another order; `numbers` gives the old number of each, or none for a new pose. */
function rearranged(figure: Figure, poses: readonly WrittenPose[], numbers: readonly (number | undefined)[], steps: readonly Step[]): Figure {
  const now = (old: number): number => numbers.indexOf(old);
  const still = figure.still && stillWith(figure.still, now);
  const { still: _still, ...others } = figure;
  return { ...others, poses, steps: steps.map((step) => ({ ...step, to: now(step.to) })), ...(still && { still }) };
}

function stillWith(still: Still, now: (old: number) => number): Still {
  const { frames, main, ...others } = still;
  const kept = frames?.map(now).filter((frame) => frame >= 0) ?? [];
  return { ...others, ...(kept.length > 0 && { frames: kept }), ...(main !== undefined && now(main) >= 0 && { main: now(main) }) };
}

/** Puts a pose after another one, and a step to it after the first step to that one. */
export function withPoseAfter(figure: Figure, index: number, pose: WrittenPose): Figure {
  const old = writtenOut(figure);
  const poses = [...old.slice(0, index + 1), pose, ...old.slice(index + 1)];
  const numbers = [...old.keys()].flatMap((i) => (i === index ? [i, undefined] : [i]));
  const { steps = [], ...others } = rearranged(figure, poses, numbers, stepsOf(figure));
  const at = steps.findIndex((step) => step.to === index);
  return { ...others, steps: [...steps.slice(0, at + 1), { to: index + 1, move: MOVE, hold: HOLD }, ...steps.slice(at + 1)] };
}

/** A copy of a pose after it. */
export const withCopy = (figure: Figure, index: number): Figure => withPoseAfter(figure, index, writtenOut(figure)[index]!);

/** Without a pose and the steps to it. The figure itself if too little would be left. */
export function withoutPose(figure: Figure, index: number): Figure {
  if (figure.poses.length <= FEWEST) return figure;
  const old = writtenOut(figure);
  const numbers = [...old.keys()].filter((i) => i !== index);
  let steps = stepsOf(figure).filter((step) => step.to !== index);
  for (const to of numbers) if (steps.length < FEWEST && !steps.some((step) => step.to === to)) steps = [...steps, { to, move: MOVE, hold: HOLD }];
  return rearranged(figure, numbers.map((i) => old[i]!), numbers, steps);
}

/** With a pose at another place in the row; steps follow their poses. */
export function withPoseMoved(figure: Figure, from: number, to: number): Figure {
  if (to < 0 || to >= figure.poses.length) return figure;
  const old = writtenOut(figure);
  const numbers = [...old.keys()].filter((i) => i !== from);
  numbers.splice(to, 0, from);
  return rearranged(figure, numbers.map((i) => old[i]!), numbers, stepsOf(figure));
}

/** With one step changed; what becomes undefined is left out. */
export function withStep(figure: Figure, index: number, change: { readonly [K in keyof Step]?: Step[K] | undefined }): Figure {
  const changed = stepsOf(figure).map((step, i) =>
    i === index ? (Object.fromEntries(Object.entries({ ...step, ...change }).filter(([, value]) => value !== undefined)) as unknown as Step) : step);
  return { ...figure, steps: changed };
}

/** With one more step at the end, back to the first pose. */
export const withStepAdded = (figure: Figure): Figure => ({ ...figure, steps: [...stepsOf(figure), { to: 0, move: MOVE, hold: HOLD }] });

/** Without one step. The figure itself if too few would be left. */
export function withoutStep(figure: Figure, index: number): Figure {
  const steps = stepsOf(figure);
  return steps.length <= FEWEST ? figure : { ...figure, steps: steps.filter((_, i) => i !== index) };
}

/** With a step at another place in the row. */
export function withStepMoved(figure: Figure, from: number, to: number): Figure {
  const steps = [...stepsOf(figure)];
  const step = steps[from];
  if (!step || to < 0 || to >= steps.length) return figure;
  steps.splice(from, 1);
  steps.splice(to, 0, step);
  return { ...figure, steps };
}
