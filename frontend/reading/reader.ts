/** Says one sentence, and tells when it has. */
export interface Voice {
  say(words: string, speed: number, done: () => void, failed: () => void): void;
  silence(): void;
}

export type ReaderState = 'silent' | 'reading' | 'paused';

/**
 * Reads sentence by sentence. A pause keeps the sentence and begins it anew, because what browsers call a pause is lost on many phones;
 * a sentence that was broken off never counts as read.
 */
export class Reader {
  #state: ReaderState = 'silent';
  #at = 0;
  #turn = 0;
  #speed = 1;
  readonly #sentences: readonly string[];
  readonly #voice: Voice;
  readonly #changed: (at: number | undefined) => void;

  /** @param changed hears which sentence is being read; none when it is over or could not be said */
  constructor(sentences: readonly string[], voice: Voice, changed: (at: number | undefined) => void) {
    this.#sentences = sentences;
    this.#voice = voice;
    this.#changed = changed;
  }

  get state(): ReaderState {
    return this.#state;
  }

  get speed(): number {
    return this.#speed;
  }

  /** From here, or on from where it was paused. */
  read(): void {
    if (this.#state === 'reading' || this.#sentences.length === 0) return;
    if (this.#state === 'silent') this.#at = 0;
    this.#state = 'reading';
    this.#say();
  }

  pause(): void {
    if (this.#state !== 'reading') return;
    this.#turn++;
    this.#state = 'paused';
    this.#voice.silence();
    this.#changed(this.#at);
  }

  stop(): void {
    this.#turn++;
    this.#state = 'silent';
    this.#voice.silence();
    this.#changed(undefined);
  }

  /** A sentence on, or back with −1; beyond the last it is over. */
  skip(by: number): void {
    if (this.#state === 'silent') return;
    this.#voice.silence();
    this.#at = Math.max(0, this.#at + by);
    if (this.#at >= this.#sentences.length) this.stop();
    else if (this.#state === 'reading') this.#say();
    else this.#changed(this.#at);
  }

  /** 1 is how people speak; the sentence that is being read begins anew. */
  set speed(speed: number) {
    this.#speed = speed;
    if (this.#state === 'reading') {
      this.#voice.silence();
      this.#say();
    }
  }

  #say(): void {
    const turn = ++this.#turn;
    this.#changed(this.#at);
    this.#voice.say(
      this.#sentences[this.#at] ?? '',
      this.#speed,
      () => {
        if (turn === this.#turn) this.skip(1);
      },
      () => {
        if (turn === this.#turn) this.stop();
      },
    );
  }
}
