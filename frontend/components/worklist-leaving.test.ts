import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Leaving, nextTo } from './worklist-leaving.ts';
import type { WorklistRow } from './worklist-row.ts';

const row = (patient: string) => ({ patient, name: patient.toUpperCase() }) as WorklistRow;
const names = (rows: WorklistRow[]) => rows.map((each) => each.patient).join('');

test('a row that a colleague takes stays where it was and says why', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const leaving = new Leaving({ requestUpdate: () => undefined });
  leaving.point(true);
  const said = leaving.changed([row('a'), row('b'), row('c')], [row('a'), row('c')], { b: 'Kim took this' });
  assert.equal(said, 'B: Kim took this');
  assert.equal(names(leaving.among([row('a'), row('c')])), 'abc');
  assert.equal(leaving.why('b', 'gone'), 'Kim took this');
  assert.equal(leaving.why('a', 'gone'), undefined);
  mock.timers.reset();
});

test('it goes only when pointer and focus are elsewhere', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let drawn = 0;
  const leaving = new Leaving({ requestUpdate: () => drawn++ });
  leaving.point(true);
  leaving.focus(true);
  leaving.changed([row('a'), row('b')], [row('a')], { b: 'Kim took this' });
  mock.timers.tick(5_000);
  assert.ok(leaving.has('b'));
  leaving.point(false);
  mock.timers.tick(5_000);
  assert.ok(leaving.has('b'));
  leaving.focus(false);
  mock.timers.tick(1_000);
  assert.ok(!leaving.has('b'));
  assert.equal(drawn, 1);
  mock.timers.reset();
});

test('what one does oneself goes at once, and who comes back is no longer leaving', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const leaving = new Leaving({ requestUpdate: () => undefined });
  leaving.changed([row('a'), row('b')], [row('a')], {});
  assert.equal(names(leaving.among([row('a')])), 'a');
  leaving.changed([row('a'), row('b')], [row('a')], { b: '' });
  assert.equal(leaving.why('b', 'No longer here'), 'No longer here');
  leaving.changed([row('a')], [row('a'), row('b')], {});
  assert.equal(leaving.why('b', 'No longer here'), undefined);
  mock.timers.reset();
});

test('whoever works with the keyboard goes on where a row has gone, and not at the top', () => {
  const before = ['a', 'b', 'c', 'd'].map(row);
  assert.equal(nextTo('b', before, [row('a'), row('c'), row('d')]), 'c');
  assert.equal(nextTo('d', before, [row('a'), row('b'), row('c')]), 'c');
  assert.equal(nextTo('', before, before), 'a');
  assert.equal(nextTo('a', before, []), '');
});
