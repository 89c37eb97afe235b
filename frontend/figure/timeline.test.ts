import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from './format.ts';
import { Player } from './player.ts';
import { bodyPoint } from './points.ts';
import { ease, timelineOf, withHold } from './timeline.ts';
import { distance } from './vec.ts';

const base: Figure = { id: 'trial', name: 'Trial', work: ['quads'], poses: [{ base: 'stand' }, { base: 'stand', armR: { arm: 90 } }, { base: 'stand', armR: { arm: 170 } }] };
const reach: Figure = { ...base, steps: [{ to: 1, move: 1, through: true }, { to: 2, move: 1, hold: 2, breath: 'out' }, { to: 0, move: 1, hold: 1 }] };

test('easeStartsAndStopsStill', () => {
  assert.equal(ease(0), 0);
  assert.equal(ease(1), 1);
  assert.ok(ease(0.02) < 0.001 && ease(0.98) > 0.999);
});

test('loopLastsAsLongAsItsSteps', () => {
  assert.equal(timelineOf(reach).duration, 6);
  assert.equal(timelineOf({ ...base, poses: base.poses.slice(0, 2) }).duration, 1.6 * 2 + 0.4 * 2);
});

test('holdStandsInThePoseAndSaysHowToBreathe', () => {
  const moment = timelineOf(reach).at(3);
  assert.deepEqual([moment.to, moment.t, moment.holding, moment.cue], [2, 1, true, 'out']);
});

test('movementDoesNotStopInAPoseThatItPassesThrough', () => {
  const player = new Player(reach);
  const speed = (time: number): number => {
    const hand = (t: number): readonly [number, number, number] => bodyPoint(player.body(player.timeline.at(t)), 'wristR');
    return distance(hand(time - 0.01), hand(time + 0.01)) / 0.02;
  };
  assert.ok(speed(1) > 15, `speed ${speed(1)} in the middle`);
  assert.ok(speed(0.03) < 3 && speed(1.97) < 3);
});

test('workingRegionFadesInWithTheEffortAndOutInTheRest', () => {
  const timeline = timelineOf(reach);
  assert.equal(timeline.at(0).effort, 0);
  assert.ok(timeline.at(0.15).effort > 0.4 && timeline.at(0.15).effort < 0.6);
  assert.equal(timeline.at(3).effort, 1);
  assert.equal(timeline.at(5.5).effort, 0);
});

test('bodyBreathesInHoldsAndStartsThemStill', () => {
  const timeline = timelineOf(reach);
  assert.equal(timeline.at(2).breath, 0);
  assert.ok(Math.abs(timeline.at(3).breath) > 0.5);
  assert.equal(timeline.at(0.5).breath, 0);
});

test('cycleGoesOnWithoutAStopAndMeetsItself', () => {
  const cycle = timelineOf({ ...base, steps: [{ to: 1, move: 1, through: true }, { to: 2, move: 1, through: true }, { to: 0, move: 1, through: true }] });
  const [end, start] = [cycle.at(2.9999), cycle.at(3)];
  assert.ok(end.to === start.from && end.t > 0.99 && start.t < 0.01);
  assert.equal(start.effort, 1);
});

test('prescribedHoldReplacesTheLongestHold', () => {
  assert.equal(timelineOf(withHold(reach, 10)).duration, 14);
  assert.equal(timelineOf(withHold(reach, undefined)).duration, 6);
});
