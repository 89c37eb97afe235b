import type { Dose, SessionItem } from '../api/contract.ts';

/**
 * What the person does during a step: `intro` waits for them; `ready` counts them in; `out`, `hold` and `back` make one
 * repetition; `timed` is a timed hold or move; `side` is the change of side; `rest` lies between sets.
 */
export type StepKind = 'intro' | 'ready' | 'out' | 'hold' | 'back' | 'timed' | 'side' | 'rest';

/** The side as the figure shows it, or its mirror image. */
export type Side = 'shown' | 'mirrored';

/** One stretch of a session in which nothing changes but the time. */
export interface Step {
  kind: StepKind;
  /** Index of the exercise. */
  item: number;
  /** From 1; 0 in the introduction. */
  set: number;
  side?: Side;
  /** From 1, in repetitions only; of {@link repetitions}. */
  repetition?: number;
  repetitions?: number;
  /** How long the step lasts; absent if it waits for the person. */
  seconds?: number;
}

/** Seconds of one movement there and back. */
export interface Tempo {
  out: number;
  back: number;
}

const FIRST_READY = 5;
const READY = 3;
const CHANGE_SIDE = 4;
const USUAL_REST = 20;
const USUAL_TEMPO: Tempo = { out: 2, back: 2 };
const SLOWEST = 8;

/** The steps of a whole session, in order. */
export function stepsOf(items: readonly SessionItem[]): Step[] {
  return items.flatMap((item, index) => exercise(item, index));
}

/** The figure's own tempo: the time to its last pose, and the time back. */
export function tempoOf(figure: unknown): Tempo {
  const { poses, steps } = (figure ?? {}) as { poses?: unknown[]; steps?: { to?: number; move?: number }[] };
  if (!Array.isArray(poses) || !Array.isArray(steps)) {
    return USUAL_TEMPO;
  }
  const turn = steps.findIndex((step) => step.to === poses.length - 1);
  const total = (part: { move?: number }[]) => part.reduce((sum, step) => sum + (step.move ?? 1.6), 0);
  const out = total(steps.slice(0, turn + 1));
  const back = total(steps.slice(turn + 1));
  return turn < 0 || out <= 0 || back <= 0 ? USUAL_TEMPO : { out: Math.min(out, SLOWEST), back: Math.min(back, SLOWEST) };
}

function exercise(item: SessionItem, index: number): Step[] {
  const steps: Step[] = [{ kind: 'intro', item: index, set: 0 }];
  for (let set = 1; set <= item.dose.sets; set++) {
    if (set > 1) {
      steps.push(...rest(item.dose, index, set));
    }
    steps.push(...oneSet(item, index, set));
  }
  return steps;
}

/** The count-in that follows belongs to the rest, so that both together last as long as the dose says. */
function rest(dose: Dose, item: number, set: number): Step[] {
  const seconds = (dose.restSeconds ?? USUAL_REST) - READY;
  return seconds > 0 ? [{ kind: 'rest', item, set, seconds }] : [];
}

function oneSet(item: SessionItem, index: number, set: number): Step[] {
  const ready = set === 1 ? FIRST_READY : READY;
  const at = { item: index, set };
  if (item.sides !== 'each') {
    return [{ ...at, kind: 'ready', seconds: ready, ...firstSide(item) }, ...work(item, at)];
  }
  return [
    { ...at, kind: 'ready', seconds: ready, side: 'shown' },
    ...work(item, { ...at, side: 'shown' }),
    { ...at, kind: 'side', seconds: CHANGE_SIDE, side: 'mirrored' },
    { ...at, kind: 'ready', seconds: READY, side: 'mirrored' },
    ...work(item, { ...at, side: 'mirrored' }),
  ];
}

function firstSide(item: SessionItem): { side?: Side } {
  return item.sides === 'alternating' && item.dose.repetitions ? { side: 'shown' } : {};
}

function work(item: SessionItem, at: { item: number; set: number; side?: Side }): Step[] {
  const { dose, sides } = item;
  if (dose.seconds) {
    return [{ ...at, kind: 'timed', seconds: dose.seconds }];
  }
  const tempo = tempoOf(item.figure);
  const repetitions = (dose.repetitions ?? 1) * (sides === 'alternating' && dose.perSide ? 2 : 1);
  const steps: Step[] = [];
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    const side: Side | undefined = sides === 'alternating' ? (repetition % 2 === 1 ? 'shown' : 'mirrored') : at.side;
    const one = { ...at, ...(side ? { side } : {}), repetition, repetitions };
    steps.push({ ...one, kind: 'out', seconds: tempo.out });
    if (dose.holdSeconds) {
      steps.push({ ...one, kind: 'hold', seconds: dose.holdSeconds });
    }
    steps.push({ ...one, kind: 'back', seconds: tempo.back });
  }
  return steps;
}
