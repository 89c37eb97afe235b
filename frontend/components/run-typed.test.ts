import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundRun, LoggedRun } from '../api/runs.ts';
import { typedOfFound, typedOfLogged, typedOfTimer } from './run-typed.ts';

const measured = { by: 'file' as const, startedAt: '2026-11-20T07:00:00Z', movingSeconds: 1740, ascent: 12, heartRate: 148 };
const found: FoundRun = { id: 'f1', day: '2026-11-20', sort: 'easy', minutes: 30, running: 30, metres: 5234, measured, finishedAt: '2026-11-20T07:30:00Z' };

test('a run of a file is ready to be reported but for the pain', () => {
  assert.deepEqual(typedOfFound(found), {
    id: 'f1', day: '2026-11-20', sort: 'easy', minutes: 30, running: 30, km: '5.23', measured, finishedAt: '2026-11-20T07:30:00Z',
  });
});

test('what can not be kept is no run to report', () => {
  assert.equal(typedOfFound({ ...found, trouble: 'kept' }), undefined);
  assert.equal(typedOfFound({ day: '2026-11-20', trouble: 'too-fast' }), undefined);
});

test('a correction keeps what the watch knew', () => {
  const logged: LoggedRun = { ...(found as Required<FoundRun>), id: 'r1', pain: 3, light: 'go', corrected: false };
  const typed = typedOfLogged(logged, 'n1');
  assert.equal(typed.corrects, 'r1');
  assert.equal(typed.id, 'n1');
  assert.deepEqual(typed.measured, measured);
  assert.ok(!('light' in typed));
});

test('what the timer counted is filled in', () => {
  const sums = { startedAt: Date.UTC(2026, 10, 20, 7), finishedAt: Date.UTC(2026, 10, 20, 7, 32), minutes: 32, running: 8, movingSeconds: 1920 };
  const typed = typedOfTimer(sums, { part: 'p1', sort: 'run-walk' }, '2026-11-20', 't1');
  assert.equal(typed.minutes, 32);
  assert.equal(typed.running, 8);
  assert.equal(typed.measured?.startedAt, '2026-11-20T07:00:00.000Z');
  assert.equal(typed.finishedAt, '2026-11-20T07:32:00.000Z');
});
