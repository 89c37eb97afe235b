import { project, type Camera, type Spot } from './camera.ts';
import type { Figure, Prop } from './format.ts';
import { disc, hull, type Outline } from './outline.ts';
import type { Paint } from './palette.ts';
import { bodyPoint } from './points.ts';
import type { Body } from './solve.ts';
import { add, scale, unit, WORLD, type Vec3 } from './vec.ts';

/** A face of a thing that stands still. */
export interface Face {
  readonly paint: Paint;
  readonly outline: Outline;
}
type Range = readonly [number, number];

const MAT_HALF_WIDTH = 15;
const MAT_THICKNESS = 1.2;
export const WALL = { thickness: 3, height: 112, halfWidth: 16 } as const;
/** How far a wall alongside stands from the middle of the body: at arm's length. */
const SIDE_WALL: Range = [-25, -22];
export const STEP_HALF_WIDTH = 14;
export const CHAIR = { height: 23, width: 24, halfWidth: 11, back: 26 } as const;
export const ROLLER = { radius: 6, halfWidth: 15 } as const;

const ring = (camera: Camera, points: readonly Vec3[]): Outline => points.flatMap((p) => project(camera, p));

/** Top, front and the side that faces the camera of a box, in three tones. */
function box(camera: Camera, [x0, x1]: Range, [y0, y1]: Range, [z0, z1]: Range, paints: readonly [Paint, Paint, Paint]): Face[] {
  const x = camera.z[0] >= 0 ? x1 : x0;
  const [top, front, side] = paints;
  return [
    { paint: front, outline: ring(camera, [[x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1]]) },
    { paint: side, outline: ring(camera, [[x, y0, z1], [x, y0, z0], [x, y1, z0], [x, y1, z1]]) },
    { paint: top, outline: ring(camera, [[x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0]]) },
  ];
}

function chair(camera: Camera, x: number, h: number, w: number, back: boolean): Face[] {
  const z = CHAIR.halfWidth;
  const post = (px: number, pz: number, from: number, to: number): Face[] =>
    box(camera, [px, px + 1.8], [from, to], [pz - 0.9, pz + 0.9], ['prop-front', 'prop-front', 'prop-side']);
  const faces: Face[] = [];
  for (const pz of [-z + 1, z - 1]) for (const px of [x + 0.4, x + w - 2.2]) faces.push(...post(px, pz, 0, h - 2));
  if (back) {
    for (const pz of [-z + 1, z - 1]) faces.push(...post(x - 0.6, pz, h - 2, h + CHAIR.back));
    faces.push(...box(camera, [x - 0.8, x + 0.8], [h + 9, h + CHAIR.back], [-z, z], ['prop-top', 'prop-front', 'prop-top']));
  }
  faces.push(...box(camera, [x - 1, x + w], [h - 2.2, h], [-z, z], ['prop-top', 'prop-front', 'prop-side']));
  return faces;
}

function roller(camera: Camera, x: number, r: number): Face[] {
  const end = (z: number, k: number): ReturnType<typeof disc> => disc(camera, [x, r, z], WORLD, r * k, 0.01, r * k);
  const near = camera.z[2] >= 0 ? ROLLER.halfWidth : -ROLLER.halfWidth;
  return [
    { paint: 'prop-front', outline: hull([end(near, 1), end(-near, 1)]) },
    { paint: 'prop-side', outline: hull([end(near, 1)]) },
    { paint: 'prop-top', outline: hull([end(near, 0.38)]) },
  ];
}

