import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deedOf, FIRST_KEYS, MORE_KEYS } from './worklist-keys.ts';

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const inList = { inList: true, onControl: false, letters: true };

test('letters act inside the list', () => {
  assert.deepEqual(deedOf(press('c'), inList), { act: 'call' });
  assert.deepEqual(deedOf(press('S'), inList), { act: 'snooze' });
  assert.deepEqual(deedOf(press('?'), inList), { does: 'keys' });
});

test('letters do nothing elsewhere on the page, where only the arrows lead into the list', () => {
  const elsewhere = { ...inList, inList: false };
  for (const key of ['c', 's', 'z', 'x', '/', '?', 'Enter', 'Home']) {
    assert.equal(deedOf(press(key), elsewhere), undefined, key);
  }
  assert.deepEqual(deedOf(press('ArrowDown'), elsewhere), { go: 'down' });
});

test('letters and signs do nothing once they are switched off, and the other keys go on', () => {
  const off = { ...inList, letters: false };
  for (const key of ['c', 'b', 'm', 's', 'x', 'z', '/', '?', 'r']) {
    assert.equal(deedOf(press(key), off), undefined, key);
  }
  assert.deepEqual(deedOf(press('Enter'), off), { does: 'open' });
  assert.deepEqual(deedOf(press('ArrowUp'), off), { go: 'up' });
});

test('a button keeps Enter and the space bar for itself', () => {
  const onControl = { ...inList, onControl: true };
  assert.equal(deedOf(press('Enter'), onControl), undefined);
  assert.equal(deedOf(press(' '), onControl), undefined);
  assert.deepEqual(deedOf(press('ArrowDown'), onControl), { go: 'down' });
});

test('what the browser does with a key and Ctrl stays the browser’s', () => {
  assert.equal(deedOf(press('c', { ctrlKey: true }), inList), undefined);
  assert.equal(deedOf(press('r', { metaKey: true }), inList), undefined);
});

test('each letter that is shown does something', () => {
  for (const [key] of [...FIRST_KEYS, ...MORE_KEYS]) {
    if (key.length === 1) {
      assert.notEqual(deedOf(press(key), inList), undefined, key);
    }
  }
});
