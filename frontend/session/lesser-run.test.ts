import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, entriesOf, goOnWith, hurt, next, restore, save, stepOf } from './machine.ts';
import { item, kind, plank, T0, working } from './run-samples.ts';

test('with little time the session goes on with the smaller doses, and a reload goes on the same way', () => {
  const small = item('bridge', { sets: 1, repetitions: 2, restSeconds: 30 });
  const ways = { bridge: 'short', plank: 'short' } as const;
  const run = goOnWith(working(), [small], ways, T0 + 6_000);
  assert.equal(kind(run), 'intro');
  assert.deepEqual(run.items, [small]);
  const restored = restore([small], save(next(run, T0 + 7_000)), T0 + 99_000);
  assert.deepEqual(restored.ways, ways);
  assert.equal(kind(restored), 'ready');
  const done = next(advance(next(run, T0 + 7_000), T0 + 12_000), T0 + 13_000);
  assert.deepEqual(entriesOf(done), [{ item: 'bridge', outcome: 'done', setsDone: 1 }]);
});

test('what is done of the smaller dose already is not asked for again', () => {
  const afterOneSet = next(working(), T0 + 20_000);
  const run = goOnWith(afterOneSet, [item('bridge', { sets: 1, repetitions: 2 }), plank], { bridge: 'short' }, T0 + 21_000);
  assert.equal(run.items[stepOf(run)!.item]!.id, 'plank');
  assert.equal(kind(run), 'intro');
});

test('what was begun and then fell out is told too', () => {
  const run = goOnWith(next(working(), T0 + 20_000), [plank], { bridge: 'short', plank: 'short' }, T0 + 21_000);
  assert.deepEqual(entriesOf(run).at(-1), { item: 'bridge', outcome: 'partly', setsDone: 1, reason: 'time' });
});

test('nothing left with little time ends the session', () => {
  const run = goOnWith(working(), [], { bridge: 'short', plank: 'short' }, T0 + 6_000);
  assert.equal(stepOf(run), undefined);
  assert.equal(run.finishedAt, T0 + 6_000);
});

test('an exercise that was made easier because it hurt counts as partly done, for pain', () => {
  const easier = item('bridge', { sets: 1, repetitions: 1 });
  const hurting = hurt(working(), { where: 'low-back', side: 'right', score: 4 });
  const run = goOnWith(hurting, [easier, plank], { bridge: 'flare-up' }, T0 + 6_000);
  const done = next(advance(next(run, T0 + 7_000), T0 + 12_000), T0 + 13_000);
  assert.deepEqual(entriesOf(done)[0], { item: 'bridge', outcome: 'partly', setsDone: 1, reason: 'pain', reasonText: undefined, hurts: { where: 'low-back', side: 'right', score: 4 } });
});
