import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../figure/format.ts';
import { PoseHistory } from './pose-history.ts';

const figure = (id: string): Figure => ({ id, name: id, work: [], poses: [] });
const [a, b, c] = [figure('a'), figure('b'), figure('c')];

test('what is undone can be done again', () => {
  const history = new PoseHistory();
  history.note(a, 'knee', 0);
  history.note(b, 'hip', 10);
  assert.equal(history.undo(c), b);
  assert.equal(history.undo(b), a);
  assert.equal(history.canUndo, false);
  assert.equal(history.redo(a), b);
  assert.equal(history.redo(b), c);
  assert.equal(history.canRedo, false);
});

test('a drag is undone as one', () => {
  const history = new PoseHistory();
  history.note(a, 'knee', 0);
  history.note(b, 'knee', 500);
  assert.equal(history.undo(c), a);
});

test('the same control later is another change', () => {
  const history = new PoseHistory();
  history.note(a, 'knee', 0);
  history.note(b, 'knee', 5_000);
  assert.equal(history.undo(c), b);
});

test('a change after undoing forgets what was undone', () => {
  const history = new PoseHistory();
  history.note(a, 'knee', 0);
  history.undo(b);
  history.note(a, 'knee', 10);
  assert.equal(history.canRedo, false);
  assert.equal(history.undo(c), a);
});

test('nothing to undo changes nothing', () => {
  assert.equal(new PoseHistory().undo(a), a);
  assert.equal(new PoseHistory().redo(a), a);
});
