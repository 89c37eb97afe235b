import type { Picture, Today } from '../api/contract.ts';
import { Store, store } from './store.ts';

/** Where pictures are kept by address: the browser's cache, or what a test gives. */
export type Album = Pick<Cache, 'match' | 'put' | 'delete'>;

/** What is known of a kept picture; `seen` is the day on which the plan showed it last. */
interface Kept {
  bytes: number;
  seen: string;
}

interface Register {
  patient: string;
  pictures: Record<string, Kept>;
}

const NAME = 'restride-pictures';
const REGISTER = 'pictures';

/** Sharp on a phone, and small: the largest is for whole screens. */
const WIDTH = 960;

/** Of all together and of one, in bytes; a phone has other things to keep. */
const MOST_BYTES = 20_000_000;
const MOST_BYTES_OF_ONE = 2_000_000;

/** What the plan has not shown for so many days goes. */
const MOST_DAYS = 14;

/** The address of the copy that is kept. */
export function keptAddress(picture: Pick<Picture, 'src'>): string {
  return `${picture.src}?w=${WIDTH}`;
}

/** Every picture of the day; videos are too large to be kept. */
export function picturesOf(today: Today): Picture[] {
  return (today.session?.items ?? []).flatMap((item) => item.pictures ?? []).filter((picture) => !picture.video);
}

/** Keeps the pictures of the plan on this phone, so that they are there without a network: this patient's only, and not too many. */
export class PictureKeeper {
  readonly #store: Store;
  readonly #open: () => Promise<Album | undefined>;
  readonly #get: (address: string) => Promise<Response>;

  constructor(place: Store, open: () => Promise<Album | undefined>, get: (address: string) => Promise<Response>) {
    this.#store = place;
    this.#open = open;
    this.#get = get;
  }

  /** Fetches what the day shows and is not here yet; lets go of what is old, too much, or another patient's. */
  async keep(today: Today): Promise<void> {
    const album = await this.#open().catch(() => undefined);
    if (!album) {
      return;
    }
    const register = await this.#registerOf(today.patient, album);
    for (const picture of picturesOf(today)) {
      const address = keptAddress(picture);
      const known = register.pictures[address];
      if (known && (await album.match(address))) {
        known.seen = today.day;
      } else {
        delete register.pictures[address];
        await this.#fetch(address, today.day, register, album);
      }
    }
    await this.#makeRoom(today.day, register, album);
    if (!this.#store.set(REGISTER, register)) {
      await letGo(Object.keys(register.pictures), album);
    }
  }

  /** The kept copy; nothing if there is none. */
  async find(picture: Picture): Promise<Blob | undefined> {
    const album = await this.#open().catch(() => undefined);
    const answer = await album?.match(keptAddress(picture)).catch(() => undefined);
    return answer?.blob();
  }

  /** Forgets all: whoever used this phone is signed out. */
  async forget(): Promise<void> {
    const album = await this.#open().catch(() => undefined);
    const register = this.#store.get<Register>(REGISTER);
    if (album && register) {
      await letGo(Object.keys(register.pictures), album);
    }
    this.#store.remove(REGISTER);
  }

  async #registerOf(patient: string, album: Album): Promise<Register> {
    const register = this.#store.get<Register>(REGISTER);
    if (register?.patient === patient) {
      return register;
    }
    await letGo(Object.keys(register?.pictures ?? {}), album);
    return { patient, pictures: {} };
  }

  /** What can't be fetched or kept now may be the next time. */
  async #fetch(address: string, day: string, register: Register, album: Album): Promise<void> {
    try {
      const answer = await this.#get(address);
      if (!answer.ok) {
        return;
      }
      const blob = await answer.blob();
      if (blob.size > MOST_BYTES_OF_ONE || !blob.type.startsWith('image/')) {
        return;
      }
      await album.put(address, new Response(blob, { headers: { 'Content-Type': blob.type } }));
      register.pictures[address] = { bytes: blob.size, seen: day };
    } catch {
      return;
    }
  }

  /** The newest stay, as long as there is room. */
  async #makeRoom(day: string, register: Register, album: Album): Promise<void> {
    let room = MOST_BYTES;
    const gone: string[] = [];
    const newestFirst = Object.entries(register.pictures).sort(([, a], [, b]) => b.seen.localeCompare(a.seen));
    for (const [address, { bytes, seen }] of newestFirst) {
      room -= bytes;
      if (room < 0 || daysBetween(seen, day) > MOST_DAYS) {
        gone.push(address);
        room += bytes;
      }
    }
    await letGo(gone, album);
    gone.forEach((address) => delete register.pictures[address]);
  }
}

async function letGo(addresses: string[], album: Album): Promise<void> {
  await Promise.all(addresses.map((address) => album.delete(address).catch(() => false)));
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}

async function browserAlbum(): Promise<Album | undefined> {
  return globalThis.caches?.open(NAME);
}

/** The pictures that this browser keeps. */
export const pictureKeeper = new PictureKeeper(store, browserAlbum, (address) => fetch(address, { credentials: 'same-origin' }));
