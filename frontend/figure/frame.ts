import { project } from './camera.ts';
import type { Outline } from './outline.ts';
import type { Player } from './player.ts';
import { groundOf, leadsOf, standingProps } from './props.ts';
import type { Body } from './solve.ts';

/** A rectangle of the picture in body units, y up. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

const NOTHING: Box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
const SAMPLES = 40;

export function around(outlines: Iterable<Outline>, start: Box = NOTHING): Box {
  let { left, right, bottom, top } = start;
  for (const points of outlines) {
    for (let i = 0; i < points.length; i += 2) {
      left = Math.min(left, points[i]);
      right = Math.max(right, points[i]);
      bottom = Math.min(bottom, points[i + 1]);
      top = Math.max(top, points[i + 1]);
    }
  }
  return { left, right, bottom, top };
}

/** The box around one body as drawn, straps included. */
export function bodyBox(player: Player, body: Body, start: Box = NOTHING): Box {
  const picture = player.picture(body);
  const outlines = picture.groups.flatMap((group) => group.shapes.flatMap((shape) => shape.outlines));
  const leads = [...groundOf(player.figure, player.camera), ...leadsOf(player.figure, body, player.camera)].map((lead) => lead.points.flat());
  return around([...outlines, ...leads], start);
}

const grownBy = (box: Box, x: number, above: number, below: number): Box => ({
  left: box.left - x, right: box.right + x, bottom: box.bottom - below, top: box.top + above,
});

/** The picture's frame: everything that is seen in the whole movement, and the things, with some air. */
export function movementBox(player: Player): Box {
  let box = frames.get(player);
  if (!box) frames.set(player, (box = wholeMovement(player)));
  return box;
}

const frames = new WeakMap<Player, Box>();

function wholeMovement(player: Player): Box {
  let box = NOTHING;
  for (let i = 0; i < SAMPLES; i++) box = bodyBox(player, player.body(player.timeline.at((player.duration * i) / SAMPLES)), box);
  return framed(player, box);
}

/** The frame of the key poses alone, for still pictures without what lies between. */
export const keyBox = (player: Player): Box => framed(player, NOTHING);

function framed(player: Player, seen: Box): Box {
  let box = around(standingProps(player.figure, player.camera).map((face) => face.outline), seen);
  for (const key of player.keys) box = bodyBox(player, key.body, box);
  const beside = (player.figure.still?.beside ?? []).map(([x, y, z]) => project(player.camera, [x, y, z ?? 0]));
  const air = grownBy(around(beside, box), 5, 4, 3);
  return { ...air, bottom: Math.min(air.bottom, -5) };
}

/** Seen from further above, the ground is a surface and a line across it means nothing. */
export const showsGround = (player: Player): boolean => player.camera.y[1] > 0.975;

const SMALLEST = 62;

/** The frame of a thumbnail: the body in one pose, not smaller than a fixed size, so that lying figures keep their scale. */
export function thumbnailBox(player: Player, pose: number): Box {
  const box = grownBy(bodyBox(player, player.keys[pose].body), 2.5, 2.5, 2.5);
  const widen = Math.max(0, SMALLEST - (box.right - box.left)) / 2;
  const heighten = Math.max(0, SMALLEST - (box.top - box.bottom));
  return { left: box.left - widen, right: box.right + widen, bottom: box.bottom - heighten / 2, top: box.top + heighten / 2 };
}

/** The frame of the picture that stands for a figure in lists: where its movement is, if that is too small for the whole body. */
export function coverBox(player: Player): Box {
  const focus = player.figure.still?.focus;
  return focus ? around(focus.map(([x, y, z]) => project(player.camera, [x, y, z ?? 0]))) : thumbnailBox(player, player.endPose);
}
