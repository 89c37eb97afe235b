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

// Indices of the points from left to right, and from low to high where they are equally far left.
function leftToRight(points: readonly number[]): Uint16Array {
  const order = new Uint16Array(points.length / 2);
  for (let i = 0; i < order.length; i++) {
    const x = points[i * 2];
    const y = points[i * 2 + 1];
    let k = i - 1;
    for (; k >= 0; k--) {
      const other = order[k] * 2;
      if (points[other] < x || (points[other] === x && points[other + 1] <= y)) break;
      order[k + 1] = order[k];
    }
    order[k + 1] = i;
  }
  return order;
}

// Adds a point to a chain that only turns left; the first `least` numbers of the chain stay.
function turnLeft(chain: number[], x: number, y: number, least: number): void {
  while (chain.length >= least + 4) {
    const n = chain.length;
    if ((chain[n - 2] - chain[n - 4]) * (y - chain[n - 3]) - (chain[n - 1] - chain[n - 3]) * (x - chain[n - 4]) > 0) break;
    chain.length = n - 2;
  }
  chain.push(x, y);
}

/** The convex hull of bare points, x and y in turn, counter-clockwise. Made for a few dozen of them. */
export function hullOfPoints(points: readonly number[]): number[] {
  const order = leftToRight(points);
  const chain: number[] = [];
  for (const i of order) turnLeft(chain, points[i * 2], points[i * 2 + 1], 0);
  const lower = chain.length - 2;
  for (let k = order.length - 2; k >= 0; k--) turnLeft(chain, points[order[k] * 2], points[order[k] * 2 + 1], lower);
  chain.length -= 2;
  return chain;
}

const SLICES = 16;
const NODES = new Float64Array(Array.from({ length: SLICES + 1 }, (_, i) => -Math.cos((Math.PI * i) / SLICES) * 0.99999));
// The envelope over each node; a figure draws a score of them in each frame, so they are not made anew.
const nodes = new Float64Array(SLICES + 1);
const top = new Float64Array(SLICES + 1);
const bottom = new Float64Array(SLICES + 1);

/** Raises the envelope to a disc: its rim over the axis is a sheared half circle. */
function cover(along: number, centre: number, shear: number, rise: number, square: number): void {
  const root = Math.sqrt(square) + 1e-9;
  let k = 0;
  while (k <= SLICES && nodes[k] < along - root) k++;
  for (; k <= SLICES && nodes[k] <= along + root; k++) {
    const d = nodes[k] - along;
    if (d * d > square) continue;
    const y = centre + shear * d;
    const h = rise * Math.sqrt(1 - (d * d) / square);
    if (y + h > top[k]) top[k] = y + h;
    if (y - h < bottom[k]) bottom[k] = y - h;
  }
}

/** Bridges the dip between two discs by the straight line from crest to crest, or from trough to trough (`down`, heights turned over). */
function bridge(x0: number, y0: number, x1: number, y1: number, down: boolean): void {
  const end = Math.max(x0, x1);
  let k = 0;
  while (k <= SLICES && nodes[k] < Math.min(x0, x1)) k++;
  for (; k <= SLICES && nodes[k] <= end; k++) {
    const share = (nodes[k] - x0) / (x1 - x0);
    if (!(share >= 0 && share <= 1)) continue;
    const y = y0 + (y1 - y0) * share;
    if (down) {
      if (-y < bottom[k]) bottom[k] = -y;
    } else if (y > top[k]) top[k] = y;
  }
}

/** A disc's terms along an axis with cosine c and sine s: its extent, shear and height over it. */
const across = (a: Disc, c: number, s: number): readonly [p: number, q: number, r: number] => [
  a.xx * c * c + 2 * a.xy * c * s + a.yy * s * s,
  (a.yy - a.xx) * c * s + a.xy * (c * c - s * s),
  a.xx * s * s - 2 * a.xy * c * s + a.yy * c * c,
];

function placeNodes(discs: readonly Disc[], c: number, s: number): void {
  let low = Infinity;
  let high = -Infinity;
  for (const a of discs) {
    const along = a.x * c + a.y * s;
    const root = Math.sqrt(across(a, c, s)[0]);
    low = Math.min(low, along - root);
    high = Math.max(high, along + root);
  }
  for (let k = 0; k <= SLICES; k++) nodes[k] = (low + high) / 2 + ((high - low) / 2) * NODES[k];
  top.fill(-Infinity);
  bottom.fill(Infinity);
}

/**
 * The outline of a straight loft: upper and lower envelope over its own axis on the screen. A segment that points at the viewer gives
 * a round blob, so nothing jumps when a limb turns through that position.
 */
export function sweep(discs: readonly Disc[], dx: number, dy: number): number[] {
  const length = Math.hypot(dx, dy);
  const c = length > 1e-6 ? dx / length : 1;
  const s = length > 1e-6 ? dy / length : 0;
  placeNodes(discs, c, s);
  let [crestX, crestY, troughX, troughY] = [0, 0, 0, 0];
  for (let i = 0; i < discs.length; i++) {
    const a = discs[i];
    const [p, q, r] = across(a, c, s);
    const along = a.x * c + a.y * s;
    const centre = -a.x * s + a.y * c;
    cover(along, centre, q / p, Math.sqrt(Math.max(0, r - (q * q) / p)), p);
    // Where the rim is highest and lowest over the axis.
    const rise = Math.sqrt(r);
    const shift = q / rise;
    if (i > 0) {
      bridge(crestX, crestY, along + shift, centre + rise, false);
      bridge(troughX, troughY, along - shift, rise - centre, true);
    }
    [crestX, crestY, troughX, troughY] = [along + shift, centre + rise, along - shift, rise - centre];
  }
  return envelope(c, s);
}

function envelope(c: number, s: number): number[] {
  const out: number[] = [];
  for (let k = 0; k <= SLICES; k++) if (top[k] >= bottom[k]) out.push(nodes[k] * c - bottom[k] * s, nodes[k] * s + bottom[k] * c);
  for (let k = SLICES; k >= 0; k--) if (top[k] >= bottom[k]) out.push(nodes[k] * c - top[k] * s, nodes[k] * s + top[k] * c);
  return out;
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
