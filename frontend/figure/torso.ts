import { dense, NECK, trunkOf, type Build, type Section } from './anatomy.ts';
import type { Camera } from './camera.ts';
import { disc, hull, hullOfPoints, ribbon, sweep, type Disc, type Outline } from './outline.ts';
import type { Body } from './solve.ts';
import { spineAt } from './surface.ts';
import { add, along, dot, scale, type Vec3 } from './vec.ts';

const NECK_SECTIONS = dense(NECK, 2);
const trunks = new Map<Build, readonly Section[]>();
function trunkSections(build: Build): readonly Section[] {
  let found = trunks.get(build);
  if (!found) trunks.set(build, (found = dense(trunkOf(build), 3)));
  return found;
}

/** The trunk in one outline; the chest deepens a little with the breath. */
export function trunkPicture(body: Body, camera: Camera): Outline {
  const discs: Disc[] = [];
  for (const [at, depth, width, forward] of trunkSections(body.build)) {
    const { p, axes } = spineAt(body.spine, at);
    const breath = at > 15 && at < 26 ? 1 + 0.02 * body.breath * Math.sin((Math.PI * (at - 15)) / 11) : 1;
    discs.push(disc(camera, along(p, axes.f, forward + depth * (breath - 1) * 0.6), axes, depth * breath, width, Math.min(depth, width) * 0.8));
  }
  return ribbon(discs);
}

export function neckPicture(body: Body, camera: Camera): Outline {
  const discs = NECK_SECTIONS.map(([at, depth, width, forward]) => {
    const { p, axes } = spineAt(body.neck, at);
    return disc(camera, along(p, axes.f, forward), axes, depth, width, Math.min(depth, width) * 0.8);
  });
  const last = body.neck[body.neck.length - 1];
  return sweep(discs, dot(last.axes.u, camera.x), dot(last.axes.u, camera.y));
}

/** The head from back to front; `ears` only those that can be seen. */
export interface HeadPicture {
  readonly skin: Outline[];
  readonly hair: Outline[];
  /** Shade: the ears that can be seen, and under the nose of a face turned to the viewer. */
  readonly ears: Outline[];
  readonly behind: Outline[];
}

type Lump = readonly [forward: number, up: number, depth: number, width: number, height: number];
const CRANIUM: Lump = [0.15, 6.7, 5.0, 4.1, 4.9];
const CHEEK: Lump = [1.9, 4.6, 3.2, 3.35, 3.4];
const JAW: Lump = [2.35, 1.9, 2.2, 2.2, 1.9];
const NAPE: Lump = [-1.8, 3.6, 2.2, 2.4, 2.4];
const BROW: Lump = [4.1, 6.3, 0.9, 1.6, 0.9];
const NOSE: Lump = [5.45, 4.25, 0.62, 0.6, 0.7];
const LIP: Lump = [3.8, 3.6, 0.7, 1, 0.7];

/** Hair: caps of one ellipsoid, each convex and each seen only where it faces the viewer. */
const HAIR = { centre: [-0.05, 6.85], radii: [5.3, 4.4, 5.05] } as const;
/** How far round from the rim of the ball a point may lie on the rim as it is drawn: the sine of the angle. */
const RIM_OF_SIGHT = 0.3;
/** How finely the hair's edge is known. */
const RINGS = 22;
const SPOKES = 36;
/** A point of the unit ball; `edge` when a neighbour is not hair. */
interface Strand {
  readonly f: number;
  readonly u: number;
  readonly r: number;
  readonly edge: boolean;
}
const cap = (belongs: (f: number, u: number, r: number) => boolean): Strand[] => {
  const at = (ring: number, spoke: number): readonly [number, number, number] => {
    const [polar, round] = [(Math.PI * ring) / RINGS, (2 * Math.PI * spoke) / SPOKES];
    return [Math.sin(polar) * Math.cos(round), Math.cos(polar), Math.sin(polar) * Math.sin(round)];
  };
  const isHair = (ring: number, spoke: number): boolean => {
    const [f, u, r] = at(ring, spoke);
    return belongs(HAIR.centre[0] + f * HAIR.radii[0], HAIR.centre[1] + u * HAIR.radii[2], r * HAIR.radii[1]);
  };
  const strands: Strand[] = [];
  for (let i = 0; i <= RINGS; i++) {
    for (let k = 0; k < SPOKES; k++) {
      if (!isHair(i, k)) continue;
      const [f, u, r] = at(i, k);
      const inside = i > 0 && i < RINGS && isHair(i - 1, k) && isHair(i + 1, k) && isHair(i, k - 1) && isHair(i, k + 1);
      strands.push({ f, u, r, edge: !inside });
    }
  }
  return strands;
};
const back = (f: number, u: number): boolean => f < 0.6 - (7.6 - u) * 0.42 && u > 2.2 && u < 9.4;
// The hairline is highest over the middle of the forehead.
const front = (f: number, u: number, r: number): boolean => u > 7.7 + Math.max(0, f) * 0.26 - Math.abs(r) * 0.3;
const CAPS: readonly Strand[][] = [
  cap((f, u, r) => r > -0.1 && front(f, u, r)),
  cap((f, u, r) => r < 0.1 && front(f, u, r)),
  cap((f, u, r) => r > -0.1 && back(f, u)),
  cap((f, u, r) => r < 0.1 && back(f, u)),
];

