import type { Answers, MorningReport, SessionReport } from '../api/contract.ts';
import type { MessageLetter } from '../api/messages.ts';
import type { RunReport } from '../api/runs.ts';
import { Locked, Refused } from '../api/me.ts';
import type { Store } from './store.ts';

/** A report that is not yet known to have arrived. The id was made by the phone and stays the same at every try. */
export type Letter = { patient: string; at: string; refused?: string } & (
  | { kind: 'session'; body: SessionReport }
  | { kind: 'morning'; body: MorningReport }
  | { kind: 'run'; body: RunReport }
  | { kind: 'message'; body: MessageLetter }
  | { kind: 'answers'; body: Answers; /** The care team must learn of it: it is never given up. */ emergency?: true }
);

/** A letter that has arrived, with what the portal said. It is kept for a few days: the phone's copy of a day may be older. */
export interface Arrived {
  letter: Letter;
  receipt: unknown;
  /** When it arrived, by the phone's clock. */
  at: string;
}

/** Brings a letter to the portal and answers its receipt. */
export type Courier = (letter: Letter) => Promise<unknown>;

/** Lets one page, or the service worker, of this phone do something with a letter at a time. */
export type Turn = <T>(id: string, act: () => Promise<T>) => Promise<T>;

/** The report could neither be sent nor kept on this phone. */
export class NotKept extends Error {}

const LETTER = 'letter:';
const ARRIVED = 'arrived:';
const ARRIVED_KEPT_MS = 4 * 86_400_000;

/** What is needed first goes first: emergencies, and sessions before the mornings after them. */
const ORDER: Record<Letter['kind'], number> = { answers: 0, message: 1, session: 2, run: 3, morning: 4 };

/**
 * Keeps each report on the phone from the moment it is sent until the portal has answered, so that a lost network, a
 * closed browser or a failing server costs no words. Reports of different patients on one phone never mix.
 */
export class Outbox {
  readonly #store: Store;
  readonly #courier: Courier;
  readonly #turn: Turn;
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(store: Store, courier: Courier, turn: Turn = (_, act) => act()) {
    this.#store = store;
    this.#courier = courier;
    this.#turn = turn;
  }

  /** What waits, or was refused, in the order it was written. */
  letters(patient: string): Letter[] {
    return this.#named<Letter>(LETTER)
      .filter((letter) => letter.patient === patient)
      .sort((a, b) => a.at.localeCompare(b.at));
  }

  /** What has arrived in the last days. */
  arrived(patient: string): Arrived[] {
    return this.#named<Arrived>(ARRIVED).filter(({ letter }) => letter.patient === patient);
  }

  /** How many reports are here that have not arrived, whoever wrote them. */
  waiting(): number {
    return this.#store.names(LETTER).length;
  }

  isEmpty(): boolean {
    return this.waiting() === 0;
  }

  /** Whether a letter with this id is safe in the storage of this phone. */
  holds(id: string): boolean {
    return this.#store.isKept(LETTER + id);
  }

  /**
   * Keeps the letter and sends it; fails as the courier does, and then the letter waits.
   *
   * @throws NotKept if it neither arrived nor could be kept
   */
  async post(letter: Letter): Promise<unknown> {
    const id = letter.body.id;
    this.#store.set(LETTER + id, letter);
    await this.#store.settled();
    try {
      return await this.#deliverInOrder(letter);
    } catch (error) {
      await this.#store.settled();
      throw this.holds(id) ? error : new NotKept();
    }
  }

  /** Sends all that waits; one failure does not hold up the others. Answers whether nothing waits any more. */
  async flush(patient: string): Promise<boolean> {
    const waiting = this.#unsent(patient).sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
    for (const letter of waiting) {
      if (this.#before(letter).length === 0) {
        await this.#deliver(letter.body.id).catch(() => undefined);
      }
    }
    return this.#unsent(patient).length === 0;
  }

  #unsent(patient: string): Letter[] {
    return this.letters(patient).filter((letter) => letter.refused === undefined);
  }

  /**
   * What waits and must arrive first: the session of a morning, what is corrected, and earlier corrections of the same. The portal doesn't
   * know what it has not got, and takes the correction that arrives last for the newest.
   */
  #before(letter: Letter): Letter[] {
    const { sessionLog, corrects } = namedBy(letter);
    return this.#unsent(letter.patient).filter((other) => {
      const earlier = corrects !== undefined && namedBy(other).corrects === corrects && other.at < letter.at;
      return other.body.id === sessionLog || other.body.id === corrects || earlier;
    });
  }

  /** Brings what must arrive first, and then the letter; fails if something of it goes on waiting. */
  async #deliverInOrder(letter: Letter): Promise<unknown> {
    for (const first of this.#before(letter)) {
      const problem = await this.#deliverInOrder(first).then(() => undefined, (error: unknown) => error);
      if (problem && this.#unsent(letter.patient).some(({ body }) => body.id === first.body.id)) {
        throw problem;
      }
    }
    return this.#deliver(letter.body.id);
  }

  /** A letter that two callers send at once goes once. */
  #deliver(id: string): Promise<unknown> {
    const underWay = this.#underWay.get(id);
    if (underWay) {
      return underWay;
    }
    const delivery = this.#turn(id, () => this.#bring(id)).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, delivery);
    return delivery;
  }

  /** Whoever had the turn before may have sent it: then its receipt is here. */
  async #bring(id: string): Promise<unknown> {
    const letter = await this.#store.fresh<Letter>(LETTER + id);
    if (!letter || letter.refused !== undefined) {
      return (await this.#store.fresh<Arrived>(ARRIVED + id))?.receipt;
    }
    try {
      const receipt = await this.#courier(letter);
      this.#store.set(ARRIVED + id, { letter, receipt, at: new Date().toISOString() } satisfies Arrived);
      this.#store.remove(LETTER + id);
      this.#forgetOld();
      await this.#store.settled();
      return receipt;
    } catch (error) {
      const final = error instanceof Refused || error instanceof Locked;
      if (final && !(letter.kind === 'answers' && letter.emergency)) {
        this.#store.set(LETTER + id, { ...letter, refused: error.message });
        await this.#store.settled();
      }
      throw error;
    }
  }

  #forgetOld(): void {
    const oldest = new Date(Date.now() - ARRIVED_KEPT_MS).toISOString();
    for (const name of this.#store.names(ARRIVED)) {
      if ((this.#store.get<Arrived>(name)?.at ?? '') < oldest) {
        this.#store.remove(name);
      }
    }
  }

  #named<T>(start: string): T[] {
    return this.#store.names(start).map((name) => this.#store.get<T>(name)!);
  }
}

/** The reports that a letter rests on. */
function namedBy({ body }: Letter): { sessionLog?: string; corrects?: string } {
  return {
    ...('sessionLog' in body ? { sessionLog: body.sessionLog } : {}),
    ...('corrects' in body && body.corrects !== undefined ? { corrects: body.corrects } : {}),
  };
}
