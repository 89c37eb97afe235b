import type { Build } from './anatomy.ts';
import { armInContact } from './arm.ts';
import { LIMBS, sideOf } from './bases.ts';
import { SPINE_ANGLES, type Anchor, type Arm, type Leg, type Limb, type Pose, type SpineAngle } from './format.ts';
import { legInContact } from './leg.ts';
import { solve, type Body } from './solve.ts';
import { add, arc, degrees, dot, mix, scale, size, sub, unit, type Vec3 } from './vec.ts';

/** A key pose with its solution, which blending needs for limbs that change their kind of contact. */
export interface Key {
  readonly pose: Pose;
  readonly body: Body;
}
export const keyOf = (pose: Pose, build?: Build): Key => ({ pose, body: solve(pose, 0, build) });

/** The two keys of a movement and, when it passes through without stopping, their neighbours. */
export interface Span {
  readonly before?: Key;
  readonly from: Key;
  readonly to: Key;
  readonly after?: Key;
}

const MODES = ['foot', 'ball', 'ankleAt', 'thigh', 'shank', 'hand', 'elbowAt', 'arm', 'forearm'] as const;
type Fields = Readonly<Record<string, unknown>>;

// A cubic through four values: the ends of a chain use the chord, so a chain starts and stops without overshoot.
function through(before: number | undefined, a: number, b: number, after: number | undefined, t: number): number {
  if (before === undefined && after === undefined) return mix(a, b, t);
  const m0 = before === undefined ? b - a : (b - before) / 2;
  const m1 = after === undefined ? b - a : (after - a) / 2;
  const t2 = t * t;
  const t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * m0 + (3 * t2 - 2 * t3) * b + (t3 - t2) * m1;
}

function modeOf(fields: Fields): string {
  const modes = MODES.filter((mode) => mode in fields);
  const hand = fields['hand'];
  return modes.join() + (typeof hand === 'string' ? `:${hand}` : '');
}

const numbers = (value: unknown): value is readonly number[] => Array.isArray(value);

function blendField(name: string, span: readonly (Fields | undefined)[], t: number): unknown {
  const [before, from, to, after] = span.map((fields) => fields?.[name]);
  if (numbers(from) && numbers(to)) {
    const length = Math.max(from.length, to.length);
    if (from.length !== to.length) return (from.length === length ? from : to).map((x, i) => mix(from[i] ?? x, to[i] ?? x, t));
    return from.map((x, i) => through(numbers(before) ? before[i] : undefined, x, to[i], numbers(after) ? after[i] : undefined, t));
  }
  if (typeof from === 'number' || typeof to === 'number') {
    const value = (x: unknown): number => (typeof x === 'number' ? x : 0);
    return through(span[0] && value(before), value(from), value(to), span[3] && value(after), t);
  }
  return t < 0.5 ? from ?? to : to ?? from;
}

function blendFields(span: readonly (Fields | undefined)[], t: number): Fields {
  const names = new Set([...Object.keys(span[1] ?? {}), ...Object.keys(span[2] ?? {})]);
  return Object.fromEntries([...names].map((name) => [name, blendField(name, span, t)]));
}

const rootOf = (limb: Limb, body: Body): Vec3 => (limb.startsWith('leg') ? body.legs[sideOf(limb)].hip : body.arms[sideOf(limb)].shoulder);
const endOf = (limb: Limb, body: Body): Vec3 => (limb.startsWith('leg') ? body.legs[sideOf(limb)].ankle : body.arms[sideOf(limb)].wrist);

/** Where the end of a limb is, seen from its root, between two poses that set the limb in different ways. */
function polarEnd(limb: Limb, a: Body, b: Body, t: number): Vec3 {
  const from = sub(endOf(limb, a), rootOf(limb, a));
  const to = sub(endOf(limb, b), rootOf(limb, b));
  return scale(arc(unit(from), unit(to), t, a.chest.f), mix(size(from), size(to), t));
}

// The elbow's or knee's turn about the line root to end, measured, so that switching to inverse kinematics does not make it jump.
function swivelOf(limb: Limb, body: Body): number {
  const side = sideOf(limb);
  const isLeg = limb.startsWith('leg');
  const root = rootOf(limb, body);
  const middle = isLeg ? body.legs[side].knee : body.arms[side].elbow;
  const e = unit(sub(endOf(limb, body), root));
  const out = sub(middle, root);
  const n = sub(out, scale(e, dot(out, e)));
  const hinge = isLeg ? body.hips.r : body.chest.r;
  const zero = scale(unit([hinge[1] * e[2] - hinge[2] * e[1], hinge[2] * e[0] - hinge[0] * e[2], hinge[0] * e[1] - hinge[1] * e[0]]), isLeg ? 1 : -1);
  if (size(n) < 0.8) return 0;
  const k = unit(n);
  const sine = dot(e, [zero[1] * k[2] - zero[2] * k[1], zero[2] * k[0] - zero[0] * k[2], zero[0] * k[1] - zero[1] * k[0]]);
  const angle = degrees(Math.atan2(sine, dot(zero, k)));
  const sign = side === 'R' ? 1 : -1;
  return isLeg ? -sign * angle : sign * angle;
}

