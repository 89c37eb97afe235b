import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  advance, again, begin, entriesOf, hurt, isOwnCount, leftIn, mayEnd, next, pause, restore, resume, save, shareDone, skipExercise,
  skipSet, stepOf, stop,
} from './machine.ts';
import { both, bridge, item, kind, plank, T0, working } from './run-samples.ts';
import { stepsOf } from './steps.ts';

test('the introduction waits for the person', () => {
  assert.equal(kind(advance(begin(both, T0), T0 + 3_600_000)), 'intro');
  assert.equal(leftIn(begin(both, T0), T0), undefined);
});

test('time passes by the clock, however rarely it is asked', () => {
  const often = Array.from({ length: 600 }, (_, i) => T0 + i * 100).reduce(advance, next(begin(both, T0), T0));
  const once = advance(next(begin(both, T0), T0), T0 + 59_900);
  assert.equal(often.at, once.at);
  assert.equal(often.began, once.began);
  assert.equal(leftIn(often, T0 + 59_900), leftIn(once, T0 + 59_900));
});

test('steps follow each other without a gap after a hidden hour', () => {
  const run = advance(next(begin(both, T0), T0), T0 + 3_600_000);
  assert.equal(kind(run), 'intro');
  assert.equal(stepOf(run)!.item, 1);
  assert.equal(run.began, T0 + (5 + 2 * 7 + 30 + 2 * 7) * 1000);
  assert.equal(run.entries['bridge']!.setsDone, 2);
});

test('a pause keeps what was left, however long it lasts', () => {
  const paused = pause(working(), T0 + 6_500);
  assert.equal(leftIn(paused, T0 + 500_000), 500);
  assert.equal(kind(advance(paused, T0 + 500_000)), 'out');
  const on = resume(paused, T0 + 500_000);
  assert.equal(kind(advance(on, T0 + 500_499)), 'out');
  assert.equal(kind(advance(on, T0 + 500_500)), 'hold');
  assert.equal(on, resume(on, T0 + 600_000));
  assert.equal(paused, pause(paused, T0 + 700_000));
});

test('a set counts when its last step is over, for both sides once', () => {
  const sides = [item('a', { sets: 2, seconds: 10, perSide: true, restSeconds: 10 }, { sides: 'each' })];
  const first = advance(next(begin(sides, T0), T0), T0 + 5_000 + 10_000 + 4_000);
  assert.equal(kind(first), 'ready');
  assert.equal(first.entries['a']?.setsDone ?? 0, 0);
  assert.equal(advance(first, T0 + 33_000).entries['a']!.setsDone, 1);
});

test('next ends a set early and counts it, and shortens a rest', () => {
  const rested = next(working(), T0 + 6_000);
  assert.equal(kind(rested), 'rest');
  assert.equal(rested.entries['bridge']!.setsDone, 1);
  assert.equal(kind(next(rested, T0 + 7_000)), 'ready');
});

test('next during the first side leads to the other side', () => {
  const sides = [item('a', { sets: 1, seconds: 10 }, { sides: 'each' })];
  const run = next(advance(next(begin(sides, T0), T0), T0 + 5_000), T0 + 6_000);
  assert.equal(kind(run), 'side');
  assert.equal(run.entries['a']?.setsDone ?? 0, 0);
});

test('a set that is left out does not count', () => {
  const run = skipSet(working(), T0 + 6_000);
  assert.equal(stepOf(run)!.set, 2);
  assert.equal(run.entries['bridge']?.setsDone ?? 0, 0);
  const last = skipSet(skipSet(run, T0 + 7_000), T0 + 8_000);
  assert.equal(stepOf(skipSet(last, T0 + 9_000)), undefined);
});

test('an exercise that is left out keeps its reason and its words', () => {
  const run = skipExercise(working(), T0 + 6_000, 'other', '  no room ');
  assert.equal(stepOf(run)!.item, 1);
  const [entry] = entriesOf(run);
  assert.deepEqual([entry!.outcome, entry!.reason, entry!.reasonText, entry!.setsDone], ['skipped', 'other', 'no room', 0]);
});

test('an exercise is partly done when sets are missing', () => {
  const run = skipExercise(next(working(), T0 + 6_000), T0 + 7_000, 'time');
  assert.equal(entriesOf(run)[0]!.outcome, 'partly');
  assert.equal(entriesOf(run)[0]!.setsDone, 1);
});

test('a reason is dropped when the exercise is done after all', () => {
  const skipped = { ...begin(both, T0), entries: { bridge: { setsDone: 2, reason: 'time' as const } } };
  assert.equal(entriesOf(skipped)[0]!.outcome, 'done');
  assert.equal(entriesOf(skipped)[0]!.reason, undefined);
});

test('again repeats the set, and takes back the count of the set before', () => {
  const repeated = again(working(), T0 + 9_000);
  assert.deepEqual([kind(repeated), stepOf(repeated)!.set], ['ready', 1]);
  const resting = next(working(), T0 + 6_000);
  const back = again(resting, T0 + 7_000);
  assert.deepEqual([kind(back), stepOf(back)!.set, back.entries['bridge']!.setsDone], ['ready', 1, 0]);
  assert.equal(kind(again(back, T0 + 8_000)), 'intro');
  assert.equal(kind(again(begin(both, T0), T0)), 'intro');
});

test('of several pains the worst is kept', () => {
  const run = hurt(hurt(hurt(working(), { where: 'hip', score: 3 }), { where: 'low-back', side: 'left', score: 5 }), { where: 'leg', score: 2 });
  assert.deepEqual(run.entries['bridge']!.hurts, { where: 'low-back', side: 'left', score: 5 });
});

