import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BASES } from './bases.ts';
import { impossibleAngles, pelvisLean, RANGES, unwound } from './joints.ts';
import { anglesOf } from './measure.ts';
import { solve } from './solve.ts';
import { leanOf } from './vec.ts';

/** The server's test reads the same cases. */
const cases = JSON.parse(readFileSync(new URL('./impossible-angles.json', import.meta.url), 'utf8')) as { what: string; poses: []; faults: string[] }[];

for (const { what, poses, faults } of cases) {
  test(what, () => {
    const tenth = (x: number): number => Math.round(x * 10) / 10;
    assert.deepEqual(impossibleAngles(poses).map(({ place, value, least, most }) => `${place} ${tenth(value)} ${least} ${most}`), faults);
  });
}

test('everyBaseIsWithinTheRanges', () => {
  for (const [name, pose] of Object.entries(BASES)) assert.deepEqual(impossibleAngles([pose]), [], name);
});

test('leanOfARolledTiltedAndTurnedPelvisIsThatOfTheSolvedBody', () => {
  for (const pose of [{ lean: 77 }, { lean: -94, roll: 30 }, { lean: 20, tilt: 12, turn: -40 }, { lean: -72, roll: 90, tilt: 8 }]) {
    assert.ok(Math.abs(pelvisLean(pose) - leanOf(solve(pose).hips)) < 1e-9, JSON.stringify(pose));
  }
});

test('anglesAreUnwoundTowardsTheirRange', () => {
  assert.equal(unwound(-175, RANGES.shoulder), 185);
  assert.equal(unwound(380, RANGES.knee), 20);
  assert.equal(unwound(-40, RANGES.knee), -40);
});

test('everyMeasuredJointHasItsRange', () => {
  const pose = BASES['stand']!;
  for (const { joint } of anglesOf(solve(pose), pose)) assert.ok(joint in RANGES, joint);
});
