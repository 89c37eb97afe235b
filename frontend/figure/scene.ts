import type { Camera } from './camera.ts';
import { depth } from './camera.ts';
import type { Figure, Limb, Side } from './format.ts';
import { armPicture, legPicture, type LimbPicture } from './limbs.ts';
import type { Outline } from './outline.ts';
import { edgedPath, pathOf } from './path.ts';
import type { Paint } from './palette.ts';
import { glowsOf, type Glow } from './regions.ts';
import type { Body } from './solve.ts';
import { headPicture, neckPicture, trunkPicture } from './torso.ts';
import { mix3 } from './vec.ts';

/** One drawn thing: a filled path, or a soft region clipped to paths. Ids are steady from frame to frame. */
export interface Shape {
  readonly kind: 'shape';
  readonly id: string;
  readonly paint: Paint;
  readonly d: string;
}
export interface Region extends Omit<Glow, 'group' | 'side'> {
  readonly kind: 'region';
  readonly paint: Paint;
  /** Ids of the shapes that the region is clipped to, together. */
  readonly clip: readonly string[];
}
export type Layer = Shape | Region;

/** What is near and what is far: settled once for a figure, so that nothing changes tone while it moves. */
export interface Arrangement {
  /** The side that is drawn in the far tone; none where both sides are equally near. */
  readonly far?: Side;
  readonly order: ReadonlyMap<string, number>;
}

const EVEN = 5;

export function arrange(figure: Figure, body: Body, camera: Camera): Arrangement {
  const gap = depth(camera, body.legs.R.hip) - depth(camera, body.legs.L.hip);
  const order = new Map((figure.order ?? []).map((name) => (name.startsWith('-') ? [name.slice(1), -200] : [name, 200])));
  return Math.abs(gap) < EVEN ? { order } : { far: gap > 0 ? 'L' : 'R', order };
}

interface Group {
  readonly name: string;
  readonly depth: number;
  readonly shapes: readonly { id: string; paint: Paint; outlines: readonly Outline[] }[];
}

// Which layers a limb has, whether or not they are seen in this frame: the set of layers never changes while a figure moves.
const WORN = { leg: ['rim', 'shoe', 'sole', 'lace', 'cloth'], arm: ['rim', 'skin', 'cloth'] } as const;

const LIMBS: readonly Limb[] = ['armL', 'armR', 'legL', 'legR'];

function limbDepth(body: Body, limb: Limb, camera: Camera, arrangement: Arrangement, trunk: number): number {
  const side = limb.endsWith('R') ? 'R' : 'L';
  const isLeg = limb.startsWith('leg');
  const own = arrangement.order.get(limb) ?? 0;
  if (arrangement.far) {
    const rank = isLeg ? 40 : 60;
    return (side === arrangement.far ? -rank : rank) + own;
  }
  if (isLeg) return Math.max(depth(camera, mix3(body.legs[side].hip, body.legs[side].knee, 0.5)), trunk + 0.02) + own;
  return depth(camera, mix3(body.arms[side].elbow, body.arms[side].wrist, 0.3)) + 1 + own;
}

function limbGroup(body: Body, limb: Limb, camera: Camera, arrangement: Arrangement, trunk: number): Group {
  const side: Side = limb.endsWith('R') ? 'R' : 'L';
  const isLeg = limb.startsWith('leg');
  const picture: LimbPicture = isLeg ? legPicture(body, side, camera) : armPicture(body, side, camera);
  const far = side === arrangement.far ? '-far' : '';
  // Behind everything else nothing needs setting off, and a rim would cut into the things that stand there.
  const rim = isLeg || !far ? picture.rim : [];
  const shoe = { id: `${limb}-shoe`, paint: `shoe${far}` as Paint, outlines: picture.shoe };
  const sole = { id: `${limb}-sole`, paint: `sole${far}` as Paint, outlines: picture.sole };
  const shapes = [
    { id: `${limb}-rim`, paint: 'paper' as Paint, outlines: rim },
    ...(picture.soleUp ? [shoe, sole] : [sole, shoe]),
    { id: `${limb}-lace`, paint: `sole${far}` as Paint, outlines: picture.lace },
    { id: `${limb}-skin`, paint: `skin${far}` as Paint, outlines: picture.skin },
    { id: `${limb}-cloth`, paint: `clothes${far}` as Paint, outlines: picture.cloth },
  ];
  return { name: limb, depth: limbDepth(body, limb, camera, arrangement, trunk), shapes: shapes.filter((shape) => WORN[isLeg ? 'leg' : 'arm'].some((part) => shape.id.endsWith(part))) };
}