test('stopping ends the session and gives the reason to all that is missing', () => {
  const run = stop(next(working(), T0 + 6_000), T0 + 7_000, 'pain');
  assert.equal(stepOf(run), undefined);
  assert.equal(run.finishedAt, T0 + 7_000);
  assert.deepEqual(entriesOf(run).map((entry) => [entry.outcome, entry.reason]), [['partly', 'pain'], ['skipped', 'pain']]);
});

test('the session is over after its last step, at the time the clock gives', () => {
  const last = next(begin([plank], T0), T0);
  const over = advance(last, T0 + 90_000);
  assert.equal(stepOf(over), undefined);
  assert.equal(over.finishedAt, T0 + 25_000);
  assert.equal(advance(over, T0 + 99_000).finishedAt, T0 + 25_000);
  assert.deepEqual(entriesOf(over).map((entry) => entry.outcome), ['done']);
});

test('a session that was closed goes on at the start of its set, paused', () => {
  const later = T0 + 9_000_000;
  const saved = JSON.parse(JSON.stringify(save(advance(working(), T0 + 10_000))));
  const run = restore(both, saved, later);
  assert.deepEqual([kind(run), stepOf(run)!.set, run.paused], ['ready', 1, true]);
  assert.equal(advance(run, later + 60_000).at, run.at);
  assert.equal(kind(advance(resume(run, later), later + 5_000)), 'out');
});

test('a session that was closed in a rest or between sides goes on behind it', () => {
  const resting = next(working(), T0 + 6_000);
  assert.deepEqual([stepOf(restore(both, save(resting), T0))!.set, kind(restore(both, save(resting), T0))], [2, 'ready']);
  const sides = [item('a', { sets: 1, seconds: 10 }, { sides: 'each' })];
  const turning = advance(next(begin(sides, T0), T0), T0 + 15_500);
  assert.equal(kind(turning), 'side');
  assert.equal(stepOf(restore(sides, save(turning), T0))!.side, 'mirrored');
});

test('a finished session stays finished when it is opened again', () => {
  const over = restore([plank], save(advance(next(begin([plank], T0), T0), T0 + 90_000)), T0 + 100_000);
  assert.equal(stepOf(over), undefined);
  assert.equal(over.finishedAt, T0 + 25_000);
});

test('the share done grows from nothing to all', () => {
  assert.equal(shareDone(begin(both, T0), 0), 0);
  assert.ok(shareDone(working(), 0) > 0);
  assert.equal(shareDone(advance(working(), T0 + 3_600_000), 0), 1);
  assert.equal(shareDone(working(), 1), 0);
});

test('a choice of repetitions waits for the person and counts when they say so', () => {
  const twice = stepsOf([item('a', { sets: 2, repetitions: 8, repetitionsTo: 12, restSeconds: 20 })]);
  assert.deepEqual(twice.map((step) => step.kind), ['intro', 'ready', 'count', 'rest', 'ready', 'count']);
  const run = advance(next(begin([item('a', { sets: 1, repetitions: 8, repetitionsTo: 12 })], T0), T0), T0 + 3_600_000);
  assert.equal(kind(run), 'count');
  assert.ok(isOwnCount(stepOf(run)) && mayEnd(run, T0));
  assert.equal(leftIn(run, T0), undefined);
  const over = next(run, T0 + 3_600_000);
  assert.equal(stepOf(over), undefined);
  assert.deepEqual(entriesOf(over).map((entry) => [entry.outcome, entry.setsDone]), [['done', 1]]);
});

test('a choice of time runs to its most and may end from its least on', () => {
  const run = advance(next(begin([item('a', { sets: 1, seconds: 30, secondsTo: 45 })], T0), T0), T0 + 5_000);
  assert.deepEqual([stepOf(run)!.seconds, stepOf(run)!.least], [45, 30]);
  assert.equal(mayEnd(run, T0 + 34_999), false);
  assert.equal(mayEnd(run, T0 + 35_000), true);
  assert.equal(next(run, T0 + 36_000).entries['a']!.setsDone, 1);
  assert.equal(mayEnd(advance(next(begin([plank], T0), T0), T0 + 5_000), T0 + 20_000), false);
});

test('sets to warm up come first, with their rest, and do not count', () => {
  const warm = [item('a', { sets: 2, seconds: 10, restSeconds: 13, warmUpSets: 2 })];
  const sets = stepsOf(warm).filter((step) => step.kind === 'timed').map((step) => [step.set, step.warmUp]);
  assert.deepEqual(sets, [[-1, 1], [0, 2], [1, undefined], [2, undefined]]);
  const begun = next(begin(warm, T0), T0);
  assert.equal(advance(begun, T0 + 5_000 + 2 * 23_000).entries['a'], undefined);
  assert.equal(advance(begun, T0 + 5_000 + 2 * 23_000 + 10_000).entries['a']!.setsDone, 1);
  const over = advance(begun, T0 + 3_600_000);
  assert.deepEqual(entriesOf(over).map((entry) => [entry.outcome, entry.setsDone]), [['done', 2]]);
});

test('a warm-up set can be repeated and left out', () => {
  const warm = [item('a', { sets: 1, seconds: 10, warmUpSets: 1 })];
  const working = advance(next(begin(warm, T0), T0), T0 + 6_000);
  assert.deepEqual([kind(again(working, T0 + 7_000)), stepOf(again(working, T0 + 7_000))!.set], ['ready', 0]);
  assert.equal(stepOf(skipSet(working, T0 + 7_000))!.set, 1);
  const saved = restore(warm, save(working), T0 + 9_000);
  assert.deepEqual([kind(saved), stepOf(saved)!.warmUp], ['ready', 1]);
});
