/** Vectors in body units: x to where the person faces, y up, z towards the viewer (the person's right). */
export type Vec3 = readonly [number, number, number];

/** An orthonormal frame: forward, up, right. */
export interface Axes {
  readonly f: Vec3;
  readonly u: Vec3;
  readonly r: Vec3;
}

export const WORLD: Axes = { f: [1, 0, 0], u: [0, 1, 0], r: [0, 0, 1] };
export const UP: Vec3 = [0, 1, 0];
const DEGREE = Math.PI / 180;

export const radians = (degrees: number): number => degrees * DEGREE;
export const degrees = (angle: number): number => angle / DEGREE;
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const along = (a: Vec3, direction: Vec3, k: number): Vec3 => [
  a[0] + direction[0] * k,
  a[1] + direction[1] * k,
  a[2] + direction[2] * k,
];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const size = (a: Vec3): number => Math.sqrt(dot(a, a));
export const distance = (a: Vec3, b: Vec3): number => size(sub(a, b));
export const unit = (a: Vec3): Vec3 => {
  const length = size(a);
  return length > 0 ? scale(a, 1 / length) : a;
};
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mix3 = (a: Vec3, b: Vec3, t: number): Vec3 => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];
export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** Turns p about an axis (a unit vector), right-handed, in degrees. */
export function rotate(p: Vec3, axis: Vec3, angle: number): Vec3 {
  if (angle === 0) return p;
  const c = Math.cos(angle * DEGREE);
  const s = Math.sin(angle * DEGREE);
  const k = dot(axis, p) * (1 - c);
  return [
    p[0] * c + (axis[1] * p[2] - axis[2] * p[1]) * s + axis[0] * k,
    p[1] * c + (axis[2] * p[0] - axis[0] * p[2]) * s + axis[1] * k,
    p[2] * c + (axis[0] * p[1] - axis[1] * p[0]) * s + axis[2] * k,
  ];
}

/** Turns a whole frame about an axis, in degrees. */
export function turn(frame: Axes, axis: Vec3, angle: number): Axes {
  if (angle === 0) return frame;
  return { f: rotate(frame.f, axis, angle), u: rotate(frame.u, axis, angle), r: rotate(frame.r, axis, angle) };
}

/** The frame of a segment that runs from `top` to `end`; `right` says how it is turned about itself. */
export function segmentAxes(top: Vec3, end: Vec3, right: Vec3): Axes {
  const u = unit(sub(top, end));
  let r = along(right, u, -dot(right, u));
  if (size(r) < 1e-3) r = Math.abs(u[0]) < 0.9 ? cross(u, [1, 0, 0]) : cross(u, [0, 0, 1]);
  r = unit(r);
  return { f: cross(u, r), u, r };
}

/** Direction between two directions on the shortest arc; opposite directions go through `via`. */
export function arc(a: Vec3, b: Vec3, t: number, via: Vec3 = UP): Vec3 {
  const cosine = clamp(dot(a, b), -1, 1);
  if (cosine > 0.99999) return a;
  if (cosine < -0.999) return t < 0.5 ? arc(a, via, t * 2) : arc(via, b, t * 2 - 1);
  const angle = Math.acos(cosine);
  const s = Math.sin(angle);
  return unit(add(scale(a, Math.sin((1 - t) * angle) / s), scale(b, Math.sin(t * angle) / s)));
}

/** World direction in the vertical plane, 0 = down, 90 = forward, 180 = up, turned by `yaw` towards the viewer. */
export function direction(angle: number, yaw = 0): Vec3 {
  const level = Math.sin(angle * DEGREE);
  return [level * Math.cos(yaw * DEGREE), -Math.cos(angle * DEGREE), level * Math.sin(yaw * DEGREE)];
}

/** How far the frame leans forward from upright, in degrees. */
export const leanOf = (frame: Axes): number => degrees(Math.atan2(frame.u[0], frame.u[1]));
