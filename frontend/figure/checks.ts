import { LIMBS, sideOf } from './bases.ts';
import type { Figure, Limb, Pose, Prop } from './format.ts';
import { bodyBox, movementBox, type Box } from './frame.ts';
import { impossibleAngles, INSTEP_ANKLE, RANGES, SLACK } from './joints.ts';
import { anglesOf, centreOfMass } from './measure.ts';
import { Player } from './player.ts';
import { bodyPoint } from './points.ts';
import { CHAIR, ROLLER, WALL } from './props.ts';
import type { Body } from './solve.ts';
import { lumps, type Lump } from './surface.ts';
import { stepsOf, type Moment } from './timeline.ts';
import { distance, dot, type Vec3 } from './vec.ts';

export const RULES = ['sunk', 'floating', 'reach', 'drift', 'ranges', 'jump', 'balance', 'inside', 'picture', 'near'] as const;
export type Rule = (typeof RULES)[number];

/** Something that a person cannot do or a picture must not show; `amount` in body units or degrees beyond the limit's base. */
export interface Fault {
  readonly rule: Rule;
  readonly part: string;
  /** Where in the figure: the step, and how far in it. */
  readonly at: string;
  readonly amount: number;
}

const LIMIT = { sunk: 1, floating: 1, floatingSoft: 2.5, reach: 0.5, drift: 1, jump: 6, balance: 3, passing: 6, inside: 1 } as const;
const SAMPLES = 20;
const NEAR_CONTACT = 2.2;
const JOINTS = ['head', ...['knee', 'ankle', 'elbow', 'wrist'].flatMap((name) => [`${name}R`, `${name}L`])];

/** One moment of a movement as the rules see it. */
interface Sample {
  readonly at: string;
  readonly body: Body;
  readonly pose: Pose;
  readonly surface: readonly Lump[];
  /** Parts that lie on the surface at both ends of the movement. */
  readonly resting: readonly string[];
  /** A pose in which the movement stops. */
  readonly kept: boolean;
}

const stepProps = (figure: Figure): (Prop & { type: 'step' })[] => (figure.props ?? []).filter((prop) => prop.type === 'step');
const isOver = (x: number, [from, to]: readonly [number, number], slack = 0): boolean => x >= from - slack && x <= to + slack;
const moves = (figure: Figure): boolean => (figure.props ?? []).some((prop) => prop.type === 'track');

function sunk(sample: Sample): Fault[] {
  return sample.surface.filter((lump) => lump.low < -LIMIT.sunk).map((lump) => ({ rule: 'sunk', part: lump.part, at: sample.at, amount: -lump.low }));
}

function floating({ at, pose, surface, resting }: Sample, figure: Figure): Fault[] {
  const out: Fault[] = [];
  const level = pose.level ?? 0;
  for (const part of resting) {
    const gap = Math.min(...surface.filter((lump) => lump.part === part).map((lump) => lump.low)) - level;
    const limit = part === 'head' || part === 'lumbar' ? LIMIT.floatingSoft : LIMIT.floating;
    if (gap > limit) out.push({ rule: 'floating', part, at, amount: gap });
  }
  for (const limb of ['legR', 'legL'] as const) {
    const stand = pose[limb]?.foot ?? pose[limb]?.ball;
    if (!stand || stand[1] <= LIMIT.floating) continue;
    const on = stepProps(figure).some((step) => Math.abs(step.h - stand[1]) <= LIMIT.floating);
    if (!on) out.push({ rule: 'floating', part: limb, at, amount: stand[1] });
  }
  return out;
}

function reach({ at, body }: Sample): Fault[] {
  return Object.entries(body.reach).filter(([, short]) => short > LIMIT.reach).map(([part, amount]) => ({ rule: 'reach', part, at, amount }));
}

function ranges({ at, body, pose }: Sample): Fault[] {
  const out: Fault[] = [];
  for (const { joint, name, value } of anglesOf(body, pose)) {
    const [least, most] = RANGES[joint];
    const onInstep = joint === 'ankle' && body.legs[name.endsWith('R') ? 'R' : 'L'].ankle[1] < 6;
    const low = onInstep ? INSTEP_ANKLE : least;
    if (value < low - SLACK || value > most + SLACK) out.push({ rule: 'ranges', part: name, at, amount: value });
  }
  return out;
}

// Distance to the face of a wall: one ahead of the person shows its near face, one behind its far face.
const beforeWall = (wall: number, x: number): number => (wall > 0 ? wall - x : x - wall - WALL.thickness);

