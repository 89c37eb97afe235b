import type { Camera } from './camera.ts';
import { dot, type Axes, type Vec3 } from './vec.ts';

/** The picture of an ellipsoid: its centre and the three terms of its shape matrix. Body units, y up. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}
/** A closed outline, counter-clockwise with y up: x and y in turn. */
export type Outline = readonly number[];

/** Projects an ellipsoid with half axes depth (f), width (r) and height (u). */
export function disc(camera: Camera, centre: Vec3, axes: Axes, d: number, w: number, h: number): Disc {
  const fx = dot(axes.f, camera.x) * d;
  const fy = dot(axes.f, camera.y) * d;
  const rx = dot(axes.r, camera.x) * w;
  const ry = dot(axes.r, camera.y) * w;
  const ux = dot(axes.u, camera.x) * h;
  const uy = dot(axes.u, camera.y) * h;
  return {
    x: dot(centre, camera.x), y: dot(centre, camera.y),
    xx: fx * fx + rx * rx + ux * ux, xy: fx * fy + rx * ry + ux * uy, yy: fy * fy + ry * ry + uy * uy,
  };
}

/** The same disc with its rim moved out by `by`. */
export function grown(a: Disc, by: number): Disc {
  if (by === 0) return a;
  const k = (1 + by / Math.max(0.3, Math.sqrt((a.xx + a.yy) / 2))) ** 2;
  return { x: a.x, y: a.y, xx: a.xx * k, xy: a.xy * k, yy: a.yy * k };
}

const circle = (n: number): Float64Array => {
  const table = new Float64Array(n * 2);
  for (let i = 0; i < n; i++) {
    table[i * 2] = Math.cos((i * 2 * Math.PI) / n);
    table[i * 2 + 1] = Math.sin((i * 2 * Math.PI) / n);
  }
  return table;
};
const ROUND = circle(24);
/** Enough for hands, shoes and ears: their corners are rounded into each other. */
const SMALL_ROUND = circle(14);
const SMALL = 2.6;
const isSmall = (a: Disc): boolean => a.xx + a.yy < 2 * SMALL * SMALL;

/** The convex hull of discs, by asking which of them reaches furthest in each direction. */
export function hull(discs: readonly Disc[], out: number[] = []): number[] {
  const round = discs.every(isSmall) ? SMALL_ROUND : ROUND;
  for (let i = 0; i < round.length; i += 2) {
    const nx = round[i];
    const ny = round[i + 1];
    let best = -Infinity;
    let px = 0;
    let py = 0;
    for (const a of discs) {
      const mx = a.xx * nx + a.xy * ny;
      const my = a.xy * nx + a.yy * ny;
      const h = Math.sqrt(mx * nx + my * ny) || 1e-9;
      const reach = a.x * nx + a.y * ny + h;
      if (reach > best) {
        best = reach;
        px = a.x + mx / h;
        py = a.y + my / h;
      }
    }
    out.push(px, py);
  }
  return out;
}

/** The convex hull of bare points, x and y in turn, counter-clockwise. */
export function hullOfPoints(points: readonly number[]): number[] {
  const order = Array.from({ length: points.length / 2 }, (_, i) => i).sort((a, b) => points[a * 2] - points[b * 2] || points[a * 2 + 1] - points[b * 2 + 1]);
  const chain: number[] = [];
  const add = (i: number, least: number): void => {
    const x = points[i * 2];
    const y = points[i * 2 + 1];
    while (chain.length >= least + 4) {
      const n = chain.length;
      if ((chain[n - 2] - chain[n - 4]) * (y - chain[n - 3]) - (chain[n - 1] - chain[n - 3]) * (x - chain[n - 4]) > 0) break;
      chain.length = n - 2;
    }
    chain.push(x, y);
  };
  for (const i of order) add(i, 0);
  const lower = chain.length - 2;
  for (let k = order.length - 2; k >= 0; k--) add(order[k], lower);
  chain.length -= 2;
  return chain;
}

// Height at x on the straight line between two neighbouring crests: it bridges the dip between two discs.
function between(crests: Float64Array, i: number, x: number): number {
  const x0 = crests[i * 2 - 2];
  const x1 = crests[i * 2];
  const k = (x - x0) / (x1 - x0);
  return k >= 0 && k <= 1 ? crests[i * 2 - 1] + (crests[i * 2 + 1] - crests[i * 2 - 1]) * k : -Infinity;
}

