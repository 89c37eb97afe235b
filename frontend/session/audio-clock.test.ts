import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aheadOf, isApart } from './audio-clock.ts';

const running = (currentTime: number, stamp?: AudioTimestamp) => ({ state: 'running' as const, currentTime, ...(stamp ? { getOutputTimestamp: () => stamp } : {}) });

test('what is heard now was played by the time stamp of the output', () => {
  const ahead = aheadOf(running(10.05, { contextTime: 9.9, performanceTime: 5_000 }), 5_010);
  assert.equal((5_010 / 1000 + ahead).toFixed(3), '9.910');
});

test('a stamp from before the sound stood still is not believed', () => {
  const ahead = aheadOf(running(10, { contextTime: 3, performanceTime: 1_000 }), 60_000);
  assert.equal(60 + ahead, 10);
});

test('a context that has no stamp yet is asked for its own time', () => {
  assert.equal(60 + aheadOf(running(0.5, { contextTime: 0, performanceTime: 0 }), 60_000), 0.5);
  assert.equal(60 + aheadOf(running(0.5), 60_000), 0.5);
});

test('a context that does not run has a stamp of another time', () => {
  const clock = { state: 'suspended' as const, currentTime: 4, getOutputTimestamp: () => ({ contextTime: 4, performanceTime: 59_900 }) };
  assert.equal(60 + aheadOf(clock, 60_000), 4);
});

test('clocks that differ by what is heard are apart, jitter is not', () => {
  assert.equal(isApart(1, 1.02), false);
  assert.equal(isApart(1, 1.05), true);
  assert.equal(isApart(1.05, 1), true);
});
