import type { Dose, SessionItem } from '../api/contract.ts';
import { paceOf, shownSide, type Beat } from './paced.ts';

/**
 * What the person does during a step: `intro` waits for them; `ready` counts them in; `out`, `hold` and `back` make one
 * repetition; `timed` is a timed hold or move; `count` (a choice of repetitions) and `distance` go on until the person
 * says that they are done; `side` is the change of side; `rest` lies between sets.
 */
export type StepKind = 'intro' | 'ready' | 'out' | 'hold' | 'back' | 'timed' | 'count' | 'distance' | 'side' | 'rest';

/** The side as the figure shows it, or its mirror image. */
export type Side = 'shown' | 'mirrored';

/** One stretch of a session in which nothing changes but the time. */
export interface Step {
  kind: StepKind;
  /** Index of the exercise. */
  item: number;
  /** From 1; 0 in the introduction. The last warm-up set is 0, the one before -1. */
  set: number;
  /** Which of the warm-up sets it is part of, from 1. */
  warmUp?: number;
  side?: Side;
  /** From 1, in repetitions only; of {@link repetitions}. */
  repetition?: number;
  repetitions?: number;
  /** What the tempo says for this part of a repetition. */
  beat?: Beat;
  /** How long the step lasts; absent if it waits for the person. */
  seconds?: number;
  /** From how many seconds on the person may end it, if there is a choice. */
  least?: number;
}

const FIRST_READY = 5;
const READY = 3;
const CHANGE_SIDE = 4;
const USUAL_REST = 20;

/** The steps of a whole session, in order. */
export function stepsOf(items: readonly SessionItem[]): Step[] {
  return items.flatMap((item, index) => exercise(item, index));
}

function exercise(item: SessionItem, index: number): Step[] {
  const { sets, warmUpSets = 0 } = item.dose;
  const steps: Step[] = [{ kind: 'intro', item: index, set: 0 }];
  for (let set = 1 - warmUpSets; set <= sets; set++) {
    const at: At = { item: index, set, ...(set < 1 ? { warmUp: set + warmUpSets } : {}) };
    const first = set === 1 - warmUpSets;
    steps.push(...(first ? [] : rest(item.dose, at)), ...oneSet(item, at, first ? FIRST_READY : READY));
  }
  return steps;
}

type At = Pick<Step, 'item' | 'set' | 'warmUp' | 'side'>;

/** The count-in that follows belongs to the rest, so that both together last as long as the dose says. */
function rest(dose: Dose, at: At): Step[] {
  const seconds = (dose.restSeconds ?? USUAL_REST) - READY;
  return seconds > 0 ? [{ ...at, kind: 'rest', seconds }] : [];
}

function oneSet(item: SessionItem, at: At, ready: number): Step[] {
  switch (sidesOf(item)) {
    case 'each':
      return [
        ...oneSide(item, { ...at, side: 'shown' }, ready),
        { ...at, kind: 'side', seconds: CHANGE_SIDE, side: 'mirrored' },
        ...oneSide(item, { ...at, side: 'mirrored' }, READY),
      ];
    case 'alternating':
      return [{ ...at, kind: 'ready', seconds: ready, ...(item.dose.repetitions ? { side: 'shown' as const } : {}) }, ...work(item, at, true)];
    case 'both':
      return oneSide(item, at, ready);
    default:
      return oneSide(item, { ...at, side: sideAsked(item) }, ready);
  }
}

function oneSide(item: SessionItem, at: At, ready: number): Step[] {
  return [{ ...at, kind: 'ready', seconds: ready }, ...work(item, at, false)];
}

/** What the dose says about sides, and where it says nothing, what the exercise does. */
function sidesOf({ dose, sides }: SessionItem): SessionItem['sides'] | 'left' | 'right' {
  return dose.side ?? (dose.perSide && sides === 'both' ? 'each' : sides);
}

function sideAsked(item: SessionItem): Side {
  return (shownSide(item.figure) ?? 'right') === item.dose.side ? 'shown' : 'mirrored';
}

function work(item: SessionItem, at: At, alternating: boolean): Step[] {
  const { dose } = item;
  if (dose.metres) {
    return [{ ...at, kind: 'distance' }];
  }
  if (dose.seconds) {
    return [{ ...at, kind: 'timed', seconds: dose.secondsTo ?? dose.seconds, ...(dose.secondsTo ? { least: dose.seconds } : {}) }];
  }
  return dose.repetitionsTo ? [{ ...at, kind: 'count' }] : repetitions(item, at, alternating);
}

function repetitions(item: SessionItem, at: At, alternating: boolean): Step[] {
  const pace = paceOf(item);
  const many = (item.dose.repetitions ?? 1) * (alternating && item.dose.perSide ? 2 : 1);
  return Array.from({ length: many }, (_, i) => {
    const side: Side | undefined = alternating ? (i % 2 === 0 ? 'shown' : 'mirrored') : at.side;
    const one = { ...at, ...(side ? { side } : {}), repetition: i + 1, repetitions: many };
    return pace.map((part): Step => ({ ...one, ...part }));
  }).flat();
}
