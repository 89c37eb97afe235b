import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { EmergencyState, Today } from '../api/contract.ts';
import { Locked } from '../api/me.ts';
import { keepLock, keptLock, keptToday, readToday } from './copies.ts';
import { outbox } from './post.ts';
import { store } from './store.ts';
import type { Letter } from './outbox.ts';

const NOW = '2026-11-24T09:00:00Z';
const ZONE = 'Europe/Berlin';

type Answer = () => Promise<Response>;

/** What the portal answers to each path; everything else is out of reach. */
let portal: Record<string, Answer> = {};

const json = (value: unknown, status = 200): Answer => async () => new Response(JSON.stringify(value), { status });

function today(more: Partial<Today> = {}): Today {
  const day = { patient: 'ana', clinicName: '', day: '2026-11-24', zone: ZONE, language: 'en', now: NOW, firstName: 'Ana', state: 'due' };
  return { ...day, clinic: { name: 'Isar', country: 'DE' }, session: { key: 'p:1:2026-11-24', items: [] }, ...more } as unknown as Today;
}

const tomorrow = () => today({ day: '2026-11-25', session: { key: 'p:1:2026-11-25', items: [] } as unknown as NonNullable<Today['session']> });

function reachable(more: Record<string, Answer> = {}): void {
  portal = {
    '/today': json(today()),
    '/days': json([tomorrow()]),
    '/runs': json({ today: '2026-11-24', planned: [], runs: [] }),
    '/reports': json({ patient: 'ana', reports: [] }),
    '/messages': json({ patient: 'ana', messages: [] }),
    '/messages/words': json([{ flag: 'bladder', words: ['numb'] }]),
    ...more,
  };
}

/** What follows the day in the background has come, or can't come. */
async function settle(): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeEach(() => {
  mock.method(globalThis, 'fetch', async (input: string) => {
    const answer = portal[new URL(input, 'http://here').pathname.replace('/api/me', '')];
    if (!answer) {
      throw new TypeError('no network');
    }
    return answer();
  });
});

afterEach(async () => {
  await settle();
  mock.restoreAll();
  store.names('').forEach((name) => store.remove(name));
});

const emergency: EmergencyState = { locked: true, flags: ['bladder'], say: [] };

function answers(id: string): Letter {
  const body = { id, set: 'red-flags', version: 1, occasion: 'something-new', answers: { bladder: true }, answeredAt: NOW } as const;
  return { kind: 'answers', patient: 'ana', at: NOW, body };
}

test('whoever never opened the messages has what the phone needs to know red-flag words without a network', async () => {
  reachable();
  await readToday();
  await settle();
  assert.deepEqual(store.get('messages'), { patient: 'ana', messages: [] });
  assert.deepEqual(store.get('messages:words'), [{ flag: 'bladder', words: ['numb'] }]);
});

test('what could not be had ahead is asked for again the next time', async () => {
  reachable();
  const { '/reports': whenBack } = portal;
  delete portal['/reports'];
  await readToday();
  await settle();
  assert.equal(store.get('reports'), undefined);
  portal['/reports'] = whenBack!;
  await readToday();
  await settle();
  assert.deepEqual(store.get('reports'), { patient: 'ana', reports: [] });
});

test('sessions that wait for a consent leave the phone, even if the network goes right after the day was read', async () => {
  reachable();
  await readToday();
  await settle();
  const later = new Date('2026-11-25T09:00:00Z');
  assert.ok(keptToday(later)?.value.session);
  const { session: _, ...waiting } = today({ state: 'withdrawn' });
  portal = { '/today': json(waiting) };
  await readToday();
  await settle();
  assert.equal(keptToday(later)?.value.session, undefined);
  assert.equal(store.get('runs'), undefined);
});

test('a lock that the portal tells of is kept, whichever page asked', async () => {
  reachable({ '/today': json(emergency, 423) });
  await assert.rejects(readToday(), Locked);
  assert.deepEqual(keptLock(), emergency);
});

test('an older answer of the portal does not open what emergency answers have locked meanwhile', async () => {
  let arrive!: () => void;
  const underWay = new Promise<void>((resolve) => (arrive = resolve));
  reachable({
    '/today': async () => {
      await underWay;
      return json(today())();
    },
    '/answers': json({ id: 'a', level: 'EMERGENCY', lock: emergency }),
  });
  const reading = readToday();
  await settle();
  keepLock(emergency);
  await outbox.post(answers('a'));
  arrive();
  await reading;
  assert.deepEqual(keptLock(), emergency);
});

for (const [clock, ahead] of [['behind', -1], ['ahead', 1]] as const) {
  test(`safety questions that were answered without a network are not asked again by a phone whose clock is an hour ${clock}`, async () => {
    const wrong = Date.parse(NOW) + ahead * 3_600_000;
    mock.timers.enable({ apis: ['Date'], now: wrong });
    try {
      reachable({ '/today': json(today({ screening: { due: true, occasion: 'start' } })) });
      await readToday();
      await settle();
      assert.equal(keptToday(new Date())?.value.screening?.due, true);
      mock.timers.setTime(wrong + 600_000);
      const answeredAt = new Date().toISOString();
      const letter = answers('b');
      portal = { '/answers': json({ id: 'b', level: 'NONE' }) };
      await outbox.post({ ...letter, at: answeredAt, body: { ...letter.body, answeredAt } } as Letter);
      assert.equal(keptToday(new Date())?.value.screening, undefined);
    } finally {
      mock.timers.reset();
    }
  });
}
