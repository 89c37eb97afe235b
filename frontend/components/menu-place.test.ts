import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside, neighbour } from './menu-place.ts';

const phone = { width: 360, height: 740 };
const menu = { width: 220, height: 240 };

test('a menu opens below what opens it where there is room', () => {
  assert.deepEqual(beside({ left: 20, top: 10, width: 44, height: 44 }, menu, phone), { left: 20, top: 60 });
});

test('a menu opens above a button at the bottom, and stays inside the window', () => {
  assert.deepEqual(beside({ left: 310, top: 690, width: 44, height: 44 }, menu, phone), { left: 134, top: 444 });
});

test('a menu higher than the window begins at its top', () => {
  assert.equal(beside({ left: 0, top: 300, width: 44, height: 44 }, { width: 220, height: 900 }, phone).top, 6);
});

test('arrows lead around, Home and End to the ends, other keys nowhere', () => {
  assert.equal(neighbour('ArrowDown', 4, 5), 0);
  assert.equal(neighbour('ArrowDown', -1, 5), 0);
  assert.equal(neighbour('ArrowUp', 0, 5), 4);
  assert.equal(neighbour('Home', 3, 5), 0);
  assert.equal(neighbour('End', 0, 5), 4);
  assert.equal(neighbour('a', 0, 5), undefined);
});
