import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from './pace.ts';
import type { Frame } from './player.ts';

/** A film of so many frames on a phone that takes so long for each. */
function phone(frames: number, milliseconds: number) {
  let clock = 0;
  let last = 0;
  const drawn = new Set<number>([0]);
  const draws: number[] = [];
  const pace = new Pace(() => clock);
  const draw = (number: number): boolean => {
    const frame = number % frames;
    if (drawn.has(frame)) return false;
    drawn.add(frame);
    clock += milliseconds;
    return true;
  };
  const film = {
    at: (time: number): Frame => {
      last = time;
      draw(time);
      return {} as Frame;
    },
    drawAhead: (stride: number): boolean => draw(last + stride) || (stride > 1 && draw(last + 1)),
  };
  /** One screen frame to show and one between, as the clock of the page gives them; a starved page has none between. */
  const step = (number: number, starved = false): boolean => {
    const before = drawn.size;
    const shows = pace.shows();
    if (shows) pace.frame(film, number);
    else pace.prepare(film);
    if (!starved) pace.prepare(film);
    draws.push(drawn.size - before);
    return shows;
  };
  return { step, drawn, draws };
}

const count = (shown: boolean[]): number => shown.filter(Boolean).length;

test('quickPhoneShowsEveryFrameFromTheFirst', () => {
  const { step } = phone(60, 1);
  assert.equal(count(Array.from({ length: 60 }, (_, i) => step(i))), 60);
});

test('slowPhoneShowsEverySecondFrameAndDrawsOneBetweenTwo', () => {
  const { step, draws } = phone(60, 7);
  const shown = Array.from({ length: 60 }, (_, i) => step(i));
  assert.ok(count(shown) <= 32 && count(shown) >= 29, String(count(shown)));
  draws.forEach((each, i) => assert.ok(each + (draws[i + 1] ?? 0) <= 1 || i < 2, `${i}: ${each}`));
});

test('slowPhoneShowsEveryFrameOnceAllAreDrawn', () => {
  const { step, drawn } = phone(60, 7);
  for (let i = 0; i < 180; i++) step(i);
  assert.equal(drawn.size, 60);
  assert.equal(count(Array.from({ length: 60 }, (_, i) => step(180 + i))), 60);
});

test('whatIsThereInAHoldIsShownInFullAlsoOnASlowPhone', () => {
  const { step } = phone(4, 7);
  for (let i = 0; i < 24; i++) step(i);
  assert.equal(count(Array.from({ length: 24 }, (_, i) => step(24 + i))), 24);
});

test('starvedPageNeverDrawsAndShowsAtOnceAfterTheFirst', () => {
  const { step, draws } = phone(60, 7);
  const shown = Array.from({ length: 60 }, (_, i) => step(i, true));
  assert.ok(count(shown) <= 32, String(count(shown)));
  shown.forEach((each, i) => assert.ok(i < 3 || !each || draws[i] === 0, String(i)));
});
