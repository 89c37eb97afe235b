import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOfWeek, metresOf, openRuns, usualRunning } from './run-sums.ts';

test('kilometres are read with a point or a comma, and nothing typed is no distance', () => {
  assert.equal(metresOf('5'), 5000);
  assert.equal(metresOf(' 5.25 '), 5250);
  assert.equal(metresOf('5,2'), 5200);
  assert.equal(metresOf(''), undefined);
  assert.equal(metresOf('200'), 200_000);
});

test('what is no distance is told apart from nothing', () => {
  for (const typed of ['five', '-3', '5 km', '200.1', '1e3', '5..2']) {
    assert.ok(Number.isNaN(metresOf(typed)), typed);
  }
});

test('minutes of running follow from the plan, else from the sort', () => {
  assert.equal(usualRunning('run-walk', 40, { minutes: 30, running: 15 }), 20);
  assert.equal(usualRunning('run-walk', 30), 15);
  assert.equal(usualRunning('walk', 30), 0);
  assert.equal(usualRunning('tempo', 30), 30);
});

test('open runs are those up to today that nobody reported, the latest first', () => {
  const run = (day: string, done: boolean) => ({ day, part: day, title: '', sort: 'easy' as const, minutes: 30, running: 30, done });
  const runs = {
    today: '2026-11-20', weeks: [], warnings: [], runs: [], shoes: [],
    planned: [run('2026-11-16', true), run('2026-11-18', false), run('2026-11-20', false), run('2026-11-21', false)],
  };
  assert.deepEqual(openRuns(runs).map((one) => one.day), ['2026-11-20', '2026-11-18']);
});

test('the days of this week hold what is open and what was run, each planned run once', () => {
  const planned = (day: string, done: boolean) => ({ day, part: day, title: '', sort: 'easy' as const, minutes: 30, running: 30, done });
  const ran = (day: string) => ({ id: day, day, sort: 'easy' as const, minutes: 30, running: 30, pain: 1, light: 'go' as const, corrected: false });
  const none = { runs: 0, minutes: 0, running: 0, metres: 0 };
  const days = daysOfWeek({
    today: '2026-11-20', weeks: [{ monday: '2026-11-16', planned: none, done: none }], warnings: [], shoes: [],
    planned: [planned('2026-11-16', true), planned('2026-11-18', false), planned('2026-11-21', false)],
    runs: [ran('2026-11-19'), ran('2026-11-16'), ran('2026-11-15')],
  });
  assert.deepEqual(days.map(({ day, planned: open, done }) => [day, open.length, done.length]), [
    ['2026-11-16', 0, 1], ['2026-11-18', 1, 0], ['2026-11-19', 0, 1], ['2026-11-21', 1, 0],
  ]);
});
