/**
 * The contract of /api/me, the small stateless interface behind the patient's own components.
 *
 * Requests that change something carry `X-Restride: 1` and `Content-Type: application/json`; cookies are sent
 * (`credentials: 'same-origin'`). Errors are `application/problem+json` ({@link Problem}): 401 leads to /login,
 * 423 carries an {@link EmergencyState} (Today and session only: reports of work already done are taken and marked).
 * Instants are ISO-8601 in UTC; days are ISO dates in the patient's zone. Ids of what the phone makes are UUIDs made
 * by the phone: a repeat with the same id answers the same and counts once.
 */

import type { Dose } from './dose.ts';
import type { LesserSession, SessionVariant } from './lesser.ts';
import type { Picture } from './picture.ts';
import type { Occasion } from './questions.ts';
import type { Light, Then } from './rules.ts';

export type { Dose } from './dose.ts';
export type { LesserItem, LesserSession, SessionVariant } from './lesser.ts';
export type { Picture } from './picture.ts';
export type { AnswerReceipt, Answers, EmergencyState, Level, Occasion, Question, QuestionSet } from './questions.ts';
export type { Band, Light, Rules, Then, TrafficLight } from './rules.ts';

/** GET /api/me/today */
export interface Today {
  /** The patient's id: keeps what waits on a shared phone apart. */
  patient: string;
  day: string;
  zone: string;
  language: Language;
  now: string;
  firstName: string;
  /** `withdrawn`: the consent was taken back; the plan waits, and what was done is taken all the same. */
  state: 'due' | 'done' | 'rest' | 'ended' | 'no-plan' | 'locked' | 'withdrawn';
  clinic: Clinic;
  plan?: {
    id: string;
    version: number;
    title: string;
    phase: string;
    week: number;
    weeks: number;
    /** What the newest version says, until the patient has trained by it. */
    news?: { what: string; why: string };
    /** What is otherwise than on the last day with a session, until there is one today. */
    since?: SinceLastTime;
  };
  /** The plan that ended last, on that day; given when the state is `ended`. */
  ended?: { title: string; day: string; inCare: boolean };
  /** What is due today, or was done today. */
  session?: Session;
  also: AlsoToday[];
  morning?: Morning;
  screening?: { due: boolean; occasion: Occasion };
  /** The next day with something due; given when the state is `rest` or `done`. */
  nextDay?: string;
  effortAsked: boolean;
  /** Whether the clinic waits for the patient to fill in the assessment; copies of older days don't say. */
  assessmentAsked?: boolean;
  /** What a discharged patient took along; whether the clinic asks how it goes today, else when. */
  aftercare?: { checkDue: boolean; next?: string };
  /** What the clinic asks about with a measure today, in the patient's words; never more than one. */
  measure?: string;
  lastPain?: number;
}

/** What is asked for otherwise than when the patient last trained, with the reasons that were signed. */
export interface SinceLastTime {
  day: string;
  changes: { kind: 'new' | 'more' | 'less' | 'other' | 'gone'; text: string }[];
  why: string[];
}

/** The question about the morning after a session, asked from 04:00 to 24:00. */
export interface Morning {
  due: boolean;
  sessionLog: string;
  sessionDay: string;
  /** The pain that the session's report gave. */
  sessionPain: number;
  /** The pain on the last morning before the session, if it is known. */
  usual?: number;
  until: string;
  /** The score of the answer that was given, and that answer's id. */
  pain?: number;
  log?: string;
}

/** Languages of the interface. */
export type Language = 'en' | 'es';