function hairCaps(body: Body, camera: Camera): Outline[] {
  const { head } = body;
  const centre = local(body, HAIR.centre[0], HAIR.centre[1], 0);
  // The normal of the ellipsoid is the unit point divided by its radii.
  const [zf, zu, zr] = [dot(head.f, camera.z) / HAIR.radii[0], dot(head.u, camera.z) / HAIR.radii[2], dot(head.r, camera.z) / HAIR.radii[1]];
  const rim = RIM_OF_SIGHT * Math.hypot(zf, zu, zr);
  const [x, y] = [dot(centre, camera.x), dot(centre, camera.y)];
  const [fx, fy] = [dot(head.f, camera.x) * HAIR.radii[0], dot(head.f, camera.y) * HAIR.radii[0]];
  const [ux, uy] = [dot(head.u, camera.x) * HAIR.radii[2], dot(head.u, camera.y) * HAIR.radii[2]];
  const [rx, ry] = [dot(head.r, camera.x) * HAIR.radii[1], dot(head.r, camera.y) * HAIR.radii[1]];
  const out: Outline[] = [];
  for (const strands of CAPS) {
    const dots: number[] = [];
    let seen = 0;
    for (const { f, u, r, edge } of strands) {
      const towards = f * zf + u * zu + r * zr;
      if (towards < -0.01) continue;
      seen++;
      // Only the edge of the hair and what lies near the rim of the ball can be part of the outline.
      if (edge || towards < rim) dots.push(x + f * fx + u * ux + r * rx, y + f * fy + u * uy + r * ry);
    }
    if (seen > 6) out.push(hullOfPoints(dots));
  }
  return out;
}

const local = (body: Body, f: number, u: number, r: number): Vec3 =>
  add(body.skull, add(scale(body.head.f, f), add(scale(body.head.u, u), scale(body.head.r, r))));

/** Face in profile or turned, hair, ears; no eyes and no mouth, so that it is anyone. */
export function headPicture(body: Body, camera: Camera, bun: boolean): HeadPicture {
  const { head } = body;
  const lump = ([f, u, d, w, h]: Lump): Disc => disc(camera, local(body, f, u, 0), head, d, w, h);
  const [cranium, cheek, jaw, nape, brow, nose, lip] = [CRANIUM, CHEEK, JAW, NAPE, BROW, NOSE, LIP].map(lump);
  const skin = [hull([cranium, cheek]), hull([cheek, jaw]), hull([nape, jaw]), hull([brow, nose]), hull([nose, lip])];
  const hair = hairCaps(body, camera);
  const knot = disc(camera, local(body, -5.4, 7.4, 0), head, 2.3, 2.3, 2.4);
  const ears: Outline[] = [];
  for (const s of [1, -1]) {
    if (dot(head.r, camera.z) * s < -0.25) continue;
    ears.push(hull([disc(camera, local(body, -0.35, 5.3, s * 4.05), head, 0.95, 0.45, 1.1), disc(camera, local(body, -0.1, 4.1, s * 3.95), head, 0.6, 0.4, 0.7)]));
  }
  if (dot(head.f, camera.z) > 0.55) {
    const bridge = disc(camera, local(body, 4.6, 5.6, 0), head, 0.3, 0.35, 0.3);
    const wings = disc(camera, local(body, 5.3, 4.0, 0), head, 0.5, 0.95, 0.42);
    ears.push(hull([bridge, wings]));
  }
  const facingAway = dot(head.f, camera.z) < 0;
  const behind = bun ? [hull([knot])] : [];
  return facingAway ? { skin, hair: [...hair, ...behind], ears, behind: [] } : { skin, hair, ears, behind };
}
