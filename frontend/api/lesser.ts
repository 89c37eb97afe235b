import type { SessionItem } from './contract.ts';
import type { Dose } from './dose.ts';

/** Which of the signed sessions is done. */
export type SessionVariant = 'usual' | 'short' | 'flare-up';

/** What a clinician signed for days on which the session is too much; no items if all is left out. */
export interface LesserSession {
  minutes: number;
  items: LesserItem[];
}

/** A smaller dose for the session's item of that id, or another exercise in its place. */
export interface LesserItem {
  id: string;
  dose: Dose;
  doseText: string;
  doseSpoken?: string;
  load?: string;
  effort?: string;
  minutes: number;
  instead?: SessionItem;
}