const SLICES = 16;
const NODES = Float64Array.from({ length: SLICES + 1 }, (_, i) => -Math.cos((Math.PI * i) / SLICES));

/**
 * The outline of a straight loft: upper and lower envelope over its own axis on the screen. A segment that points at the viewer gives
 * a round blob, so nothing jumps when a limb turns through that position.
 */
export function sweep(discs: readonly Disc[], dx: number, dy: number): number[] {
  const length = Math.hypot(dx, dy);
  const c = length > 1e-6 ? dx / length : 1;
  const s = length > 1e-6 ? dy / length : 0;
  const n = discs.length;
  const at = new Float64Array(n * 5);
  const crest = new Float64Array(n * 2);
  const trough = new Float64Array(n * 2);
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const a = discs[i];
    const p = a.xx * c * c + 2 * a.xy * c * s + a.yy * s * s;
    const q = (a.yy - a.xx) * c * s + a.xy * (c * c - s * s);
    const r = a.xx * s * s - 2 * a.xy * c * s + a.yy * c * c;
    const along = a.x * c + a.y * s;
    const root = Math.sqrt(p);
    at[i * 5] = along;
    at[i * 5 + 1] = -a.x * s + a.y * c;
    at[i * 5 + 2] = q / p;
    at[i * 5 + 3] = Math.sqrt(Math.max(0, r - (q * q) / p));
    at[i * 5 + 4] = p;
    low = Math.min(low, along - root);
    high = Math.max(high, along + root);
    // Where the rim is highest and lowest over the axis.
    const rise = Math.sqrt(r);
    crest[i * 2] = along + q / rise;
    crest[i * 2 + 1] = at[i * 5 + 1] + rise;
    trough[i * 2] = along - q / rise;
    trough[i * 2 + 1] = -(at[i * 5 + 1] - rise);
  }
  const middle = (low + high) / 2;
  const half = (high - low) / 2;
  const lower: number[] = [];
  const upper: number[] = [];
  for (let k = 0; k <= SLICES; k++) {
    const x = middle + half * NODES[k] * 0.99999;
    let top = -Infinity;
    let bottom = Infinity;
    for (let i = 0; i < n; i++) {
      const d = x - at[i * 5];
      const p = at[i * 5 + 4];
      if (d * d > p) continue;
      const y = at[i * 5 + 1] + at[i * 5 + 2] * d;
      const h = at[i * 5 + 3] * Math.sqrt(1 - (d * d) / p);
      if (y + h > top) top = y + h;
      if (y - h < bottom) bottom = y - h;
    }
    for (let i = 1; i < n; i++) {
      const above = between(crest, i, x);
      if (above > top) top = above;
      const below = -between(trough, i, x);
      if (below < bottom) bottom = below;
    }
    if (top < bottom) continue;
    lower.push(x * c - bottom * s, x * s + bottom * c);
    upper.push(x * c - top * s, x * s + top * c);
  }
  for (let i = upper.length - 2; i >= 0; i -= 2) lower.push(upper[i], upper[i + 1]);
  return lower;
}

function edge(a: Disc, nx: number, ny: number, out: number[]): void {
  const mx = a.xx * nx + a.xy * ny;
  const my = a.xy * nx + a.yy * ny;
  const h = Math.sqrt(mx * nx + my * ny) || 1e-9;
  out.push(a.x + mx / h, a.y + my / h);
}

const CAP = 7;

function cap(a: Disc, tx: number, ty: number, out: number[]): void {
  for (let i = 1; i < CAP; i++) {
    const angle = (Math.PI * i) / CAP - Math.PI / 2;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    edge(a, tx * c - ty * s, tx * s + ty * c, out);
  }
}

