/** Keeps the screen on while it is wanted; the browser drops the lock when the page is hidden, so it is taken again. */
export class Awake {
  #sentinel: WakeLockSentinel | undefined;
  #wanted = false;

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
      if (this.#wanted) {
        this.#sentinel = sentinel;
      } else {
        void sentinel?.release();
      }
    } catch {
      // Refused to save power: the session goes on, the screen may go dark.
    }
  }
}
