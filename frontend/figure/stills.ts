import { movementBox, showsGround, thumbnailBox, type Box } from './frame.ts';
import type { Figure, Point } from './format.ts';
import { GRAIN } from './path.ts';
import { castOf } from './palette.ts';
import { Player, type Person } from './player.ts';
import { bodyPoint } from './points.ts';
import { project, type Spot } from './camera.ts';
import { blend } from './blend.ts';
import { solve } from './solve.ts';
import { frameText, groundLine, GROUND_WIDTH, layersText, propsText, svgText, type Look } from './svg.ts';

const lookOf = (figure: Figure, look: Partial<Look>): Look => ({ tone: castOf(figure.id).tone, mono: false, dark: true, ...look });
const floor = (player: Player, box: Box): string =>
  showsGround(player) ? `<path class="floor" stroke-width="${GROUND_WIDTH}" d="${groundLine(box)}"/>` : '';

/** A thumbnail: the end pose cropped to the body, without the ground line. */
export function thumbnail(figure: Figure, look: Partial<Look> = {}, person: Person = {}): string {
  const player = new Player(figure, person);
  const box = thumbnailBox(player, player.endPose);
  return svgText(box, propsText(player) + frameText(player.still(player.endPose), 't'), lookOf(figure, look), 't', figure.name);
}

/** The key poses side by side, with the arrow of the movement on the last of them. */
export function storyboard(figure: Figure, look: Partial<Look> = {}, person: Person = {}): string {
  const player = new Player(figure, person);
  const box = movementBox(player);
  const step = box.right - box.left;
  const poses = player.storyPoses;
  const frames = poses.map((pose, i) => {
    const last = i === poses.length - 1;
    const inside = floor(player, box) + propsText(player) + frameText(player.still(pose), `f${i}`) + (last ? arrowText(player) : '');
    return `<g transform="translate(${Math.round(i * step * GRAIN)} 0)">${defs(i)}${inside}</g>`;
  });
  const wide = { ...box, right: box.left + step * poses.length };
  return svgText(wide, frames.join(''), lookOf(figure, look), 'f', figure.name);
}

// Gradients are shared by name, so every frame of a storyboard points to its own copy.
const defs = (i: number): string =>
  ['work', 'work-far'].map((paint) => `<radialGradient id="f${i}${paint}" href="#f${paint}"/>`).join('');

/** The end pose over a grey ghost of the start, with the arrow between them: one picture, 160 px or larger. */
export function ghosted(figure: Figure, look: Partial<Look> = {}, person: Person = {}): string {
  const player = new Player(figure, person);
  const [first, end] = [player.storyPoses[0], player.endPose];
  const box = movementBox(player);
  const shapes = player.still(first).layers.filter((layer) => layer.kind === 'shape' && layer.paint !== 'paper');
  const ghost = `<g opacity=".16" style="filter:grayscale(1)">${layersText(shapes, 'b')}</g>`;
  const inside = floor(player, box) + propsText(player) + ghost + frameText(player.still(end), 't') + arrowText(player);
  return svgText(box, inside, lookOf(figure, look), 't', figure.name);
}

const g = (x: number): number => Math.round(x * GRAIN);

/** The arrow of a figure: along the path of a body point, or straight beside the body for a small movement. */
export function arrowText(player: Player): string {
  const still = player.figure.still;
  if (still?.beside) return arrow(still.beside.map((at) => besideSpot(player, at)));
  return still?.arrow ? arrow(pathOfPoint(player, still.arrow)) : '';
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

const LINE = 1.2;
const HEAD = 3.6;

function arrow(spots: readonly Spot[]): string {
  const end = spots[spots.length - 1];
  const before = spots[Math.max(0, spots.length - 3)];
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const tip: Spot = [end[0] + 1.6 * Math.cos(angle), end[1] + 1.6 * Math.sin(angle)];
  const barb = (turn: number): Spot => [tip[0] - HEAD * Math.cos(angle + turn), tip[1] - HEAD * Math.sin(angle + turn)];
  const text = (points: readonly Spot[]): string => `M${points.map(([x, y]) => `${g(x)} ${g(-y)}`).join('L')}`;
  const d = text([...spots, tip]) + text([barb(0.6), tip, barb(-0.6)]);
  return `<path class="edge" stroke-width="${g(LINE * 2.5)}" d="${d}"/><path class="stroke" stroke-width="${g(LINE)}" d="${d}"/>`;
}