/** The outline of a bent loft (the trunk): offset points on both sides of its own curve and a cap at each end. */
export function ribbon(discs: readonly Disc[]): number[] {
  const n = discs.length;
  const first = discs[0];
  const last = discs[n - 1];
  if (Math.hypot(last.x - first.x, last.y - first.y) < 12) return hull(discs);
  const tangent = (i: number): [number, number] => {
    const a = discs[Math.max(0, i - 2)];
    const b = discs[Math.min(n - 1, i + 2)];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return [(b.x - a.x) / length, (b.y - a.y) / length];
  };
  const out: number[] = [];
  const left: number[] = [];
  for (let i = 0; i < n; i++) {
    const [tx, ty] = tangent(i);
    edge(discs[i], ty, -tx, out);
    edge(discs[i], -ty, tx, left);
  }
  const [ex, ey] = tangent(n - 1);
  cap(last, ex, ey, out);
  for (let i = left.length - 2; i >= 0; i -= 2) out.push(left[i], left[i + 1]);
  const [sx, sy] = tangent(0);
  cap(first, -sx, -sy, out);
  return out;
}

/** Drawing units in one body unit: whole numbers of them are a twentieth of a percent of body height. */
export const GRAIN = 20;

const half = (x: number): number => Math.round(x / 2);
/** How far from a corner, in drawing units, its rounding reaches: further would bend the straight sides of a shape. */
const ROUNDING = 1.3 * GRAIN;

// A number after another one: a minus sign is separator enough.
const next = (value: number): string => (value < 0 ? `${value}` : ` ${value}`);

// The outline in whole drawing units, y down, without points that fall on the one before.
function grained(points: Outline): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const x = Math.round(points[i] * GRAIN);
    const y = Math.round(-points[i + 1] * GRAIN);
    const n = out.length;
    if (n === 0 || x !== out[n - 2] || y !== out[n - 1]) out.push(x, y);
  }
  const n = out.length;
  if (n > 2 && out[0] === out[n - 2] && out[1] === out[n - 1]) out.length = n - 2;
  return out;
}

/** Path text in whole, relative drawing units, y down, with straight sides: for things with edges. */
export function edgedPath(outlines: readonly Outline[]): string {
  let text = '';
  for (const outline of outlines) {
    const points = grained(outline);
    text += `M${points[0]}${next(points[1])}l`;
    for (let i = 2; i < points.length; i += 2) {
      const dx = points[i] - points[i - 2];
      text += (i === 2 ? `${dx}` : next(dx)) + next(points[i + 1] - points[i - 1]);
    }
    text += 'z';
  }
  return text;
}

// Where the rounding of the corner at `from` ends on the side towards `to`, in one coordinate: `k` is its share of the side.
const along = (from: number, to: number, k: number): number => (k === 0.5 ? half(from + to) : Math.round(from + (to - from) * k));

/** Path text in whole, relative drawing units, y down, with every corner rounded: for bodies. */
export function pathOf(outlines: readonly Outline[]): string {
  let text = '';
  for (const outline of outlines) {
    const points = grained(outline);
    const n = points.length;
    let x = points[0];
    let y = points[1];
    let k = share(x, y, points[n - 2], points[n - 1]);
    // The pen: both ends of a short side share its middle, so only a long side has a straight part.
    let sx = along(x, points[n - 2], k);
    let sy = along(y, points[n - 1], k);
    text += `M${sx}${next(sy)}`;
    let curving = false;
    for (let i = 0; i < n; i += 2) {
      const last = i + 2 === n;
      const nx = points[last ? 0 : i + 2];
      const ny = points[last ? 1 : i + 3];
      k = share(x, y, nx, ny);
      const ax = along(x, nx, k);
      const ay = along(y, ny, k);
      text += (curving ? next(x - sx) : `q${x - sx}`) + next(y - sy) + next(ax - sx) + next(ay - sy);
      sx = ax;
      sy = ay;
      curving = true;
      if (k !== 0.5 && !last) {
        sx = along(nx, x, k);
        sy = along(ny, y, k);
        curving = sx === ax && sy === ay;
        if (!curving) text += `l${sx - ax}${next(sy - ay)}`;
      }
      x = nx;
      y = ny;
    }
    text += 'z';
  }
  return text;
}

// The share of a side that the rounding at one of its ends takes: half, or as far as rounding reaches.
function share(x: number, y: number, tx: number, ty: number): number {
  const square = (tx - x) * (tx - x) + (ty - y) * (ty - y);
  return square <= 4 * ROUNDING * ROUNDING ? 0.5 : ROUNDING / Math.sqrt(square);
}
