import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waiting } from './waiting-time.ts';

const texts = { minutes: 'min', hours: 'h', days: 'd' };
const minutes = (count: number) => waiting(0, count * 60_000, texts);

test('waiting is told in the unit that fits', () => {
  assert.equal(minutes(18), '18 min');
  assert.equal(minutes(59.9), '59 min');
  assert.equal(minutes(60), '1 h');
  assert.equal(minutes(60 * 24 - 1), '23 h');
  assert.equal(minutes(60 * 24), '1 d');
  assert.equal(minutes(60 * 24 * 6 + 100), '6 d');
});

test('who has just come waits a minute, also when clocks differ', () => {
  assert.equal(minutes(0), '1 min');
  assert.equal(minutes(-5), '1 min');
});
