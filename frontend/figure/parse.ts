import { BASES } from './bases.ts';
import { SPINE_ANGLES, type Figure } from './format.ts';
import { POINT_NAMES } from './points.ts';
import { REGIONS, workOf } from './regions.ts';

/** What is wrong with a figure's data, with the place where it is. */
export class FigureError extends Error {
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.name = 'FigureError';
  }
}

type Check = (value: unknown, where: string) => void;
type Fields = Readonly<Record<string, Check>>;

const fail = (where: string, what: string): never => {
  throw new FigureError(where, what);
};
const number: Check = (value, where) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail(where, 'must be a number');
};
const text: Check = (value, where) => {
  if (typeof value !== 'string' || value === '') fail(where, 'must be a text');
};
const flag: Check = (value, where) => {
  if (typeof value !== 'boolean') fail(where, 'must be true or false');
};
const oneOf = (...words: readonly string[]): Check => (value, where) => {
  if (typeof value !== 'string' || !words.includes(value)) fail(where, `must be one of ${words.join(', ')}`);
};
const list = (check: Check, least = 0, most = Infinity): Check => (value, where) => {
  if (!Array.isArray(value)) return fail(where, 'must be a list');
  if (value.length < least || value.length > most) fail(where, `must have ${most === Infinity ? `${least} or more` : `${least} to ${most}`} entries`);
  value.forEach((entry, i) => check(entry, `${where}[${i}]`));
};
const either = (...checks: readonly Check[]): Check => (value, where) => {
  let last: unknown;
  for (const check of checks) {
    try {
      return check(value, where);
    } catch (error) {
      last = error;
    }
  }
  throw last;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const object = (needed: Fields, optional: Fields = {}): Check => (value, where) => {
  if (!isRecord(value)) return fail(where, 'must be an object');
  for (const name of Object.keys(needed)) if (!(name in value)) fail(where, `lacks ${name}`);
  for (const [name, entry] of Object.entries(value)) {
    const check = needed[name] ?? optional[name];
    if (!check) return fail(where, `has an unknown entry ${name}`);
    check(entry, `${where}.${name}`);
  }
};
const numbersFor = (...names: readonly string[]): Fields => Object.fromEntries(names.map((name) => [name, number]));

const point = list(number, 2, 3);
const pair = list(number, 2, 2);
const place = oneOf(...POINT_NAMES);
const orNull: Check = (value, where) => {
  if (value !== null) number(value, where);
};
const sided = (...names: readonly string[]): string[] => names.flatMap((name) => [`${name}R`, `${name}L`]);
const grip = oneOf('head', 'chest', 'hip', 'ear', ...sided('shin', 'ham', 'thigh', 'knee'));
const restPart = oneOf('pelvis', 'lumbar', 'thorax', 'head', ...sided('knee', 'shank', 'foot', 'shoulder', 'elbow', 'wrist', 'hand'));

const leg = object({}, { foot: point, ball: point, ankleAt: point, ...numbersFor('pitch', 'yaw', 'swivel', 'thigh', 'shank', 'hip', 'abd', 'rot', 'knee', 'ankle', 'toe') });
const arm = object({}, {
  hand: either(point, grip), elbowAt: point, fist: flag,
  ...numbersFor('handDir', 'handYaw', 'forearm', 'foreYaw', 'arm', 'shoulder', 'abd', 'rot', 'elbow', 'wrist', 'protract', 'shrug', 'tuck', 'swivel'),
});
const pose = object({}, {
  ...numbersFor(...SPINE_ANGLES, 'level', 'mirror'), base: oneOf(...Object.keys(BASES)), pelvis: point, rest: list(restPart, 1),
  anchor: object({ part: place, at: list(orNull, 2, 2) }), legR: leg, legL: leg, armR: arm, armL: arm,
});
const step = object({ to: number, move: number }, { hold: number, breath: oneOf('in', 'out'), through: flag });
const propKinds: Readonly<Record<string, Check>> = {
  mat: object({ type: text, x: pair }, { z: number }),
  wall: object({ type: text, x: number }, { h: number, z: number }),
  'side-wall': object({ type: text, x: pair }, { h: number }),
  step: object({ type: text, x: pair, h: number }, { z: pair }),
  chair: object({ type: text, x: number }, { h: number, w: number, back: flag }),
  roller: object({ type: text, x: number }, { r: number }),
  strap: object({ type: text, via: list(place, 2) }),
  track: object({ type: text, speed: number }),
};
const bandAround = object({ type: text, via: list(place, 2) });
const bandFixed = object({ type: text, from: point, to: place });
const prop: Check = (value, where) => {
  const type = isRecord(value) ? value['type'] : undefined;
  const band = isRecord(value) && 'from' in value ? bandFixed : bandAround;
  const kind = type === 'band' ? band : typeof type === 'string' ? propKinds[type] : undefined;
  if (!kind) return fail(where, `must have a type: ${[...Object.keys(propKinds), 'band'].join(', ')}`);
  kind(value, where);
};
const work: Check = (value, where) => {
  text(value, where);
  if (!(workOf(String(value)).region in REGIONS)) fail(where, `is no working region: ${String(value)}`);
};
const limb = oneOf(...['armR', 'armL', 'legR', 'legL', 'head'].flatMap((name) => [name, `-${name}`]));

const figure = object(
  { id: text, name: text, work: list(work, 0, 3), poses: list(pose, 2) },
  {
    view: oneOf('side', 'front'), cam: pair, props: list(prop), order: list(limb), steps: list(step, 2),
    still: object({}, { frames: list(number, 1), main: number, arrow: place, beside: list(point, 2, 2), focus: list(point, 2, 2) }),
  },
);

function checkReferences(data: Figure, where: string): void {
  const count = data.poses.length;
  const exists = (index: number, at: string): void => {
    if (!Number.isInteger(index) || index < 0 || index >= count) fail(at, `names pose ${index}, but there are ${count}`);
  };
  data.poses.forEach(({ mirror }, i) => {
    if (mirror !== undefined && !(Number.isInteger(mirror) && mirror >= 0 && mirror < i)) fail(`${where}.poses[${i}].mirror`, 'must name an earlier pose');
  });
  data.steps?.forEach((one, i) => {
    exists(one.to, `${where}.steps[${i}].to`);
    if (one.move <= 0) fail(`${where}.steps[${i}].move`, 'must take some time');
  });
  if (data.still?.main !== undefined) exists(data.still.main, `${where}.still.main`);
  data.still?.frames?.forEach((index, i) => exists(index, `${where}.still.frames[${i}]`));
}

/** Checks data that came from outside and gives it its type. Throws a {@link FigureError} that names the first fault. */
export function parseFigure(data: unknown, where = 'figure'): Figure {
  figure(data, where);
  const parsed = data as Figure;
  checkReferences(parsed, where);
  return parsed;
}
