import type { Dose, SessionItem } from '../api/contract.ts';
import { advance, begin, next, stepOf, type Run } from './machine.ts';

/** What the tests of a session's run have in common. */

export function item(id: string, dose: Dose, more: Partial<SessionItem> = {}): SessionItem {
  return {
    id, exercise: id, contentVersion: 1, title: id, dose, doseText: '', sides: 'both', setup: [], movement: [],
    cues: [], breathing: [], stopIf: [], feel: [], mistakes: [], figure: {}, minutes: 1, ...more,
  };
}

export const bridge = item('bridge', { sets: 2, repetitions: 2, holdSeconds: 3, restSeconds: 30 });
export const plank = item('plank', { sets: 1, seconds: 20 });
export const both = [bridge, plank];
export const T0 = 1_000_000;
export const kind = (run: Run) => stepOf(run)?.kind;

/** In the first repetition of the first set: the introduction left, five seconds of count-in passed. */
export const working = () => advance(next(begin(both, T0), T0), T0 + 5_000);
