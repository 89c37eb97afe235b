import type { Leg } from '../api/runs.ts';
import { Awake } from '../device/awake.ts';
import { store } from '../device/store.ts';
import * as legs from '../session/run-legs.ts';
import { Speaker } from '../session/sound.ts';
import { clock } from './session-conductor.ts';

/** Which planned run the timer is for. */
export interface For {
  day: string;
  part: string;
}

interface Kept extends For {
  saved: legs.SavedLegs;
}

const KEY = 'run:timer';
const LOOK_MS = 250;
/** The audio clock and the page's drift apart in a long run. */
const PLAN_AGAIN_MS = 30_000;

/** Runs the timer by the clock: plans the sounds ahead, buzzes, keeps the screen on, and keeps all of it on the phone. */
export class RunConductor {
  readonly #changed: (leg: Leg | undefined, before: Leg | undefined) => void;
  readonly #speaker = new Speaker();
  readonly #awake = new Awake();
  #for: For | undefined;
  #timer: legs.LegRun | undefined;
  #interval: ReturnType<typeof setInterval> | undefined;
  #plannedAt = 0;
  #loud = true;

  /**
   * @param changed told after each look at the clock
   */
  constructor(changed: (leg: Leg | undefined, before: Leg | undefined) => void) {
    this.#changed = changed;
  }

  get timer(): legs.LegRun | undefined {
    return this.#timer;
  }

  get for(): For | undefined {
    return this.#for;
  }

  /** Takes up what was under way when the browser was closed; false if there was nothing. */
  takeUp(): boolean {
    const kept = store.get<Kept>(KEY);
    if (!kept) {
      return false;
    }
    this.#for = { day: kept.day, part: kept.part };
    this.#take(legs.restore(kept.saved, clock()));
    return true;
  }

  begin(run: For, stretches: readonly Leg[]): void {
    this.#for = run;
    this.#take(legs.begin(stretches, clock()));
  }

  do(change: (timer: legs.LegRun, now: number) => legs.LegRun): void {
    if (this.#timer) {
      this.#take(change(this.#timer, clock()));
    }
  }

  /** Must be called from a tap or a key: browsers keep silent before. */
  wake(): void {
    this.#speaker.wake();
    this.#plan();
  }

  set loud(loud: boolean) {
    this.#loud = loud;
    this.#plan();
  }

  forget(): void {
    store.remove(KEY);
    this.#timer = undefined;
    this.#for = undefined;
    this.#rest();
  }

  close(): void {
    this.#rest();
    this.#speaker.close();
  }

  /** The person has changed something: the sounds follow. */
  #take(timer: legs.LegRun): void {
    this.#show(timer);
    this.#plan();
  }

  /** Sounds that are planned already play on: the one that says that a leg is over must not be cut off. */
  #show(timer: legs.LegRun): void {
    const before = this.#timer && legs.legOf(this.#timer);
    const wasAt = this.#timer?.run.at;
    this.#timer = timer;
    store.set(KEY, { ...this.#for!, saved: legs.save(timer) } satisfies Kept);
    const leg = legs.legOf(timer);
    if (wasAt !== undefined && wasAt !== timer.run.at) {
      navigator.vibrate?.(leg ? (leg.move === 'run' ? [80, 80, 80] : 250) : [200, 100, 200]);
    }
    if (leg && !timer.run.paused) {
      this.#awake.start();
      this.#interval ??= setInterval(this.#look, LOOK_MS);
    } else {
      this.#rest();
    }
    this.#changed(leg, wasAt === timer.run.at ? leg : before);
  }

  #rest(): void {
    clearInterval(this.#interval);
    this.#interval = undefined;
    this.#awake.stop();
    if (!this.#timer) {
      this.#speaker.silence();
    }
  }

  #plan(): void {
    this.#plannedAt = clock();
    if (this.#timer && this.#loud) {
      this.#speaker.plan(legs.cuesOf(this.#timer, this.#plannedAt));
    } else {
      this.#speaker.silence();
    }
  }

  readonly #look = (): void => {
    const timer = this.#timer;
    if (!timer) {
      return;
    }
    const now = clock();
    const later = legs.advance(timer, now);
    if (later !== timer) {
      this.#show(later);
      return;
    }
    if (now - this.#plannedAt > PLAN_AGAIN_MS) {
      this.#plan();
    }
    const leg = legs.legOf(timer);
    this.#changed(leg, leg);
  };
}
