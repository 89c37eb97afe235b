import { deliverMessage } from '../api/messages.ts';
import type { Today } from '../api/contract.ts';
import { sendAnswers, sendMorning, sendRun, sendSession } from '../api/me.ts';
import { Outbox, type Letter, type Turn } from './outbox.ts';
import { store, type Store } from './store.ts';

/** The service worker sends what waits when the browser says this; Chromium only, elsewhere the page sends. */
export const SYNC_TAG = 'restride-outbox';

const AGAIN_SECONDS = [3, 10, 30, 60, 120, 300];

function courier(letter: Letter): Promise<unknown> {
  switch (letter.kind) {
    case 'session':
      return sendSession(letter.body);
    case 'morning':
      return sendMorning(letter.body);
    case 'run':
      return sendRun(letter.body);
    case 'message':
      return deliverMessage(letter.body);
    case 'answers':
      return sendAnswers(letter.body);
  }
}

/** Where a browser has no locks, the portal's own memory of ids is enough: a report that comes twice counts once. */
const turn: Turn = (id, act) =>
  globalThis.navigator?.locks ? (navigator.locks.request(`restride-letter:${id}`, act) as ReturnType<typeof act>) : act();

/** An outbox over a store. */
export function outboxOf(place: Store): Outbox {
  return new Outbox(place, courier, turn);
}

/** The outbox of this browser. */
export const outbox = outboxOf(store);

/** What the phone has reported and the copy of a day does not know: what waits, and what arrived after the copy was made. */
export function reported(today: Today): Letter[] {
  const since = outbox
    .arrived(today.patient)
    .filter(({ receipt }) => ((receipt as { receivedAt?: string } | undefined)?.receivedAt ?? '') > today.now);
  return [...since.map(({ letter }) => letter), ...outbox.letters(today.patient)];
}

/** Whose reports may be sent from this page: those of the patient that it last showed. */
function sender(): string | undefined {
  return store.get<{ value: Today }>('today')?.value.patient;
}

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits, and tries again by itself, less and less often, for as long as the page is open. */
export async function sendWhatWaits(): Promise<void> {
  await store.ready;
  clearTimeout(timer);
  timer = undefined;
  const patient = sender();
  if (!patient || (await outbox.flush(patient))) {
    tries = 0;
    return;
  }
  const seconds = AGAIN_SECONDS[Math.min(tries++, AGAIN_SECONDS.length - 1)]!;
  timer = setTimeout(() => void sendWhatWaits(), seconds * 1_000);
  await askServiceWorker();
}

async function askServiceWorker(): Promise<void> {
  const worker = (await globalThis.navigator?.serviceWorker?.getRegistration()) as
    | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
    | undefined;
  await worker?.sync?.register(SYNC_TAG).catch(() => undefined);
}

if (typeof window !== 'undefined') {
  const now = (): void => {
    tries = 0;
    void sendWhatWaits();
  };
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', () => document.hidden || now());
}
