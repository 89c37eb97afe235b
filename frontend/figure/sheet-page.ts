import { movementBox, showsGround, type Box } from './frame.ts';
import type { Figure } from './format.ts';
import { castOf, paletteOf, PAINTS, TONE_NAMES, type Scheme, type ToneName } from './palette.ts';
import { Player, type Frame } from './player.ts';
import { stepsOf } from './timeline.ts';
import { frameText, groundLine, GROUND_WIDTH, propsText, SOLID, viewBox } from './svg.ts';

/** What a contact sheet shows: start, middle and end (`frames` 0), or that many frames of the first movement. */
export interface SheetOptions {
  readonly scheme: Scheme;
  readonly frames: number;
  /** Pixels for a body unit. */
  readonly scale: number;
  readonly width: number;
  readonly body?: string;
  readonly tone?: string;
}

function framesOf(player: Player, frames: number): Frame[] {
  const steps = stepsOf(player.figure);
  const stop = steps.findIndex((step) => !step.through);
  const outward = steps.slice(0, stop < 0 ? steps.length : stop + 1).reduce((sum, step) => sum + step.move, 0);
  if (frames > 0) return Array.from({ length: frames }, (_, i) => player.at((Math.min(0.9999, i / (frames - 1)) * outward)));
  return [player.still(0), player.at(outward / 2), player.still(player.endPose)];
}

const isTone = (name: string | undefined): name is ToneName => TONE_NAMES.some((tone) => tone === name);

function css(options: SheetOptions, tone: ToneName, scope: string): string {
  const palette = paletteOf(options.scheme, tone, false);
  const rules = PAINTS.map((paint) => `.${scope} .${paint}{fill:${palette[paint]}}`).join('');
  return `${rules}.${scope} .stroke{fill:none;stroke:${palette.line};stroke-linecap:round;stroke-linejoin:round}.floor{fill:none;stroke:${palette.ground};stroke-linecap:round}`;
}

function cell(player: Player, frame: Frame, box: Box, scale: number, prefix: string, options: SheetOptions): string {
  const palette = paletteOf(options.scheme, 'tan', false);
  const stops = (paint: 'work' | 'work-far'): string =>
    `<radialGradient id="${prefix}${paint}"><stop offset="${SOLID}" stop-color="${palette[paint]}"/><stop offset="1" stop-color="${palette[paint]}" stop-opacity="0"/></radialGradient>`;
  return `<svg viewBox="${viewBox(box)}" width="${(box.right - box.left) * scale}" height="${(box.top - box.bottom) * scale}"><defs>${stops('work')}${stops('work-far')}</defs>` +
    `${showsGround(player) ? `<path class="floor" stroke-width="${GROUND_WIDTH}" d="${groundLine(box)}"/>` : ''}${propsText(player)}${frameText(frame, prefix)}</svg>`;
}

/** A page with all figures, and the height that it needs. */
export function sheetHtml(figures: readonly Figure[], options: SheetOptions): { html: string; height: number } {
  const palette = paletteOf(options.scheme, 'tan', false);
  let x = 0;
  let y = 20;
  let row = 0;
  let styles = '';
  const blocks = figures.map((figure, n) => {
    const player = new Player(figure, options.body ? { body: options.body } : {});
    const box = movementBox(player);
    const frames = framesOf(player, options.frames);
    const width = (box.right - box.left) * options.scale * frames.length + 4 * (frames.length - 1);
    const height = (box.top - box.bottom) * options.scale + 22;
    if (x > 0 && x + width > options.width - 20) {
      y += row + 14;
      x = 0;
      row = 0;
    }
    const at = `left:${x + 10}px;top:${y}px`;
    x += width + 22;
    row = Math.max(row, height);
    styles += css(options, isTone(options.tone) ? options.tone : castOf(figure.id).tone, `s${n}`);
    const cells = frames.map((frame, i) => cell(player, frame, box, options.scale, `n${n}f${i}`, options)).join('');
    return `<div class="figure s${n}" style="${at}"><b>${figure.id}</b><div>${cells}</div></div>`;
  });
  const height = Math.ceil(y + row + 20);
  const page = `body{margin:0;background:${palette.paper};color:${options.scheme === 'dark' ? '#E9F0EF' : '#14262B'};font:600 12px/16px sans-serif;height:${height}px}` +
    `.figure{position:absolute}.figure div{display:flex;gap:4px;margin-top:4px}`;
  return { html: `<!doctype html><meta charset="utf-8"><title>Figures</title><style>${page}${styles}</style>${blocks.join('')}`, height };
}
