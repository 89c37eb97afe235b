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
  | { kind: 'answers'; body: Answers }
);

/** Brings a letter to the portal and answers its receipt. */
export type Courier = (letter: Letter) => Promise<unknown>;

const KEY = 'outbox';

/**
 * Keeps each report on the phone from the moment it is sent until the portal has answered, so that a lost network, a
 * closed browser or a failing server costs no words. Reports of different patients on one phone never mix.
 */
export class Outbox {
  readonly #store: Store;
  readonly #courier: Courier;
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(store: Store, courier: Courier) {
    this.#store = store;
    this.#courier = courier;
  }

  /** What waits, or was refused, in the order it was written. */
  letters(patient: string): Letter[] {
    return this.#all().filter((letter) => letter.patient === patient);
  }

  /** Whether a letter with this id is kept here. */
  holds(id: string): boolean {
    return this.#all().some((letter) => letter.body.id === id);
  }

  /** Keeps the letter and sends it; fails as the courier does, and then the letter waits. */
  async post(letter: Letter): Promise<unknown> {
    this.#replace(letter, letter);
    return this.#deliver(letter);
  }

  /** Sends all that waits, emergencies' answers first; one failure does not hold up the others. */
  async flush(patient: string): Promise<void> {
    const waiting = this.letters(patient).filter((letter) => letter.refused === undefined);
    waiting.sort((a, b) => Number(b.kind === 'answers') - Number(a.kind === 'answers'));
    for (const letter of waiting) {
      await this.#deliver(letter).catch(() => undefined);
    }
  }

  /** A letter that two callers send at once goes once. */
  #deliver(letter: Letter): Promise<unknown> {
    const id = letter.body.id;
    const underWay = this.#underWay.get(id);
    if (underWay) {
      return underWay;
    }
    const delivery = this.#bring(letter).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, delivery);
    return delivery;
  }

  async #bring(letter: Letter): Promise<unknown> {
    try {
      const receipt = await this.#courier(letter);
      this.#replace(letter);
      return receipt;
    } catch (error) {
      if (error instanceof Refused || error instanceof Locked) {
        this.#replace(letter, { ...letter, refused: error.message });
      }
      throw error;
    }
  }

  #replace(old: Letter, replacement?: Letter): void {
    const others = this.#all().filter((letter) => letter.body.id !== old.body.id);
    this.#store.set(KEY, replacement ? [...others, replacement] : others);
  }

  #all(): Letter[] {
    return this.#store.get<Letter[]>(KEY) ?? [];
  }
}
