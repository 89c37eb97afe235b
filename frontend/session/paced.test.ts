import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dose, SessionItem } from '../api/contract.ts';
import { isHeldStill, pacedFigure, shownSide } from './paced.ts';
import { stepsOf } from './steps.ts';

const item = (figure: object, dose: Dose) => ({ id: 'a', sides: 'both', dose, figure }) as SessionItem;
const seconds = (figure: any) => figure.steps.reduce((sum: number, step: any) => sum + step.move + step.hold, 0);
const repetition = (of: SessionItem) =>
  stepsOf([of]).filter((step) => step.repetition === 1).reduce((sum, step) => sum + step.seconds!, 0);

const figures = {
  'there and back': { poses: [1, 2], steps: [{ to: 1, move: 2, hold: 4 }, { to: 0, move: 1, hold: 1 }] },
  'by a middle pose': { poses: [1, 2, 3], steps: [{ to: 1, move: 1, through: true }, { to: 2, move: 1 }, { to: 0, move: 3 }] },
  'too slow to follow': { poses: [1, 2], steps: [{ to: 1, move: 30 }, { to: 0, move: 2 }] },
  'without a pace': { poses: [1, 2] },
};

for (const [name, figure] of Object.entries(figures)) {
  test(`a figure ${name} moves as long as a repetition lasts`, () => {
    for (const dose of [{ sets: 1, repetitions: 3, holdSeconds: 5 }, { sets: 1, repetitions: 3 }, { sets: 1, repetitions: 3, tempo: '4-2-1' }]) {
      const one = item(figure, dose);
      assert.ok(Math.abs(seconds(pacedFigure(one)) - repetition(one)) < 1e-9);
    }
  });
}

test('a cycle that does not come back, and a timed exercise, keep the figure as it is', () => {
  const cycle = { poses: [1, 2], steps: [{ to: 0, move: 1 }, { to: 1, move: 1 }] };
  assert.equal(pacedFigure(item(cycle, { sets: 1, repetitions: 3 })), cycle);
  assert.equal(pacedFigure(item(figures['there and back'], { sets: 1, seconds: 30 })), figures['there and back']);
});

test('the side is known only if one side alone works', () => {
  assert.equal(shownSide({ work: ['lowback', 'glutesR'] }), 'right');
  assert.equal(shownSide({ work: ['glutemedL'] }), 'left');
  assert.equal(shownSide({ work: ['quadsR', 'quadsL'] }), undefined);
  assert.equal(shownSide({}), undefined);
});

test('an exercise without a figure can be trained too', () => {
  const bare = { id: 'a', sides: 'each', dose: { sets: 1, repetitions: 2 } } as SessionItem;
  assert.equal(pacedFigure(bare), undefined);
  assert.equal(shownSide(bare.figure), undefined);
  assert.equal(isHeldStill(bare), false);
  assert.equal(repetition(bare), 8);
});

test('what the figure holds long is held still', () => {
  assert.ok(isHeldStill(item({ steps: [{ to: 1, hold: 10 }] }, { sets: 1, seconds: 30 })));
  assert.ok(!isHeldStill(item(figures['without a pace'], { sets: 1, seconds: 30 })));
});

test('a figure in a tempo pauses where the tempo says', () => {
  const steps = (figure: object) => (pacedFigure(item(figure, { sets: 1, repetitions: 3, tempo: '4-2-1' })) as { steps: { move: number; hold: number }[] }).steps;
  const sinks = { poses: [{ pelvis: [0, 50] }, { pelvis: [0, 30] }], steps: [{ to: 1 }, { to: 0 }] };
  const rises = { poses: [{ pelvis: [0, 30] }, { pelvis: [0, 50] }], steps: [{ to: 1 }, { to: 0 }] };
  assert.deepEqual(steps(sinks).map(({ move, hold }) => [move, hold]), [[4, 2], [1, 0]]);
  assert.deepEqual(steps(rises).map(({ move, hold }) => [move, hold]), [[1, 0], [4, 2]]);
});

test('a figure that covers a distance keeps its own pace', () => {
  const figure = { poses: [1, 2], steps: [{ to: 1, move: 2 }, { to: 0, move: 1 }] };
  assert.equal(pacedFigure(item(figure, { sets: 1, metres: 200 })), figure);
});
