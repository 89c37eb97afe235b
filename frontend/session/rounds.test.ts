import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionItem, Today } from '../api/contract.ts';
import type { Letter } from '../device/outbox.ts';
import { sessionNow } from './rounds.ts';

const item = (id: string, more: Partial<SessionItem> = {}) => ({ id, minutes: 3, dose: { sets: 1, repetitions: 8 }, ...more }) as SessionItem;
const today = (items: SessionItem[], more: Partial<Today> = {}) =>
  ({
    patient: 'p', day: '2026-11-20', state: 'due', also: [], ...more,
    session: { key: 'plan:2:2026-11-20', title: 'Calm', minutes: 9, items, time: 1, times: 3 },
  }) as unknown as Today;
const letter = (entries: Record<string, string>, more: object = {}, body: object = {}) =>
  ({
    kind: 'session', patient: 'p', at: '', ...more,
    body: { id: 'x', day: '2026-11-20', entries: Object.entries(entries).map(([id, outcome]) => ({ item: id, outcome, setsDone: 1 })), ...body },
  }) as unknown as Letter;

const once = item('once');
const thrice = item('thrice', { timesToday: 3 });

test('what is due stays due until something is reported', () => {
  const day = today([once, thrice]);
  assert.equal(sessionNow(day, []), day.session);
  assert.equal(sessionNow({ ...day, state: 'done' }, []), undefined);
  assert.equal(sessionNow({ ...day, state: 'due', session: undefined } as unknown as Today, []), undefined);
});

test('after a report that waits on the phone only what is asked for again comes again, with a draft of its own', () => {
  const left = sessionNow(today([once, thrice]), [letter({ once: 'skipped', thrice: 'done' })])!;
  assert.deepEqual(left.items.map(({ id, doneToday }) => [id, doneToday]), [['thrice', 1]]);
  assert.equal(left.key, 'plan:2:2026-11-20:2');
  assert.equal(left.time, 2);
  assert.equal(left.minutes, 3);
});

test('a second time at the portal and a third on the phone are three', () => {
  const second = today([item('thrice', { timesToday: 3, doneToday: 1 })]);
  second.session!.key += ':2';
  second.session!.time = 2;
  assert.equal(sessionNow(second, [letter({ thrice: 'partly' })])!.key, 'plan:2:2026-11-20:3');
  assert.equal(sessionNow(second, [letter({ thrice: 'done' }), letter({ thrice: 'done' })]), undefined);
});

test('what was left out is not done', () => {
  const left = sessionNow(today([thrice]), [letter({ thrice: 'skipped' })])!;
  assert.equal(left.items[0]!.doneToday, 0);
});

test('what is asked for once is over with the first report, done or not', () => {
  assert.equal(sessionNow(today([once]), [letter({ once: 'skipped' })]), undefined);
});

test('reports of another day, corrections and other letters change nothing', () => {
  const day = today([once, thrice]);
  const others = [
    letter({ thrice: 'done' }, {}, { day: '2026-11-19' }),
    letter({ thrice: 'done' }, {}, { corrects: 'y' }),
    { kind: 'morning', patient: 'p', at: '', body: { id: 'm', day: '2026-11-20' } } as unknown as Letter,
  ];
  assert.equal(sessionNow(day, others), day.session);
});

test('a report that the clinic refused is looked at first', () => {
  assert.equal(sessionNow(today([thrice]), [letter({ thrice: 'done' }, { refused: 'no' })]), undefined);
});
