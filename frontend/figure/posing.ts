import { SIGN } from './anatomy.ts';
import { armInContact } from './arm.ts';
import { mirrored, resolvePoses, sideOf } from './bases.ts';
import type { Arm, Figure, Leg, Limb, Pose, WrittenPose } from './format.ts';
import { impossibleAngles, limitsOf, pelvisLean, RANGES, SLACK, unwound, INSTEP_ANKLE, type Joint } from './joints.ts';
import { legInContact } from './leg.ts';
import { anglesOf } from './measure.ts';
import { solve, type Body } from './solve.ts';
import { clamp, cross, degrees, dot, leanOf, sub, unit, type Axes } from './vec.ts';

/** Joints of a limb in the order in which people think of them, with the field that holds each. */
export const LEG_JOINTS = { hip: 'hip', abduction: 'abd', rotation: 'rot', knee: 'knee', ankle: 'ankle', toe: 'toe' } as const satisfies Partial<Record<Joint, keyof Leg>>;
export const ARM_JOINTS = {
  shoulder: 'shoulder', shoulderAbduction: 'abd', shoulderRotation: 'rot', elbow: 'elbow', wrist: 'wrist',
} as const satisfies Partial<Record<Joint, keyof Arm>>;

type Angles = Partial<Record<Joint, number>>;

const isLeg = (limb: Limb): limb is 'legR' | 'legL' => limb.startsWith('leg');
const tenth = (x: number): number => Math.round(x * 10) / 10;

/** Replaces one pose by its resolved self with a change: what it took from a base or another pose stays the same. */
export function withPose(figure: Figure, index: number, change: Partial<Record<keyof WrittenPose, unknown>>): Figure {
  const { mirror, ...written } = figure.poses[index]!;
  const own: WrittenPose = mirror === undefined ? written : resolvePoses(figure.poses)[index]!;
  const next = Object.fromEntries(Object.entries({ ...own, ...change }).filter(([, value]) => value !== undefined)) as WrittenPose;
  return { ...figure, poses: figure.poses.map((pose, i) => (i === index ? next : pose)) };
}

/** Abduction, rotation and flexion that turn `from` into `to`: the inverse of how a limb is set by angles. */
function turns(from: Axes, to: Axes, side: 1 | -1, outward: 1 | -1): { flexion: number; abd: number; rot: number } {
  return {
    flexion: degrees(Math.atan2(-dot(to.u, from.f), dot(to.u, from.u))),
    abd: -side * degrees(Math.asin(clamp(dot(to.u, from.r), -1, 1))),
    rot: outward * side * degrees(Math.atan2(-dot(to.f, from.r), dot(to.r, from.r))),
  };
}

function measuredLeg(body: Body, limb: Limb): Angles {
  const side = sideOf(limb);
  const leg = body.legs[side];
  const { flexion, abd, rot } = turns(body.hips, leg.thigh, SIGN[side], -1);
  const bent = degrees(Math.acos(clamp(dot(leg.thigh.u, leg.shank.u), -1, 1)));
  const backwards = dot(cross(leg.thigh.u, leg.shank.u), leg.thigh.r) > 1e-6;
  const ankle = degrees(Math.atan2(dot(leg.foot.f, leg.shank.u), dot(leg.foot.f, leg.shank.f)));
  return { hip: unwound(flexion, RANGES.hip), abduction: abd, rotation: rot, knee: backwards ? -bent : bent, ankle, toe: leg.toe };
}

function measuredArm(body: Body, limb: Limb): Angles {
  const side = sideOf(limb);
  const arm = body.arms[side];
  const { flexion, abd, rot } = turns(body.chest, arm.upper, SIGN[side], 1);
  const forwards = unit(sub(arm.wrist, arm.elbow));
  const elbow = degrees(Math.acos(clamp(dot(unit(sub(arm.elbow, arm.shoulder)), forwards), -1, 1)));
  const wrist = degrees(Math.atan2(dot(cross(forwards, arm.reachOut), arm.fore.r), dot(forwards, arm.reachOut)));
  return { shoulder: unwound(flexion, RANGES.shoulder), shoulderAbduction: abd, shoulderRotation: rot, elbow, wrist };
}

const inContact = (pose: Pose, limb: Limb): boolean => (isLeg(limb) ? legInContact(pose[limb] ?? {}) : armInContact((pose[limb] ?? {}) as Arm));

