import type { Film } from './film.ts';
import type { Frame } from './player.ts';

/** What drawing one frame may take before it counts as slow, in milliseconds: a quarter of a screen's frame. */
const SLOW = 4;
/** How much of what the slowest frame took still counts at the next: one frame alone tells little, and a phone warms up. */
const MEMORY = 0.9;

/**
 * How often a film is shown while it is drawn for the first time. A phone that is slow at drawing shows every second frame, and draws one
 * frame between two that are shown: in the first loop those that it shows, in the next the others. What is drawn is shown in full.
 */
export class Pace {
  private readonly now: () => number;
  private slow = false;
  private took = 0;
  private skipped = false;
  private drew = false;

  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  private get stride(): 1 | 2 {
    return this.slow ? 2 : 1;
  }

  /** Asked once for each frame of the film: whether it is shown. What is not shown leaves time to draw. */
  shows(): boolean {
    if (this.slow && !this.skipped) {
      this.skipped = true;
      return false;
    }
    this.skipped = false;
    return true;
  }

  /** The frame to be shown. With nothing drawn since the last one, all of them are there. */
  frame(film: Pick<Film, 'at'>, time: number): Frame {
    const start = this.now();
    const frame = film.at(time, this.stride);
    if (this.now() - start > SLOW) this.remember(this.now() - start);
    else if (!this.drew) this.slow = false;
    this.drew = false;
    return frame;
  }

  /** Draws what is needed next, while there is nothing to show. */
  prepare(film: Pick<Film, 'drawAhead'>): void {
    if (this.drew) return;
    const start = this.now();
    const known = this.slow;
    this.drew = film.drawAhead(this.stride);
    if (this.drew) this.remember(this.now() - start);
    // The one that was drawn will be left out; the one to be shown instead is still to be drawn.
    if (this.slow && !known) this.drew = false;
  }

  private remember(milliseconds: number): void {
    this.took = Math.max(milliseconds, this.took * MEMORY);
    this.slow = this.took > SLOW;
  }
}
