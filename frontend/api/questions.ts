import type { Clinic } from './contract.ts';

/** How soon somebody has to look, most urgent first. */
export type Level = 'EMERGENCY' | 'URGENT' | 'SOON' | 'WATCH' | 'NONE';

/** What made us ask. */
export type Occasion = 'start' | 'weekly' | 'something-new' | 'high-pain';

/** A yes-or-no question; a yes has the level. */
export interface Question {
  id: string;
  text: string;
  help?: string;
  type: 'yes-no';
  level: Level;
  flag: string;
  /** The sentence to say to whom one calls. */
  emergencyLine?: string;
}

/** A set of questions, asked one a page. */
export interface QuestionSet {
  id: string;
  version: number;
  title: string;
  intro?: string;
  questions: Question[];
  /** `now` says in one or two sentences what the level means. */
  levels: Record<Level, { title: string; now: string; lines: string[] }>;
}

/** POST /api/me/answers answers an {@link AnswerReceipt}. Questions after an emergency are not asked and not sent. */
export interface Answers {
  id: string;
  set: string;
  version: number;
  occasion: Occasion;
  answers: Record<string, boolean>;
  answeredAt: string;
  /** The phone's clock at the moment of sending, by which the portal puts a wrong clock right. */
  sentAt?: string;
}

/** What the portal says to answers. */
export interface AnswerReceipt {
  id: string;
  level: Level;
  lock?: EmergencyState;
}

/** GET /api/me/lock; the body of 423 too. */
export interface EmergencyState {
  locked: boolean;
  /** When the lock was set, and with it the care team told. */
  since?: string;
  flags?: string[];
  /** The fixed text that says why this can't wait. */
  now?: string;
  /** Sentences to say on the phone: the emergency lines of what the patient answered. */
  say?: string[];
  number?: string;
  adviceName?: string;
  adviceLine?: string;
  clinic?: Clinic;
  seenBy?: { name: string; at: string };
  unlocked?: { by: string; at: string; words: string };
  /** Whom the portal has told; without a name nobody was reached yet. `opensAt` and `outside` only while the clinic is closed. */
  told?: { name?: string; at?: string; opensAt?: string; outside?: string };
}
