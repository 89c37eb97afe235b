import type { Picture, Today } from '../api/contract.ts';
import { store, vault, type Store } from './store.ts';

/** Where pictures are kept by address, sealed: the browser's own, or what a test gives. */
export interface Album {
  holds(address: string): Promise<boolean>;
  find(address: string): Promise<Blob | undefined>;
  /** Whether it is kept. */
  keep(address: string, picture: Blob): Promise<boolean>;
  forget(address: string): Promise<unknown>;
}

/** What is known of a kept picture; `seen` is the day on which the plan showed it last. */
interface Kept {
  bytes: number;
  type: string;
  seen: string;
}

interface Register {
  patient: string;
  pictures: Record<string, Kept>;
}

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

/** Every picture of the day, of what stands in for it on a bad day too; videos are too large to be kept. */
export function picturesOf(today: Today): Picture[] {
  const { session } = today;
  const instead = (session?.flareUp?.items ?? []).flatMap((item) => item.instead ?? []);
  return [...(session?.items ?? []), ...instead].flatMap((item) => item.pictures ?? []).filter((picture) => !picture.video);
}

/** Keeps the pictures of the plan on this phone, so that they are there without a network: this patient's only, and not too many. */
export class PictureKeeper {
  readonly #store: Store;
  readonly #album: Album | undefined;
  readonly #get: (address: string) => Promise<Response>;

  constructor(place: Store, album: Album | undefined, get: (address: string) => Promise<Response>) {
    this.#store = place;
    this.#album = album;
    this.#get = get;
  }

  /** Fetches what today and the days ahead show and is not here yet; lets go of what is old, too much, or another patient's. */
  async keep(today: Today, ahead: readonly Today[] = []): Promise<void> {
    const album = this.#album;
    if (!album) {
      return;
    }
    const register = await this.#registerOf(today.patient, album);
    const addresses = new Set([today, ...ahead].flatMap(picturesOf).map(keptAddress));
    for (const address of addresses) {
      const known = register.pictures[address];
      if (known && (await album.holds(address).catch(() => false))) {
        known.seen = today.day;
      } else {
        delete register.pictures[address];
        await this.#fetch(address, today.day, register, album);
      }
    }
    await this.#makeRoom(today.day, register, album);
    this.#store.set(REGISTER, register);
    await this.#store.settled();
    if (!this.#store.isKept(REGISTER)) {
      await letGo(Object.keys(register.pictures), album);
    }
  }

  /** The kept copy; nothing if there is none. */
  async find(picture: Picture): Promise<Blob | undefined> {
    await this.#store.ready;
    const address = keptAddress(picture);
    const known = this.#store.get<Register>(REGISTER)?.pictures[address];
    const found = known && (await this.#album?.find(address).catch(() => undefined));
    return found && new Blob([found], { type: known.type });
  }

  /** Forgets all: somebody else uses this phone now. */
  async forget(): Promise<void> {
    const register = this.#store.get<Register>(REGISTER);
    if (this.#album && register) {
      await letGo(Object.keys(register.pictures), this.#album);
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
      if (blob.size <= MOST_BYTES_OF_ONE && blob.type.startsWith('image/') && (await album.keep(address, blob))) {
        register.pictures[address] = { bytes: blob.size, type: blob.type, seen: day };
      }
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
  await Promise.all(addresses.map((address) => album.forget(address).catch(() => false)));
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}

function sealedAlbum(): Album | undefined {
  const place = vault;
  return (
    place && {
      holds: (address) => place.holdsPicture(address),
      find: async (address) => {
        const bytes = await place.picture(address);
        return bytes && new Blob([bytes]);
      },
      keep: async (address, picture) => place.keepPicture(address, await picture.arrayBuffer()),
      forget: (address) => place.forgetPicture(address),
    }
  );
}

/** The pictures that this browser keeps. */
export const pictureKeeper = new PictureKeeper(store, sealedAlbum(), (address) => fetch(address, { credentials: 'same-origin' }));
