import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows, stretch, type ChartData } from './chart-data.ts';

const data: ChartData = {
  label: 'Pain',
  max: 10,
  series: [
    { name: 'During', kind: 'main', points: [{ day: '2026-11-20', value: 3 }, { day: '2026-11-22', value: 0 }] },
    { name: 'Next morning', kind: 'second', points: [{ day: '2026-11-20', value: null }, { day: '2026-11-21', value: 2 }] },
  ],
  limits: [],
  phases: [],
  texts: { asTable: '', asChart: '', day: '', none: '' },
};

test('the table has each day once, oldest first, with a value for each series', () => {
  assert.deepEqual(rows(data), [
    { day: '2026-11-20', values: [3, null] },
    { day: '2026-11-21', values: [null, 2] },
    { day: '2026-11-22', values: [0, null] },
  ]);
});

test('the axis of days covers lines and bars alike', () => {
  assert.deepEqual(stretch(data), { first: '2026-11-20', last: '2026-11-22' });
  const bars = { name: 'Done', list: [{ from: '2026-11-16', to: '2026-11-22', percent: 50, words: '1 of 2' }] };
  assert.deepEqual(stretch({ ...data, bars }), { first: '2026-11-16', last: '2026-11-22' });
  assert.equal(stretch({ ...data, series: [] }), undefined);
});
