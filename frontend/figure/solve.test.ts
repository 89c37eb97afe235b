import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LENGTH, SIDES } from './anatomy.ts';
import { BASES, mirrored, resolvePoses } from './bases.ts';
import { blend, keyOf } from './blend.ts';
import { readFigures } from './library.ts';
import { anglesOf } from './measure.ts';
import { Player } from './player.ts';
import { bodyPoint, POINT_NAMES } from './points.ts';
import { solve } from './solve.ts';
import { distance, dot, size } from './vec.ts';

const near = (actual: number, expected: number, slack = 0.01, what = ''): void =>
  assert.ok(Math.abs(actual - expected) <= slack, `${what} ${actual} is not ${expected}`);

test('standingBodyHasTheHeightOfItsSegments', () => {
  const body = solve(BASES['stand']);
  near(body.legs.R.heel[1], 0, 1e-6);
  near(body.sternum[1], 52.9 + LENGTH.pelvis + LENGTH.lumbar + LENGTH.thoracic);
  near(bodyPoint(body, 'head')[1] + 5.6, 99, 2, 'crown');
});

test('everyBoneKeepsItsLengthInEveryFrame', () => {
  for (const figure of readFigures()) {
    const player = new Player(figure);
    for (let i = 0; i < 25; i++) {
      const body = player.body(player.timeline.at((player.duration * i) / 25));
      for (const side of SIDES) {
        const { hip, knee, ankle } = body.legs[side];
        const { shoulder, elbow, wrist } = body.arms[side];
        near(distance(hip, knee), LENGTH.thigh, 0.01, figure.id);
        near(distance(knee, ankle), LENGTH.shank, 0.01, figure.id);
        near(distance(shoulder, elbow), LENGTH.upperArm, 0.01, figure.id);
        near(distance(elbow, wrist), LENGTH.forearm, 0.01, figure.id);
      }
    }
  }
});

test('framesOfSegmentsStaySquare', () => {
  for (const pose of Object.values(BASES)) {
    const body = solve(pose);
    for (const axes of [body.hips, body.chest, body.head, body.legs.R.thigh, body.legs.L.foot, body.arms.R.fore, body.arms.L.upper]) {
      near(size(axes.f), 1, 1e-6);
      near(dot(axes.f, axes.u), 0, 1e-6);
      near(dot(axes.u, axes.r), 0, 1e-6);
    }
  }
});

test('worldDirectionsAreKeptWhateverTheTrunkDoes', () => {
  for (const lean of [0, 40, 90]) {
    const { hip, knee, ankle } = solve({ lean, legR: { thigh: 90, shank: 0 } }).legs.R;
    near(knee[0] - hip[0], LENGTH.thigh, 1e-6);
    near(ankle[1] - knee[1], -LENGTH.shank, 1e-6);
  }
});

test('kneeBendsForwardAndElbowBackInEveryPosture', () => {
  const standing = solve({ pelvis: [0, 40], legR: { foot: [0, 0] }, armR: { hand: [4, 50] } });
  assert.ok(standing.legs.R.knee[0] > 2);
  assert.ok(standing.arms.R.elbow[0] < standing.arms.R.shoulder[0]);
  const lying = solve(BASES['supine']);
  assert.ok(lying.legs.R.knee[1] > 15, 'knees point up when supine');
});

test('breathingMovesTheShouldersAndNotTheHands', () => {
  const [out, held] = [solve(BASES['quad'], 0), solve(BASES['quad'], 1)];
  assert.ok(distance(out.arms.R.shoulder, held.arms.R.shoulder) > 0.1);
  near(distance(out.arms.R.wrist, held.arms.R.wrist), 0, 0.02);
});

test('mirroredPoseIsTheMirroredBody', () => {
  for (const [name, pose] of Object.entries(BASES)) {
    const [body, other] = [solve(pose), solve(mirrored(pose))];
    for (const point of POINT_NAMES) {
      const p = bodyPoint(body, point);
      const q = bodyPoint(other, point.replace(/[RL]$/, (side) => (side === 'R' ? 'L' : 'R')));
      near(distance(p, [q[0], q[1], -q[2]]), 0, 0.05, `${name} ${point}`);
    }
  }
});

test('everyBaseIsPossible', () => {
  for (const [name, pose] of Object.entries(BASES)) {
    const body = solve(pose);
    assert.deepEqual(Object.values(body.reach).filter((short) => short > 0.5), [], name);
    for (const { name: angle, value } of anglesOf(body, pose)) if (angle.startsWith('knee')) assert.ok(value > -1, `${name} ${angle} ${value}`);
  }
});

test('aGivenLimbReplacesThatOfTheBase', () => {
  const [pose] = resolvePoses([{ base: 'stand', legR: { hip: 40, knee: 60 } }]);
  assert.deepEqual(pose.legR, { hip: 40, knee: 60 });
  assert.deepEqual(pose.legL, BASES['stand'].legL);
});

test('aLimbThatChangesItsKindOfContactGoesRoundAndNotThrough', () => {
  const [a, b] = resolvePoses([{ base: 'quad' }, { base: 'quad', armL: { arm: 96 } }]).map((pose) => keyOf(pose));
  for (let t = 0.1; t < 1; t += 0.1) {
    const { shoulder, wrist } = solve(blend({ from: a, to: b }, t)).arms.L;
    assert.ok(distance(shoulder, wrist) > 22, `arm folds to ${distance(shoulder, wrist)} at ${t}`);
  }
});
