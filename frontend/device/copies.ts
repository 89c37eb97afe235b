import type { EmergencyState, Rules, Today } from '../api/contract.ts';
import type { Runs } from '../api/runs.ts';
import * as me from '../api/me.ts';
import { language } from '../texts/texts.ts';
import { pictureKeeper } from './pictures.ts';
import { store } from './store.ts';

/** What the phone keeps of the last visit, with the time it was read. */
export interface Copy<T> {
  at: string;
  value: T;
}

/** Today as the portal says it; a copy of it stays on the phone, and its pictures follow. */
export async function readToday(): Promise<Today> {
  const today = await me.today();
  store.set('today', { at: today.now, value: today } satisfies Copy<Today>);
  if (today.state !== 'locked') {
    store.remove('lock');
  }
  void pictureKeeper.keep(today);
  return today;
}

/** The phone's copy of Today, if it is of the same day. */
export function keptToday(now: Date): Copy<Today> | undefined {
  const copy = store.get<Copy<Today>>('today');
  const today = copy && new Intl.DateTimeFormat('en-CA', { timeZone: copy.value.zone }).format(now);
  return copy?.value.day === today ? copy : undefined;
}

/** The patient that this phone last showed. */
export function knownPatient(): Today | undefined {
  return store.get<Copy<Today>>('today')?.value;
}

/** The rules; the phone's copy if the portal is out of reach. Emergencies must be known without a network. */
export async function readRules(): Promise<Rules> {
  const key = `rules:${language()}`;
  try {
    const rules = await me.rules();
    store.set(key, rules);
    return rules;
  } catch (error) {
    const kept = store.get<Rules>(key);
    if (!kept || error instanceof me.SignedOut) {
      throw error;
    }
    return kept;
  }
}

/** The runs; the phone's copy of the last visit if the portal is out of reach. */
export async function readRuns(): Promise<Runs> {
  try {
    const runs = await me.runs();
    store.set('runs', runs);
    return runs;
  } catch (error) {
    const kept = store.get<Runs>('runs');
    if (!kept || error instanceof me.SignedOut) {
      throw error;
    }
    return kept;
  }
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

/** Forgets the emergency: the care team has unlocked the plan. */
export function forgetLock(): void {
  store.remove('lock');
}