function facesOf(camera: Camera, prop: Prop): Face[] {
  switch (prop.type) {
    case 'mat': {
      const z = prop.z ?? MAT_HALF_WIDTH;
      return box(camera, prop.x, [-MAT_THICKNESS, 0], [-z, z], ['prop-top', 'prop-front', 'prop-front']);
    }
    case 'wall': {
      const z = prop.z ?? WALL.halfWidth;
      return box(camera, [prop.x, prop.x + WALL.thickness], [0, prop.h ?? WALL.height], [-z, z], ['prop-top', 'prop-top', 'prop-front']);
    }
    case 'side-wall':
      return box(camera, prop.x, [0, prop.h ?? WALL.height], SIDE_WALL, ['prop-side', 'prop-top', 'prop-front']);
    case 'step':
      return box(camera, prop.x, [0, prop.h], prop.z ?? [-STEP_HALF_WIDTH, STEP_HALF_WIDTH], ['prop-top', 'prop-front', 'prop-side']);
    case 'chair':
      return chair(camera, prop.x, prop.h ?? CHAIR.height, prop.w ?? CHAIR.width, prop.back ?? true);
    case 'roller':
      return roller(camera, prop.x, prop.r ?? ROLLER.radius);
    case 'strap': case 'band': case 'track':
      return [];
  }
}

/** The things of a figure that stand still, from back to front. */
export const standingProps = (figure: Figure, camera: Camera): Face[] => (figure.props ?? []).flatMap((prop) => facesOf(camera, prop));

/** A strap or band that moves with the body: a line over the picture, in body units. */
export interface Lead {
  readonly id: string;
  readonly paint: 'stroke' | 'floor';
  readonly points: readonly Spot[];
  readonly width: number;
}

// A band lies on the front of the legs, so its points are moved out to the skin.
function bandPoint(body: Body, name: string): Vec3 {
  const leg = body.legs[name.endsWith('R') ? 'R' : 'L'];
  const out = name.startsWith('thigh') ? 4.2 : 2.6;
  return add(bodyPoint(body, name), scale(unit(leg.thigh.f), out));
}

/** The round end of a band where it is fixed. */
const HOOK = 3.4;
const DASH = { every: 20, long: 9, half: 50, z: 13, width: 0.7 } as const;

// Marks on the ground that pass under a runner who stays in place.
function trackDashes(speed: number, time: number, camera: Camera): Lead[] {
  const shift = (((speed * time) % DASH.every) + DASH.every) % DASH.every;
  const out: Lead[] = [];
  for (let i = 0; i < (2 * DASH.half) / DASH.every; i++) {
    const from = DASH.half - i * DASH.every - shift;
    const to = Math.max(-DASH.half, from - DASH.long);
    out.push({ id: `dash${i}`, paint: 'floor', points: [[to, 0, DASH.z] as const, [Math.max(-DASH.half, from), 0, DASH.z] as const].map((p) => project(camera, p)), width: DASH.width });
  }
  return out;
}

/** Marks of the ground that moves under a runner. `time` in seconds. */
export const groundOf = (figure: Figure, camera: Camera, time = 0): Lead[] =>
  (figure.props ?? []).flatMap((prop) => (prop.type === 'track' ? trackDashes(prop.speed, time, camera) : []));

/** Straps and bands on this body. */
export function leadsOf(figure: Figure, body: Body, camera: Camera): Lead[] {
  const out: Lead[] = [];
  (figure.props ?? []).forEach((prop, i) => {
    if (prop.type !== 'strap' && prop.type !== 'band') return;
    if ('from' in prop) {
      const [x, y, z = 0] = prop.from;
      const hook = project(camera, [x, y, z]);
      out.push({ id: `lead${i}`, paint: 'stroke', points: [hook, project(camera, bodyPoint(body, prop.to))], width: 1.6 });
      out.push({ id: `lead${i}-hook`, paint: 'stroke', points: [hook, hook], width: HOOK });
      return;
    }
    const place = (name: string): Vec3 => (prop.type === 'band' ? bandPoint(body, name) : bodyPoint(body, name));
    out.push({ id: `lead${i}`, paint: 'stroke', points: prop.via.map((name) => project(camera, place(name))), width: prop.type === 'band' ? 2.2 : 1.3 });
  });
  return out;
}
