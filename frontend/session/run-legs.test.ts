import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Leg } from '../api/runs.ts';
import { advance, begin, cuesOf, leftIn, leftInAll, legOf, next, pause, restore, resume, save, stop, sumsOf } from './run-legs.ts';

const START = Date.UTC(2026, 10, 20, 7);
const s = 1000;
/** 60 seconds to walk, twice 30 to run and 20 to walk, 40 to walk. */
const LEGS: Leg[] = [
  { move: 'walk', seconds: 60 },
  ...Array.from({ length: 2 }, (): Leg[] => [{ move: 'run', seconds: 30 }, { move: 'walk', seconds: 20 }]).flat(),
  { move: 'walk', seconds: 40 },
];
const ALL = 200 * s;

test('the legs follow from the clock, however seldom one looks', () => {
  const timer = begin(LEGS, START);
  assert.equal(legOf(timer)?.move, 'walk');
  assert.equal(leftIn(timer, START + 15 * s), 45 * s);
  const later = advance(timer, START + 100 * s);
  assert.equal(later.run.at, 2);
  assert.equal(leftIn(later, START + 100 * s), 10 * s);
  assert.equal(leftInAll(later, START + 100 * s), 100 * s);
});

test('looking each second or once ends at the same', () => {
  let often = begin(LEGS, START);
  for (let now = START; now <= START + ALL + 5 * s; now += 333) {
    often = advance(often, now);
  }
  const once = advance(begin(LEGS, START), START + ALL + 5 * s);
  assert.deepEqual(sumsOf(often, START + ALL + 60 * s), sumsOf(once, START + ALL + 60 * s));
  assert.equal(sumsOf(once, 0).finishedAt, START + ALL);
});

test('sounds are planned ahead to the end: a count of three, then run, walk or the end', () => {
  const cues = cuesOf(begin(LEGS, START), START);
  assert.deepEqual(cues.slice(0, 4), [
    { sound: 'count', inMs: 57 * s }, { sound: 'count', inMs: 58 * s }, { sound: 'count', inMs: 59 * s }, { sound: 'go', inMs: 60 * s },
  ]);
  assert.deepEqual(cues.filter((cue) => cue.sound !== 'count').map((cue) => [cue.sound, cue.inMs / s]), [
    ['go', 60], ['rest', 90], ['go', 110], ['rest', 140], ['rest', 160], ['done', 200],
  ]);
  const later = cuesOf(advance(begin(LEGS, START), START + 88.5 * s), START + 88.5 * s);
  assert.deepEqual(later[0], { sound: 'count', inMs: 0.5 * s });
});

test('a pause stands still, has no sounds, and is no part of what was moved', () => {
  const paused = pause(begin(LEGS, START), START + 70 * s);
  assert.deepEqual(cuesOf(paused, START + 500 * s), []);
  assert.equal(leftIn(paused, START + 500 * s), 20 * s);
  const on = resume(paused, START + 500 * s);
  assert.equal(legOf(advance(on, START + 519 * s))?.move, 'run');
  assert.equal(legOf(advance(on, START + 521 * s))?.move, 'walk');
  const sums = sumsOf(stop(on, START + 520 * s), START + 900 * s);
  assert.equal(sums.movingSeconds, 90);
  assert.equal(sums.minutes, 9);
});

test('what was saved goes on by the clock, as if the browser had never been closed', () => {
  const kept = JSON.parse(JSON.stringify(save(advance(begin(LEGS, START), START + 20 * s))));
  const back = restore(kept, START + 95 * s);
  assert.equal(back.run.at, 2);
  assert.equal(leftIn(back, START + 95 * s), 15 * s);
  const over = restore(kept, START + 3_600 * s);
  assert.equal(legOf(over), undefined);
  assert.equal(sumsOf(over, START + 3_600 * s).finishedAt, START + ALL);
  assert.equal(sumsOf(over, START + 3_600 * s).minutes, 3);
});

test('what was saved paused stays paused', () => {
  const kept = JSON.parse(JSON.stringify(save(pause(begin(LEGS, START), START + 70 * s))));
  const back = restore(kept, START + 9_999 * s);
  assert.equal(back.run.paused, true);
  assert.equal(leftIn(back, START + 9_999 * s), 20 * s);
});

test('a leg that is ended early counts for as long as it took', () => {
  const timer = next(begin(LEGS, START), START + 10 * s);
  assert.equal(legOf(timer)?.move, 'run');
  const sums = sumsOf(stop(timer, START + 35 * s), START + 99 * s);
  assert.equal(sums.movingSeconds, 35);
  assert.equal(sums.finishedAt, START + 35 * s);
  assert.equal(legOf(stop(timer, START + 35 * s)), undefined);
});

test('whatever is pressed and whenever, what was moved is never more than the time that passed', () => {
  let seed = 7;
  const chance = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let n = 0; n < 300; n++) {
    let now = START;
    let timer = begin(LEGS, now);
    for (let press = chance(8); press > 0; press--) {
      now += chance(50) * s;
      timer = [advance, pause, resume, next][chance(4)]!(timer, now);
    }
    const { movingSeconds, minutes, running, finishedAt } = sumsOf(stop(timer, now), now + s);
    assert.ok(movingSeconds * s <= now - START, `${movingSeconds} of ${(now - START) / s}`);
    assert.ok(finishedAt <= now && running <= minutes);
  }
});
