import { dense, FOREARM, limbOf, SHANK, SIGN, THIGH, UPPER_ARM, type Build, type Section } from './anatomy.ts';
import { project, type Camera } from './camera.ts';
import type { Side } from './format.ts';
import { disc, grown, hull, hullOfPoints, sweep, type Disc, type Outline } from './outline.ts';
import type { Body } from './solve.ts';
import { add, along, clamp, dot, mix, scale, unit, type Axes, type Vec3 } from './vec.ts';

/** Width of the paper-coloured rim that sets a limb off from what lies behind it. */
export const RIM = 0.55;
const KNEE_BEND = 4.2;
const ELBOW_BEND = 2.6;
const SLEEVE = 0.74;
/** How far a foot must point to the viewer for its laces to be seen: the cosine of the angle. */
const LACES_FACE = 0.5;

interface Tables {
  readonly thigh: readonly Section[];
  readonly shank: readonly Section[];
  readonly upperArm: readonly Section[];
  readonly forearm: readonly Section[];
}
const tables = new Map<Build, Tables>();
function tablesOf(build: Build): Tables {
  let found = tables.get(build);
  if (!found) {
    const table = (sections: readonly Section[]): Section[] => dense(limbOf(sections, build), 3);
    found = { thigh: table(THIGH), shank: dense(SHANK, 3), upperArm: table(UPPER_ARM), forearm: dense(FOREARM, 3) };
    tables.set(build, found);
  }
  return found;
}

/** A limb's picture: parts from back to front, each an outline list, and the rim behind them all. */
export interface LimbPicture {
  readonly rim: Outline[];
  readonly skin: Outline[];
  readonly cloth: Outline[];
  readonly shoe: Outline[];
  readonly sole: Outline[];
  /** The laces over the instep, which make a shoe seen from its toes a shoe. */
  readonly lace: Outline[];
  /** Seen from below, the sole lies over the shoe. */
  readonly soleUp: boolean;
}

/** A straight segment with a rounded corner at one or both ends, where it meets a bent joint. */
interface Segment {
  readonly top: Vec3;
  readonly end: Vec3;
  readonly axes: Axes;
  readonly sections: readonly Section[];
  /** Joint at the end (or top), the direction of the other segment away from it, and how far the rounding reaches. */
  readonly corner?: { readonly at: 'top' | 'end'; readonly away: Vec3; readonly reach: number };
}

function place(segment: Segment, t: number, length: number): Vec3 {
  const p: Vec3 = [mix(segment.top[0], segment.end[0], t), mix(segment.top[1], segment.end[1], t), mix(segment.top[2], segment.end[2], t)];
  const corner = segment.corner;
  if (!corner) return p;
  const gap = (corner.at === 'end' ? 1 - t : t) * length;
  if (gap >= corner.reach) return p;
  const joint = corner.at === 'end' ? segment.end : segment.top;
  const own = scale(segment.axes.u, corner.at === 'end' ? 1 : -1);
  const k = (1 - gap / corner.reach) / 2;
  // A quadratic curve from one segment to the other with the joint as control point: this segment draws its first half.
  const a = (1 - k) * (1 - k) * corner.reach;
  const b = k * k * corner.reach;
  return add(joint, add(scale(own, a), scale(corner.away, b)));
}

function discsOf(camera: Camera, segment: Segment, rim: (t: number) => number = () => 0, from = 0, to = 1): Disc[] {
  const d = add(segment.top, scale(segment.end, -1));
  const length = Math.sqrt(dot(d, d));
  const out: Disc[] = [];
  for (const [t, depth, width, forward] of segment.sections) {
    if (t < from || t > to) continue;
    const by = rim(t);
    const centre = along(place(segment, t, length), segment.axes.f, forward);
    out.push(disc(camera, centre, segment.axes, depth + by, width + by, Math.min(depth, width) * 0.8 + by));
  }
  return out;
}

function sweepOf(camera: Camera, segment: Segment, discs: readonly Disc[]): Outline {
  const u = segment.axes.u;
  return sweep(discs, -dot(u, camera.x), -dot(u, camera.y));
}

// The rim starts at nothing where the limb grows out of the trunk, so that its line never ends abruptly.
const fadeIn = (from: number, to: number) => (t: number): number => {
  const k = clamp((t - from) / (to - from), 0, 1);
  return RIM * k * k * (3 - 2 * k);
};
const whole = (): number => RIM;
/** How far a sleeve stands off from the arm. */
const sleeveEase = (t: number): number => 0.12 + 0.22 * t;

