import type { Arm, Leg, Limb, Point, Pose, Side, WrittenPose } from './format.ts';

const kneelingLeg: Leg = { thigh: 0, shank: -88.5, ankle: -74, toe: -4 };
const hanging: Arm = { arm: 4, elbow: 10 };
const palmDown: Arm = { hand: [28, 2.2], handDir: 88 };

/** Starting positions that a pose can name with `base` and then change limb by limb. */
export const BASES: Readonly<Record<string, Pose>> = {
  stand: { pelvis: [0, 52.9], lean: 0, legR: { foot: [0, 0] }, legL: { foot: [0, 0] }, armR: hanging, armL: hanging },
  quad: {
    lean: 77, lumbar: 5, thoracic: 6, neck: -4, rest: ['kneeR', 'kneeL'],
    legR: kneelingLeg, legL: kneelingLeg, armR: palmDown, armL: palmDown,
  },
  supine: {
    lean: -94, neck: 3, rest: ['pelvis', 'thorax'], legR: { foot: [33, 0] }, legL: { foot: [33, 0] },
    armR: { arm: 82, elbow: 4 }, armL: { arm: 82, elbow: 4 },
  },
  prone: {
    lean: 87, neck: -8, rest: ['pelvis', 'thorax'], legR: { thigh: -87, shank: -91, ankle: -70 }, legL: { thigh: -87, shank: -91, ankle: -70 },
    armR: { hand: [22, 2.2, 15], handDir: 88 }, armL: { hand: [22, 2.2, -15], handDir: 88 },
  },
  sideLyingRight: {
    lean: -90, roll: 90, rest: ['pelvis', 'thorax'], legR: { hip: 60, knee: 95, abd: 2 }, legL: { hip: 60, knee: 95, abd: -10 },
    armR: { shoulder: 150, elbow: 110 }, armL: { shoulder: 20, elbow: 30 },
  },
  halfKneelRight: {
    lean: 0, rest: ['kneeR'], anchor: { part: 'kneeR', at: [0, null] }, legR: kneelingLeg, legL: { foot: [25, 0] },
    armR: { hand: [7, 31.5], swivel: 35, handDir: 60 }, armL: { hand: [20, 33], handDir: 80 },
  },
  tallKneel: {
    lean: 0, rest: ['kneeR', 'kneeL'], anchor: { part: 'kneeR', at: [0, null] }, legR: kneelingLeg, legL: kneelingLeg, armR: hanging, armL: hanging,
  },
  sitChair: {
    lean: -2, pelvis: [0, 31.3], legR: { foot: [24, 0] }, legL: { foot: [24, 0] },
    armR: { hand: [17, 36.5], handDir: 84 }, armL: { hand: [17, 36.5], handDir: 84 },
  },
  longSit: {
    lean: -4, rest: ['pelvis'], legR: { thigh: 88, shank: 86, ankle: -8 }, legL: { thigh: 88, shank: 86, ankle: -8 },
    armR: { hand: [-11, 2.2], handDir: 268 }, armL: { hand: [-11, 2.2], handDir: 268 },
  },
  forearmPlank: {
    lean: 79.6, neck: -4, pelvis: [0, 16.6], legR: { ball: [-50.8, 0], pitch: 80 }, legL: { ball: [-50.8, 0], pitch: 80 },
    armR: { elbowAt: [26, 2.6], forearm: 90 }, armL: { elbowAt: [26, 2.6], forearm: 90 },
  },
};

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