const ankleOf = (limb: Limb, body: Body): number => {
  const leg = body.legs[sideOf(limb)];
  return degrees(Math.atan2(dot(leg.foot.f, leg.shank.u), dot(leg.foot.f, leg.shank.f)));
};

function changingLeg(limb: Limb, a: Body, b: Body, t: number, root: Vec3): Leg {
  const side = sideOf(limb);
  const [x, y, z] = add(root, polarEnd(limb, a, b, t));
  return {
    ankleAt: [x, y, z],
    swivel: mix(swivelOf(limb, a), swivelOf(limb, b), t),
    ankle: mix(ankleOf(limb, a), ankleOf(limb, b), t),
    toe: mix(a.legs[side].toe, b.legs[side].toe, t),
  };
}

function changingArm(limb: Limb, a: Body, b: Body, t: number, root: Vec3): Arm {
  const side = sideOf(limb);
  const [x, y, z] = add(root, polarEnd(limb, a, b, t));
  const hand = arc(a.arms[side].reachOut, b.arms[side].reachOut, t);
  const sign = hand[0] < 0 ? -1 : 1;
  const level = Math.hypot(hand[0], hand[2]) * sign;
  return {
    hand: [x, y, z],
    swivel: mix(swivelOf(limb, a), swivelOf(limb, b), t),
    handDir: degrees(Math.atan2(level, -hand[1])),
    handYaw: degrees(Math.atan2(hand[2] * sign, Math.abs(hand[0]))),
    fist: (t < 0.5 ? a : b).arms[side].fist,
  };
}

function blendAnchor(a: Anchor | undefined, b: Anchor | undefined, t: number): Anchor | undefined {
  if (!a || !b || a.part !== b.part) return undefined;
  const between = (i: 0 | 1): number | null => {
    const [x, y] = [a.at[i], b.at[i]];
    return x === null || y === null ? null : mix(x, y, t);
  };
  return { part: a.part, at: [between(0), between(1)] };
}

function blendPlace(span: Span, t: number): Pick<Pose, 'pelvis' | 'rest' | 'level' | 'anchor'> {
  const { from, to } = span;
  const axis = (i: 0 | 1 | 2): number => through(span.before?.body.pelvis[i], from.body.pelvis[i], to.body.pelvis[i], span.after?.body.pelvis[i], t);
  const pelvis = [axis(0), axis(1), axis(2)] as const;
  const sameLevel = (from.pose.level ?? 0) === (to.pose.level ?? 0);
  if (!from.pose.rest || !to.pose.rest || !sameLevel) return { pelvis };
  // The union: with the intersection the body sinks while a part leaves the floor.
  const rest = [...new Set([...from.pose.rest, ...to.pose.rest])];
  const anchor = blendAnchor(from.pose.anchor, to.pose.anchor, t);
  return { pelvis, rest, level: from.pose.level ?? 0, ...(anchor && { anchor }) };
}

/** The pose at `t` (0 to 1) of a movement. Contacts are solved again afterwards, in every frame. */
export function blend(span: Span, t: number): Pose {
  const { from, to, before, after } = span;
  if (t <= 0) return from.pose;
  if (t >= 1) return to.pose;
  const pose: { -readonly [K in keyof Pose]: Pose[K] } & Partial<Record<SpineAngle, number>> = blendPlace(span, t);
  for (const name of SPINE_ANGLES) {
    const value = blendField(name, [before?.pose, from.pose, to.pose, after?.pose] as readonly (Fields | undefined)[], t);
    if (typeof value === 'number') pose[name] = value;
  }
  const changing: Limb[] = [];
  for (const limb of LIMBS) {
    const [a, b] = [from.pose[limb] ?? {}, to.pose[limb] ?? {}];
    if (modeOf(a as Fields) !== modeOf(b as Fields)) {
      changing.push(limb);
      continue;
    }
    const mode = modeOf(a as Fields);
    const same = (key: Key | undefined): Fields | undefined =>
      key && modeOf((key.pose[limb] ?? {}) as Fields) === mode ? ((key.pose[limb] ?? {}) as Fields) : undefined;
    Object.assign(pose, { [limb]: blendFields([same(before), a as Fields, b as Fields, same(after)], t) });
  }
  return changing.length > 0 ? withChanging(pose, changing, from.body, to.body, t) : pose;
}

function withChanging(pose: Pose, limbs: readonly Limb[], a: Body, b: Body, t: number): Pose {
  const fixed = solve(pose, 0, a.build);
  const out: Record<string, unknown> = { ...pose };
  for (const limb of limbs) {
    const root = rootOf(limb, fixed);
    out[limb] = limb.startsWith('leg') ? changingLeg(limb, a, b, t, root) : changingArm(limb, a, b, t, root);
  }
  return out as Pose;
}

/** Whether a limb stands, leans or holds on in a pose. */
export const inContact = (pose: Pose, limb: Limb): boolean =>
  limb.startsWith('leg') ? legInContact((pose[limb] ?? {}) as Leg) : armInContact((pose[limb] ?? {}) as Arm);
