import type { Box } from './frame.ts';
import { edgedPath, GRAIN } from './path.ts';
import { PAINTS, paletteOf, type Paint, type ToneName } from './palette.ts';
import type { Frame, Player } from './player.ts';
import { standingProps, type Lead } from './props.ts';
import type { Layer } from './scene.ts';

const g = (x: number): number => Math.round(x * GRAIN);
const tenth = (x: number): number => Math.round(x * 10) / 10;

/** The viewBox of a frame, in drawing units. */
export const viewBox = (box: Box): string => `${g(box.left)} ${g(-box.top)} ${g(box.right - box.left)} ${g(box.top - box.bottom)}`;

export const GROUND_WIDTH = 0.7 * GRAIN;
export const groundLine = (box: Box): string => `M${g(box.left + 4)} 0H${g(box.right - 4)}`;
export const leadPath = (lead: Lead): string => `M${lead.points.map(([x, y]) => `${g(x)} ${g(-y)}`).join('L')}`;
export const leadWidth = (lead: Lead): number => lead.width * GRAIN;

/** The ellipse of a region: where it is, turned, and its half axes. */
export function ellipse(layer: Layer & { kind: 'region' }): { transform: string; rx: number; ry: number } {
  return { transform: `translate(${g(layer.x)} ${g(-layer.y)}) rotate(${tenth(-layer.angle)})`, rx: g(layer.rx), ry: g(layer.ry) };
}

/** A region's gradient: solid to here, then fading to nothing at the rim. */
export const SOLID = 0.62;

/** How a still is painted: fixed colours, so that it needs no page around it. */
export interface Look {
  readonly tone: ToneName;
  readonly mono: boolean;
  /** With colours for dark surroundings as well, for a picture on a screen; print gets light only. */
  readonly dark: boolean;
}

function style(look: Look): string {
  const rule = (scheme: 'light' | 'dark'): string => {
    const palette = paletteOf(scheme, look.tone, look.mono);
    return PAINTS.map((paint) => `.${paint}{fill:${palette[paint]}}`).join('') +
      `.stroke{fill:none;stroke:${palette.line};stroke-linecap:round;stroke-linejoin:round}.floor{fill:none;stroke:${palette.ground};stroke-linecap:round}` +
      `.edge{fill:none;stroke:${palette.paper};stroke-linecap:round}.stop-work{stop-color:${palette.work}}.stop-work-far{stop-color:${palette['work-far']}}`;
  };
  return `<style>${rule('light')}${look.dark ? `@media screen and (prefers-color-scheme:dark){${rule('dark')}}` : ''}</style>`;
}

const gradient = (prefix: string, paint: Paint): string =>
  `<radialGradient id="${prefix}${paint}"><stop offset="${SOLID}" class="stop-${paint}"/><stop offset="1" class="stop-${paint}" stop-opacity="0"/></radialGradient>`;

/** One layer as SVG text. */
function layerText(layer: Layer, prefix: string, shapes: ReadonlyMap<string, string>): string {
  if (layer.kind === 'shape') return layer.d ? `<path class="${layer.paint}" d="${layer.d}"/>` : '';
  const { transform, rx, ry } = ellipse(layer);
  const clip = `${prefix}${layer.id}`;
  const inside = layer.clip.map((id) => shapes.get(id) ?? '').join('');
  return `<clipPath id="${clip}"><path d="${inside}"/></clipPath><g clip-path="url(#${clip})"><ellipse transform="${transform}" rx="${rx}" ry="${ry}" fill="url(#${prefix}${layer.paint})"/></g>`;
}

/** All layers of a frame as SVG text. */
export function layersText(layers: readonly Layer[], prefix: string): string {
  const shapes = new Map(layers.flatMap((layer) => (layer.kind === 'shape' ? [[layer.id, layer.d] as const] : [])));
  return layers.map((layer) => layerText(layer, prefix, shapes)).join('');
}
export const leadsText = (leads: readonly Lead[]): string =>
  leads.map((lead) => `<path class="${lead.paint}" stroke-width="${leadWidth(lead)}" d="${leadPath(lead)}"/>`).join('');

export const propsText = (player: Player): string =>
  standingProps(player.figure, player.camera).map((face) => `<path class="${face.paint}" d="${edgedPath([face.outline])}"/>`).join('');

export const frameText = (frame: Frame, prefix: string): string => layersText(frame.layers, prefix) + leadsText(frame.leads);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Wraps drawing text into a complete picture. `width` in body units decides nothing but the default size. */
export function svgText(box: Box, inside: string, look: Look, prefix: string, label: string): string {
  const [width, height] = [box.right - box.left, box.top - box.bottom].map((x) => Math.round(x * 4));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(box)}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}">` +
    `${style(look)}<defs>${gradient(prefix, 'work')}${gradient(prefix, 'work-far')}</defs>${inside}</svg>`;
}
