/** A record as it lies on the phone: nobody reads it without the key, and its name tells nothing. */
export interface Sealed {
  name: string;
  iv: Uint8Array<ArrayBuffer>;
  body: ArrayBuffer;
}

/** The key of one copy. A new one is made after the copy was destroyed, so the number tells two copies apart. */
export interface CopyKey {
  id: string;
  key: CryptoKey;
}

/** What lies apart: what is read at once when a page opens, and pictures, which are read one by one. */
export type Drawer = 'values' | 'pictures';

/** Changes that are made together or not at all. */
export interface Change {
  puts: Sealed[];
  removes: string[];
}

/** Where sealed records lie: IndexedDB, or what a test gives. */
export interface Cabinet {
  /** The key that is there. */
  key(): Promise<CopyKey | undefined>;
  /** The key that is there, else this one, which stays. */
  keyOr(fresh: CopyKey): Promise<CopyKey>;
  all(drawer: Drawer): Promise<Sealed[]>;
  find(drawer: Drawer, name: string): Promise<Sealed | undefined>;
  /** Whether it was changed: not if the copy of that key has been destroyed. It has when this answers. */
  change(drawer: Drawer, key: string, change: Change): Promise<boolean>;
  destroy(): Promise<void>;
}

const NAME = 'restride';
const KEYS = 'keys';
const THE_KEY = 'copy';
const DRAWERS: readonly Drawer[] = ['values', 'pictures'];

/** The cabinet of this browser. Each act opens and closes a transaction of its own. */
export class BrowserCabinet implements Cabinet {
  #opened: Promise<IDBDatabase> | undefined;

  async key(): Promise<CopyKey | undefined> {
    const keys = await this.#store(KEYS, 'readonly');
    return answer<CopyKey | undefined>(keys.get(THE_KEY));
  }

  async keyOr(fresh: CopyKey): Promise<CopyKey> {
    const keys = await this.#store(KEYS, 'readwrite');
    const there = await answer<CopyKey | undefined>(keys.get(THE_KEY));
    if (there) {
      return there;
    }
    keys.put(fresh, THE_KEY);
    await finished(keys.transaction);
    return fresh;
  }

  async all(drawer: Drawer): Promise<Sealed[]> {
    return answer<Sealed[]>((await this.#store(drawer, 'readonly')).getAll());
  }

  async find(drawer: Drawer, name: string): Promise<Sealed | undefined> {
    return answer<Sealed | undefined>((await this.#store(drawer, 'readonly')).get(name));
  }

  async change(drawer: Drawer, key: string, { puts, removes }: Change): Promise<boolean> {
    const database = await this.#open();
    // Strict: what is called kept has been written out, and outlives a phone that goes dark the next moment.
    const transaction = database.transaction([KEYS, drawer], 'readwrite', { durability: 'strict' });
    const there = await answer<CopyKey | undefined>(transaction.objectStore(KEYS).get(THE_KEY));
    if (there?.id !== key) {
      transaction.abort();
      return false;
    }
    const store = transaction.objectStore(drawer);
    removes.forEach((name) => store.delete(name));
    puts.forEach((sealed) => store.put(sealed));
    await finished(transaction);
    return true;
  }

  async destroy(): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction([KEYS, ...DRAWERS], 'readwrite');
    [KEYS, ...DRAWERS].forEach((name) => transaction.objectStore(name).clear());
    await finished(transaction);
  }

  async #store(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.#open()).transaction(name, mode).objectStore(name);
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= open().then((database) => {
      // Another page wants to change or delete the whole: it must not wait for this one.
      database.onversionchange = () => this.#forget(database);
      database.onclose = () => this.#forget(database);
      return database;
    });
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  #forget(database: IDBDatabase): void {
    database.close();
    this.#opened = undefined;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KEYS);
    DRAWERS.forEach((drawer) => request.result.createObjectStore(drawer, { keyPath: 'name' }));
  };
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The storage did not answer'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('The storage did not keep it'));
  });
}
