import type { Figure } from './format.ts';
import { dot, radians, type Vec3 } from './vec.ts';

/** An orthographic camera: the world directions of the screen's right and up, and towards the viewer. */
export interface Camera {
  readonly x: Vec3;
  readonly y: Vec3;
  readonly z: Vec3;
}

const VIEWS = { side: [14, 6], front: [72, 8] } as const;

/** Positive yaw turns the person's front to the viewer, positive pitch looks down. Degrees. */
export function cameraOf(figure: Pick<Figure, 'view' | 'cam'>): Camera {
  const [yaw, pitch] = figure.cam ?? VIEWS[figure.view ?? 'side'];
  const [cy, sy, cp, sp] = [Math.cos(radians(yaw)), Math.sin(radians(yaw)), Math.cos(radians(pitch)), Math.sin(radians(pitch))];
  return { x: [cy, 0, -sy], y: [-sy * sp, cp, -cy * sp], z: [sy * cp, sp, cy * cp] };
}

/** A point of the picture, in body units: right and up. */
export type Spot = readonly [number, number];
export const project = (camera: Camera, p: Vec3): Spot => [dot(p, camera.x), dot(p, camera.y)];
/** Larger is nearer to the viewer. */
export const depth = (camera: Camera, p: Vec3): number => dot(p, camera.z);
