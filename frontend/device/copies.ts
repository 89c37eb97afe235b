import type { EmergencyState, Rules, Today } from '../api/contract.ts';
import { readMessages, readWords } from '../api/messages.ts';
import type { PastReports } from '../api/reports.ts';
import type { Runs } from '../api/runs.ts';
import * as me from '../api/me.ts';
import { language } from '../texts/texts.ts';
import { dayIn, onThatDay } from './days.ts';
import { keptDraft } from './drafts.ts';
import { pictureKeeper } from './pictures.ts';
import { outbox, reported } from './post.ts';
import { store } from './store.ts';
import { install } from './way.ts';

/** What the phone keeps of the last visit, with the time it was read. */
export interface Copy<T> {
  at: string;
  /** The same by the phone's own clock, which may be wrong. */
  here?: string;
  value: T;
}

interface DaysAhead {
  /** What they were read for; when it is another, they are read anew. */
  mark: string;
  at: string;
  days: Today[];
}

/** The days are here and not all that belongs to them: it is asked for again the next time. */
const INCOMPLETE = '';

const OLD_AFTER_MS = 3 * 3_600_000;

/** Today as the portal says it; a copy of it stays on the phone, and the days ahead, pictures and rules follow. */
export async function readToday(): Promise<Today> {
  await store.ready;
  const asked = new Date().toISOString();
  const today = await me.today().catch(keepingLock);
  if (knownPatient() && knownPatient()!.patient !== today.patient) {
    forgetOthers();
  }
  if (today.state === 'withdrawn' && knownPatient()?.state !== 'withdrawn') {
    store.remove('days');
    store.remove('runs');
  }
  store.set('today', { at: today.now, here: new Date().toISOString(), value: today } satisfies Copy<Today>);
  if (today.state !== 'locked' && !waitsToBeTold(today.patient) && !wasToldSince(asked, today.patient)) {
    store.remove('lock');
  }
  void readAhead(today);
  return today;
}

/** Whoever asks for the day learns of a lock; the phone must know it without a network, too. */
function keepingLock(error: unknown): never {
  if (error instanceof me.Locked) {
    keepLock(error.state);
  }
  throw error;
}

/** The phone's copy of the day that it is: read on that day, or on one before it. */
export function keptToday(now: Date): Copy<Today> | undefined {
  const copy = store.get<Copy<Today>>('today');
  if (!copy) {
    return undefined;
  }
  const day = dayIn(copy.value.zone, now);
  const ahead = store.get<DaysAhead>('days');
  const value = copy.value.day === day ? copy.value : ahead?.days.find((each) => each.day === day);
  return value && { at: copy.at, value: onThatDay(value, copy.value, reported(copy.value), outbox.arrived(copy.value.patient), now, copy.here) };
}

/** The kept day whose session was done and is not reported yet, else the day that it is. */
export function keptForReport(now: Date): Today | undefined {
  const today = keptToday(now)?.value ?? knownPatient();
  const kept = [today, knownPatient(), ...(store.get<DaysAhead>('days')?.days ?? [])].filter((each) => each !== undefined);
  return kept.find((each) => each.session && keptDraft(each.session, store).run?.finishedAt !== undefined) ?? today;
}

/** The patient that this phone last showed. */
export function knownPatient(): Today | undefined {
  return store.get<Copy<Today>>('today')?.value;
}

/** The rules; the phone's copy if the portal is out of reach. Emergencies must be known without a network. */
export async function readRules(): Promise<Rules> {
  await store.ready;
  return readOrKept(`rules:${language()}`, me.rules);
}

/** The runs; the phone's copy of the last visit if the portal is out of reach. What is to be run is not told while exercises are locked. */
export async function readRuns(): Promise<Runs> {
  await store.ready;
  const runs = await readOrKept('runs', me.runs);
  return keptLock() ? { ...runs, planned: runs.planned.filter((run) => run.day < runs.today) } : runs;
}

/** What was reported; the phone's copy if the portal is out of reach, for a mistake may be put right without a network. */
export async function readReports(): Promise<PastReports> {
  await store.ready;
  return readOrKept('reports', me.reports);
}

/** Keeps what the emergency screen says, so that it is there without a network. */
export function keepLock(state: EmergencyState): void {
  store.set('lock', state);
}

/** The emergency that this phone knows of. */
export function keptLock(): EmergencyState | undefined {
  const state = store.get<EmergencyState>('lock');
  return state?.locked ? state : undefined;
}

/** Whether answers are still on their way: as long as the portal doesn't know of them, it can't say that nothing is locked. */
export function waitsToBeTold(patient: string): boolean {
  return outbox.letters(patient).some((letter) => letter.kind === 'answers' && letter.refused === undefined);
}

/** Whether answers have arrived since: what the portal was asked before may not know of them. */
function wasToldSince(asked: string, patient: string): boolean {
  return outbox.arrived(patient).some(({ letter, at }) => letter.kind === 'answers' && at >= asked);
}

/** Forgets the emergency: the care team has unlocked the plan. */
export function forgetLock(): void {
  store.remove('lock');
}

async function readOrKept<T>(key: string, read: () => Promise<T>): Promise<T> {
  try {
    const value = await read();
    store.set(key, value);
    return value;
  } catch (error) {
    const kept = store.get<T>(key);
    if (kept === undefined || error instanceof me.SignedOut) {
      throw error;
    }
    return kept;
  }
}

/** What is wanted without a network is fetched while there is one; what can't be had now may be the next time. */
async function readAhead(today: Today): Promise<void> {
  try {
    const ahead = await daysAhead(today);
    await pictureKeeper.keep(today, ahead);
    await askToStay();
    await install();
  } catch {
    return;
  }
}

async function daysAhead(today: Today): Promise<Today[]> {
  const { day, plan, state, screening, session } = today;
  const mark = JSON.stringify([today.patient, day, plan?.id, plan?.version, state, screening?.due, session?.doneLog, today.language]);
  const kept = store.get<DaysAhead>('days');
  if (kept?.mark === mark && Date.now() - Date.parse(kept.at) < OLD_AFTER_MS) {
    return kept.days;
  }
  const days = await me.days();
  const read = (marked: string): void => store.set('days', { mark: marked, at: new Date().toISOString(), days } satisfies DaysAhead);
  read(INCOMPLETE);
  await readRuns();
  await readReports();
  store.set('messages', await readMessages());
  store.set('messages:words', await readWords());
  read(mark);
  return days;
}

/** Browsers clear a storage that nobody asked for when they need room. */
async function askToStay(): Promise<void> {
  if (!(await navigator.storage?.persisted?.())) {
    await navigator.storage?.persist?.();
  }
}

/** Another patient uses this phone now: of the one before only reports stay that are not sent yet. */
function forgetOthers(): void {
  const stays = (name: string) => name.startsWith('letter:') || name === 'sound';
  store.names('').filter((name) => !stays(name)).forEach((name) => store.remove(name));
  void pictureKeeper.forget();
}
