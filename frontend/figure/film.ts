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
/** How many frames ahead of the one shown are asked for: two thirds of a second. */
const AHEAD = 20;
/** How many frames in a row may be late before they are drawn here after all: a second of them. */
const LATEST = 30;

/** What there is to draw, and the name under which it is kept. */
export type Scene = { readonly key: string } & ({ readonly moment: Moment } | { readonly pose: number; readonly breath: number });

/** Somebody who draws scenes elsewhere and hands them to the film's `take`, in any order, some time or never. */
export interface Studio {
  draw(film: Film, scenes: readonly Scene[]): void;
}

/** Draws a scene here and now. */
export const drawn = (player: Player, scene: Scene): Frame => ('moment' in scene ? player.during(scene.moment) : player.holding(scene.pose, scene.breath));

/**
 * A player's frames at an even rate, each drawn once and kept: a phone need not draw again what it has shown before. A frame that looks
 * the same has the same layers. With a studio only the first frame is drawn here; while one is late, the one before is shown.
 */
export class Film {
  readonly player: Player;
  private readonly studio: Studio | undefined;
  private readonly kept = new Map<string, Frame>();
  private readonly asked = new Set<string>();
  private readonly count: number;
  private readonly step: number;
  private last = 0;
  private shown: Frame | undefined;
  private late = 0;

  constructor(player: Player, studio?: Studio) {
    this.player = player;
    this.studio = studio;
    this.count = Math.max(1, Math.round(player.duration * RATE));
    this.step = player.duration / this.count;
  }

  /** The frame nearest to a time in seconds; the loop repeats. */
  at(time: number): Frame {
    const exact = time / this.step;
    // Screens are not in step with the film: without patience the same frame would now and then show twice, and the next not at all.
    this.last = Math.abs(exact - this.last - 1) < PATIENCE ? this.last + 1 : Math.round(exact);
    this.ask(Array.from({ length: AHEAD }, (_, i) => this.scene(this.last + i)));
    const frame = this.keep(this.scene(this.last));
    return this.player.overGround({ ...frame, effort: this.moment(this.last).effort }, time);
  }

  /** A key pose held for long: it only breathes. Seconds since the hold began. */
  holding(pose: number, seconds: number): Frame {
    this.ask(Array.from({ length: AHEAD }, (_, i) => held(pose, seconds + i / RATE)));
    return this.keep(held(pose, seconds));
  }

  /** Takes a scene that the studio has drawn. */
  take(key: string, frame: Frame): void {
    if (!this.kept.has(key)) this.kept.set(key, frame);
  }

  private moment(number: number): Moment {
    return this.player.timeline.at((number % this.count) * this.step);
  }

  private scene(number: number): Scene {
    const moment = this.moment(number);
    const breath = inSteps(moment.breath);
    return { key: moment.holding ? `${moment.to} ${breath}` : wayOf(moment), moment: { ...moment, breath } };
  }

  private ask(scenes: readonly Scene[]): void {
    if (!this.studio) return;
    const wanted = scenes.filter(({ key }) => !this.kept.has(key) && !this.asked.has(key) && this.asked.add(key));
    if (wanted.length > 0) this.studio.draw(this, wanted);
  }

  private keep(scene: Scene): Frame {
    const there = this.kept.get(scene.key);
    if (!there && this.studio && this.shown && this.late++ < LATEST) return this.shown;
    this.late = there ? 0 : this.late;
    const frame = there ?? drawn(this.player, scene);
    this.take(scene.key, frame);
    this.shown = frame;
    return frame;
  }
}

const inSteps = (breath: number): number => Math.round(breath * BREATHS) / BREATHS;

function held(pose: number, seconds: number): Scene {
  const breath = inSteps(breathAt(seconds));
  return { key: `held ${pose} ${breath}`, pose, breath };
}

/** Names where a body is on its way. The way back is the way there, walked from its end, so both are the same frames. */
function wayOf({ before, from, to, after, t }: Moment): string {
  const back = from > to;
  const stations = back ? [after, to, from, before] : [before, from, to, after];
  return `${stations.map((station) => station ?? '-').join(' ')} ${Math.round((back ? 1 - t : t) * FINENESS)}`;
}
