import type { SessionItem } from '../api/contract.ts';
import { tempoOf } from './steps.ts';

interface FigureData {
  poses?: unknown[];
  work?: string[];
  steps?: { to: number; move?: number; hold?: number; through?: boolean }[];
}

function dataOf(figure: object | null | undefined): FigureData {
  return figure ?? {};
}

/** Which side of the body the figure shows working, if it says so. */
export function shownSide(figure: object | undefined): 'left' | 'right' | undefined {
  const work = dataOf(figure).work ?? [];
  const right = work.some((region) => region.endsWith('R'));
  const left = work.some((region) => region.endsWith('L'));
  return right === left ? undefined : right ? 'right' : 'left';
}

/** The figure in the pace of the dose: one repetition lasts exactly as long as the session's steps do. */
export function pacedFigure(item: SessionItem): object | undefined {
  const data = dataOf(item.figure);
  const last = (data.poses?.length ?? 0) - 1;
  if (last < 1 || item.dose.seconds) {
    return item.figure;
  }
  const steps = data.steps ?? thereAndBack(last);
  const turn = steps.findIndex((step) => step.to === last);
  if (turn < 0 || turn === steps.length - 1) {
    return item.figure;
  }
  const tempo = tempoOf(data);
  const stretch = (part: typeof steps, seconds: number) => {
    const sum = part.reduce((total, step) => total + (step.move ?? 1.6), 0);
    return part.map((step) => ({ ...step, move: ((step.move ?? 1.6) * seconds) / sum, hold: 0 }));
  };
  const out = stretch(steps.slice(0, turn + 1), tempo.out);
  out[turn] = { ...out[turn]!, hold: item.dose.holdSeconds ?? 0 };
  return { ...data, steps: [...out, ...stretch(steps.slice(turn + 1), tempo.back)] };
}

/** Whether a timed exercise is held still, as the figure shows it. */
export function isHeldStill(item: SessionItem): boolean {
  const holds = (dataOf(item.figure).steps ?? []).map((step) => step.hold ?? 0);
  return Math.max(0, ...holds) >= 3;
}

function thereAndBack(last: number): NonNullable<FigureData['steps']> {
  const out = Array.from({ length: last }, (_, i) => ({ to: i + 1, move: 1.6, through: i + 1 < last }));
  const back = Array.from({ length: last }, (_, i) => ({ to: last - 1 - i, move: 1.6, through: i + 1 < last }));
  return [...out, ...back];
}
