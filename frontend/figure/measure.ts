import { MASS, SIDES, SIGN } from './anatomy.ts';
import type { Pose } from './format.ts';
import type { Joint } from './joints.ts';
import type { Body } from './solve.ts';
import { add, clamp, cross, degrees, dot, mix3, scale, sub, unit, type Vec3 } from './vec.ts';

/** One measured joint angle, from the bones and not from the data: contacts have no angles written down. */
export interface Angle {
  readonly joint: Joint;
  readonly name: string;
  readonly value: number;
}

export function anglesOf(body: Body, pose: Pose): Angle[] {
  const out: Angle[] = [];
  for (const side of SIDES) {
    const leg = body.legs[side];
    const down = scale(leg.thigh.u, -1);
    const abduction = degrees(Math.asin(clamp(dot(down, body.hips.r) * SIGN[side], -1, 1)));
    const flexion = degrees(Math.atan2(dot(down, body.hips.f), -dot(down, body.hips.u)));
    const bent = Math.acos(clamp(dot(leg.thigh.u, leg.shank.u), -1, 1));
    const backwards = dot(cross(leg.thigh.u, leg.shank.u), leg.thigh.r) > 1e-6;
    const put = (joint: Joint, value: number): void => void out.push({ joint, name: joint + side, value });
    // Straight out to the side flexion has no meaning.
    if (Math.abs(abduction) < 60) put('hip', flexion < -150 ? flexion + 360 : flexion);
    if (Math.abs(flexion) < 60) put('abduction', abduction);
    put('knee', degrees(bent) * (backwards ? -1 : 1));
    put('ankle', degrees(Math.atan2(dot(leg.foot.f, leg.shank.u), dot(leg.foot.f, leg.shank.f))));
    put('toe', leg.toe);
    const arm = body.arms[side];
    put('elbow', degrees(Math.acos(clamp(dot(unit(sub(arm.elbow, arm.shoulder)), unit(sub(arm.wrist, arm.elbow))), -1, 1))));
  }
  for (const name of ['lumbar', 'thoracic', 'neck', 'lumbarSide', 'thoracicSide', 'neckSide', 'lumbarTwist', 'thoracicTwist', 'neckTwist'] as const) {
    out.push({ joint: name, name, value: pose[name] ?? 0 });
  }
  return out;
}

/** The centre of mass. */
export function centreOfMass(body: Body): Vec3 {
  let total = 0;
  let sum: Vec3 = [0, 0, 0];
  const put = (p: Vec3, mass: number): void => {
    total += mass;
    sum = add(sum, scale(p, mass));
  };
  put(add(body.skull, scale(body.head.u, 6)), MASS.head);
  put(body.spine[Math.floor(body.spine.length / 2)].p, MASS.trunk);
  for (const side of SIDES) {
    const { hip, knee, ankle, ball } = body.legs[side];
    const { shoulder, elbow, wrist, fingertip } = body.arms[side];
    put(mix3(hip, knee, 0.433), MASS.thigh);
    put(mix3(knee, ankle, 0.433), MASS.shank);
    put(mix3(ankle, ball, 0.5), MASS.foot);
    put(mix3(shoulder, elbow, 0.436), MASS.upperArm);
    put(mix3(elbow, wrist, 0.43), MASS.forearm);
    put(fingertip, MASS.hand);
  }
  return scale(sum, 1 / total);
}
