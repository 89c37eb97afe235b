import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cuesOf, momentBetween } from './cues.ts';
import { advance, begin, next, pause } from './machine.ts';
import { bridge, item, plank, T0 } from './run-samples.ts';

test('sounds are known ahead until the run waits again, and none while paused', () => {
  const cues = cuesOf(next(begin([plank, bridge], T0), T0), T0);
  assert.deepEqual(cues.map((cue) => [cue.sound, cue.inMs]), [
    ['count', 2_000], ['count', 3_000], ['count', 4_000], ['go', 5_000],
    ['count', 22_000], ['count', 23_000], ['count', 24_000], ['done', 25_000],
  ]);
  const midway = advance(next(begin([plank], T0), T0), T0 + 23_500);
  assert.deepEqual(cuesOf(midway, T0 + 23_500).map((cue) => cue.inMs), [500, 1_500]);
  assert.deepEqual(cuesOf(pause(midway, T0 + 23_500), T0 + 23_500), []);
});

test('ten minutes of sounds keep to the clock', () => {
  const long = item('long', { sets: 10, repetitions: 12, restSeconds: 15 });
  const cues = cuesOf(next(begin([long], T0), T0), T0);
  assert.equal(cues.at(-1)!.inMs, (5 + 10 * 12 * 4 + 9 * 15) * 1000);
});

test('only start, half and the last three seconds are spoken', () => {
  const step = { kind: 'timed' as const, item: 0, set: 1, seconds: 20 };
  assert.equal(momentBetween(step, undefined, 20_000), 'start');
  assert.equal(momentBetween(step, 19_000, 18_900), undefined);
  assert.equal(momentBetween(step, 10_050, 9_990), 'half');
  assert.equal(momentBetween(step, 3_010, 2_990), 3);
  assert.equal(momentBetween(step, 1_010, 1_000), 1);
  assert.equal(momentBetween(step, 3_500, 900), 1);
  assert.equal(momentBetween({ ...step, seconds: 6 }, 3_100, 3_050), undefined);
});

test('every beat of a tempo is heard', () => {
  const run = next(begin([item('a', { sets: 1, repetitions: 2, tempo: '2-1-2' })], T0), T0);
  const sounds = cuesOf(run, T0).filter((cue) => cue.inMs > 5_000).map((cue) => [cue.sound, cue.inMs]);
  assert.deepEqual(sounds, [
    ['repetition', 7_000], ['hold', 9_000], ['repetition', 10_000], ['repetition', 12_000], ['hold', 14_000], ['done', 15_000],
  ]);
});
