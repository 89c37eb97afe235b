import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitting, rows, share, stretch, type ChartData } from './chart-data.ts';

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

test('a phase takes its part of the drawn days, without what lies outside', () => {
  assert.equal(share(data, '2026-11-20', '2026-11-21'), 0.5);
  assert.equal(share(data, '2026-11-21', '2026-12-24'), 0.5);
  assert.equal(share(data, '2026-12-01', '2026-12-24'), 0);
  assert.equal(share({ ...data, series: [] }, '2026-11-20', '2026-11-21'), 0);
});

test('where a name is wider than its phase there is its number, or nothing', () => {
  const widthOf = (text: string) => text.length * 7;
  assert.equal(fitting('1 Ease', 42, widthOf), '1 Ease');
  assert.equal(fitting('1 Ease', 41, widthOf), '1');
  assert.equal(fitting('1 Ease', 6, widthOf), '');
  assert.equal(fitting('Flare-up', 20, widthOf), '');
});