function writtenLeg(leg: Leg, lean: number): Angles {
  const thigh = leg.thigh ?? (leg.hip ?? 0) - lean;
  return {
    hip: leg.thigh === undefined ? leg.hip ?? 0 : unwound(leg.thigh + lean, RANGES.hip), abduction: leg.abd ?? 0, rotation: leg.rot ?? 0,
    knee: leg.shank === undefined ? leg.knee ?? 0 : unwound(thigh - leg.shank, RANGES.knee), ankle: leg.ankle ?? 0, toe: leg.toe ?? 0,
  };
}

function writtenArm(arm: Arm, lean: number): Angles {
  const upper = arm.arm ?? (arm.shoulder ?? 0) - lean;
  return {
    shoulder: arm.arm === undefined ? arm.shoulder ?? 0 : unwound(arm.arm + lean, RANGES.shoulder), shoulderAbduction: arm.abd ?? 0, shoulderRotation: arm.rot ?? 0,
    elbow: arm.forearm === undefined ? arm.elbow ?? 0 : unwound(arm.forearm - upper, RANGES.elbow), wrist: arm.wrist ?? 0,
  };
}

/** The joint angles of a limb, to the tenth of a degree: as written, or measured where a contact decides them. */
export function jointsOf(pose: Pose, limb: Limb, body: Body = solve(pose)): Angles {
  const held = inContact(pose, limb);
  const angles = isLeg(limb)
    ? held ? measuredLeg(body, limb) : writtenLeg(pose[limb] ?? {}, pelvisLean(pose))
    : held ? measuredArm(body, limb) : writtenArm((pose[limb] ?? {}) as Arm, leanOf(body.chest));
  return Object.fromEntries(Object.entries(angles).map(([joint, value]) => [joint, tenth(value)]));
}

/** The figure with one joint of one pose at another angle; a limb written as directions keeps being written so. */
export function withJoint(figure: Figure, index: number, limb: Limb, joint: Joint, value: number): Figure {
  const pose = resolvePoses(figure.poses)[index]!;
  const before = jointsOf(pose, limb);
  const by = value - (before[joint] ?? 0);
  return withPose(figure, index, { [limb]: isLeg(limb) ? legWith(pose[limb] ?? {}, joint, value, by) : armWith((pose[limb] ?? {}) as Arm, joint, value, by) });
}

function legWith(leg: Leg, joint: Joint, value: number, by: number): Leg {
  if (joint === 'hip' && leg.thigh !== undefined) {
    return { ...leg, thigh: tenth(leg.thigh + by), ...(leg.shank !== undefined && { shank: tenth(leg.shank + by) }) };
  }
  if (joint === 'knee' && leg.shank !== undefined) return { ...leg, shank: tenth(leg.shank - by) };
  if (joint === 'hip' && leg.shank !== undefined) return { ...leg, hip: value, shank: tenth(leg.shank + by) };
  return { ...leg, [LEG_JOINTS[joint as keyof typeof LEG_JOINTS]]: value };
}

function armWith(arm: Arm, joint: Joint, value: number, by: number): Arm {
  const forearm = arm.forearm !== undefined && { forearm: tenth(arm.forearm + by) };
  if (joint === 'shoulder') return arm.arm === undefined ? { ...arm, shoulder: value, ...forearm } : { ...arm, arm: tenth(arm.arm + by), ...forearm };
  if (joint === 'elbow' && forearm) return { ...arm, ...forearm };
  return { ...arm, [ARM_JOINTS[joint as keyof typeof ARM_JOINTS]]: value };
}

/** How a limb is set: by its joints, or by what it stands on, lies on or holds. */
export type Hold = 'joints' | 'foot' | 'ball' | 'ankleAt' | 'hand' | 'grip' | 'elbowAt';
export const LEG_HOLDS = ['joints', 'foot', 'ball', 'ankleAt'] as const satisfies readonly Hold[];
export const ARM_HOLDS = ['joints', 'hand', 'grip', 'elbowAt'] as const satisfies readonly Hold[];

export function holdOf(pose: Pose, limb: Limb): Hold {
  const fields = { ...pose[limb] } as Leg & Arm;
  if (typeof fields.hand === 'string') return 'grip';
  return (['foot', 'ball', 'ankleAt', 'elbowAt', 'hand'] as const).find((hold) => fields[hold] !== undefined) ?? 'joints';
}

/** The limb set in another way, where it is now. */
export function withHold(figure: Figure, index: number, limb: Limb, hold: Hold): Figure {
  const pose = resolvePoses(figure.poses)[index]!;
  return withPose(figure, index, { [limb]: isLeg(limb) ? heldLeg(pose, limb, hold) : heldArm(pose, limb, hold) });
}

