import { LENGTH, SIGN } from './anatomy.ts';
import type { Arm, Grip, Side } from './format.ts';
import { twoBones } from './ik.ts';
import type { LegBones } from './leg.ts';
import { add, along, cross, direction, distance, leanOf, mix3, rotate, scale, segmentAxes, size, sub, turn, unit, type Axes, type Vec3 } from './vec.ts';

/** Joints and segment frames of one arm. */
export interface ArmBones {
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  readonly fingertip: Vec3;
  readonly upper: Axes;
  readonly fore: Axes;
  /** Direction in which the hand points. */
  readonly reachOut: Vec3;
  readonly fist: boolean;
  readonly short: number;
  /** How far the body must move so that the upper arm fits on a supporting elbow. */
  readonly push?: Vec3;
}

/** What an arm needs to know of the body that it hangs on. */
export interface Torso {
  readonly pelvis: Vec3;
  readonly hips: Axes;
  readonly sternum: Vec3;
  readonly chest: Axes;
  readonly skull: Vec3;
  readonly head: Axes;
  readonly legs: Readonly<Record<Side, LegBones>>;
  readonly lift: number;
}

export const armInContact = (arm: Arm): boolean => arm.hand !== undefined || arm.elbowAt !== undefined;

const local = (origin: Vec3, axes: Axes, f: number, u: number, r: number): Vec3 =>
  add(origin, add(scale(axes.f, f), add(scale(axes.u, u), scale(axes.r, r))));

/** The wrist's place, and the hand's direction, for a hand that holds the own body. */
function grip(name: Grip, side: Side, torso: Torso): { wrist: Vec3; hand: Vec3 } {
  const s = SIGN[side];
  const { head, chest, hips } = torso;
  if (name === 'head') return { wrist: local(torso.skull, head, -3.6, 3, s * 3.5), hand: unit(local([0, 0, 0], head, -0.1, 0.5, -s * 0.9)) };
  if (name === 'ear') return { wrist: local(torso.skull, head, -1.5, 1.5, s * 6.4), hand: unit(local([0, 0, 0], head, -0.3, 0.85, -s * 0.25)) };
  if (name === 'chest') return { wrist: local(torso.sternum, chest, 7.2, -6 - s * 1.2, -s * 3), hand: unit(local([0, 0, 0], chest, -0.2, 0.2, -s * 0.95)) };
  if (name === 'hip') return { wrist: local(torso.pelvis, hips, -0.5, 7.5, s * 9.6), hand: unit(local([0, 0, 0], hips, 0.75, -0.6, -s * 0.1)) };
  const leg = torso.legs[name.endsWith('R') ? 'R' : 'L'];
  if (name.startsWith('shin')) {
    const p = along(mix3(leg.knee, leg.ankle, 0.24), leg.shank.f, 4.4);
    return { wrist: along(along(p, torso.hips.r, s * 3.4), leg.shank.u, -0.5), hand: unit(add(scale(torso.hips.r, -s * 0.9), scale(leg.shank.f, -0.15))) };
  }
  if (name.startsWith('ham')) {
    const p = along(mix3(leg.hip, leg.knee, 0.62), leg.thigh.f, -5.2);
    return { wrist: along(p, torso.hips.r, s * 3.6), hand: unit(add(scale(torso.hips.r, -s * 0.8), scale(leg.thigh.f, -0.2))) };
  }
  const t = name.startsWith('knee') ? 0.94 : 0.6;
  const p = along(mix3(leg.hip, leg.knee, t), leg.thigh.f, name.startsWith('knee') ? 5.2 : 6.6);
  return { wrist: along(p, leg.thigh.u, 5), hand: unit(add(scale(leg.thigh.u, -1), scale(leg.thigh.f, -0.25))) };
}

interface Placed {
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  readonly upper: Axes;
  readonly fore: Axes;
  readonly short: number;
  readonly push?: Vec3;
  readonly hand?: Vec3;
}

