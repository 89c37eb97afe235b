import type { Cabinet, CopyKey, Drawer, Sealed } from './cabinet.ts';

const CIPHER = 'AES-GCM';
const BITS = 256;
const IV_BYTES = 12;

/**
 * The phone's copy, sealed. The key is made by the browser and can't be taken out of it; destroying it makes what was
 * sealed unreadable, also where a storage keeps deleted bytes for a while.
 */
export class Vault {
  readonly #cabinet: Cabinet;
  #key: Promise<CopyKey> | undefined;
  /** After the copy was destroyed nothing of this page begins a new one. */
  #gone = false;

  constructor(cabinet: Cabinet) {
    this.#cabinet = cabinet;
  }

  /** Whether somebody's copy is on this phone. */
  async isFilled(): Promise<boolean> {
    return (await this.#cabinet.key()) !== undefined;
  }

  /** All values by name. What can't be read any more is left out: it is of another key. */
  async values(): Promise<Map<string, unknown>> {
    const values = new Map<string, unknown>();
    if (await this.isFilled()) {
      for (const sealed of await this.#cabinet.all('values')) {
        const opened = await this.#open(sealed).catch(() => undefined);
        if (opened) {
          const { name, value } = JSON.parse(new TextDecoder().decode(opened)) as { name: string; value: unknown };
          values.set(name, value);
        }
      }
    }
    return values;
  }

  async value(name: string): Promise<unknown> {
    const opened = await this.#find('values', name);
    return opened && (JSON.parse(new TextDecoder().decode(opened)) as { value: unknown }).value;
  }

  /** Keeps values and lets go of others, together. False if the copy was destroyed meanwhile: then nothing is kept. */
  async keep(values: ReadonlyMap<string, unknown>, removes: readonly string[]): Promise<boolean> {
    const puts: Sealed[] = [];
    for (const [name, value] of values) {
      puts.push(await this.#seal(name, new TextEncoder().encode(JSON.stringify({ name, value }))));
    }
    return this.#change('values', puts, removes);
  }

  async picture(name: string): Promise<ArrayBuffer | undefined> {
    return this.#find('pictures', name);
  }

  async holdsPicture(name: string): Promise<boolean> {
    return (await this.#cabinet.find('pictures', await hidden(name))) !== undefined;
  }

  async keepPicture(name: string, bytes: ArrayBuffer): Promise<boolean> {
    return this.#change('pictures', [await this.#seal(name, new Uint8Array(bytes))], []);
  }

  async forgetPicture(name: string): Promise<boolean> {
    return this.#change('pictures', [], [name]);
  }

  /** Makes all unreadable and deletes it. */
  async destroy(): Promise<void> {
    this.forget();
    await this.#cabinet.destroy();
  }

  /** The copy was destroyed elsewhere. */
  forget(): void {
    this.#gone = true;
    this.#key = undefined;
  }

  async #find(drawer: Drawer, name: string): Promise<ArrayBuffer | undefined> {
    const sealed = (await this.isFilled()) ? await this.#cabinet.find(drawer, await hidden(name)) : undefined;
    return sealed && this.#open(sealed).catch(() => undefined);
  }

  async #change(drawer: Drawer, puts: Sealed[], removes: readonly string[]): Promise<boolean> {
    const { id } = await this.#theKey();
    return this.#cabinet.change(drawer, id, { puts, removes: await Promise.all(removes.map(hidden)) });
  }

  async #seal(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
    const { key } = await this.#theKey();
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const place = await hidden(name);
    return { name: place, iv, body: await crypto.subtle.encrypt(cipher(iv, place), key, bytes) };
  }

  async #open({ name, iv, body }: Sealed): Promise<ArrayBuffer> {
    const { key } = await this.#theKey();
    return crypto.subtle.decrypt(cipher(iv, name), key, body);
  }

  #theKey(): Promise<CopyKey> {
    if (this.#gone) {
      return Promise.reject(new Error('The copy was destroyed'));
    }
    this.#key ??= newKey().then((fresh) => this.#cabinet.keyOr(fresh));
    this.#key.catch(() => (this.#key = undefined));
    return this.#key;
  }
}

/** A record that is moved to another name can't be opened. */
function cipher(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: CIPHER, iv, additionalData: new TextEncoder().encode(name) };
}

async function newKey(): Promise<CopyKey> {
  const key = await crypto.subtle.generateKey({ name: CIPHER, length: BITS }, false, ['encrypt', 'decrypt']);
  return { id: crypto.randomUUID(), key };
}

/** Names carry days and plans: what lies on the phone shows their digest only. */
async function hidden(name: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
