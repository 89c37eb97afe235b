import type { Session, SessionVariant } from '../api/contract.ts';
import type { Saved } from '../session/machine.ts';
import type { Store } from './store.ts';

/** What was typed in a report that is not sent yet. */
export interface ReportDraft {
  id: string;
  pain?: number;
  effort?: number;
  note?: string;
  page: number;
}

/** What is known of a session that is not reported yet. */
export interface SessionDraft {
  run?: Saved;
  report?: ReportDraft;
  /** Which of the signed sessions it is; absent: as planned. */
  variant?: SessionVariant;
}

/** The portal's copies of drafts. */
export interface DraftsRoom {
  put(key: string, body: unknown): Promise<void>;
  get(key: string): Promise<{ body: unknown; at: string } | undefined>;
  forget(key: string): Promise<void>;
}

interface Kept<T> {
  body: T;
  at: string;
}

/** The phone's own copy of a session's draft. */
export function keptDraft(session: Pick<Session, 'key'>, store: Store): SessionDraft {
  return store.get<Kept<SessionDraft>>(draftKey(session))?.body ?? {};
}

const SOON_MS = 1_200;
const AGAIN_MS = 15_000;

/** The key of a session's draft: `session-{plan}-{version}-{day}`. */
export function draftKey(session: Pick<Session, 'key'>): string {
  return `session-${session.key.replaceAll(':', '-')}`;
}

/**
 * Keeps the draft of one session, or of what else is typed: on the phone at once, at the portal within two seconds. Without a network the
 * phone's copy is enough until the portal can be reached again.
 */
export class DraftKeeper<T extends object = SessionDraft> {
  readonly #key: string;
  readonly #store: Store;
  readonly #room: DraftsRoom;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #draft: Partial<T> = {};

  constructor(key: string, store: Store, room: DraftsRoom) {
    this.#key = key;
    this.#store = store;
    this.#room = room;
  }

  get draft(): Partial<T> {
    return this.#draft;
  }

  /** The newer of the phone's and the portal's copy. */
  async load(): Promise<Partial<T>> {
    const here = this.#store.get<Kept<Partial<T>>>(this.#key);
    const there = await this.#room.get(this.#key).catch(() => undefined);
    const newest = there && (!here || there.at > here.at) ? (there.body as Partial<T>) : here?.body;
    this.#draft = newest ?? {};
    return this.#draft;
  }

  change(change: Partial<T>, now: Date): void {
    this.#draft = { ...this.#draft, ...change };
    this.#store.set(this.#key, { body: this.#draft, at: now.toISOString() } satisfies Kept<Partial<T>>);
    this.#timer ??= setTimeout(() => this.#send(), SOON_MS);
  }

  /** Sends what is not sent yet: before the page goes away. */
  flush(): void {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#send();
    }
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#draft = {};
    this.#store.remove(this.#key);
    this.#room.forget(this.#key).catch(() => undefined);
  }

  #send(): void {
    this.#timer = undefined;
    const draft = this.#draft;
    this.#room.put(this.#key, draft).catch(() => {
      if (this.#draft === draft) {
        this.#timer ??= setTimeout(() => this.#send(), AGAIN_MS);
      }
    });
  }
}
