import { add, along, cross, rotate, scale, size, sub, unit, type Vec3 } from './vec.ts';

/** Two bones that meet a target: middle joint, end, the hinge they bend about, and how much they fall short. */
export interface TwoBones {
  readonly middle: Vec3;
  readonly end: Vec3;
  readonly hinge: Vec3;
  readonly short: number;
}

/**
 * Places two bones of lengths a and b between root and target. `bend` is +1 when the middle joint points to where the hinge turns
 * (a knee), -1 when it points the other way (an elbow).
 */
export function twoBones(root: Vec3, target: Vec3, a: number, b: number, hinge: Vec3, swivel: number, bend: 1 | -1): TwoBones {
  const away = sub(target, root);
  const wanted = size(away);
  const longest = (a + b) * 0.9995;
  const shortest = Math.abs(a - b) * 1.01;
  const d = Math.min(longest, Math.max(shortest, wanted));
  const e = unit(away);
  const side = cross(hinge, e);
  const flat = size(side) < 1e-3;
  const n = rotate(scale(flat ? [0, 1, 0] : unit(side), bend), e, swivel);
  const x = (a * a - b * b + d * d) / (2 * d);
  const y = Math.sqrt(Math.max(0, a * a - x * x));
  return {
    middle: add(along(root, e, x), scale(n, y)),
    end: along(root, e, d),
    hinge: scale(cross(e, n), bend),
    short: Math.max(0, wanted - longest, shortest - wanted),
  };
}
