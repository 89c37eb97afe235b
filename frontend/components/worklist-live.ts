/** Whether what happens elsewhere comes here at once. */
export type LiveState = 'live' | 'reconnecting';

/** The part of the page's connection to the server that says how it is. */
interface Connection {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
}

function connection(): Connection | undefined {
  return (window as unknown as { Vaadin?: { connectionState?: Connection } }).Vaadin?.connectionState;
}

/** Tells when the connection that updates come by is lost and found. */
export class LivePush {
  readonly #tell: (state: LiveState) => void;

  constructor(tell: (state: LiveState) => void) {
    this.#tell = tell;
  }

  begin() {
    connection()?.addStateChangeListener(this.#changed);
    window.addEventListener('online', this.#changed);
    window.addEventListener('offline', this.#changed);
    this.#changed();
  }

  end() {
    connection()?.removeStateChangeListener(this.#changed);
    window.removeEventListener('online', this.#changed);
    window.removeEventListener('offline', this.#changed);
  }

  #changed = () => {
    const state = connection()?.state ?? 'connected';
    const lost = !navigator.onLine || state === 'reconnecting' || state === 'connection-lost';
    this.#tell(lost ? 'reconnecting' : 'live');
  };
}
