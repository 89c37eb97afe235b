import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Today } from '../api/contract.ts';
import { dayIn, onThatDay } from './days.ts';
import type { Arrived, Letter } from './outbox.ts';

const zone = 'Europe/London';
const monday = { day: '2026-11-23', zone, patient: 'ana', lastPain: 2, session: { doneLog: 'log' } } as unknown as Today;
const tuesday = { day: '2026-11-24', zone, patient: 'ana' } as unknown as Today;
const eight = new Date('2026-11-24T08:00:00Z');

function session(id: string, day: string, pain: number): Letter {
  return { kind: 'session', patient: 'ana', at: `${day}T18:00:00Z`, body: { id, day, pain } } as unknown as Letter;
}

test('the day is that of the patient, not of the phone', () => {
  assert.equal(dayIn('Europe/London', new Date('2026-11-23T23:30:00Z')), '2026-11-23');
  assert.equal(dayIn('Europe/Madrid', new Date('2026-11-23T23:30:00Z')), '2026-11-24');
});

test('the morning after a session that waits on the phone is asked for', () => {
  const { morning } = onThatDay(tuesday, monday, [session('a', '2026-11-23', 4)], [], eight);
  assert.deepEqual([morning?.due, morning?.sessionLog, morning?.sessionPain], [true, 'a', 4]);
});

test('and after one that arrived once the copy was read, or was known to the copy', () => {
  const arrived = [{ letter: session('b', '2026-11-23', 1), receipt: {}, at: '' }] as Arrived[];
  assert.equal(onThatDay(tuesday, monday, [], arrived, eight).morning?.sessionLog, 'b');
  assert.equal(onThatDay(tuesday, monday, [], [], eight).morning?.sessionLog, 'log');
});

test('it is not asked for after a day without a session, in the night, or once it was answered', () => {
  const wednesday = { ...tuesday, day: '2026-11-25' };
  assert.equal(onThatDay(wednesday, monday, [], [], new Date('2026-11-25T08:00:00Z')).morning, undefined);
  assert.equal(onThatDay(tuesday, monday, [], [], new Date('2026-11-24T03:59:00Z')).morning, undefined);
  const answer = { kind: 'morning', patient: 'ana', at: '', body: { id: 'm', sessionLog: 'log', day: tuesday.day, pain: 3 } } as Letter;
  const { morning } = onThatDay(tuesday, monday, [answer], [], eight);
  assert.deepEqual([morning?.due, morning?.pain, morning?.log], [false, 3, 'm']);
});

test('the safety questions of the week are not asked again once they were answered on this phone', () => {
  const read = { ...monday, now: '2026-11-23T08:00:00Z' } as unknown as Today;
  const due = { ...tuesday, screening: { due: true, occasion: 'weekly' } } as unknown as Today;
  const answers = (answeredAt: string) => ({ kind: 'answers', patient: 'ana', at: answeredAt, body: { id: 'q', answeredAt } }) as unknown as Letter;
  assert.equal(onThatDay(due, read, [], [], eight).screening?.due, true);
  assert.equal(onThatDay(due, read, [answers('2026-11-24T07:00:00Z')], [], eight).screening, undefined);
  assert.equal(onThatDay(due, read, [answers('2026-11-20T07:00:00Z')], [], eight).screening?.due, true, 'those of the week before');
});
