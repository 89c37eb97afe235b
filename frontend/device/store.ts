import { onDeviceEnded } from '../api/me.ts';
import { BrowserCabinet } from './cabinet.ts';
import { moveIn } from './moving-in.ts';
import { Vault } from './vault.ts';

/** Tells the other pages and the service worker of this phone what has changed. */
export type Bell = Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent) => unknown) | null };

type Ring = { changed: string[] } | { wiped: true };

/**
 * JSON values kept on this phone, sealed. They are read into memory once, and each change is written behind; whoever
 * must know that something is really kept waits for {@link settled}. A storage that is full or switched off costs the
 * copy, never the work.
 */
export class Store {
  #ready: Promise<void> | undefined;
  readonly #vault: Vault | undefined;
  readonly #bell: Bell | undefined;
  readonly #values = new Map<string, unknown>();
  readonly #kept = new Set<string>();
  readonly #dirty = new Set<string>();
  readonly #listeners = new Set<(wiped: boolean) => void>();
  #writing: Promise<void> | undefined;
  /** After the copy was destroyed this page begins no new one: whoever comes next opens a page of their own. */
  #closed = false;

  constructor(vault?: Vault, bell?: Bell) {
    this.#vault = vault;
    this.#bell = bell;
    if (bell) {
      bell.onmessage = (event) => void this.#heard(event.data as Ring);
    }
  }

  /** When what was kept is known; nothing is read before. */
  get ready(): Promise<void> {
    this.#ready ??= this.#load();
    return this.#ready;
  }

  get<T>(name: string): T | undefined {
    return structuredClone(this.#values.get(name)) as T | undefined;
  }

  /** The names that begin so. */
  names(start: string): string[] {
    return [...this.#values.keys()].filter((name) => name.startsWith(start));
  }

  set(name: string, value: unknown): void {
    if (this.#closed) {
      return;
    }
    this.#values.set(name, structuredClone(value));
    this.#changed(name);
  }

  remove(name: string): void {
    if (this.#values.delete(name)) {
      this.#changed(name);
    }
  }

  /** Whether the phone has it in its storage, as far as this page knows. */
  isKept(name: string): boolean {
    return this.#kept.has(name) && !this.#dirty.has(name);
  }

  /** When everything that was changed so far is written, or can't be. */
  async settled(): Promise<void> {
    while (this.#writing) {
      await this.#writing;
    }
  }

  /** Reads one value anew: another page or the service worker may have changed it a moment ago. What could not be kept stays. */
  async fresh<T>(name: string): Promise<T | undefined> {
    await this.settled();
    const onlyHere = this.#values.has(name) && !this.#kept.has(name);
    if (!onlyHere) {
      await this.#reread([name]).catch(() => undefined);
    }
    return this.get<T>(name);
  }

  /** Tells of each change, and whether the copy was destroyed elsewhere. Answers how to stop. */
  onChange(listener: (wiped: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forgets all and destroys the key: for signing out, or when the device was taken back. Other pages are told, this one knows. */
  async wipe(): Promise<void> {
    this.#closed = true;
    this.#values.clear();
    this.#dirty.clear();
    this.#kept.clear();
    await this.settled();
    await this.#vault?.destroy();
    this.#ring({ wiped: true });
  }

  async #load(): Promise<void> {
    const values = await this.#vault?.values().catch(() => undefined);
    for (const [name, value] of values ?? []) {
      if (!this.#values.has(name) && !this.#dirty.has(name)) {
        this.#values.set(name, value);
        this.#kept.add(name);
      }
    }
  }

  #changed(name: string): void {
    this.#tell(false);
    if (this.#vault) {
      this.#dirty.add(name);
      this.#writing ??= this.#write(this.#vault).finally(() => (this.#writing = undefined));
    }
  }

  async #write(vault: Vault): Promise<void> {
    await this.ready;
    while (this.#dirty.size > 0) {
      const names = [...this.#dirty];
      this.#dirty.clear();
      const puts = new Map(names.filter((name) => this.#values.has(name)).map((name) => [name, this.#values.get(name)]));
      const removes = names.filter((name) => !puts.has(name));
      const written = await vault.keep(puts, removes).catch(() => undefined);
      for (const name of names) {
        if (written && puts.has(name)) {
          this.#kept.add(name);
        } else {
          this.#kept.delete(name);
        }
      }
      if (written) {
        this.#ring({ changed: names });
      } else if (written === false) {
        this.#forget();
      }
    }
  }

  async #heard(ring: Ring): Promise<void> {
    if ('wiped' in ring) {
      this.#forget();
    } else {
      await this.#reread(ring.changed.filter((name) => !this.#dirty.has(name))).catch(() => undefined);
      this.#tell(false);
    }
  }

  /** The copy was destroyed elsewhere. */
  #forget(): void {
    this.#closed = true;
    this.#values.clear();
    this.#dirty.clear();
    this.#kept.clear();
    this.#vault?.forget();
    this.#tell(true);
  }

  async #reread(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const value = await this.#vault?.value(name);
      if (this.#dirty.has(name)) {
        continue;
      }
      if (value === undefined) {
        this.#values.delete(name);
        this.#kept.delete(name);
      } else {
        this.#values.set(name, value);
        this.#kept.add(name);
      }
    }
  }

  #ring(ring: Ring): void {
    try {
      this.#bell?.postMessage(ring);
    } catch {
      // A page that goes away rings no more; the others read anew when they need it.
    }
  }

  #tell(wiped: boolean): void {
    this.#listeners.forEach((listener) => listener(wiped));
  }
}

/** The vault of this browser, if it lets us have one: private windows of some don't. */
export const vault = globalThis.indexedDB && globalThis.crypto?.subtle ? new Vault(new BrowserCabinet()) : undefined;

/** What this browser keeps. */
export const store = new Store(vault, vault && globalThis.BroadcastChannel ? new BroadcastChannel('restride') : undefined);

if (typeof window !== 'undefined') {
  void store.ready.then(() => moveIn(store));
  onDeviceEnded(() => store.wipe());
}
