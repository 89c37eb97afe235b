import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from './format.ts';
import { drawn, Film, RATE, type Scene, type Studio } from './film.ts';
import { readFigures } from './library.ts';
import { Player, type Frame } from './player.ts';

const figures = readFigures();
const figureOf = (id: string): Figure => {
  const found = figures.find((figure) => figure.id === id);
  assert.ok(found, id);
  return found;
};
const texts = (frame: Frame): string => JSON.stringify(frame.layers);

/** A loop whose way back takes as long as the way there. */
const evenly: Figure = {
  id: 'trial', name: 'Trial', work: ['quads'],
  poses: [{ base: 'stand' }, { base: 'stand', armR: { arm: 120 }, lean: 12 }],
  steps: [{ to: 1, move: 1, hold: 4 }, { to: 0, move: 1, hold: 1 }],
};

test('filmShowsWhatThePlayerWouldDraw', () => {
  for (const id of ['bodyweight-squat', 'glute-bridge', 'running-stride']) {
    const player = new Player(figureOf(id));
    const film = new Film(player);
    const step = player.duration / Math.round(player.duration * RATE);
    for (const number of [3, 17, 29]) {
      film.at(step * number);
      assert.equal(texts(film.at(step * number)), texts(player.at(step * number)), `${id} ${number}`);
    }
  }
});

test('filmDrawsNothingTwice', () => {
  const film = new Film(new Player(evenly));
  const loop = (from: number): Frame[] => Array.from({ length: 7 * RATE }, (_, i) => film.at(from + i / RATE));
  const [first, second] = [loop(0), loop(7)];
  first.forEach((frame, i) => assert.equal(second[i].layers, frame.layers));
});

test('wayBackIsTheWayThereFromItsEnd', () => {
  const film = new Film(new Player(evenly));
  const there = Array.from({ length: RATE - 1 }, (_, i) => film.at((i + 1) / RATE));
  const back = Array.from({ length: RATE - 1 }, (_, i) => film.at(5 + (i + 1) / RATE));
  assert.notEqual(texts(there[0]), texts(there[20]));
  there.forEach((frame, i) => assert.equal(back[RATE - 2 - i].layers, frame.layers));
});

test('longHoldIsAFewFramesOfBreath', () => {
  const film = new Film(new Player({ ...evenly, steps: [{ to: 1, move: 1, hold: 120 }, { to: 0, move: 1, hold: 1 }] }));
  const hold = new Set(Array.from({ length: 110 * RATE }, (_, i) => film.at(2 + i / RATE).layers));
  assert.ok(hold.size > 20 && hold.size < 60, String(hold.size));
});

test('screenThatIsALittleOutOfStepStillShowsEachFrameOnce', () => {
  const film = new Film(new Player(evenly));
  let last: Frame | undefined;
  for (let i = 1; i < RATE; i++) {
    const frame = film.at((i + (i % 2 === 0 ? 0.52 : 0.48)) / RATE);
    assert.notEqual(frame.layers, last?.layers, String(i));
    last = frame;
  }
});

test('workShowsWithItsEffortOnTheWayThereAndBack', () => {
  const film = new Film(new Player(evenly));
  assert.ok(film.at(0.1).effort < 0.5);
  assert.equal(film.at(0.5).effort, 1);
  assert.ok(film.at(5.95).effort < 0.5);
});

test('groundGoesOnWhileTheRunnerRepeats', () => {
  const player = new Player(figureOf('running-stride'));
  const film = new Film(player);
  const [now, later] = [0.2, 0.2 + player.duration].map((time) => film.at(time));
  assert.equal(now.layers, later.layers);
  assert.deepEqual(later.leads, player.at(0.2 + player.duration).leads);
});

/** Counts what is drawn here, not in a studio. */
class Counting extends Player {
  here = 0;
  override during(...moment: Parameters<Player['during']>): Frame {
    this.here++;
    return super.during(...moment);
  }
}

/** Draws what it is asked for when it is told to. */
class Patient implements Studio {
  readonly orders: Scene[] = [];
  draw(_: Film, scenes: readonly Scene[]): void {
    this.orders.push(...scenes);
  }
  deliver(film: Film): void {
    const player = new Player(evenly);
    for (const scene of this.orders.splice(0)) film.take(scene.key, drawn(player, scene));
  }
}

test('studioDrawsAllButTheFirstFrame', () => {
  const [player, studio] = [new Counting(evenly), new Patient()];
  const film = new Film(player, studio);
  const other = new Film(new Player(evenly));
  for (let i = 0; i < 7 * RATE; i++) {
    assert.equal(texts(film.at(i / RATE)), texts(other.at(i / RATE)), String(i));
    studio.deliver(film);
  }
  assert.equal(player.here, 1);
});

test('nothingIsAskedForTwice', () => {
  const studio = new Patient();
  const film = new Film(new Player(evenly), studio);
  for (let i = 0; i < 14 * RATE; i++) film.at(i / RATE);
  const keys = studio.orders.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
});

test('frameBeforeStaysWhileOneIsLateAndAfterASecondItIsDrawnHere', () => {
  const player = new Counting(evenly);
  const film = new Film(player, { draw: () => {} });
  const first = film.at(0.2);
  for (let i = 1; i <= RATE; i++) assert.equal(film.at(0.2 + i / RATE).layers, first.layers);
  film.at(0.2 + (RATE + 1) / RATE);
  assert.equal(player.here, 2);
});

test('breathOfALongHoldIsDrawnInTheStudioToo', () => {
  const studio = new Patient();
  const film = new Film(new Player(evenly), studio);
  const still = new Film(new Player(evenly));
  for (let i = 0; i < 5 * RATE; i++) {
    assert.equal(texts(film.holding(1, i / RATE)), texts(still.holding(1, i / RATE)));
    studio.deliver(film);
  }
});
