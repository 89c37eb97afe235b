import type { Store } from './store.ts';

const PREFIX = 'restride:';
const OUTBOX = 'outbox';
const OLD_PICTURES = 'restride-pictures';

type Shelf = Pick<Storage, 'getItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Takes over what an older version of the portal kept in the open: it is sealed first and deleted afterwards, so that no
 * report is lost in between. Pictures are fetched anew.
 */
export async function moveIn(store: Store, shelf: Shelf | undefined = browserShelf()): Promise<void> {
  const names = Array.from({ length: shelf?.length ?? 0 }, (_, i) => shelf!.key(i)!).filter((name) => name.startsWith(PREFIX));
  const moved: string[] = [];
  for (const old of names) {
    const name = old.slice(PREFIX.length);
    const value = parsed(shelf!.getItem(old));
    const goods: [string, unknown][] = name === OUTBOX ? lettersIn(value) : [[name, value]];
    for (const [newName, good] of goods) {
      if (good !== undefined && store.get(newName) === undefined) {
        store.set(newName, good);
      }
    }
    await store.settled();
    if (goods.every(([newName, good]) => good === undefined || store.isKept(newName))) {
      moved.push(old);
    }
  }
  moved.forEach((old) => shelf!.removeItem(old));
  await globalThis.caches?.delete(OLD_PICTURES).catch(() => false);
}

function lettersIn(value: unknown): [string, unknown][] {
  const letters = Array.isArray(value) ? (value as { body?: { id?: string } }[]) : [];
  return letters.filter((letter) => letter.body?.id).map((letter) => [`letter:${letter.body!.id!}`, letter]);
}

function parsed(text: string | null): unknown {
  try {
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

function browserShelf(): Shelf | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}
