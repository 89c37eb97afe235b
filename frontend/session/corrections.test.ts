import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionEntry, SessionReport } from '../api/contract.ts';
import type { PastReports } from '../api/reports.ts';
import { lacksReason, reportOf, toldOtherwise, withOutcome } from './corrections.ts';

const entry = (more: Partial<SessionEntry> = {}): SessionEntry => ({ item: 'a', outcome: 'done', setsDone: 3, ...more });

test('what was done after all has all its sets and no reason any more', () => {
  const skipped = entry({ outcome: 'skipped', setsDone: 0, reason: 'time', reasonText: 'late' });
  assert.deepEqual(withOutcome(skipped, 'done', 3), entry());
});

test('what hurt stays told, whatever was done', () => {
  const hurts = { where: 'hip', score: 4 } as const;
  assert.deepEqual(withOutcome(entry({ hurts }), 'skipped', 3).hurts, hurts);
  assert.deepEqual(withOutcome(entry({ outcome: 'skipped', setsDone: 0, hurts }), 'done', 3).hurts, hurts);
});

test('a part is at least one set and never all of them, where there is more than one', () => {
  assert.equal(withOutcome(entry(), 'partly', 3).setsDone, 2);
  assert.equal(withOutcome(entry({ outcome: 'skipped', setsDone: 0 }), 'partly', 3).setsDone, 1);
  assert.equal(withOutcome(entry({ setsDone: 1 }), 'partly', 1).setsDone, 1);
});

test('a reason is asked for where not all was done', () => {
  assert.equal(lacksReason([entry()]), false);
  assert.equal(lacksReason([entry(), entry({ outcome: 'skipped', setsDone: 0 })]), true);
  assert.equal(lacksReason([entry({ outcome: 'partly', reason: 'pain' })]), false);
});

test('only what was told otherwise is shown as it was before', () => {
  const before = [entry(), entry({ item: 'b', outcome: 'skipped', setsDone: 0, reason: 'time' })];
  assert.deepEqual(toldOtherwise(before, [entry(), entry({ item: 'b' })]), [before[1]]);
  assert.deepEqual(toldOtherwise(before, before), []);
  assert.deepEqual(toldOtherwise([entry()], []), [entry()]);
});

test('a report is found by its own id, by the first one and by the one it corrects', () => {
  const report = { id: 'new', corrects: 'first' } as SessionReport;
  const past = { reports: [{ report, root: 'first' }] } as unknown as PastReports;
  assert.equal(reportOf(past, 'new')?.report, report);
  assert.equal(reportOf(past, 'first')?.report, report);
  assert.equal(reportOf(past, 'other'), undefined);
});
