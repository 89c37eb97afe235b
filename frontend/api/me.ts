import type {
  AnswerReceipt, Answers, Draft, EmergencyState, MorningReceipt, MorningReport, Problem, Rules, SessionReceipt, SessionReport, Today,
} from './contract.ts';
import type { PastReports } from './reports.ts';
import type { RunFile, RunReport, Runs, Shoe } from './runs.ts';

/** Whether this device takes notices, and the key by which the clinic's notices are known to the browser's push service. */
export interface PushState {
  on: boolean;
  /** A point of P-256 in Base64 for addresses. */
  key: string;
}

const BASE = '/api/me';
const PATIENCE_MS = 15_000;
/** A file as large as the portal takes needs more than a moment on a slow network. */
const PATIENCE_WITH_FILES_MS = 120_000;

/** The portal was not reached, or could not answer just now: the same request may succeed later. */
export class Unreachable extends Error {}

/** Nobody is signed in on this phone. */
export class SignedOut extends Error {}

/** The device was signed out or taken back: what it keeps has to go. */
const ENDED = 'urn:restride:device-ended';

let whenEnded: () => Promise<void> = async () => undefined;

/** Says what to do when the portal tells that this device was taken back. */
export function onDeviceEnded(act: () => Promise<void>): void {
  whenEnded = act;
}

/** The portal does not take this, and would not take it later either. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? String(problem.status));
    this.problem = problem;
  }
}

/** An emergency answer has locked this. */
export class Locked extends Error {
  readonly state: EmergencyState;

  constructor(state: EmergencyState) {
    super('locked');
    this.state = state;
  }
}

export const today = () => call<Today>('GET', '/today');
export const days = () => call<Today[]>('GET', '/days');
export const rules = () => call<Rules>('GET', '/rules');
export const lock = () => call<EmergencyState>('GET', '/lock');
export const sessionReport = (id: string) => call<SessionReport>('GET', `/sessions/${encodeURIComponent(id)}`);
export const reports = () => call<PastReports>('GET', '/reports');
export const sendSession = (report: SessionReport) => call<SessionReceipt>('POST', '/sessions', report);
export const sendMorning = (report: MorningReport) => call<MorningReceipt>('POST', '/mornings', report);
export const runs = () => call<Runs>('GET', '/runs');
export const sendRun = (report: RunReport) => call<SessionReceipt>('POST', '/runs', report);
export const readRunFile = (file: Blob) => call<RunFile>('POST', '/runs/file', file);
export const sendShoes = (shoes: Omit<Shoe, 'retired'> & { retired?: boolean }) => call<void>('POST', '/shoes', shoes);
export const sendAnswers = (answers: Answers) => call<AnswerReceipt>('POST', '/answers', { ...answers, sentAt: new Date().toISOString() });
export const pushState = () => call<PushState>('GET', '/push');
export const putPush = (subscription: PushSubscriptionJSON) => call<void>('PUT', '/push', subscription);
export const endPush = () => call<void>('DELETE', '/push');
export const putDraft = (key: string, body: unknown) => call<void>('PUT', `/drafts/${encodeURIComponent(key)}`, { body });
export const forgetDraft = (key: string) => call<void>('DELETE', `/drafts/${encodeURIComponent(key)}`);

/** The draft of another visit or another device, if there is one. */
export async function draft(key: string): Promise<Draft | undefined> {
  try {
    return await call<Draft>('GET', `/drafts/${encodeURIComponent(key)}`);
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) {
      return undefined;
    }
    throw error;
  }
}

/** Speaks to the portal; `body` goes as JSON, a blob as it is. */
export async function call<T>(method: string, path: string, body?: unknown, patience = body instanceof Blob ? PATIENCE_WITH_FILES_MS : PATIENCE_MS): Promise<T> {
  const response = await reach(method, path, body, patience);
  if (response.ok) {
    return (response.status === 204 ? undefined : await readJson(response)) as T;
  }
  if (response.status === 401) {
    const problem = (await readJson(response).catch(() => ({}))) as Partial<Problem>;
    if (problem.type === ENDED) {
      await whenEnded();
    }
    throw new SignedOut();
  }
  if (response.status >= 500 || response.status === 408 || response.status === 429) {
    throw new Unreachable(String(response.status));
  }
  const answer = await readJson(response).catch(() => ({}));
  if (response.status === 423) {
    throw new Locked(answer as EmergencyState);
  }
  throw new Refused({ ...(answer as Problem), status: response.status });
}

let reached = true;

if (typeof window !== 'undefined') {
  window.addEventListener('online', () => (reached = true));
}

/** Whether the portal answered the last request. */
export function isReached(): boolean {
  return reached && globalThis.navigator?.onLine !== false;
}

async function reach(method: string, path: string, body: unknown, patience: number): Promise<Response> {
  const changes = method !== 'GET';
  const type = body instanceof Blob ? 'application/octet-stream' : 'application/json';
  try {
    const response = await fetch(BASE + path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      // A draft that is sent while the page goes away still arrives.
      keepalive: method === 'PUT' && !(body instanceof Blob),
      signal: AbortSignal.timeout(patience),
      headers: changes ? { 'X-Restride': '1', 'Content-Type': type } : {},
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
    reached = true;
    return response;
  } catch {
    reached = false;
    throw new Unreachable('no answer');
  }
}

/** Something between the phone and the portal may answer a page of its own: that is no answer of ours. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new Unreachable('not an answer of the portal');
  }
}
