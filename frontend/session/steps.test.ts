import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dose, SessionItem } from '../api/contract.ts';
import { tempoOf } from './paced.ts';
import { bridge, item } from './run-samples.ts';
import { stepsOf } from './steps.ts';

const kinds = (dose: Dose, more: Partial<SessionItem> = {}) => stepsOf([item('a', dose, more)]).map((step) => step.kind);

test('a set of repetitions is counted in, moves out, holds and comes back', () => {
  const kinds = stepsOf([bridge]).map((step) => step.kind);
  assert.deepEqual(kinds, [
    'intro', 'ready', 'out', 'hold', 'back', 'out', 'hold', 'back',
    'rest', 'ready', 'out', 'hold', 'back', 'out', 'hold', 'back',
  ]);
});

test('rest and count-in together last as long as the dose says', () => {
  const steps = stepsOf([bridge]);
  const rest = steps.findIndex((step) => step.kind === 'rest');
  assert.equal(steps[rest]!.seconds! + steps[rest + 1]!.seconds!, 30);
});

test('no rest is made where the dose says none', () => {
  assert.ok(!stepsOf([item('a', { sets: 2, seconds: 20, restSeconds: 0 })]).some((step) => step.kind === 'rest'));
});

test('one side comes after the other within each set', () => {
  const steps = stepsOf([item('a', { sets: 1, seconds: 20, perSide: true }, { sides: 'each' })]);
  assert.deepEqual(steps.map((step) => [step.kind, step.side]), [
    ['intro', undefined], ['ready', 'shown'], ['timed', 'shown'],
    ['side', 'mirrored'], ['ready', 'mirrored'], ['timed', 'mirrored'],
  ]);
});

test('alternating sides change with every repetition and count for each side if the dose says so', () => {
  const out = (dose: Dose) =>
    stepsOf([item('a', dose, { sides: 'alternating' })]).filter((step) => step.kind === 'out').map((step) => step.side);
  assert.deepEqual(out({ sets: 1, repetitions: 3 }), ['shown', 'mirrored', 'shown']);
  assert.equal(out({ sets: 1, repetitions: 3, perSide: true }).length, 6);
});

test('the tempo is that of the figure, two seconds each way without one', () => {
  assert.deepEqual(tempoOf({ poses: [1, 2], steps: [{ to: 1, move: 3, hold: 2 }, { to: 0, move: 1 }] }), { out: 3, back: 1 });
  assert.deepEqual(tempoOf({ poses: [1, 2, 3], steps: [{ to: 1, move: 1 }, { to: 2, move: 1 }, { to: 0, move: 2 }] }), { out: 2, back: 2 });
  assert.deepEqual(tempoOf({}), { out: 2, back: 2 });
  assert.deepEqual(tempoOf({ poses: [1, 2], steps: [{ to: 1, move: 60 }, { to: 0, move: 1 }] }), { out: 8, back: 1 });
});

test('a distance has no timer and is done on each side', () => {
  const steps = stepsOf([item('a', { sets: 1, metres: 200, perSide: true }, { sides: 'each' })]);
  assert.deepEqual(steps.map((step) => [step.kind, step.side]), [
    ['intro', undefined], ['ready', 'shown'], ['distance', 'shown'], ['side', 'mirrored'], ['ready', 'mirrored'], ['distance', 'mirrored'],
  ]);
  assert.ok(steps.filter((step) => step.kind === 'distance').every((step) => step.seconds === undefined));
});

test('minutes are timed like seconds', () => {
  assert.equal(stepsOf([item('a', { sets: 2, seconds: 300 })])[2]!.seconds, 300);
});

test('what sinks first goes down, pauses there and comes up in the tempo of the dose', () => {
  const squat = { poses: [{ base: 'stand' }, { base: 'stand', pelvis: [-16, 29] }], steps: [{ to: 1 }, { to: 0 }] };
  const one = stepsOf([item('a', { sets: 1, repetitions: 1, tempo: '3-1-2' }, { figure: squat })]).slice(2);
  assert.deepEqual(one.map((step) => [step.kind, step.beat, step.seconds]), [['out', 'down', 3], ['hold', 'pause', 1], ['back', 'up', 2]]);
});

test('what rises first comes up, goes down and pauses where it began', () => {
  const raise = { poses: [{ base: 'stand' }, { base: 'stand', pelvis: [0, 56] }], steps: [{ to: 1 }, { to: 0 }] };
  const one = stepsOf([item('a', { sets: 1, repetitions: 1, tempo: '3-1-2' }, { figure: raise })]).slice(2);
  assert.deepEqual(one.map((step) => [step.kind, step.beat, step.seconds]), [['out', 'up', 2], ['back', 'down', 3], ['hold', 'pause', 1]]);
  assert.deepEqual(kinds({ sets: 1, repetitions: 1, tempo: '3-0-2' }, { figure: raise }).slice(2), ['out', 'back']);
});

test('one side only is done with that side, as the figure shows it or mirrored', () => {
  const sidesDone = (side: 'left' | 'right', work: string[]) => {
    const steps = stepsOf([item('a', { sets: 1, seconds: 20, side }, { sides: 'each', figure: { work } })]);
    assert.deepEqual(steps.map((step) => step.kind), ['intro', 'ready', 'timed']);
    return steps[2]!.side;
  };
  assert.equal(sidesDone('left', ['glutesL']), 'shown');
  assert.equal(sidesDone('left', ['glutesR']), 'mirrored');
  assert.equal(sidesDone('right', ['glutesR']), 'shown');
  assert.equal(sidesDone('right', []), 'shown');
});

test('a dose can ask for each side or for turns where the exercise says nothing of it', () => {
  assert.ok(kinds({ sets: 1, seconds: 20, perSide: true }).includes('side'));
  const turns = stepsOf([item('a', { sets: 1, repetitions: 4, side: 'alternating' }, { sides: 'each' })]).filter((step) => step.kind === 'out');
  assert.deepEqual(turns.map((step) => step.side), ['shown', 'mirrored', 'shown', 'mirrored']);
});
