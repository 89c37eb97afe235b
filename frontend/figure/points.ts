import type { ArmBones } from './arm.ts';
import type { LegBones } from './leg.ts';
import type { Body } from './solve.ts';
import { along, mix3, type Vec3 } from './vec.ts';

const LEG_POINTS = ['hip', 'knee', 'ankle', 'heel', 'ball', 'tip'] as const satisfies readonly (keyof LegBones)[];
const ARM_POINTS = ['shoulder', 'elbow', 'wrist', 'fingertip'] as const satisfies readonly (keyof ArmBones)[];
const MIDDLE = ['pelvis', 'sternum', 'head'] as const;

/** All names that data may use for a point of the body. */
export const POINT_NAMES: readonly string[] = [
  ...MIDDLE,
  ...[...LEG_POINTS, ...ARM_POINTS, 'palm', 'hand', 'arch', 'thigh', 'shin'].flatMap((name) => [`${name}R`, `${name}L`]),
];

/** The place of a named point, such as `kneeR`, `palmL` or `head`. Unknown names are an error in the data. */
export function bodyPoint(body: Body, name: string): Vec3 {
  if (name === 'pelvis') return body.pelvis;
  if (name === 'sternum') return body.sternum;
  if (name === 'head') return along(body.skull, body.head.u, 6);
  const side = name.endsWith('R') ? 'R' : 'L';
  const leg = body.legs[side];
  const arm = body.arms[side];
  const part = name.slice(0, -1);
  for (const key of LEG_POINTS) if (key === part) return leg[key];
  for (const key of ARM_POINTS) if (key === part) return arm[key];
  if (part === 'palm' || part === 'hand') return along(arm.wrist, arm.reachOut, arm.fist ? 3 : 5);
  if (part === 'arch') return along(mix3(leg.heel, leg.ball, 0.72), leg.foot.u, -0.6);
  if (part === 'thigh') return mix3(leg.hip, leg.knee, 0.82);
  if (part === 'shin') return mix3(leg.knee, leg.ankle, 0.5);
  throw new Error(`No body point is called ${name}`);
}