function onElbow(arm: Arm, side: Side, shoulder: Vec3, torso: Torso): Placed {
  const at = arm.elbowAt ?? [0, 0];
  const target: Vec3 = [at[0], at[1], at[2] ?? SIGN[side] * LENGTH.shoulderWidth];
  const towards = unit(sub(target, shoulder));
  const gap = distance(target, shoulder) - LENGTH.upperArm;
  const elbow = along(shoulder, towards, LENGTH.upperArm);
  const out = direction(arm.forearm ?? 90, arm.foreYaw ?? 0);
  const wrist = along(elbow, out, LENGTH.forearm);
  const across = cross(towards, out);
  const hinge = size(across) > 0.05 ? unit(across) : torso.chest.r;
  return {
    elbow, wrist, push: scale(towards, gap), short: Math.abs(gap) > 1 ? Math.abs(gap) : 0,
    upper: segmentAxes(shoulder, elbow, hinge), fore: segmentAxes(elbow, wrist, hinge),
  };
}

function onHand(arm: Arm, side: Side, shoulder: Vec3, torso: Torso): Placed {
  const held = typeof arm.hand === 'string' ? grip(arm.hand, side, torso) : undefined;
  const at = typeof arm.hand === 'string' ? undefined : arm.hand;
  const target: Vec3 = held?.wrist ?? [at?.[0] ?? 0, at?.[1] ?? 0, at?.[2] ?? SIGN[side] * LENGTH.shoulderWidth];
  const bones = twoBones(shoulder, target, LENGTH.upperArm, LENGTH.forearm, torso.chest.r, SIGN[side] * (arm.swivel ?? 0), -1);
  return {
    elbow: bones.middle, wrist: bones.end, short: bones.short, hand: held?.hand,
    upper: segmentAxes(shoulder, bones.middle, bones.hinge), fore: segmentAxes(bones.middle, bones.end, bones.hinge),
  };
}

function byAngles(arm: Arm, side: Side, shoulder: Vec3, torso: Torso): Placed {
  const { chest } = torso;
  const lean = leanOf(chest);
  const flexion = arm.arm === undefined ? arm.shoulder ?? 0 : arm.arm + lean;
  let upper = turn(chest, chest.f, -SIGN[side] * (arm.abd ?? 0));
  upper = turn(upper, upper.u, SIGN[side] * (arm.rot ?? 0));
  upper = turn(upper, chest.r, flexion);
  const bent = arm.forearm === undefined ? arm.elbow ?? 0 : arm.forearm - (flexion - lean);
  const fore = turn(upper, upper.r, bent);
  const elbow = along(shoulder, upper.u, -LENGTH.upperArm);
  return { elbow, wrist: along(elbow, fore.u, -LENGTH.forearm), upper, fore, short: 0 };
}

/** Solves one arm from a supporting elbow, a hand's place, world directions or joint angles. */
export function solveArm(arm: Arm, side: Side, torso: Torso): ArmBones {
  const { chest, sternum } = torso;
  const shoulder = local(sternum, chest, arm.protract ?? 0, (arm.shrug ?? 0) + torso.lift - LENGTH.shoulderDrop, SIGN[side] * (LENGTH.shoulderWidth - (arm.tuck ?? 0)));
  const placed = arm.elbowAt
    ? onElbow(arm, side, shoulder, torso)
    : arm.hand !== undefined
      ? onHand(arm, side, shoulder, torso)
      : byAngles(arm, side, shoulder, torso);
  const forwards = unit(sub(placed.wrist, placed.elbow));
  const reachOut =
    arm.handDir !== undefined ? direction(arm.handDir, arm.handYaw ?? 0) : placed.hand ?? (arm.wrist ? rotate(forwards, placed.fore.r, arm.wrist) : forwards);
  const fist = arm.fist ?? false;
  return { shoulder, fingertip: along(placed.wrist, reachOut, fist ? LENGTH.fist : LENGTH.hand), reachOut, fist, ...placed };
}
