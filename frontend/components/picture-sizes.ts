import type { Picture } from '../api/contract.ts';

/** The widths in which the portal keeps pictures. */
const WIDTHS = [480, 960, 1600];

/** From which a browser chooses: all widths below the picture's own, and that one. */
export function srcset(picture: Pick<Picture, 'src' | 'width'>): string {
  return [...WIDTHS.filter((width) => width < picture.width), picture.width].map((width) => `${picture.src}?w=${width} ${width}w`).join(', ');
}
