import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PastReport, PastReports } from '../api/reports.ts';
import { reportNames } from './report-names.ts';

const ZONE = 'Europe/Berlin';

function report(day: string, finishedAt: string): PastReports['reports'][number] {
  return { report: { day, finishedAt } } as PastReport;
}

test('a report is called by its day', () => {
  const names = reportNames([report('2026-11-24', '2026-11-24T08:42:00Z'), report('2026-11-23', '2026-11-23T08:42:00Z')], 'en-GB', ZONE);
  assert.deepEqual(names, ['Tuesday 24 November', 'Monday 23 November']);
});

test('two reports of one day are told apart by their time at the clinic', () => {
  const names = reportNames([report('2026-11-24', '2026-11-24T17:05:00Z'), report('2026-11-24', '2026-11-24T08:42:00Z')], 'en-GB', ZONE);
  assert.deepEqual(names, ['Tuesday 24 November, 18:05', 'Tuesday 24 November, 09:42']);
});

test('reports of the same minute are counted, the oldest first', () => {
  const same = report('2026-11-24', '2026-11-24T08:42:00Z');
  assert.deepEqual(reportNames([same, same], 'es', ZONE), ['Martes 24 de noviembre, 09:42 (2)', 'Martes 24 de noviembre, 09:42 (1)']);
});
