import { resolvePoses } from './bases.ts';
import type { Arm, Leg, Limb, Pose, WrittenPose } from './format.ts';
import table from './joint-ranges.json' with { type: 'json' };
import { degrees, radians } from './vec.ts';

/** A joint's movement with limits, as the table of ranges names it. */
export type Joint = keyof typeof table.ranges;

/** What a joint can do, in degrees: the least and the most. The server reads the same table. */
export const RANGES = Object.fromEntries(Object.entries(table.ranges).map(([joint, { least, most }]) => [joint, [least, most]])) as unknown as Readonly<
  Record<Joint, readonly [least: number, most: number]>
>;
/** With the instep on the floor the foot is pressed further down. */
export const INSTEP_ANKLE = table.ranges.ankle.onInstep;

/** Degrees by which a value may pass its limit: rounding, no more. */
export const SLACK = 0.5;

/** An angle as written that no joint can take; `place` as in `poses[1].legR.knee`. */
export interface Impossible {
  readonly place: string;
  readonly joint: Joint;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** The limits for a written angle: a file does not say whether the instep lies on the floor. */
export const limitsOf = (joint: Joint): readonly [least: number, most: number] =>
  joint === 'ankle' ? [INSTEP_ANKLE, RANGES.ankle[1]] : RANGES[joint];

const SPINE: readonly (Joint & keyof Pose)[] = ['lumbar', 'thoracic', 'neck', 'lumbarSide', 'thoracicSide', 'neckSide', 'lumbarTwist', 'thoracicTwist', 'neckTwist'];
const LEG: readonly (readonly [keyof Leg, Joint])[] = [['hip', 'hip'], ['abd', 'abduction'], ['rot', 'rotation'], ['knee', 'knee'], ['ankle', 'ankle'], ['toe', 'toe']];
const ARM: readonly (readonly [keyof Arm, Joint])[] = [
  ['shoulder', 'shoulder'], ['abd', 'shoulderAbduction'], ['rot', 'shoulderRotation'], ['elbow', 'elbow'], ['wrist', 'wrist'],
];

/** The same angle with whole turns taken off or put on, so that it is in the range or else nearest to it. */
export function unwound(value: number, [least, most]: readonly [number, number]): number {
  const beyond = (x: number): number => Math.max(least - x, x - most, 0);
  const once = value - 360 * Math.round(value / 360);
  return [once, once + 360, once - 360].reduce((best, x) => (beyond(x) < beyond(best) ? x : best));
}

/** How far the pelvis leans forward once it has been rolled, tilted and turned. */
export function pelvisLean({ lean = 0, roll = 0, tilt = 0, turn = 0 }: Pose): number {
  const [sinLean, cosLean] = [Math.sin(radians(lean)), Math.cos(radians(lean))];
  const [sinRoll, cosRoll] = [Math.sin(radians(roll)), Math.cos(radians(roll))];
  const [sinTilt, cosTilt] = [Math.sin(radians(tilt)), Math.cos(radians(tilt))];
  // The person's right after the roll, then the body's axis after the tilt away from it.
  const right = [-sinRoll * cosLean, sinRoll * sinLean, cosRoll];
  const up = [sinLean * cosTilt - right[0] * sinTilt, cosLean * cosTilt - right[1] * sinTilt, -right[2] * sinTilt];
  return degrees(Math.atan2(up[0] * Math.cos(radians(turn)) + up[2] * Math.sin(radians(turn)), up[1]));
}

/** Every angle of the poses that no joint can take: written ones, and those that follow from written directions. */
export function impossibleAngles(written: readonly WrittenPose[]): Impossible[] {
  const out: Impossible[] = [];
  const check = (place: string, joint: Joint, value: number | undefined, turns = false): void => {
    if (value === undefined) return;
    const [least, most] = limitsOf(joint);
    const angle = turns ? unwound(value, [least, most]) : value;
    if (angle < least - SLACK || angle > most + SLACK) out.push({ place, joint, value: angle, least, most });
  };
  resolvePoses(written).forEach((pose, i) => {
    for (const name of SPINE) check(`poses[${i}].${name}`, name, pose[name]);
    for (const limb of ['legR', 'legL'] as const) legAngles(pose, limb, (field, joint, value, turns) => check(`poses[${i}].${limb}.${field}`, joint, value, turns));
    for (const limb of ['armR', 'armL'] as const) armAngles(pose, limb, (field, joint, value, turns) => check(`poses[${i}].${limb}.${field}`, joint, value, turns));
  });
  return out;
}

type Found = (field: string, joint: Joint, value: number | undefined, turns?: boolean) => void;

function legAngles(pose: Pose, limb: Limb & keyof Pose, found: Found): void {
  const leg = (pose[limb] ?? {}) as Leg;
  for (const [field, joint] of LEG) found(field, joint, leg[field] as number | undefined);
  if (leg.foot || leg.ball || leg.ankleAt) return;
  const lean = pelvisLean(pose);
  if (leg.thigh !== undefined) found('thigh', 'hip', leg.thigh + lean, true);
  if (leg.shank !== undefined) found('shank', 'knee', (leg.thigh ?? (leg.hip ?? 0) - lean) - leg.shank, true);
}

function armAngles(pose: Pose, limb: Limb & keyof Pose, found: Found): void {
  const arm = (pose[limb] ?? {}) as Arm;
  for (const [field, joint] of ARM) found(field, joint, arm[field] as number | undefined);
  if (arm.hand !== undefined || arm.elbowAt) return;
  if (arm.forearm !== undefined && arm.arm !== undefined) found('forearm', 'elbow', arm.forearm - arm.arm, true);
}
