import { ARROW, arrowOf } from './arrow.ts';
import { coverBox, movementBox, showsGround, type Box } from './frame.ts';
import type { Figure } from './format.ts';
import { GRAIN } from './path.ts';
import { castOf } from './palette.ts';
import { Player, type Person } from './player.ts';
import { frameText, groundLine, GROUND_WIDTH, layersText, propsText, svgText, type Look } from './svg.ts';

const lookOf = (figure: Figure, look: Partial<Look>): Look => ({ tone: castOf(figure.id).tone, mono: false, dark: true, ...look });
const floor = (player: Player, box: Box): string =>
  showsGround(player) ? `<path class="floor" stroke-width="${GROUND_WIDTH}" d="${groundLine(box)}"/>` : '';

/** A thumbnail: the end pose cropped to the body, or to where a small movement is and with its arrow, without the ground line. */
export function thumbnail(figure: Figure, look: Partial<Look> = {}, person: Person = {}): string {
  const player = new Player(figure, person);
  const arrow = figure.still?.focus ? arrowText(player) : '';
  return svgText(coverBox(player), propsText(player) + frameText(player.still(player.endPose), 't') + arrow, lookOf(figure, look), 't', figure.name);
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

/** The arrow of a figure over its picture; nothing if it has none. */
export function arrowText(player: Player): string {
  const d = arrowOf(player);
  return d && `<path class="edge" stroke-width="${ARROW.edge}" d="${d}"/><path class="stroke" stroke-width="${ARROW.width}" d="${d}"/>`;
}
