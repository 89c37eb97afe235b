import { BUILDS, SIDES, trunkOf, type Build, type Section } from './anatomy.ts';
import { armInContact } from './arm.ts';
import type { Pose } from './format.ts';
import { legInContact } from './leg.ts';
import type { Body, SpinePoint } from './solve.ts';
import { along, mix3, type Vec3 } from './vec.ts';

/** A lump of the body's surface: its lowest height is what rests on the floor. */
export interface Lump {
  readonly part: string;
  readonly centre: Vec3;
  readonly radius: number;
  /** Lowest point of the lump above the floor. */
  readonly low: number;
  /** Set by a contact, so it does not move when the body is lowered. */
  readonly placed: boolean;
}

const trunks = new Map<Build, Section[]>();
const trunkSections = (build: Build): Section[] => {
  let sections = trunks.get(build);
  if (!sections) trunks.set(build, (sections = trunkOf(build)));
  return sections;
};

/** The spine at a height above the hips, between the solved points. */
export function spineAt(spine: readonly SpinePoint[], at: number): SpinePoint {
  let i = 0;
  while (i < spine.length - 2 && spine[i + 1].at < at) i++;
  const a = spine[i];
  const b = spine[i + 1];
  const t = (at - a.at) / (b.at - a.at);
  return { at, p: mix3(a.p, b.p, t), axes: t < 0.5 ? a.axes : b.axes };
}

function trunkLumps(body: Body, out: Lump[]): void {
  for (const [at, depth, width, forward] of trunkSections(body.build ?? BUILDS.average)) {
    const { p, axes } = spineAt(body.spine, at);
    const centre = along(p, axes.f, forward);
    const radius = Math.hypot(depth * axes.f[1], width * axes.r[1], Math.min(depth, width) * 0.8 * axes.u[1]);
    const part = at < 8 ? 'pelvis' : at < 16 ? 'lumbar' : 'thorax';
    out.push({ part, centre, radius, low: centre[1] - radius, placed: false });
  }
}

/** Every lump of the body, with the pose that says which limbs are in contact. */
export function lumps(body: Body, pose: Pose): Lump[] {
  const out: Lump[] = [];
  const put = (part: string, centre: Vec3, radius: number, placed = false): void => {
    out.push({ part, centre, radius, low: centre[1] - radius, placed });
  };
  trunkLumps(body, out);
  put('head', along(body.skull, body.head.u, 5.4), 6.2);
  for (const side of SIDES) {
    const leg = body.legs[side];
    const fixedLeg = legInContact(pose[`leg${side}`] ?? {});
    put(`knee${side}`, leg.knee, 3.55, fixedLeg);
    put(`shank${side}`, leg.ankle, 2.1, fixedLeg);
    put(`foot${side}`, leg.heel, 0, fixedLeg);
    put(`foot${side}`, leg.ball, 0, fixedLeg);
    put(`foot${side}`, leg.tip, 0, fixedLeg);
    put(`foot${side}`, along(leg.ball, leg.foot.u, 2.6), 1.2, fixedLeg);
    const arm = body.arms[side];
    const fixedArm = armInContact(pose[`arm${side}`] ?? {});
    put(`shoulder${side}`, arm.shoulder, 3.4);
    put(`elbow${side}`, arm.elbow, 2.4, fixedArm);
    put(`wrist${side}`, arm.wrist, 1.55, fixedArm);
    put(`hand${side}`, arm.fingertip, 1, fixedArm);
  }
  return out;
}

/** The lowest height among the named parts; limbs set by a contact do not count. */
export function lowest(body: Body, pose: Pose, parts: readonly string[]): number {
  let low = Infinity;
  for (const lump of lumps(body, pose)) if (!lump.placed && parts.includes(lump.part)) low = Math.min(low, lump.low);
  return Number.isFinite(low) ? low : 0;
}
