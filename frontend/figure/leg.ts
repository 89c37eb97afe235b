import { LENGTH, SIGN } from './anatomy.ts';
import type { Leg, Point, Side } from './format.ts';
import { twoBones } from './ik.ts';
import { along, leanOf, segmentAxes, turn, UP, WORLD, type Axes, type Vec3 } from './vec.ts';

/** Joints and segment frames of one leg; a segment's `u` points up along it, towards the body. */
export interface LegBones {
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly ankle: Vec3;
  readonly heel: Vec3;
  readonly ball: Vec3;
  readonly tip: Vec3;
  readonly thigh: Axes;
  readonly shank: Axes;
  readonly foot: Axes;
  readonly toes: Axes;
  readonly toe: number;
  readonly short: number;
}

/** A leg set by a contact, not by angles: it does not follow the body down to the floor. */
export const legInContact = (leg: Leg): boolean => leg.foot !== undefined || leg.ball !== undefined || leg.ankleAt !== undefined;

function footAxes(leg: Leg, side: Side, heading: number): { flat: Axes; foot: Axes } {
  const flat = turn(WORLD, UP, heading - SIGN[side] * (leg.yaw ?? 0));
  return { flat, foot: turn(flat, flat.r, -(leg.pitch ?? 0)) };
}

function contactPoint(leg: Leg, side: Side, flat: Axes): Vec3 {
  const at: Point = leg.foot ?? leg.ball ?? [0, 0];
  const z = at[2] ?? SIGN[side] * LENGTH.hipWidth;
  const p: Vec3 = [at[0], at[1], z];
  return leg.foot ? p : along(p, flat.f, -LENGTH.ball);
}

/** Where the ankle is when the foot stands: flat, on the ball (pitch > 0) or on the heel (pitch < 0). */
function standingAnkle(leg: Leg, side: Side, flat: Axes, foot: Axes): Vec3 {
  const c = contactPoint(leg, side, flat);
  const pitch = leg.pitch ?? 0;
  if (pitch > 0) return along(along(along(c, flat.f, LENGTH.ball), foot.f, -LENGTH.ball), foot.u, LENGTH.ankle);
  if (pitch < 0) return along(along(along(c, flat.f, -LENGTH.heel), foot.f, LENGTH.heel), foot.u, LENGTH.ankle);
  return along(c, foot.u, LENGTH.ankle);
}

interface Placed {
  readonly knee: Vec3;
  readonly ankle: Vec3;
  readonly thigh: Axes;
  readonly shank: Axes;
  readonly foot: Axes;
  readonly short: number;
}

function byContact(leg: Leg, side: Side, hip: Vec3, hips: Axes, heading: number): Placed {
  const { flat, foot } = footAxes(leg, side, heading);
  const target: Vec3 = leg.ankleAt ? [leg.ankleAt[0], leg.ankleAt[1], leg.ankleAt[2] ?? hip[2]] : standingAnkle(leg, side, flat, foot);
  const bones = twoBones(hip, target, LENGTH.thigh, LENGTH.shank, hips.r, -SIGN[side] * (leg.swivel ?? 0), 1);
  const thigh = segmentAxes(hip, bones.middle, bones.hinge);
  const shank = segmentAxes(bones.middle, bones.end, bones.hinge);
  const held = leg.ankle === undefined ? foot : turn(shank, shank.r, leg.ankle);
  return { knee: bones.middle, ankle: bones.end, thigh, shank, foot: held, short: bones.short };
}

function byAngles(leg: Leg, side: Side, hip: Vec3, hips: Axes): Placed {
  const lean = leanOf(hips);
  const flexion = leg.thigh === undefined ? leg.hip ?? 0 : leg.thigh + lean;
  let thigh = turn(hips, hips.f, -SIGN[side] * (leg.abd ?? 0));
  thigh = turn(thigh, thigh.u, -SIGN[side] * (leg.rot ?? 0));
  thigh = turn(thigh, hips.r, flexion);
  const bent = leg.shank === undefined ? leg.knee ?? 0 : flexion - lean - leg.shank;
  const shank = turn(thigh, thigh.r, -bent);
  const knee = along(hip, thigh.u, -LENGTH.thigh);
  const ankle = along(knee, shank.u, -LENGTH.shank);
  return { knee, ankle, thigh, shank, foot: turn(shank, shank.r, leg.ankle ?? 0), short: 0 };
}

/** Solves one leg from a contact, world directions or joint angles, whichever the data gives. */
export function solveLeg(leg: Leg, side: Side, pelvis: Vec3, hips: Axes, heading: number): LegBones {
  const hip = along(pelvis, hips.r, SIGN[side] * LENGTH.hipWidth);
  const placed = legInContact(leg) ? byContact(leg, side, hip, hips, heading) : byAngles(leg, side, hip, hips);
  const { foot, ankle } = placed;
  const heel = along(along(ankle, foot.f, -LENGTH.heel), foot.u, -LENGTH.ankle);
  const ball = along(along(ankle, foot.f, LENGTH.ball), foot.u, -LENGTH.ankle);
  const onBall = (leg.foot !== undefined || leg.ball !== undefined) && (leg.pitch ?? 0) > 0;
  const toe = leg.toe ?? (onBall ? leg.pitch ?? 0 : 0);
  const toes = turn(foot, foot.r, toe);
  return { hip, heel, ball, tip: along(ball, toes.f, LENGTH.toe), toes, toe, ...placed };
}