// How close a lump is to something that carries it: the floor, a step, a seat, a wall or a roller.
function carried(lump: Lump, figure: Figure): boolean {
  if (lump.low < NEAR_CONTACT) return true;
  const [x, y] = lump.centre;
  return (figure.props ?? []).some((prop) => {
    switch (prop.type) {
      case 'step': return isOver(x, prop.x) && Math.abs(lump.low - prop.h) < NEAR_CONTACT;
      case 'chair': return isOver(x, [prop.x, prop.x + (prop.w ?? CHAIR.width)], 4) && Math.abs(lump.low - (prop.h ?? CHAIR.height)) < NEAR_CONTACT;
      case 'wall': return beforeWall(prop.x, x) < lump.radius + NEAR_CONTACT + 0.5;
      case 'roller': return Math.hypot(x - prop.x, y - (prop.r ?? ROLLER.radius)) < (prop.r ?? ROLLER.radius) + lump.radius + NEAR_CONTACT;
      default: return false;
    }
  });
}

// Between two poses the weight passes from foot to foot: for a moment the body may be beside its support, but not in a pose that is kept.
function balance({ at, body, surface, kept }: Sample, figure: Figure): Fault[] {
  const support = surface.filter((lump) => carried(lump, figure));
  // In flight nothing carries the body.
  if (support.length === 0) return [];
  const centre = centreOfMass(body);
  const out: Fault[] = [];
  for (const [axis, name] of [[0, 'along'], [2, 'across']] as const) {
    const places = support.map((lump) => lump.centre[axis]);
    const beyond = Math.max(Math.min(...places) - centre[axis], centre[axis] - Math.max(...places));
    if (beyond > (name === 'across' && !kept ? LIMIT.passing : LIMIT.balance)) out.push({ rule: 'balance', part: name, at, amount: beyond });
  }
  return out;
}

function inside({ at, body, surface }: Sample, figure: Figure): Fault[] {
  const out: Fault[] = [];
  const put = (part: string, amount: number): void => {
    if (amount > LIMIT.inside) out.push({ rule: 'inside', part, at, amount });
  };
  for (const prop of figure.props ?? []) {
    if (prop.type === 'wall') for (const lump of surface) put(lump.part, lump.radius - beforeWall(prop.x, lump.centre[0]));
    if (prop.type === 'roller') {
      const r = prop.r ?? ROLLER.radius;
      for (const lump of surface) {
        if (['pelvis', 'lumbar', 'thorax', 'head'].includes(lump.part)) put(lump.part, r + lump.radius - 2 - Math.hypot(lump.centre[0] - prop.x, lump.centre[1] - r));
      }
    }
    if (prop.type === 'step') for (const side of ['R', 'L'] as const) put(`foot${side}`, intoStep(prop, body.legs[side].heel, body.legs[side].ball));
    if (prop.type === 'chair') {
      const h = prop.h ?? CHAIR.height;
      for (const lump of surface) if (lump.part === 'pelvis' && isOver(lump.centre[0], [prop.x, prop.x + (prop.w ?? CHAIR.width)])) put('pelvis', h - lump.low);
    }
  }
  return out;
}

function intoStep(step: Prop & { type: 'step' }, ...points: readonly Vec3[]): number {
  const [near, far] = step.z ?? [-14, 14];
  return Math.max(0, ...points.filter((p) => isOver(p[0], step.x) && p[2] > near && p[2] < far).map((p) => step.h - p[1]));
}

function near({ at, body }: Sample, player: Player): Fault[] {
  const { far } = player.arrangement;
  const camera = player.camera;
  if (player.figure.view === 'front') {
    const facing = dot(body.hips.f, camera.z);
    return facing > 0.3 ? [] : [{ rule: 'near', part: 'face', at, amount: facing }];
  }
  if (!far) return [];
  const gap = dot(body.legs.R.hip, camera.z) - dot(body.legs.L.hip, camera.z);
  return gap * (far === 'L' ? 1 : -1) > 0 ? [] : [{ rule: 'near', part: `hip${far}`, at, amount: gap }];
}

