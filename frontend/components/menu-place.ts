/** Where a menu opens, and which of its entries a key leads to. */

interface Size {
  width: number;
  height: number;
}

interface Box extends Size {
  left: number;
  top: number;
}

const GAP = 6;

/** Below what opens it, or above where there is no room below; never over the window's edge. All in CSS pixels. */
export function beside(opener: Box, menu: Size, window: Size): { left: number; top: number } {
  const below = opener.top + opener.height + GAP;
  const top = below + menu.height <= window.height - GAP ? below : opener.top - GAP - menu.height;
  return { left: within(opener.left, menu.width, window.width), top: within(top, menu.height, window.height) };
}

function within(start: number, length: number, room: number): number {
  return Math.max(GAP, Math.min(start, room - length - GAP));
}

/** The entry after the key, or undefined if the key leads nowhere; from the last entry on to the first. */
export function neighbour(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
