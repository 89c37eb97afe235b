import { LENGTH, SIDES, SIGN } from './anatomy.ts';
import { project, type Camera } from './camera.ts';
import type { Side } from './format.ts';
import type { Body } from './solve.ts';
import { spineAt } from './surface.ts';
import { along, mix3, type Axes, type Vec3 } from './vec.ts';

type Where = 'trunk' | 'hip' | 'thigh' | 'shank' | 'arm';
type Region = readonly [where: Where, from: number, to: number, forward: number, radius: number];

/** Working regions: where, from and to along it, offset forward, radius. */
export const REGIONS: Readonly<Record<string, Region>> = {
  hamstrings: ['thigh', 0.12, 0.92, -3.2, 3.0],
  quads: ['thigh', 0.15, 0.9, 3.0, 3.0],
  hipflexor: ['thigh', -0.1, 0.4, 4.2, 2.6],
  groin: ['thigh', 0.1, 0.8, 0, 2.4],
  calf: ['shank', 0.08, 0.7, -2.6, 2.8],
  shin: ['shank', 0.1, 0.75, 2.4, 1.8],
  abs: ['trunk', 3, 18, 5.6, 2.6],
  lowback: ['trunk', 5, 16, -5.0, 2.4],
  midback: ['trunk', 13, 25, -5.2, 2.8],
  chest: ['trunk', 19, 26, 5.6, 3],
  obliques: ['trunk', 4, 17, 0, 3.4],
  glutes: ['hip', -3.2, 4.5, -5.0, 4.0],
  glutemed: ['hip', -1, 6.5, -2.2, 3.0],
  triceps: ['arm', 0.1, 0.9, -2, 2],
  deltoid: ['arm', -0.05, 0.35, 0, 3.4],
};

/** The name of a working region and the side that it is limited to. */
export function workOf(name: string): { region: string; side?: Side } {
  const side = /[RL]$/.exec(name)?.[0];
  return side === 'R' || side === 'L' ? { region: name.slice(0, -1), side } : { region: name };
}

/** A soft ellipse on the picture, clipped to the parts that it works in. */
export interface Glow {
  readonly id: string;
  readonly group: 'trunk' | 'hip' | 'leg' | 'arm';
  readonly side?: Side;
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  /** Degrees, counter-clockwise with y up. */
  readonly angle: number;
}

type Place = (at: number) => { p: Vec3; axes: Axes };

function glow(id: string, camera: Camera, place: Place, [, from, to, forward, radius]: Region): Omit<Glow, 'group' | 'side'> {
  const spot = (at: number): readonly [number, number] => {
    const { p, axes } = place(at);
    return project(camera, along(p, axes.f, forward));
  };
  const [a, b, m] = [spot(from), spot(to), spot((from + to) / 2)];
  return {
    id, x: m[0], y: m[1],
    rx: Math.hypot(b[0] - a[0], b[1] - a[1]) / 2 + radius * 0.7,
    ry: radius * 1.35,
    angle: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
  };
}

const segment = (top: Vec3, end: Vec3, axes: Axes): Place => (t) => ({ p: mix3(top, end, t), axes });

/** Where the working regions are on this body. `shown` says which sides of the hip can be seen. */
export function glowsOf(body: Body, camera: Camera, work: readonly string[], shown: readonly Side[], flat: boolean): Glow[] {
  const out: Glow[] = [];
  for (const name of work) {
    const { region: key, side: only } = workOf(name);
    const region = REGIONS[key];
    const trunk: Place = (at) => spineAt(body.spine, at);
    if (region[0] === 'trunk') {
      const sideways = only ? SIGN[only] * 3.5 : 0;
      const place: Place = (at) => {
        const { p, axes } = trunk(at);
        return { p: along(p, axes.r, sideways), axes };
      };
      out.push({ ...glow(key, camera, place, region), group: 'trunk' });
      continue;
    }
    for (const side of SIDES) {
      if (only && side !== only) continue;
      const leg = body.legs[side];
      const arm = body.arms[side];
      const id = `${key}${side}`;
      if (region[0] === 'hip') {
        if (!shown.includes(side)) continue;
        const aside = SIGN[side] * LENGTH.hipWidth * (flat ? 1.35 : 0.6);
        const place: Place = (at) => {
          const { p } = trunk(at);
          return { p: along(p, body.hips.r, aside), axes: body.hips };
        };
        out.push({ ...glow(id, camera, place, region), group: 'hip', side });
      } else if (region[0] === 'thigh') out.push({ ...glow(id, camera, segment(leg.hip, leg.knee, leg.thigh), region), group: 'leg', side });
      else if (region[0] === 'shank') out.push({ ...glow(id, camera, segment(leg.knee, leg.ankle, leg.shank), region), group: 'leg', side });
      else out.push({ ...glow(id, camera, segment(arm.shoulder, arm.elbow, arm.upper), region), group: 'arm', side });
    }
  }
  return out;
}
