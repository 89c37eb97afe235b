/** Still frames as a list of things to paint, for paper: the server asks for them and paints them into a PDF. */
import { ARROW, arrowOf } from './arrow.ts';
import { keyBox, showsGround, type Box } from './frame.ts';
import { edgedPath, GRAIN } from './path.ts';
import { castOf, paletteOf } from './palette.ts';
import { parseFigure } from './parse.ts';
import { Player } from './player.ts';
import { standingProps, type Lead } from './props.ts';
import type { Layer } from './scene.ts';
import { ellipse, groundLine, GROUND_WIDTH, leadPath, leadWidth, SOLID } from './svg.ts';

/** Paints the inside of a path. */
interface Fill {
  readonly fill: string;
  readonly d: string;
}
/** Draws along a path, with round ends. */
interface Line {
  readonly line: string;
  readonly width: number;
  readonly d: string;
}
/** A soft spot inside a path: solid up to `solid` of its radius, then fading. `at`: x, y, degrees, both half axes. */
interface Glow {
  readonly glow: string;
  readonly solid: number;
  readonly at: readonly number[];
  readonly clip: string;
}
export type Stroke = Fill | Line | Glow;

/** The key poses of a figure, all in the same frame: x, y, width and height of it, y down. */
export interface Paper {
  readonly box: readonly number[];
  readonly frames: readonly (readonly Stroke[])[];
}

const PRINT = '#FFFFFF';
const g = (x: number): number => Math.round(x * GRAIN);

/** All key poses, in light colours, on white. */
export function paper(data: unknown): Paper {
  const figure = parseFigure(data);
  const player = new Player(figure);
  const palette = { ...paletteOf('light', castOf(figure.id).tone, false), paper: PRINT };
  const box = keyBox(player);
  const poses = player.storyPoses;
  return {
    box: [g(box.left), g(-box.top), g(box.right - box.left), g(box.top - box.bottom)],
    frames: poses.map((pose, i) => {
      const frame = player.still(pose);
      return [
        ...floor(player, box, palette.ground),
        ...standingProps(player.figure, player.camera).map((face) => ({ fill: palette[face.paint], d: edgedPath([face.outline]) })),
        ...layers(frame.layers, palette),
        ...frame.leads.map((lead) => leadLine(lead, palette)),
        ...(i === poses.length - 1 ? arrow(player, palette) : []),
      ];
    }),
  };
}

const floor = (player: Player, box: Box, ground: string): Stroke[] =>
  showsGround(player) ? [{ line: ground, width: GROUND_WIDTH, d: groundLine(box) }] : [];

type Colours = Readonly<Record<string, string>>;

const leadLine = (lead: Lead, palette: Colours): Stroke => ({ line: lead.paint === 'floor' ? palette['ground'] : palette['line'], width: leadWidth(lead), d: leadPath(lead) });

function layers(all: readonly Layer[], palette: Colours): Stroke[] {
  const shapes = new Map(all.flatMap((layer) => (layer.kind === 'shape' ? [[layer.id, layer.d] as const] : [])));
  return all.flatMap((layer): Stroke[] => {
    if (layer.kind === 'shape') return layer.d ? [{ fill: palette[layer.paint], d: layer.d }] : [];
    const { rx, ry } = ellipse(layer);
    const clip = layer.clip.map((id) => shapes.get(id) ?? '').join('');
    return [{ glow: palette[layer.paint], solid: SOLID, at: [g(layer.x), g(-layer.y), -layer.angle, rx, ry], clip }];
  });
}

function arrow(player: Player, palette: Colours): Stroke[] {
  const d = arrowOf(player);
  return d ? [{ line: palette['paper'], width: ARROW.edge, d }, { line: palette['line'], width: ARROW.width, d }] : [];
}
