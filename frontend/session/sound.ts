import { aheadOf, isApart } from './audio-clock.ts';
import type { Cue, Sound } from './cues.ts';

/** Hertz, seconds, loudness 0 to 1, and how often. */
const TONES: Record<Sound, { pitch: number; lasts: number; gain: number; times?: number }> = {
  count: { pitch: 660, lasts: 0.09, gain: 0.25 },
  go: { pitch: 990, lasts: 0.28, gain: 0.35 },
  hold: { pitch: 784, lasts: 0.14, gain: 0.25 },
  repetition: { pitch: 523, lasts: 0.06, gain: 0.15 },
  done: { pitch: 1175, lasts: 0.4, gain: 0.35 },
  side: { pitch: 880, lasts: 0.12, gain: 0.35, times: 2 },
  rest: { pitch: 392, lasts: 0.3, gain: 0.25 },
};
const GAP = 0.2;

/** Plays sounds at their time on the audio clock, which goes on when the page is hidden. */
export class Speaker {
  readonly #again: () => void;
  #context: AudioContext | undefined;
  #playing: OscillatorNode[] = [];
  /** What the two clocks said of each other when the sounds were planned. */
  #planned: number | undefined;

  /**
   * @param again called when the sound begins to run, so that what was planned while it stood still is planned anew
   */
  constructor(again: () => void = () => undefined) {
    this.#again = again;
  }

  /** Must be called from a tap or a key: browsers keep silent before. */
  wake(): void {
    if (!this.#context && typeof AudioContext !== 'undefined') {
      this.#context = new AudioContext();
      this.#context.addEventListener('statechange', () => this.#context?.state === 'running' && this.#again());
    }
    if (this.#context && this.#context.state !== 'running') {
      void this.#context.resume();
    }
  }

  /** Replaces all that was planned. */
  plan(cues: readonly Cue[]): void {
    this.silence();
    const context = this.#context;
    if (!context) {
      return;
    }
    const now = performance.now();
    this.#planned = aheadOf(context, now);
    for (const { sound, inMs } of cues) {
      const { times = 1 } = TONES[sound];
      for (let i = 0; i < times; i++) {
        this.#tone(context, sound, Math.max(context.currentTime, this.#planned + (now + inMs) / 1000 + i * GAP));
      }
    }
  }

  /** Whether the audio clock and the page's have moved apart so far that what is planned should be planned anew. */
  get strayed(): boolean {
    const { state } = this.#context ?? {};
    return state === 'running' && this.#planned !== undefined && isApart(this.#planned, aheadOf(this.#context!, performance.now()));
  }

  silence(): void {
    this.#playing.forEach((oscillator) => oscillator.disconnect());
    this.#playing = [];
    this.#planned = undefined;
  }

  close(): void {
    this.silence();
    void this.#context?.close();
    this.#context = undefined;
  }

  #tone(context: AudioContext, sound: Sound, at: number): void {
    const { pitch, lasts, gain } = TONES[sound];
    const oscillator = new OscillatorNode(context, { frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(gain, at + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.001, at + lasts);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + lasts);
    oscillator.onended = () => {
      this.#playing = this.#playing.filter((each) => each !== oscillator);
    };
    this.#playing.push(oscillator);
  }
}