/** The patient's clinic, as far as the patient needs it. */
export interface Clinic {
  name: string;
  phone?: string;
  hours?: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** What stands beside the session: things to read, habits, runs. */
export interface AlsoToday {
  kind: 'article' | 'habit' | 'run-session';
  id: string;
  title: string;
  /** The language in which it is, if it is not translated into the patient's yet. */
  onlyIn?: 'en' | 'es';
  summary?: string;
  minutes?: number;
  /** What the clinic wrote about it. */
  note?: string;
  href?: string;
  done?: boolean;
}

/**
 * A session of one day; `key` is `planId:version:day`, and for the second time of a day `planId:version:day:2`. After
 * the first report of a day only what is asked for several times a day comes again, until it was done so often.
 */
export interface Session {
  key: string;
  /** Which time today this is, of how many at most; absent if once is enough. */
  time?: number;
  times?: number;
  title: string;
  minutes: number;
  items: SessionItem[];
  /** The id of the report, once there is one (the latest correction). */
  doneLog?: string;
  /** What is left of it when time is short; absent if nothing is signed, or it would save no time. */
  short?: LesserSession;
  /** What is left of it on a bad day; absent if nothing is signed. */
  flareUp?: LesserSession;
}

/** One exercise of the session, with the content version that the plan carries. */
export interface SessionItem {
  id: string;
  exercise: string;
  contentVersion: number;
  title: string;
  /** The language in which it is, if it is not translated into the patient's yet. */
  onlyIn?: 'en' | 'es';
  dose: Dose;
  /** The dose in words: "3 sets of 15, hold 2 seconds each". */
  doseText: string;
  /** The same in whole sentences, for ears. */
  doseSpoken?: string;
  /** With what: "4 kg"; absent if nothing is said. */
  load?: string;
  /** How hard it should feel: "effort 7 of 10"; absent if nothing is said. */
  effort?: string;
  /** Whether it belongs to a run of this day. */
  run?: 'before' | 'after';
  /** How often it is asked for today, if more than once, and how often it was done. */
  timesToday?: number;
  doneToday?: number;
  sides: 'both' | 'each' | 'alternating';
  /** What it needs besides a floor; copies of older days don't say. */
  equipment?: Equipment[];
  /** The clinician's words. */
  note?: string;
  setup: string[];
  movement: string[];
  cues: string[];
  breathing: string[];
  stopIf: string[];
  feel: string[];
  mistakes: string[];
  /** Data for `<rs-figure>`; an exercise of the clinic's own may have none. */
  figure?: object;
  /** What the clinic added to the figure, in its order; missing if there is nothing. */
  pictures?: Picture[];
  minutes: number;
}

/** What an exercise may need. */
export type Equipment = 'mat' | 'wall' | 'chair' | 'step' | 'strap' | 'band' | 'roller';

/** Why an exercise, or the rest of it, was left out. */
export type SkipReason = 'pain' | 'time' | 'equipment' | 'not-understood' | 'other';

/** Where it hurt. */
export type Place = 'low-back' | 'mid-back' | 'hip' | 'leg' | 'foot' | 'other';

/** On which side it hurt; `middle` of the back only. */
export type HurtSide = 'left' | 'middle' | 'right' | 'both';

/** Where it hurt, on which side if the person said so, and how much, 0 to 10. */
export interface Hurt {
  where: Place;
  side?: HurtSide;
  score: number;
}

/** What was done of one exercise. */
export interface SessionEntry {
  /** The plan item's id. */
  item: string;
  outcome: 'done' | 'partly' | 'skipped';
  setsDone: number;
  reason?: SkipReason;
  /** At most 500 characters. */
  reasonText?: string;
  hurts?: Hurt;
}

/**
 * POST /api/me/sessions answers a {@link SessionReceipt}; GET /api/me/sessions/{id} answers the own report, or its
 * latest correction. A correction is a new report that names the old one in `corrects`.
 */
export interface SessionReport {
  id: string;
  plan: string;
  planVersion: number;
  day: string;
  startedAt: string;
  finishedAt: string;
  entries: SessionEntry[];
  /** 0 (none) to 10 (worst imaginable). */
  pain: number;
  /** 0 to 10, only if the clinic asks for it. */
  effort?: number;
  /** At most 2000 characters. */
  note?: string;
  corrects?: string;
  /** Absent: as planned. */
  variant?: SessionVariant;
}

/** What the portal says to a report. */
export interface SessionReceipt {
  id: string;
  receivedAt: string;
  light: Light;
  askRedFlags: boolean;
  clinicTold: boolean;
  marked?: 'after-lock';
}

/** POST /api/me/mornings answers a {@link MorningReceipt}. */
export interface MorningReport {
  id: string;
  sessionLog: string;
  day: string;
  pain: number;
  note?: string;
  corrects?: string;
  /** When the person answered, which may be long before it arrives. */
  answeredAt?: string;
}

/** What the portal says to a morning's answer. */
export interface MorningReceipt {
  id: string;
  receivedAt: string;
  then: Then;
}

/** PUT /api/me/drafts/{key} takes `{body}`, GET answers this or 404, DELETE forgets. Key: session-{plan}-{version}-{day}. */
export interface Draft {
  body: unknown;
  at: string;
}

/** An error as RFC 9457 says it. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  field?: string;
}
