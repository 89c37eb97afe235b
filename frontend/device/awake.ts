/** Keeps the screen on while it is wanted; the browser drops the lock when the page is hidden, so it is taken again. */
export class Awake {
  #sentinel: WakeLockSentinel | undefined;
  #wanted = false;
  readonly #refused: () => void;

  /**
   * @param refused called when the screen can't be kept on, because the browser can't or won't
   */
  constructor(refused: () => void = () => undefined) {
    this.#refused = refused;
  }

  readonly #onVisible = (): void => {
    if (!document.hidden && this.#wanted) {
      void this.#take();
    }
  };

  start(): void {
    if (!this.#wanted) {
      this.#wanted = true;
      document.addEventListener('visibilitychange', this.#onVisible);
      void this.#take();
    }
  }

  stop(): void {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#onVisible);
    void this.#sentinel?.release();
    this.#sentinel = undefined;
  }

  async #take(): Promise<void> {
    try {
      const sentinel = await navigator.wakeLock?.request('screen');
      if (!sentinel) {
        this.#refused();
      }
      if (this.#wanted) {
        this.#sentinel = sentinel;
      } else {
        void sentinel?.release();
      }
    } catch {
      // To save power, or because the page was hidden meanwhile: the session goes on, the screen may go dark.
      if (!document.hidden) {
        this.#refused();
      }
    }
  }
}
