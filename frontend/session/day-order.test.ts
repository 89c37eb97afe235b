import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlsoToday, Session, SessionItem } from '../api/contract.ts';
import { dayOrder } from './day-order.ts';

const item = (id: string, run?: 'before' | 'after') => ({ id, title: id, doseText: '3 sets', minutes: 3, ...(run ? { run } : {}) }) as SessionItem;
const session = (...items: SessionItem[]) => ({ key: 'k', title: '', minutes: 9, items }) as Session;
const run: AlsoToday = { kind: 'run-session', id: 'run', title: 'Run and walk', minutes: 24 };
const ids = (of: Session, also: AlsoToday[]) => dayOrder(of, also).map(({ id }) => id);

test('the warm-up comes before the run, strength after it, and last what belongs after the run', () => {
  assert.deepEqual(ids(session(item('warm-up', 'before'), item('bridge'), item('plank'), item('stretch', 'after')), [run]), ['warm-up', 'run', 'bridge', 'plank', 'stretch']);
});

test('the order of the plan is kept where there is no run', () => {
  assert.deepEqual(ids(session(item('plank'), item('bridge')), []), ['plank', 'bridge']);
});

test('what is to be read is no step, and a run that is done neither', () => {
  const article: AlsoToday = { kind: 'article', id: 'read', title: 'Sleep' };
  assert.deepEqual(ids(session(item('bridge')), [article, { ...run, done: true }]), ['bridge']);
});