function heldLeg(pose: Pose, limb: 'legR' | 'legL', hold: Hold): Leg {
  const body = solve(pose);
  const leg = body.legs[sideOf(limb)];
  const { hip = 0, abduction = 0, rotation = 0, knee = 0, ankle = 0, toe = 0 } = jointsOf(pose, limb, body);
  const place = ([x, y, z]: readonly [number, number, number], down = 0): [number, number, number] => [tenth(x), tenth(Math.max(0, y - down)), tenth(z)];
  if (hold === 'foot') return { foot: place(leg.ankle, 3.9) };
  if (hold === 'ball') return { ball: place(leg.ball), pitch: pose[limb]?.pitch ?? 45 };
  if (hold === 'ankleAt') return { ankleAt: place(leg.ankle), ankle, toe };
  return { hip, abd: abduction, rot: rotation, knee, ankle, toe };
}

function heldArm(pose: Pose, limb: Limb, hold: Hold): Arm {
  const body = solve(pose);
  const arm = body.arms[sideOf(limb)];
  const { shoulder = 0, shoulderAbduction: abd = 0, shoulderRotation: rot = 0, elbow = 0, wrist = 0 } = jointsOf(pose, limb, body);
  const [hx, hy] = arm.reachOut;
  const { fist, tuck, protract, shrug } = (pose[limb] ?? {}) as Arm;
  const kept = Object.fromEntries(Object.entries({ fist, tuck, protract, shrug }).filter(([, value]) => value !== undefined)) as Arm;
  if (hold === 'hand') return { hand: [tenth(arm.wrist[0]), tenth(arm.wrist[1]), tenth(arm.wrist[2])], handDir: Math.round(degrees(Math.atan2(hx, -hy))), ...kept };
  if (hold === 'grip') return { hand: 'hip', ...kept };
  const out = sub(arm.wrist, arm.elbow);
  if (hold === 'elbowAt') {
    return { elbowAt: [tenth(arm.elbow[0]), tenth(Math.max(2.6, arm.elbow[1])), tenth(arm.elbow[2])], forearm: Math.round(degrees(Math.atan2(out[0], -out[1]))), ...kept };
  }
  return { shoulder, abd, rot, elbow, wrist, ...kept };
}

/** An angle that a change would make impossible; `part` as measured, such as `kneeR`, or the place where it is written. */
export interface Refusal {
  readonly part: string;
  readonly joint: Joint;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

function beyond(figure: Figure, index: number): Map<string, Refusal> {
  const found = new Map<string, Refusal>();
  const put = (refusal: Refusal): void => void found.set(refusal.part, refusal);
  for (const { place, joint, value, least, most } of impossibleAngles(figure.poses)) {
    const part = /^poses\[(\d+)\]\.(?:(?:leg|arm)([RL])\.)?/.exec(place);
    if (Number(part?.[1]) === index) put({ part: joint + (part?.[2] ?? ''), joint, value, least, most });
  }
  const pose = resolvePoses(figure.poses)[index]!;
  const body = solve(pose);
  for (const { joint, name, value } of anglesOf(body, pose)) {
    const onInstep = joint === 'ankle' && body.legs[name.endsWith('R') ? 'R' : 'L'].ankle[1] < 6;
    const [least, most] = onInstep ? [INSTEP_ANKLE, RANGES.ankle[1]] : RANGES[joint];
    if (value < least - SLACK || value > most + SLACK) put({ part: name, joint, value, least, most });
  }
  return found;
}

const excess = ({ value, least, most }: Refusal): number => Math.max(least - value, value - most);

/** Why a change of one pose can't be: an angle that was possible before, or less impossible. */
export function refusalOf(before: Figure, after: Figure, index: number): Refusal | undefined {
  const was = before.poses[index] ? beyond(before, index) : new Map<string, Refusal>();
  return [...beyond(after, index).values()].find((refusal) => {
    const old = was.get(refusal.part);
    return !old || excess(refusal) > excess(old) + 0.05;
  });
}

/** What a slider says when somebody types an angle beyond it. */
export function refusedAngle(joint: Joint, part: string, value: number): Refusal | undefined {
  const [least, most] = limitsOf(joint);
  return value < least || value > most ? { part, joint, value, least, most } : undefined;
}

/** A pose with right and left exchanged. */
export const withMirroredPose = (figure: Figure, index: number): Figure => {
  const other = mirrored(resolvePoses(figure.poses)[index]!) as WrittenPose;
  return { ...figure, poses: figure.poses.map((pose, i) => (i === index ? other : pose)) };
};