/** Thigh, knee and shank as one shape, with the buttock drawn over the fold of the hip, and the shoe. */
export function legPicture(body: Body, side: Side, camera: Camera): LimbPicture {
  const leg = body.legs[side];
  const table = tablesOf(body.build);
  const thigh: Segment = {
    top: leg.hip, end: leg.knee, axes: leg.thigh, sections: table.thigh,
    corner: { at: 'end', away: scale(leg.shank.u, -1), reach: KNEE_BEND },
  };
  const shank: Segment = {
    top: leg.knee, end: leg.ankle, axes: leg.shank, sections: table.shank,
    corner: { at: 'top', away: leg.thigh.u, reach: KNEE_BEND },
  };
  const thighDiscs = discsOf(camera, thigh);
  const shankDiscs = discsOf(camera, shank, undefined, 0, 0.95);
  const cloth = [sweepOf(camera, thigh, thighDiscs), sweepOf(camera, shank, shankDiscs), ...hipCover(body, side, camera, thighDiscs)];
  const { shoe, sole, lace, rim: shoeRim } = shoePicture(body, side, camera);
  const rim = [
    sweepOf(camera, thigh, discsOf(camera, thigh, fadeIn(0.12, 0.5))),
    sweepOf(camera, shank, discsOf(camera, shank, whole)),
    shoeRim,
  ];
  return { rim, skin: [], cloth, shoe, sole, lace, soleUp: dot(leg.foot.u, camera.z) < 0 };
}

// When the hip bends, the thigh turns away under the seat, and when it opens, away from flank and groin: these shapes fill the notches.
function hipCover(body: Body, side: Side, camera: Camera, thighDiscs: readonly Disc[]): Outline[] {
  const { hips, build } = body;
  const { hip } = body.legs[side];
  const at = (f: number, u: number, r: number): Vec3 => along(along(along(hip, hips.f, f), hips.u, u), hips.r, SIGN[side] * r);
  const seat = disc(camera, at(-2.2, -0.2, -0.8), hips, 5.3 * build.depth, 5.0 * build.width, 5.2);
  const flank = disc(camera, at(-0.8, 1.2, -1.1), hips, 4.2 * build.depth, 3.9 * build.width, 3.6);
  const groin = disc(camera, at(1.2, 0.6, -0.8), hips, 4.2 * build.depth, 4 * build.width, 4.2);
  const seatEnd = disc(camera, at(-1.1, -3.3, -2.2), hips, 4.6 * build.depth, 4.2 * build.width, 4.2);
  return [hull([seat, seatEnd, thighDiscs[6]]), hull([flank, thighDiscs[5]]), hull([groin, thighDiscs[6]])];
}

function shoePicture(body: Body, side: Side, camera: Camera): { shoe: Outline[]; sole: Outline[]; lace: Outline[]; rim: Outline } {
  const { foot, toes, heel, ball, ankle, tip } = body.legs[side];
  const at = (p: Vec3, up: number, forward: number, d: number, w: number, h: number, axes: Axes = foot): Disc =>
    disc(camera, along(along(p, axes.u, up), axes.f, forward), axes, d, w, h);
  const heelLow = at(heel, 2.2, 1.9, 1.85, 1.9, 1.45);
  const heelTop = at(heel, 3.1, 1.55, 1.75, 1.8, 1.9);
  const ankleTop = at(ankle, 0.1, 0, 2.15, 2.15, 1.6);
  const instep = at(ankle, -1.35, 3.9, 1.5, 2.0, 1.5);
  const ballTop = at(ball, 1.85, 0, 1.6, 2.25, 1.2);
  const toeCap = at(tip, 1.5, -1.35, 1.3, 1.8, 0.95, toes);
  const shoe = [hull([heelLow, ballTop, instep]), hull([ankleTop, heelTop, instep]), hull([heelTop, heelLow, instep]), hull([ballTop, toeCap]), hull([instep, ballTop])];
  const soleHeel = at(heel, 0.65, 1.9, 2.1, 2.05, 0.65);
  const soleBall = at(ball, 0.65, 0, 1.6, 2.45, 0.65);
  const soleToe = at(tip, 0.65, -1.3, 1.45, 1.9, 0.65, toes);
  const sole = [hull([soleHeel, soleBall]), hull([soleBall, soleToe])];
  const rim = hull([soleHeel, heelTop, ankleTop, soleToe, toeCap, soleBall].map((a) => grown(a, RIM)));
  // Three bars across the instep, seen only from the front and above.
  const facing = dot(foot.f, camera.z) > LACES_FACE && dot(foot.u, camera.z) > -0.1;
  const bar = (k: number): Outline => {
    const corner = (r: number, up: number, on: number): readonly number[] => project(camera, along(along(along(ankle, foot.r, r), foot.u, up), foot.f, on));
    const [half, up, on] = [1.2 + k * 0.1, -0.5 - k * 0.62, 3.3 + k * 1.35];
    return hullOfPoints([corner(-half, up, on), corner(half, up, on), corner(half, up - 0.28, on + 0.5), corner(-half, up - 0.28, on + 0.5)].flat());
  };
  return { shoe, sole, lace: facing ? [bar(0), bar(1), bar(2)] : [], rim };
}

