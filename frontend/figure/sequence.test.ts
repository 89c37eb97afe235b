import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from './format.ts';
import { parseFigure } from './parse.ts';
import { withCopy, withoutPose, withoutStep, withPoseAfter, withPoseMoved, withStep, withStepAdded, withStepMoved } from './sequence.ts';
import { stepsOf } from './timeline.ts';

const three: Figure = {
  id: 'trial', name: 'Trial', work: [], poses: [{ base: 'stand' }, { base: 'stand', lean: 10 }, { mirror: 1 }],
  steps: [{ to: 1, move: 2, hold: 3 }, { to: 2, move: 1 }, { to: 0, move: 2 }], still: { frames: [0, 1, 2], main: 1 },
};
const leans = (figure: Figure): (number | undefined)[] => figure.poses.map((pose) => pose.lean);
const ways = (figure: Figure): number[] => stepsOf(figure).map((step) => step.to);

test('aNewPoseComesAfterTheChosenOneWithAStepToIt', () => {
  const four = withPoseAfter(three, 0, { base: 'quad' });
  assert.deepEqual(four.poses.map((pose) => pose.base), ['stand', 'quad', 'stand', undefined]);
  assert.deepEqual(ways(four), [2, 3, 0, 1]);
  assert.deepEqual(four.still, { frames: [0, 2, 3], main: 2 });
  parseFigure(four);
});

test('aCopyIsLikeItsOriginal', () => {
  const four = withCopy(three, 1);
  assert.deepEqual(leans(four), [undefined, 10, 10, 10]);
  assert.deepEqual(ways(four), [1, 2, 3, 0]);
  parseFigure(four);
});

test('aPoseGoesWithItsSteps', () => {
  const two = withoutPose(three, 1);
  assert.equal(two.poses.length, 2);
  assert.deepEqual(ways(two), [1, 0]);
  assert.deepEqual(two.still, { frames: [0, 1] });
  assert.equal(withoutPose(two, 0), two);
  parseFigure(two);
});

test('whatIsLeftAfterDeletingStillMoves', () => {
  const figure = withoutPose({ ...three, steps: [{ to: 1, move: 1 }, { to: 0, move: 1 }] }, 1);
  assert.deepEqual(ways(figure), [0, 1]);
});

test('posesChangePlacesAndStepsFollowThem', () => {
  const moved = withPoseMoved(three, 1, 0);
  assert.deepEqual(leans(moved), [10, undefined, 10]);
  assert.deepEqual(ways(moved), [0, 2, 1]);
  assert.equal(moved.still?.main, 0);
  assert.equal(withPoseMoved(three, 0, -1), three);
  parseFigure(moved);
});

test('stepsChangeOneByOne', () => {
  const through = withStep(three, 0, { through: true, hold: undefined });
  assert.deepEqual(stepsOf(through)[0], { to: 1, move: 2, through: true });
  assert.deepEqual(ways(withStepAdded(three)), [1, 2, 0, 0]);
  assert.deepEqual(ways(withStepMoved(three, 2, 0)), [0, 1, 2]);
  assert.deepEqual(ways(withoutStep(three, 1)), [1, 0]);
  const two = withoutStep(three, 1);
  assert.equal(withoutStep(two, 0), two);
});

test('aFigureWithoutStepsGetsThemWhenTheyChange', () => {
  const { steps: _steps, ...plain } = three;
  assert.equal(withStep(plain, 0, { move: 5 }).steps?.[0]?.move, 5);
  assert.equal(withStep(plain, 0, { move: 5 }).steps?.length, 4);
});
