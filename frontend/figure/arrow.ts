import { blend } from './blend.ts';
import { project, type Spot } from './camera.ts';
import type { Point } from './format.ts';
import { GRAIN } from './path.ts';
import type { Player } from './player.ts';
import { bodyPoint } from './points.ts';
import { solve } from './solve.ts';

const g = (x: number): number => Math.round(x * GRAIN);

/** Widths in drawing units: the line, and the paper-coloured one under it that sets it off. */
export const ARROW = { width: g(1.2), edge: g(3) } as const;

/** The arrow of a figure as path text: along the path of a body point, or straight beside the body for a small movement. Empty if it has none. */
export function arrowOf(player: Player): string {
  const still = player.figure.still;
  if (still?.beside) return lines(still.beside.map((at) => besideSpot(player, at)));
  return still?.arrow ? lines(pathOfPoint(player, still.arrow)) : '';
}

const besideSpot = (player: Player, at: Point): Spot => project(player.camera, [at[0], at[1], at[2] ?? 0]);

const STEPS = 12;

function pathOfPoint(player: Player, name: string): Spot[] {
  const poses = player.storyPoses;
  const spots: Spot[] = [];
  for (let k = 1; k < poses.length; k++) {
    const [from, to] = [player.keys[poses[k - 1]], player.keys[poses[k]]];
    for (let i = k === 1 ? 0 : 1; i <= STEPS; i++) spots.push(project(player.camera, bodyPoint(solve(blend({ from, to }, i / STEPS)), name)));
  }
  // The ends are hidden by the limb itself.
  const cut = Math.round(spots.length / 8);
  return spots.slice(cut, spots.length - cut);
}

const HEAD = 3.6;

function lines(spots: readonly Spot[]): string {
  const end = spots[spots.length - 1];
  const before = spots[Math.max(0, spots.length - 3)];
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const tip: Spot = [end[0] + 1.6 * Math.cos(angle), end[1] + 1.6 * Math.sin(angle)];
  const barb = (turn: number): Spot => [tip[0] - HEAD * Math.cos(angle + turn), tip[1] - HEAD * Math.sin(angle + turn)];
  const text = (points: readonly Spot[]): string => `M${points.map(([x, y]) => `${g(x)} ${g(-y)}`).join('L')}`;
  return text([...spots, tip]) + text([barb(0.6), tip, barb(-0.6)]);
}
