import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolvePoses } from './bases.ts';
import type { Figure, Limb, WrittenPose } from './format.ts';
import { readFigures } from './library.ts';
import { ARM_HOLDS, holdOf, jointsOf, LEG_HOLDS, refusalOf, refusedAngle, withHold, withJoint, withMirroredPose, withPose } from './posing.ts';
import { bodyPoint } from './points.ts';
import { solve } from './solve.ts';
import { distance } from './vec.ts';

const figure = (...poses: WrittenPose[]): Figure => ({ id: 'trial', name: 'Trial', work: [], poses });
const bodyOf = (shown: Figure, index = 0) => solve(resolvePoses(shown.poses)[index]!);
const POINTS = ['kneeR', 'ankleR', 'ballR', 'tipR', 'elbowR', 'wristR', 'fingertipR'];

for (const { id, poses } of readFigures()) {
  test(`${id}: limbs turned into joint angles stay where they are`, () => {
    resolvePoses(poses).forEach(({ rest: _rest, anchor: _anchor, ...pose }, index) => {
      // Where the body lies on the limb it would settle anew, so it is kept where it is.
      const placed = figure({ ...pose, pelvis: solve(resolvePoses(poses)[index]!).pelvis });
      for (const limb of ['legR', 'legL', 'armR', 'armL'] as const) {
        const after = bodyOf(withHold(placed, 0, limb, 'joints'));
        for (const end of limb.startsWith('leg') ? ['knee', 'ankle'] : ['elbow', 'wrist']) {
          const gap = distance(bodyPoint(bodyOf(placed), end + limb.slice(-1)), bodyPoint(after, end + limb.slice(-1)));
          assert.ok(gap < 0.25, `${limb} of pose ${index}: ${end} moved by ${gap.toFixed(2)}`);
        }
      }
    });
  });
}

test('aJointMovesAndTheOthersStay', () => {
  const stand = figure({ base: 'stand', legR: { hip: 20, knee: 30, abd: 5 } });
  const bent = withJoint(stand, 0, 'legR', 'knee', 60);
  assert.deepEqual(jointsOf(resolvePoses(bent.poses)[0]!, 'legR'), { hip: 20, abduction: 5, rotation: 0, knee: 60, ankle: 0, toe: 0 });
});

test('directionsStayDirections', () => {
  const lying = figure({ base: 'supine', legR: { thigh: 532, shank: 520 }, armR: { arm: 90, forearm: 120 } });
  const bent = withJoint(withJoint(lying, 0, 'legR', 'hip', 60), 0, 'armR', 'elbow', 50);
  const pose = bent.poses[0]!;
  assert.deepEqual(Object.keys(pose.legR!).sort(), ['shank', 'thigh']);
  assert.equal(jointsOf(resolvePoses(bent.poses)[0]!, 'legR').hip, 60);
  assert.equal(jointsOf(resolvePoses(bent.poses)[0]!, 'legR').knee, 12);
  assert.equal(jointsOf(resolvePoses(bent.poses)[0]!, 'armR').elbow, 50);
});

test('aLimbCanBeSetInEachWayAndHardlyMoves', () => {
  const stand = figure({ base: 'stand', legR: { foot: [10, 0] }, armR: { shoulder: 60, elbow: 40 } });
  const limbs: [Limb, readonly ('joints' | 'foot' | 'ball' | 'ankleAt' | 'hand' | 'grip' | 'elbowAt')[]][] = [['legR', LEG_HOLDS], ['armR', ARM_HOLDS]];
  for (const [limb, holds] of limbs) {
    for (const hold of holds) {
      const held = withHold(stand, 0, limb, hold);
      assert.equal(holdOf(resolvePoses(held.poses)[0]!, limb), hold);
      if (hold === 'grip' || hold === 'ball' || hold === 'elbowAt') continue;
      for (const point of POINTS.slice(limb === 'legR' ? 0 : 4, limb === 'legR' ? 2 : 6)) {
        assert.ok(distance(bodyPoint(bodyOf(stand), point), bodyPoint(bodyOf(held), point)) < 0.6, `${hold} ${point}`);
      }
    }
  }
});

test('aMirroredPoseIsWrittenOutWhenItChanges', () => {
  const two = figure({ base: 'stand', legR: { hip: 40, knee: 50 } }, { mirror: 0 });
  const changed = withJoint(two, 1, 'legL', 'knee', 80);
  assert.equal(changed.poses[1]!.mirror, undefined);
  assert.equal(jointsOf(resolvePoses(changed.poses)[1]!, 'legL').hip, 40);
  assert.equal(jointsOf(resolvePoses(changed.poses)[1]!, 'legL').knee, 80);
});

test('mirroringTwiceIsNothing', () => {
  const one = figure({ base: 'halfKneelRight' }, { base: 'stand' });
  const body = bodyOf(one);
  const twice = bodyOf(withMirroredPose(withMirroredPose(one, 0), 0));
  for (const point of POINTS) assert.ok(distance(bodyPoint(body, point), bodyPoint(twice, point)) < 1e-6);
});

test('anAngleBeyondItsRangeIsRefusedWithTheRange', () => {
  assert.deepEqual(refusedAngle('knee', 'kneeR', 170), { part: 'kneeR', joint: 'knee', value: 170, least: 0, most: 155 });
  assert.equal(refusedAngle('knee', 'kneeR', 90), undefined);
});

test('aTrunkThatWouldBreakAHipIsRefused', () => {
  const sitting = figure({ base: 'sitChair' }, { base: 'sitChair' });
  const after = withPose(sitting, 0, { lean: 70 });
  const refusal = refusalOf(sitting, after, 0);
  assert.equal(refusal?.joint, 'hip');
  assert.ok(refusal!.value > refusal!.most);
  assert.equal(refusalOf(sitting, withPose(sitting, 0, { lean: 20 }), 0), undefined);
});

test('anImpossibleAngleMayBecomeLessImpossible', () => {
  const broken = figure({ base: 'stand', legR: { knee: 175 } }, { base: 'stand' });
  assert.equal(refusalOf(broken, withJoint(broken, 0, 'legR', 'knee', 165), 0), undefined);
  assert.equal(refusalOf(broken, withJoint(broken, 0, 'legR', 'knee', 178), 0)?.part, 'kneeR');
});
