import type { Outline } from './outline.ts';

/** Drawing units in one body unit: whole numbers of them are a twentieth of a percent of body height. */
export const GRAIN = 20;

/** How far from a corner, in drawing units, its rounding reaches: further would bend the straight sides of a shape. */
const ROUNDING = 1.3 * GRAIN;
const NEAR = 4 * ROUNDING * ROUNDING;

const [ZERO, MINUS, SPACE] = [48, 45, 32];
const SHORTEST = 1 << 12;
/** The longest text of one number, with its separator. */
const WIDEST = 12;

// Path text grows here byte by byte and becomes a string once: a string that grows is a tree of pieces, ten times as slow.
let bytes = new Uint8Array(SHORTEST);
let length = 0;
const decoder = new TextDecoder();

function written(): string {
  const text = decoder.decode(bytes.subarray(0, length));
  length = 0;
  return text;
}

function roomFor(numbers: number): void {
  if (length + numbers * WIDEST <= bytes.length) return;
  const larger = new Uint8Array(2 * (length + numbers * WIDEST));
  larger.set(bytes);
  bytes = larger;
}

/** A whole number straight after a letter. */
function first(value: number): void {
  let rest = value;
  if (rest < 0) {
    bytes[length++] = MINUS;
    rest = -rest;
  }
  let size = 1;
  for (let limit = 10; rest >= limit; limit *= 10) size++;
  for (let i = length + size - 1; i >= length; i--) {
    const tens = (rest / 10) | 0;
    bytes[i] = ZERO + rest - tens * 10;
    rest = tens;
  }
  length += size;
}

/** A whole number after another one: a minus sign is separator enough. */
function next(value: number): void {
  if (value >= 0) bytes[length++] = SPACE;
  first(value);
}

const letter = (name: string): number => name.charCodeAt(0);
const [MOVE, LINE, CURVE, CLOSE] = ['M', 'l', 'q', 'z'].map(letter) as [number, number, number, number];

let points = new Int32Array(SHORTEST);

// The outline in whole drawing units, y down, without points that fall on the one before. Returns how many numbers it has.
function grain(outline: Outline): number {
  if (points.length < outline.length) points = new Int32Array(outline.length * 2);
  let n = 0;
  for (let i = 0; i < outline.length; i += 2) {
    const x = Math.round(outline[i] * GRAIN);
    const y = Math.round(-outline[i + 1] * GRAIN);
    if (n === 0 || x !== points[n - 2] || y !== points[n - 1]) {
      points[n] = x;
      points[n + 1] = y;
      n += 2;
    }
  }
  return n > 2 && points[0] === points[n - 2] && points[1] === points[n - 1] ? n - 2 : n;
}

/** Path text in whole, relative drawing units, y down, with straight sides: for things with edges. */
export function edgedPath(outlines: readonly Outline[]): string {
  for (const outline of outlines) {
    const n = grain(outline);
    roomFor(n + 4);
    bytes[length++] = MOVE;
    first(points[0]);
    next(points[1]);
    bytes[length++] = LINE;
    for (let i = 2; i < n; i += 2) {
      if (i === 2) first(points[2] - points[0]);
      else next(points[i] - points[i - 2]);
      next(points[i + 1] - points[i - 1]);
    }
    bytes[length++] = CLOSE;
  }
  return written();
}

// The share of a side that the rounding at one of its ends takes: half, or as far as rounding reaches.
function share(x: number, y: number, tx: number, ty: number): number {
  const square = (tx - x) * (tx - x) + (ty - y) * (ty - y);
  return square <= NEAR ? 0.5 : ROUNDING / Math.sqrt(square);
}

// Where the rounding of the corner at `from` ends on the side towards `to`, in one coordinate: `k` is its share of the side.
const along = (from: number, to: number, k: number): number => (k === 0.5 ? (from + to + 1) >> 1 : Math.round(from + (to - from) * k));

/** Path text in whole, relative drawing units, y down, with every corner rounded: for bodies. */
export function pathOf(outlines: readonly Outline[]): string {
  for (const outline of outlines) rounded(grain(outline));
  return written();
}

function rounded(n: number): void {
  roomFor(4 * n + 8);
  let x = points[0];
  let y = points[1];
  let k = share(x, y, points[n - 2], points[n - 1]);
  // The pen: both ends of a short side share its middle, so only a long side has a straight part.
  let sx = along(x, points[n - 2], k);
  let sy = along(y, points[n - 1], k);
  bytes[length++] = MOVE;
  first(sx);
  next(sy);
  let curving = false;
  for (let i = 0; i < n; i += 2) {
    const last = i + 2 === n;
    const nx = points[last ? 0 : i + 2];
    const ny = points[last ? 1 : i + 3];
    k = share(x, y, nx, ny);
    const ax = along(x, nx, k);
    const ay = along(y, ny, k);
    if (curving) next(x - sx);
    else {
      bytes[length++] = CURVE;
      first(x - sx);
    }
    next(y - sy);
    next(ax - sx);
    next(ay - sy);
    sx = ax;
    sy = ay;
    curving = true;
    if (k !== 0.5 && !last) {
      sx = along(nx, x, k);
      sy = along(ny, y, k);
      curving = sx === ax && sy === ay;
      if (!curving) {
        bytes[length++] = LINE;
        first(sx - ax);
        next(sy - ay);
      }
    }
    x = nx;
    y = ny;
  }
  bytes[length++] = CLOSE;
}