// A contact that two poses share must stay where it is between them.
function held(a: Pose, b: Pose): readonly Limb[] {
  const target = (pose: Pose, limb: Limb): string | undefined => {
    const { foot, ball, hand, elbowAt, ankleAt, pitch } = { ...(pose[limb] as Record<string, unknown> | undefined) };
    const at = foot ?? ball ?? (Array.isArray(hand) ? hand : undefined) ?? elbowAt ?? ankleAt;
    return at === undefined ? undefined : JSON.stringify([at, elbowAt ? 0 : pitch ?? 0]);
  };
  return LIMBS.filter((limb) => target(a, limb) !== undefined && target(a, limb) === target(b, limb));
}

const contactPoint = (body: Body, limb: Limb, pose: Pose): Vec3 => {
  const side = sideOf(limb);
  if (limb.startsWith('leg')) return pose[limb as 'legR' | 'legL']?.ankleAt ? body.legs[side].ankle : body.legs[side].ball;
  return pose[limb as 'armR' | 'armL']?.elbowAt ? body.arms[side].elbow : body.arms[side].wrist;
};

function drift(samples: readonly Sample[]): Fault[] {
  const out: Fault[] = [];
  const [first, last] = [samples[0], samples[samples.length - 1]];
  for (const limb of held(first.pose, last.pose)) {
    const start = contactPoint(first.body, limb, first.pose);
    const furthest = Math.max(...samples.map((sample) => distance(start, contactPoint(sample.body, limb, first.pose))));
    if (furthest > LIMIT.drift) out.push({ rule: 'drift', part: limb, at: first.at, amount: furthest });
  }
  return out;
}

function jump(samples: readonly Sample[]): Fault[] {
  const out: Fault[] = [];
  for (let i = 1; i < samples.length; i++) {
    for (const joint of JOINTS) {
      const amount = distance(bodyPoint(samples[i - 1].body, joint), bodyPoint(samples[i].body, joint));
      if (amount > LIMIT.jump) out.push({ rule: 'jump', part: joint, at: samples[i].at, amount });
    }
  }
  return out;
}

function picture(sample: Sample, player: Player, box: Box): Fault[] {
  const drawn = bodyBox(player, sample.body);
  const beyond = Math.max(box.left - drawn.left, drawn.right - box.right, box.bottom - drawn.bottom, drawn.top - box.top);
  return beyond > 0 ? [{ rule: 'picture', part: 'body', at: sample.at, amount: beyond }] : [];
}

function samplesOf(player: Player, from: number, to: number, neighbours: Pick<Moment, 'before' | 'after'>): Sample[] {
  const [start, end] = [player.keys[from].pose.rest ?? [], player.keys[to].pose.rest ?? []];
  const both = start.filter((part) => end.includes(part));
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const t = i / SAMPLES;
    const moment: Moment = { from, to, t, ...neighbours, effort: 1, breath: 0, holding: false };
    const pose = player.pose(moment);
    const body = player.body(moment);
    return { at: `${from}-${to}@${t.toFixed(2)}`, body, pose, surface: lumps(body, pose), resting: i === 0 ? start : i === SAMPLES ? end : both, kept: (i === 0 && neighbours.before === undefined) || (i === SAMPLES && neighbours.after === undefined) };
  });
}

/** Every fault of a figure, from every step sampled at 21 points with the solver that draws it. */
export function faultsOf(figure: Figure): Fault[] {
  const player = new Player(figure);
  const box = movementBox(player);
  const steps = stepsOf(figure);
  const out: Fault[] = impossibleAngles(figure.poses).map(({ place, joint, value }) => ({ rule: 'ranges', part: joint, at: place, amount: value }));
  steps.forEach((step, i) => {
    const from = steps[(i + steps.length - 1) % steps.length].to;
    const before = steps[(i + steps.length - 1) % steps.length].through ? steps[(i + steps.length - 2) % steps.length].to : undefined;
    const after = step.through ? steps[(i + 1) % steps.length].to : undefined;
    const samples = samplesOf(player, from, step.to, { ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
    for (const sample of samples) {
      out.push(...sunk(sample), ...floating(sample, figure), ...reach(sample), ...ranges(sample), ...inside(sample, figure), ...near(sample, player), ...picture(sample, player, box));
      if (!moves(figure)) out.push(...balance(sample, figure));
    }
    if (!moves(figure)) out.push(...drift(samples));
    out.push(...jump(samples));
  });
  return out;
}

/** The worst fault of each rule and part, for people to read. */
export function worst(faults: readonly Fault[]): Fault[] {
  const found = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.rule} ${fault.part}`;
    if (Math.abs(fault.amount) > Math.abs(found.get(key)?.amount ?? 0)) found.set(key, fault);
  }
  return [...found.values()];
}
