import basePoses from './base-poses.json' with { type: 'json' };
import type { Arm, Leg, Limb, Point, Pose, Side, WrittenPose } from './format.ts';

/** Starting positions that a pose can name with `base` and then change limb by limb; the server reads the same file. */
export const BASES: Readonly<Record<string, Pose>> = basePoses as unknown as Readonly<Record<string, Pose>>;

const swapped = (name: string): string => name.replace(/[RL]$/, (side) => (side === 'R' ? 'L' : 'R'));
const flipped = <P extends Point>(point: P): Point => (point.length === 3 ? [point[0], point[1], -point[2]] : point);
const negated = (angle: number | undefined): number | undefined => (angle === undefined ? undefined : -angle);

function mirroredLeg(leg: Leg): Leg {
  const out: { -readonly [K in keyof Leg]: Leg[K] } = { ...leg };
  if (leg.foot) out.foot = flipped(leg.foot);
  if (leg.ball) out.ball = flipped(leg.ball);
  if (leg.ankleAt) out.ankleAt = flipped(leg.ankleAt);
  return out;
}

function mirroredArm(arm: Arm): Arm {
  const out: { -readonly [K in keyof Arm]: Arm[K] } = { ...arm };
  if (typeof arm.hand === 'string') out.hand = swapped(arm.hand) as Arm['hand'];
  else if (arm.hand) out.hand = flipped(arm.hand);
  if (arm.elbowAt) out.elbowAt = flipped(arm.elbowAt);
  if (arm.foreYaw !== undefined) out.foreYaw = -arm.foreYaw;
  if (arm.handYaw !== undefined) out.handYaw = -arm.handYaw;
  return out;
}

/** The same pose with right and left exchanged. */
export function mirrored(pose: Pose): Pose {
  const clean = (o: Record<string, unknown>): Pose => Object.fromEntries(Object.entries(o).filter(([, value]) => value !== undefined));
  return clean({
    ...pose,
    roll: negated(pose.roll), turn: negated(pose.turn), tilt: negated(pose.tilt),
    lumbarSide: negated(pose.lumbarSide), thoracicSide: negated(pose.thoracicSide), neckSide: negated(pose.neckSide),
    lumbarTwist: negated(pose.lumbarTwist), thoracicTwist: negated(pose.thoracicTwist), neckTwist: negated(pose.neckTwist),
    pelvis: pose.pelvis && flipped(pose.pelvis),
    rest: pose.rest?.map(swapped),
    anchor: pose.anchor && { ...pose.anchor, part: swapped(pose.anchor.part) },
    legR: pose.legL && mirroredLeg(pose.legL), legL: pose.legR && mirroredLeg(pose.legR),
    armR: pose.armL && mirroredArm(pose.armL), armL: pose.armR && mirroredArm(pose.armR),
  });
}

/** Poses with bases and mirror images worked out, in the order written. */
export function resolvePoses(written: readonly WrittenPose[]): Pose[] {
  const out: Pose[] = [];
  for (const { base, mirror, ...own } of written) {
    const from = mirror === undefined ? {} : mirrored(out[mirror]);
    const start = base === undefined ? from : BASES[base];
    const placed = own.pelvis && !own.rest ? withoutRest(start) : start;
    out.push({ ...placed, ...own });
  }
  return out;
}

// A pelvis given by hand replaces the base's way of placing the body.
function withoutRest(pose: Pose): Pose {
  const { rest: _rest, anchor: _anchor, level: _level, ...others } = pose;
  return others;
}

export const LIMBS: readonly Limb[] = ['legR', 'legL', 'armR', 'armL'];
export const sideOf = (limb: Limb): Side => (limb.endsWith('R') ? 'R' : 'L');
