import { LENGTH, SIDES, BUILDS, type Build } from './anatomy.ts';
import type { Limb, Pose, Side } from './format.ts';
import { solveArm, type ArmBones } from './arm.ts';
import { solveLeg, type LegBones } from './leg.ts';
import { bodyPoint } from './points.ts';
import { lowest } from './surface.ts';
import { add, along, scale, turn, UP, WORLD, type Axes, type Vec3 } from './vec.ts';

/** A place on the spine or neck: how far up, where, and which way it faces. */
export interface SpinePoint {
  readonly at: number;
  readonly p: Vec3;
  readonly axes: Axes;
}

/** A pose made solid: every joint's place and every segment's frame. */
export interface Body {
  readonly pelvis: Vec3;
  readonly hips: Axes;
  readonly spine: readonly SpinePoint[];
  readonly neck: readonly SpinePoint[];
  readonly sternum: Vec3;
  readonly chest: Axes;
  readonly skull: Vec3;
  readonly head: Axes;
  readonly legs: Readonly<Record<Side, LegBones>>;
  readonly arms: Readonly<Record<Side, ArmBones>>;
  /** Units by which a contact is out of reach, by limb. */
  readonly reach: Readonly<Partial<Record<Limb, number>>>;
  readonly breath: number;
  readonly build: Build;
}

const SPINE_STEPS = 6;
const NECK_STEPS = 4;

function pelvisAxes(pose: Pose): Axes {
  let axes: Axes = WORLD;
  axes = turn(axes, axes.r, -(pose.lean ?? 0));
  axes = turn(axes, axes.u, -(pose.roll ?? 0));
  axes = turn(axes, axes.f, -(pose.tilt ?? 0));
  return turn(axes, UP, pose.turn ?? 0);
}

function bend(axes: Axes, flexion: number, side: number, twist: number): Axes {
  const flexed = turn(axes, axes.r, -flexion);
  const sideways = turn(flexed, flexed.f, side);
  return turn(sideways, sideways.u, twist);
}

function curve(points: SpinePoint[], length: number, steps: number, flexion = 0, side = 0, twist = 0): void {
  const k = 1 / steps / 2;
  for (let i = 0; i < steps; i++) {
    const last = points[points.length - 1];
    const half = bend(last.axes, flexion * k, side * k, twist * k);
    const p = along(last.p, half.u, length / steps);
    points.push({ at: last.at + length / steps, p, axes: bend(half, flexion * k, side * k, twist * k) });
  }
}

function assemble(pose: Pose, pelvis: Vec3, hips: Axes, breath: number, build: Build): { body: Body; push: Vec3[] } {
  const spine: SpinePoint[] = [{ at: -4, p: along(pelvis, hips.u, -4), axes: hips }, { at: 0, p: pelvis, axes: hips }];
  curve(spine, LENGTH.pelvis, 2);
  curve(spine, LENGTH.lumbar, SPINE_STEPS, pose.lumbar, pose.lumbarSide, pose.lumbarTwist);
  curve(spine, LENGTH.thoracic, SPINE_STEPS, pose.thoracic, pose.thoracicSide, pose.thoracicTwist);
  const { p: sternum, axes: chest } = spine[spine.length - 1];
  const neck: SpinePoint[] = [{ at: 0, p: sternum, axes: bend(chest, LENGTH.neckLean, 0, 0) }];
  curve(neck, LENGTH.neck, NECK_STEPS, pose.neck, pose.neckSide, pose.neckTwist);
  const top = neck[neck.length - 1];
  const head = bend(top.axes, -LENGTH.neckLean, 0, 0);
  const reach: Partial<Record<Limb, number>> = {};
  const push: Vec3[] = [];
  const legs = {} as Record<Side, LegBones>;
  const arms = {} as Record<Side, ArmBones>;
  for (const side of SIDES) {
    const leg = solveLeg(pose[`leg${side}`] ?? {}, side, pelvis, hips, pose.turn ?? 0);
    legs[side] = leg;
    if (leg.short > 0.01) reach[`leg${side}`] = leg.short;
  }
  const lift = 0.15 * Math.max(0, breath);
  for (const side of SIDES) {
    const arm = solveArm(pose[`arm${side}`] ?? {}, side, { pelvis, hips, sternum, chest, skull: top.p, head, legs, lift });
    arms[side] = arm;
    if (arm.short > 0.01) reach[`arm${side}`] = arm.short;
    if (arm.push) push.push(arm.push);
  }
  const body: Body = { pelvis, hips, spine, neck, sternum, chest, skull: top.p, head, legs, arms, reach, breath, build };
  return { body, push };
}

/** Finds the place of every joint. `breath` runs from -1 (out) to 1 (in). */
export function solve(pose: Pose, breath = 0, build: Build = BUILDS.average): Body {
  const hips = pelvisAxes(pose);
  let pelvis: Vec3 = [pose.pelvis?.[0] ?? 0, pose.pelvis?.[1] ?? LENGTH.thigh * 2, pose.pelvis?.[2] ?? 0];
  let now = assemble(pose, pelvis, hips, breath, build);
  const move = (by: Vec3): void => {
    pelvis = add(pelvis, by);
    now = assemble(pose, pelvis, hips, breath, build);
  };
  if (pose.rest) {
    // Free limbs follow the body, so the second pass only corrects what the contacts changed.
    for (let i = 0; i < 2; i++) {
      const gap = lowest(now.body, pose, pose.rest) - (pose.level ?? 0);
      if (Math.abs(gap) > 0.005) move([0, -gap, 0]);
    }
  }
  for (let i = 0; i < 6 && now.push.length > 0; i++) {
    const mean = scale(now.push.reduce(add), 1 / now.push.length);
    if (Math.hypot(mean[0], mean[1]) < 0.02) break;
    move([mean[0], mean[1], 0]);
  }
  if (pose.anchor) {
    const p = bodyPoint(now.body, pose.anchor.part);
    const [x, y] = pose.anchor.at;
    move([x === null ? 0 : x - p[0], y === null ? 0 : y - p[1], 0]);
  }
  return now.body;
}
