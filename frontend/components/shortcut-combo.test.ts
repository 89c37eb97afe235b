import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belongsToField, comboOf } from './shortcut-combo.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test('a key is called by what it writes', () => {
  assert.equal(comboOf({ ...none, key: '/' }), '/');
  assert.equal(comboOf({ ...none, key: '?', shiftKey: true }), '?');
  assert.equal(comboOf({ ...none, key: 'D', shiftKey: true }), 'd');
});

test('ctrl and the command key are the same', () => {
  assert.equal(comboOf({ ...none, key: 'z', ctrlKey: true }), 'Mod+z');
  assert.equal(comboOf({ ...none, key: 'Z', metaKey: true, shiftKey: true }), 'Mod+Shift+z');
  assert.equal(comboOf({ ...none, key: 'Enter', ctrlKey: true }), 'Mod+Enter');
});

test('arrows carry their modifiers', () => {
  assert.equal(comboOf({ ...none, key: 'ArrowUp', altKey: true }), 'Alt+ArrowUp');
  assert.equal(comboOf({ ...none, key: 'ArrowUp', altKey: true, shiftKey: true }), 'Alt+Shift+ArrowUp');
});

test('a field keeps what one types and undoes in it, but not what moves or assigns', () => {
  assert.ok(belongsToField('/'));
  assert.ok(belongsToField('Mod+z'));
  assert.ok(belongsToField('Delete'));
  assert.ok(!belongsToField('Alt+ArrowUp'));
  assert.ok(!belongsToField('Mod+Enter'));
});
