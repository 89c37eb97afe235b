/** Where things are kept on the phone: the browser's own storage, or what a test gives. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'restride:';

/** Small JSON values kept on this phone. A storage that is full or switched off costs the copy, never the work. */
export class Store {
  readonly #shelf: Shelf | undefined;

  constructor(shelf?: Shelf) {
    this.#shelf = shelf;
  }

  get<T>(key: string): T | undefined {
    try {
      const text = this.#shelf?.getItem(PREFIX + key);
      return text ? (JSON.parse(text) as T) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether it is kept. */
  set(key: string, value: unknown): boolean {
    try {
      this.#shelf?.setItem(PREFIX + key, JSON.stringify(value));
      return this.#shelf !== undefined;
    } catch {
      return false;
    }
  }

  remove(key: string): void {
    this.#shelf?.removeItem(PREFIX + key);
  }

  /** Forgets all that Restride keeps here: for signing out. */
  wipe(): void {
    const keys = Array.from({ length: this.#shelf?.length ?? 0 }, (_, i) => this.#shelf!.key(i)!);
    keys.filter((key) => key.startsWith(PREFIX)).forEach((key) => this.#shelf!.removeItem(key));
  }
}

function browserShelf(): Shelf | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** What this browser keeps. */
export const store = new Store(browserShelf());
