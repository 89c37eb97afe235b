import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dose, SessionItem } from '../api/contract.ts';
import { cuesOf, momentBetween } from './cues.ts';
import {
  advance, again, begin, entriesOf, goOnWith, hurt, isOwnCount, leftIn, mayEnd, next, pause, restore, resume, save, shareDone,
  skipExercise, skipSet, stepOf, stop, type Run,
} from './machine.ts';
import { tempoOf } from './paced.ts';
import { stepsOf } from './steps.ts';

function item(id: string, dose: Dose, more: Partial<SessionItem> = {}): SessionItem {
  return {
    id, exercise: id, contentVersion: 1, title: id, dose, doseText: '', sides: 'both', setup: [], movement: [],
    cues: [], breathing: [], stopIf: [], feel: [], mistakes: [], figure: {}, minutes: 1, ...more,
  };
}

const bridge = item('bridge', { sets: 2, repetitions: 2, holdSeconds: 3, restSeconds: 30 });
const plank = item('plank', { sets: 1, seconds: 20 });
const both = [bridge, plank];
const T0 = 1_000_000;
const kind = (run: Run) => stepOf(run)?.kind;

/** In the first repetition of the first set: the introduction left, five seconds of count-in passed. */
const working = () => advance(next(begin(both, T0), T0), T0 + 5_000);

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

test('sounds are known ahead until the run waits again, and none while paused', () => {
  const cues = cuesOf(next(begin([plank, bridge], T0), T0), T0);
  assert.deepEqual(cues.map((cue) => [cue.sound, cue.inMs]), [
    ['count', 2_000], ['count', 3_000], ['count', 4_000], ['go', 5_000],
    ['count', 22_000], ['count', 23_000], ['count', 24_000], ['done', 25_000],
  ]);
  const midway = advance(next(begin([plank], T0), T0), T0 + 23_500);
  assert.deepEqual(cuesOf(midway, T0 + 23_500).map((cue) => cue.inMs), [500, 1_500]);
  assert.deepEqual(cuesOf(pause(midway, T0 + 23_500), T0 + 23_500), []);
});

test('ten minutes of sounds keep to the clock', () => {
  const long = item('long', { sets: 10, repetitions: 12, restSeconds: 15 });
  const cues = cuesOf(next(begin([long], T0), T0), T0);
  assert.equal(cues.at(-1)!.inMs, (5 + 10 * 12 * 4 + 9 * 15) * 1000);
});

test('only start, half and the last three seconds are spoken', () => {
  const step = { kind: 'timed' as const, item: 0, set: 1, seconds: 20 };
  assert.equal(momentBetween(step, undefined, 20_000), 'start');
  assert.equal(momentBetween(step, 19_000, 18_900), undefined);
  assert.equal(momentBetween(step, 10_050, 9_990), 'half');
  assert.equal(momentBetween(step, 3_010, 2_990), 3);
  assert.equal(momentBetween(step, 1_010, 1_000), 1);
  assert.equal(momentBetween(step, 3_500, 900), 1);
  assert.equal(momentBetween({ ...step, seconds: 6 }, 3_100, 3_050), undefined);
});

const kinds = (dose: Dose, more: Partial<SessionItem> = {}) => stepsOf([item('a', dose, more)]).map((step) => step.kind);

test('a choice of repetitions waits for the person and counts when they say so', () => {
  assert.deepEqual(kinds({ sets: 2, repetitions: 8, repetitionsTo: 12, restSeconds: 20 }), ['intro', 'ready', 'count', 'rest', 'ready', 'count']);
  const run = advance(next(begin([item('a', { sets: 1, repetitions: 8, repetitionsTo: 12 })], T0), T0), T0 + 3_600_000);
  assert.equal(kind(run), 'count');
  assert.ok(isOwnCount(stepOf(run)) && mayEnd(run, T0));
  assert.equal(leftIn(run, T0), undefined);
  const over = next(run, T0 + 3_600_000);
  assert.equal(stepOf(over), undefined);
  assert.deepEqual(entriesOf(over).map((entry) => [entry.outcome, entry.setsDone]), [['done', 1]]);
});

test('a distance has no timer and is done on each side', () => {
  const steps = stepsOf([item('a', { sets: 1, metres: 200, perSide: true }, { sides: 'each' })]);
  assert.deepEqual(steps.map((step) => [step.kind, step.side]), [
    ['intro', undefined], ['ready', 'shown'], ['distance', 'shown'], ['side', 'mirrored'], ['ready', 'mirrored'], ['distance', 'mirrored'],
  ]);
  assert.ok(steps.filter((step) => step.kind === 'distance').every((step) => step.seconds === undefined));
});

test('a choice of time runs to its most and may end from its least on', () => {
  const run = advance(next(begin([item('a', { sets: 1, seconds: 30, secondsTo: 45 })], T0), T0), T0 + 5_000);
  assert.deepEqual([stepOf(run)!.seconds, stepOf(run)!.least], [45, 30]);
  assert.equal(mayEnd(run, T0 + 34_999), false);
  assert.equal(mayEnd(run, T0 + 35_000), true);
  assert.equal(next(run, T0 + 36_000).entries['a']!.setsDone, 1);
  assert.equal(mayEnd(advance(next(begin([plank], T0), T0), T0 + 5_000), T0 + 20_000), false);
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

test('every beat of a tempo is heard', () => {
  const run = next(begin([item('a', { sets: 1, repetitions: 2, tempo: '2-1-2' })], T0), T0);
  const sounds = cuesOf(run, T0).filter((cue) => cue.inMs > 5_000).map((cue) => [cue.sound, cue.inMs]);
  assert.deepEqual(sounds, [
    ['repetition', 7_000], ['hold', 9_000], ['repetition', 10_000], ['repetition', 12_000], ['hold', 14_000], ['done', 15_000],
  ]);
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