function headGroup(body: Body, camera: Camera, bun: boolean, trunk: number): Group {
  const head = headPicture(body, camera, bun);
  const shapes = [
    { id: 'head-knot', paint: 'hair' as Paint, outlines: head.behind },
    { id: 'head-skin', paint: 'skin' as Paint, outlines: head.skin },
    { id: 'head-hair', paint: 'hair' as Paint, outlines: head.hair },
    { id: 'head-ear', paint: 'ear' as Paint, outlines: head.ears },
  ];
  const at = Math.max(depth(camera, mix3(body.skull, body.sternum, -0.8)), trunk + 0.02);
  return { name: 'head', depth: at, shapes };
}

/** The figure at one moment: outlines of all groups from back to front. */
export interface Picture {
  readonly groups: readonly Group[];
  readonly glows: readonly Glow[];
  readonly arrangement: Arrangement;
}

/** Draws a solved body. */
export function pictureOf(figure: Figure, body: Body, camera: Camera, arrangement: Arrangement, bun: boolean): Picture {
  const trunk = depth(camera, body.spine[8].p);
  const head = headGroup(body, camera, bun, trunk);
  const groups: Group[] = LIMBS.map((limb) => limbGroup(body, limb, camera, arrangement, trunk));
  groups.push({ name: 'neck', depth: trunk - 0.01, shapes: [{ id: 'neck', paint: 'neck', outlines: [neckPicture(body, camera)] }] });
  groups.push({ name: 'trunk', depth: trunk, shapes: [{ id: 'trunk', paint: 'clothes', outlines: [trunkPicture(body, camera)] }] });
  groups.push({ ...head, depth: (arrangement.far ? trunk + 0.02 : head.depth) + (arrangement.order.get('head') ?? 0) });
  groups.sort((a, b) => a.depth - b.depth);
  const near: readonly Side[] = arrangement.far ? [arrangement.far === 'L' ? 'R' : 'L'] : ['R', 'L'];
  return { groups, glows: glowsOf(body, camera, figure.work, near, !arrangement.far), arrangement };
}

/** Path texts and regions in drawing order. */
export function layersOf(picture: Picture): Layer[] {
  const out: Layer[] = [];
  for (const group of picture.groups) {
    for (const { id, paint, outlines } of group.shapes) {
      // A rim has the colour of the paper: its corners are not seen.
      const d = paint === 'paper' ? edgedPath(outlines) : pathOf(outlines);
      out.push({ kind: 'shape', id, paint, d });
    }
    for (const glow of picture.glows) if (belongs(glow, group.name)) out.push(region(glow, picture.arrangement));
  }
  return out;
}

const belongs = (glow: Glow, group: string): boolean =>
  glow.group === 'trunk' ? group === 'trunk' : glow.group === 'arm' ? group === `arm${glow.side}` : group === `leg${glow.side}`;

function region(glow: Glow, arrangement: Arrangement): Region {
  const own = glow.group === 'trunk' ? 'trunk' : `${glow.group === 'arm' ? 'arm' : 'leg'}${glow.side}-cloth`;
  // A hip region lies over the seam of trunk and thigh, so it is clipped to both.
  const clip = glow.group === 'hip' ? [own, 'trunk'] : [own];
  const { id, x, y, rx, ry, angle } = glow;
  return { kind: 'region', id, paint: glow.side && glow.side === arrangement.far ? 'work-far' : 'work', clip, x, y, rx, ry, angle };
}
