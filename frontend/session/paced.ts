import type { SessionItem } from '../api/contract.ts';
import { BASES } from '../figure/bases.ts';

interface PoseData {
  base?: string;
  pelvis?: number[];
}

interface FigureData {
  poses?: PoseData[];
  work?: string[];
  steps?: { to: number; move?: number; hold?: number; through?: boolean }[];
}

/** A part of a repetition as a tempo names it. */
export type Beat = 'down' | 'pause' | 'up';

/** A part of a repetition: out to the figure's last pose, a hold there or at the start, back. */
export interface Part {
  kind: 'out' | 'hold' | 'back';
  seconds: number;
  beat?: Beat;
}

/** Seconds of one movement there and back. */
export interface Tempo {
  out: number;
  back: number;
}

const USUAL_TEMPO: Tempo = { out: 2, back: 2 };
const SLOWEST = 8;
/** A pelvis that sinks by less than these centimetres only sways. */
const SWAY = 1;

function dataOf(figure: object | null | undefined): FigureData {
  return figure ?? {};
}

/** The figure's own tempo: the time to its last pose, and the time back. */
export function tempoOf(figure: object | null | undefined): Tempo {
  const { poses, steps } = dataOf(figure);
  if (!Array.isArray(poses) || !Array.isArray(steps)) {
    return USUAL_TEMPO;
  }
  const turn = steps.findIndex((step) => step.to === poses.length - 1);
  const total = (part: { move?: number }[]) => part.reduce((sum, step) => sum + (step.move ?? 1.6), 0);
  const out = total(steps.slice(0, turn + 1));
  const back = total(steps.slice(turn + 1));
  return turn < 0 || out <= 0 || back <= 0 ? USUAL_TEMPO : { out: Math.min(out, SLOWEST), back: Math.min(back, SLOWEST) };
}

/**
 * One repetition in its parts. A tempo counts down, pause and up: what sinks first pauses at its end, what rises first
 * pauses where it began.
 */
export function paceOf(item: Pick<SessionItem, 'dose' | 'figure'>): Part[] {
  const { tempo, holdSeconds = 0 } = item.dose;
  if (!tempo) {
    const { out, back } = tempoOf(item.figure);
    return lasting([{ kind: 'out', seconds: out }, { kind: 'hold', seconds: holdSeconds }, { kind: 'back', seconds: back }]);
  }
  const [down = 2, pause = 0, up = 2] = tempo.split('-').map(Number);
  const still: Part = { kind: 'hold', seconds: pause, beat: 'pause' };
  return lasting(
    sinksFirst(dataOf(item.figure))
      ? [{ kind: 'out', seconds: down, beat: 'down' }, still, { kind: 'back', seconds: up, beat: 'up' }]
      : [{ kind: 'out', seconds: up, beat: 'up' }, { kind: 'back', seconds: down, beat: 'down' }, still],
  );
}

function lasting(parts: Part[]): Part[] {
  return parts.filter((part) => part.seconds > 0);
}

/** Whether the figure's last pose is lower than its first: squats sink, bridges and lifted legs rise. */
function sinksFirst({ poses }: FigureData): boolean {
  const height = (pose: PoseData | undefined) => (pose?.pelvis ?? (pose?.base ? BASES[pose.base]?.pelvis : undefined))?.[1];
  const first = height(poses?.[0]);
  const last = height(poses?.at(-1));
  return first !== undefined && last !== undefined && last < first - SWAY;
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
  if (last < 1 || item.dose.seconds || item.dose.metres) {
    return item.figure;
  }
  const steps = data.steps ?? thereAndBack(last);
  const turn = steps.findIndex((step) => step.to === last);
  if (turn < 0 || turn === steps.length - 1) {
    return item.figure;
  }
  const pace = paceOf(item);
  const parts = pace.map((part) => part.kind);
  const lasts = (kind: Part['kind']) => pace.find((part) => part.kind === kind)?.seconds ?? 0;
  const stretch = (part: typeof steps, seconds: number) => {
    const sum = part.reduce((total, step) => total + (step.move ?? 1.6), 0);
    return part.map((step) => ({ ...step, move: ((step.move ?? 1.6) * seconds) / sum, hold: 0 }));
  };
  const out = stretch(steps.slice(0, turn + 1), lasts('out'));
  const back = stretch(steps.slice(turn + 1), lasts('back'));
  const holding = parts.at(-1) === 'hold' ? back : out;
  holding[holding.length - 1]!.hold = lasts('hold');
  return { ...data, steps: [...out, ...back] };
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
