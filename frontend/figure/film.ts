import type { Frame, Player } from './player.ts';
import { breathAt, type Moment } from './timeline.ts';

/** Frames of a film in a second: enough for a movement of the body to look smooth. */
export const RATE = 30;
/** Breath in a hold is drawn in steps: one of them moves the chest by less than a hundredth of a percent of body height. */
const BREATHS = 24;
/** How finely places on a way are told apart: more finely than they can be seen. */
const FINENESS = 2000;
/** How far time may run from the frame after the one just shown before frames are left out or shown again. */
const PATIENCE = 0.75;

/**
 * A player's frames at an even rate, each drawn once and kept: a phone need not draw again what it has shown before. A frame that looks
 * the same has the same layers.
 */
export class Film {
  private readonly player: Player;
  private readonly kept = new Map<string, Frame>();
  private readonly count: number;
  private readonly step: number;
  private last = 0;

  constructor(player: Player) {
    this.player = player;
    this.count = Math.max(1, Math.round(player.duration * RATE));
    this.step = player.duration / this.count;
  }

  /** The frame nearest to a time in seconds; the loop repeats. `stride` is how many frames lie from one shown to the next. */
  at(time: number, stride = 1): Frame {
    const exact = time / this.step;
    // Screens are not in step with the film: without patience the same frame would now and then show twice, and the next not at all.
    this.last = Math.abs(exact - this.last - stride) < PATIENCE ? this.last + stride : Math.round(exact);
    return this.player.overGround(this.frame(this.last), time);
  }

  /**
   * Draws the frame that comes next, while there is nothing to show: so no frame has to be drawn and shown at once. If that is there and
   * frames are left out, draws the one that would be. Whether there was something to draw.
   */
  drawAhead(stride = 1): boolean {
    return this.draws(this.last + stride) || (stride > 1 && this.draws(this.last + 1));
  }

  private draws(number: number): boolean {
    const before = this.kept.size;
    this.frame(number);
    return this.kept.size > before;
  }

  private frame(number: number): Frame {
    const moment = this.player.timeline.at((number % this.count) * this.step);
    const breath = inSteps(moment.breath);
    const frame = this.keep(moment.holding ? `${moment.to} ${breath}` : wayOf(moment), () => this.player.during({ ...moment, breath }));
    return { ...frame, effort: moment.effort };
  }

  /** A key pose held for long: it only breathes. Seconds since the hold began. */
  holding(pose: number, seconds: number): Frame {
    const breath = inSteps(breathAt(seconds));
    return this.keep(`held ${pose} ${breath}`, () => this.player.holding(pose, breath));
  }

  private keep(key: string, draw: () => Frame): Frame {
    let frame = this.kept.get(key);
    if (!frame) this.kept.set(key, (frame = draw()));
    return frame;
  }
}

const inSteps = (breath: number): number => Math.round(breath * BREATHS) / BREATHS;

/** Names where a body is on its way. The way back is the way there, walked from its end, so both are the same frames. */
function wayOf({ before, from, to, after, t }: Moment): string {
  const back = from > to;
  const stations = back ? [after, to, from, before] : [before, from, to, after];
  return `${stations.map((station) => station ?? '-').join(' ')} ${Math.round((back ? 1 - t : t) * FINENESS)}`;
}
