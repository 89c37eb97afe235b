import type { Side } from './format.ts';

/** Segment lengths in percent of body height, after Drillis and Contini. */
export const LENGTH = {
  thigh: 24.5, shank: 24.6, ankle: 3.9, heel: 4.0, ball: 7.0, toe: 4.2,
  pelvis: 7.0, lumbar: 8.8, thoracic: 13.0, neck: 5.4,
  upperArm: 18.6, forearm: 14.6, hand: 9.3, fist: 4.5,
  hipWidth: 5.2, shoulderWidth: 9.6, shoulderDrop: 2.2, neckLean: 18,
} as const;

export const SIGN: Record<Side, 1 | -1> = { R: 1, L: -1 };
export const SIDES: readonly Side[] = ['R', 'L'];

/** One cross-section: place along the axis, half depth, half width, offset forward. */
export type Section = readonly [at: number, depth: number, width: number, forward: number];

/** Trunk sections; `at` counts units above the hip joints. */
export const TRUNK: readonly Section[] = [
  [-4, 4.6, 6.4, -0.9], [-1, 6.5, 8.2, -1.3], [2, 6.9, 8.6, -1.3], [6, 6.0, 8.0, -0.6], [10, 5.3, 7.1, 0.1], [13, 5.35, 7.1, 0.4],
  [17, 6.0, 7.7, 0.7], [21, 6.4, 8.5, 0.6], [24.5, 5.9, 8.7, 0.1], [27, 4.6, 7.3, -0.5], [28.8, 3.5, 5.0, -0.8],
];
export const NECK: readonly Section[] = [[-1.5, 3.1, 3.6, -0.4], [1.5, 2.75, 2.9, 0], [3.5, 2.65, 2.75, 0.1], [6.5, 2.9, 2.8, 0.3]];
/** Limb sections; `at` runs from 0 at the upper joint to 1 at the lower. */
export const THIGH: readonly Section[] = [
  [0, 6.0, 4.0, -0.3], [0.12, 6.1, 4.7, 0], [0.35, 5.5, 4.9, 0.35], [0.65, 4.5, 4.3, 0.25], [0.88, 3.75, 3.7, 0.1], [1, 3.55, 3.5, 0],
];
export const SHANK: readonly Section[] = [
  [0, 3.55, 3.5, 0], [0.12, 3.6, 3.55, -0.25], [0.3, 3.95, 3.8, -0.8], [0.5, 3.5, 3.3, -0.6], [0.75, 2.5, 2.4, -0.25], [0.93, 2.0, 2.0, 0], [1, 2.05, 2.05, 0],
];
export const UPPER_ARM: readonly Section[] = [
  [0, 3.05, 2.9, 0], [0.18, 3.3, 3.2, 0.05], [0.5, 2.85, 2.7, 0.15], [0.85, 2.35, 2.3, 0], [1, 2.3, 2.25, 0],
];
export const FOREARM: readonly Section[] = [
  [0, 2.3, 2.25, 0], [0.22, 2.5, 2.4, 0.1], [0.5, 2.15, 2.1, 0.05], [0.85, 1.6, 1.65, 0], [1, 1.5, 1.6, 0],
];

/** Share of body mass, for the balance check. */
export const MASS = { head: 0.081, trunk: 0.497, thigh: 0.1, shank: 0.0465, foot: 0.0145, upperArm: 0.028, forearm: 0.016, hand: 0.006 } as const;

/** Body types: factors on trunk depth, trunk width and limb thickness. Joints keep their size, so contacts hold. */
export interface Build {
  readonly depth: number;
  readonly width: number;
  readonly limb: number;
  readonly belly: number;
}
export const BUILDS = {
  average: { depth: 1, width: 1, limb: 1, belly: 0 },
  slim: { depth: 0.9, width: 0.93, limb: 0.9, belly: 0 },
  strong: { depth: 1.06, width: 1.08, limb: 1.1, belly: 0 },
  full: { depth: 1.14, width: 1.17, limb: 1.15, belly: 2.2 },
} as const satisfies Record<string, Build>;
export type BuildName = keyof typeof BUILDS;
export const buildOf = (name: string | undefined): Build =>
  name !== undefined && name in BUILDS ? BUILDS[name as BuildName] : BUILDS.average;

/** Catmull-Rom stations between the given ones, so that the outline is smooth. */
export function dense(sections: readonly Section[], between: number): Section[] {
  const out: Section[] = [];
  const last = sections.length - 1;
  for (let i = 0; i < last; i++) {
    const [a, b, c, d] = [i - 1, i, i + 1, i + 2].map((k) => sections[Math.min(last, Math.max(0, k))]);
    for (let k = 0; k < between; k++) {
      const t = k / between;
      const spline = (j: 1 | 2 | 3): number =>
        0.5 * (2 * b[j] + (c[j] - a[j]) * t + (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t * t + (3 * b[j] - a[j] - 3 * c[j] + d[j]) * t ** 3);
      out.push([b[0] + (c[0] - b[0]) * t, spline(1), spline(2), spline(3)]);
    }
  }
  out.push(sections[last]);
  return out;
}

/** Trunk sections of a body type; the belly grows forward only. */
export function trunkOf(build: Build): Section[] {
  return TRUNK.map(([at, depth, width, forward]) => {
    const belly = build.belly * Math.exp(-(((at - 7.5) / 5.5) ** 2));
    return [at, depth * build.depth + belly * 0.5, width * build.width, forward + belly * 0.5];
  });
}

/** Limb sections of a body type: full factor in the fleshy middle, none at the far joint. */
export function limbOf(sections: readonly Section[], build: Build): Section[] {
  return sections.map(([at, depth, width, forward]) => {
    const k = 1 + (build.limb - 1) * (1 - at ** 3);
    return [at, depth * k, width * k, forward];
  });
}
