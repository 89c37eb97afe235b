import type { Session, SessionVariant } from '../api/contract.ts';
import { Awake } from '../device/awake.ts';
import type { DraftKeeper } from '../device/drafts.ts';
import { store } from '../device/store.ts';
import { cuesOf, momentBetween, type Moment } from '../session/cues.ts';
import * as machine from '../session/machine.ts';
import { Speaker } from '../session/sound.ts';
import type { Step } from '../session/steps.ts';
import { inWays, wished } from '../session/variants.ts';

/** One clock for the whole session: it never jumps, whatever happens to the phone's time. */
export const clock = () => performance.timeOrigin + performance.now();

/** Who shows the session. */
export interface Audience {
  /** The run has changed; the step too, unless it is the same. */
  changed(run: machine.Run, before: Step | undefined): void;
  /** Time has passed within a step. */
  draw(now: number): void;
  /** A moment that is worth saying aloud. */
  say(run: machine.Run, step: Step, moment: Moment): void;
  finished(): void;
  /** The screen can't be kept on. */
  couldNotStayAwake?(): void;
}

const HIDDEN_LOOK_MS = 1_000;

/**
 * Runs a session by the clock: looks at it for each frame, and once a second where there are no frames; plans the
 * sounds ahead, keeps the screen on and the draft up to date.
 */
export class Conductor {
  readonly #audience: Audience;
  readonly #speaker = new Speaker(() => this.#plan());
  readonly #awake = new Awake(() => this.#audience.couldNotStayAwake?.());
  #keeper: DraftKeeper | undefined;
  #run: machine.Run | undefined;
  #frame = 0;
  #interval: ReturnType<typeof setInterval> | undefined;
  #leftBefore: number | undefined;
  #kept = '';
  #loud = true;
  #variant: SessionVariant | undefined;

  constructor(audience: Audience) {
    this.#audience = audience;
  }

  get run(): machine.Run | undefined {
    return this.#run;
  }

  /** Which of the signed sessions it is. */
  get variant(): SessionVariant | undefined {
    return this.#variant;
  }

  get step(): Step | undefined {
    return this.#run && machine.stepOf(this.#run);
  }

  /** Takes a session up where its draft left it; false if it is already over. */
  async takeUp(session: Session, keeper: DraftKeeper): Promise<boolean> {
    this.#keeper = keeper;
    const { run: saved, variant: kept } = await keeper.load();
    const now = clock();
    const begun = saved !== undefined && saved.at > 0;
    const variant = begun ? kept : (wished(session, store) ?? kept);
    if (variant && variant !== kept) {
      keeper.change({ variant }, new Date());
    }
    const items = inWays(session, variant, begun ? saved.ways : undefined);
    this.#variant = variant;
    const run = begun ? machine.restore(items, saved, now) : machine.begin(items, now);
    if (!machine.stepOf(run)) {
      return false;
    }
    this.#run = this.#atIntro(run) ? machine.resume(run, now) : run;
    return true;
  }

  #atIntro(run: machine.Run): boolean {
    return machine.stepOf(run)?.kind === 'intro';
  }

  /** Must be called from a tap or a key: browsers keep silent before. */
  wake(): void {
    this.#speaker.wake();
  }

  set loud(loud: boolean) {
    this.#loud = loud;
    this.#plan();
  }

  /** Lets the person change the run: from here on the clock and the sounds follow the new one. */
  do(change: (run: machine.Run, now: number) => machine.Run): void {
    this.#take(change(this.#run!, clock()));
    this.#plan();
  }

  flush(): void {
    this.#keeper?.flush();
  }

  close(): void {
    this.#stopLooking();
    this.flush();
    this.#speaker.close();
    this.#awake.stop();
  }

  #plan(): void {
    if (this.#run && this.#loud) {
      this.#speaker.plan(cuesOf(this.#run, clock()));
    } else {
      this.#speaker.silence();
    }
  }

  #take(run: machine.Run): void {
    const before = this.step;
    this.#run = run;
    const step = this.step;
    if (step !== before) {
      this.#leftBefore = undefined;
      buzz(before, step);
    }
    this.#keep(run);
    this.#audience.changed(run, before);
    if (step && step !== before && machine.isOwnCount(step)) {
      this.#audience.say(run, step, 'start');
    }
    if (!step) {
      this.#stopLooking();
      this.#awake.stop();
      this.flush();
      this.#audience.finished();
    } else if (step.seconds !== undefined && !run.paused) {
      this.#startLooking();
    } else {
      this.#stopLooking();
    }
  }

  /** A draft for each set is enough: that is where one goes on. */
  #keep(run: machine.Run): void {
    const step = machine.stepOf(run);
    const mark = JSON.stringify([step?.item, step?.set, step?.side, step?.kind === 'intro', run.entries, run.ways]);
    if (mark !== this.#kept) {
      this.#kept = mark;
      this.#keeper?.change({ run: machine.save(run) }, new Date());
    }
  }

  #startLooking(): void {
    this.#awake.start();
    this.#interval ??= setInterval(this.#onSecond, HIDDEN_LOOK_MS);
    this.#frame ||= requestAnimationFrame(this.#onFrame);
  }

  #stopLooking(): void {
    clearInterval(this.#interval);
    cancelAnimationFrame(this.#frame);
    this.#interval = undefined;
    this.#frame = 0;
  }

  readonly #onFrame = (): void => {
    this.#frame = 0;
    this.#look();
    if (this.#interval !== undefined) {
      this.#frame = requestAnimationFrame(this.#onFrame);
    }
  };

  readonly #onSecond = (): void => {
    this.#look();
    if (this.#speaker.strayed) {
      this.#plan();
    }
  };

  readonly #look = (): void => {
    const now = clock();
    const run = machine.advance(this.#run!, now);
    if (run !== this.#run) {
      this.#take(run);
    }
    const step = machine.stepOf(run);
    const left = machine.leftIn(run, now);
    if (step && left !== undefined) {
      const moment = momentBetween(step, this.#leftBefore, left);
      this.#leftBefore = left;
      if (moment !== undefined) {
        this.#audience.say(run, step, moment);
      }
      this.#audience.draw(now);
    }
  };
}

/** A change of side is felt as two short buzzes, the start and the end of work as one. */
function buzz(before: Step | undefined, now: Step | undefined): void {
  if (before === undefined) {
    return;
  }
  if (now?.kind === 'side') {
    navigator.vibrate?.([80, 80, 80]);
  } else if (before.kind === 'ready' || now?.kind === 'hold') {
    navigator.vibrate?.(60);
  } else if (!now || now.kind === 'rest' || now.kind === 'intro') {
    navigator.vibrate?.(200);
  }
}