/** Forearm, hand and the bare part of the upper arm in skin, the sleeve in cloth, and the slope from neck to shoulder. */
export function armPicture(body: Body, side: Side, camera: Camera): LimbPicture {
  const arm = body.arms[side];
  const table = tablesOf(body.build);
  const upper: Segment = {
    top: arm.shoulder, end: arm.elbow, axes: arm.upper, sections: table.upperArm,
    corner: { at: 'end', away: scale(arm.fore.u, -1), reach: ELBOW_BEND },
  };
  const fore: Segment = {
    top: arm.elbow, end: arm.wrist, axes: arm.fore, sections: table.forearm,
    corner: { at: 'top', away: arm.upper.u, reach: ELBOW_BEND },
  };
  const hand = handPicture(body, side, camera);
  const skin = [
    sweepOf(camera, upper, discsOf(camera, upper, undefined, 0.4, 1)),
    sweepOf(camera, fore, discsOf(camera, fore)),
    ...hand.outlines,
  ];
  const sleeveDiscs = discsOf(camera, upper, sleeveEase, 0, SLEEVE - 0.02);
  const cuff = along(arm.shoulder, arm.upper.u, -SLEEVE * 18.6);
  sleeveDiscs.push(disc(camera, cuff, arm.upper, 2.85, 2.75, 0.35));
  const cloth = [sweepOf(camera, upper, sleeveDiscs), ...shoulderSlope(body, side, camera, sleeveDiscs)];
  const rim = [
    sweepOf(camera, upper, discsOf(camera, upper, (t) => (t < SLEEVE ? sleeveEase(t) : 0) + fadeIn(0.4, 0.74)(t))),
    sweepOf(camera, fore, discsOf(camera, fore, whole)),
    hand.rim,
  ];
  return { rim, skin, cloth, shoe: [], sole: [], lace: [], soleUp: false };
}

// From the neck over the shoulder, and from the ribs to the arm: without them a raised arm looks pinned on.
function shoulderSlope(body: Body, side: Side, camera: Camera, sleeve: readonly Disc[]): Outline[] {
  const { sternum, chest, build } = body;
  const { shoulder } = body.arms[side];
  const s = SIGN[side];
  const point = (f: number, u: number, r: number): Vec3 => add(sternum, add(scale(chest.f, f), add(scale(chest.u, u), scale(chest.r, s * r))));
  const trapezius = disc(camera, point(-0.8, 0.1, 3.2), chest, 3.0, 2.6, 2.6);
  const ball = disc(camera, shoulder, chest, 3.1, 2.9, 2.9);
  const ribs = disc(camera, point(0.2, -8, 5.2 * build.width), chest, 4.6, 3, 3.4);
  return [hull([trapezius, ball]), hull([ribs, ball, sleeve[Math.min(4, sleeve.length - 1)]])];
}

function handPicture(body: Body, side: Side, camera: Camera): { outlines: Outline[]; rim: Outline } {
  const arm = body.arms[side];
  const out = arm.reachOut;
  let right = along(arm.fore.r, out, -dot(arm.fore.r, out));
  if (dot(right, right) < 0.01) right = arm.fore.f;
  right = unit(right);
  const u = scale(out, -1);
  const axes: Axes = { u, r: right, f: [u[1] * right[2] - u[2] * right[1], u[2] * right[0] - u[0] * right[2], u[0] * right[1] - u[1] * right[0]] };
  const at = (k: number, d: number, w: number, h: number, forward = 0): Disc =>
    disc(camera, along(along(arm.wrist, out, k), axes.f, forward), axes, d, w, h);
  const wrist = at(0, 1.5, 1.6, 1.2);
  if (arm.fist) {
    const ball = at(2.8, 2.15, 2.0, 2.2);
    return { outlines: [hull([wrist, ball])], rim: hull([grown(wrist, RIM), grown(ball, RIM)]) };
  }
  const palm = at(3.4, 1.5, 2.2, 1.6);
  const fingers = at(6.2, 1.15, 2.0, 1.2);
  const tip = at(8.6, 0.85, 1.5, 0.9);
  const thumb = [at(1.6, 0.9, 0.9, 0.9, 0.9), at(4.9, 0.65, 0.65, 0.65, 2.0)];
  return {
    outlines: [hull([wrist, palm]), hull([palm, fingers]), hull([fingers, tip]), hull(thumb)],
    rim: hull([wrist, palm, fingers, tip].map((a) => grown(a, RIM))),
  };
}
