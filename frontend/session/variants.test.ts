import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LesserItem, Session, SessionItem } from '../api/contract.ts';
import type { Store } from '../device/store.ts';
import { easierOf, inVariant, inWays, lessFrom, shorter, variantDone, wish, wished } from './variants.ts';

const item = (id: string, more: Partial<SessionItem> = {}) =>
  ({ id, title: id, minutes: 4, dose: { sets: 3, repetitions: 12 }, doseText: '3 sets of 12', load: '5 kg', note: 'Slowly.', ...more }) as SessionItem;
const less = (id: string, more: Partial<LesserItem> = {}): LesserItem => ({ id, minutes: 1, dose: { sets: 1, repetitions: 8 }, doseText: '1 set of 8', ...more });
const session = (more: Partial<Session>): Session => ({ key: 'plan:2:2026-11-20', title: 'Calm', minutes: 14, items: [item('a'), item('b'), item('c')], ...more });

test('the usual session stays as it is, also where nothing was signed', () => {
  const whole = session({});
  assert.equal(inVariant(whole, undefined), whole);
  assert.equal(inVariant(whole, 'usual'), whole);
  assert.equal(inVariant(whole, 'short'), whole);
  assert.equal(inVariant(whole, 'flare-up'), whole);
});

test('the short session has only its items, in the order of the plan, with their smallest doses', () => {
  const short = inVariant(session({ short: { minutes: 2, items: [less('c'), less('a')] } }), 'short');
  assert.deepEqual(short.items.map(({ id, title, doseText, minutes, note }) => [id, title, doseText, minutes, note]), [
    ['a', 'a', '1 set of 8', 1, 'Slowly.'],
    ['c', 'c', '1 set of 8', 1, 'Slowly.'],
  ]);
  assert.equal(short.minutes, 2);
  assert.equal(short.items[0]!.load, undefined);
  assert.equal(short.key, 'plan:2:2026-11-20');
});

test('on a bad day an easier exercise stands in the place of another, under its id', () => {
  const instead = { ...item('a', { title: 'Easier', dose: { sets: 3, repetitions: 10 } }), note: undefined } as unknown as SessionItem;
  const bad = inVariant(session({ flareUp: { minutes: 1, items: [less('a', { instead })] } }), 'flare-up');
  assert.deepEqual(bad.items.map(({ id, title, dose }) => [id, title, dose.sets]), [['a', 'Easier', 1]]);
});

test('where only some of the day comes again, only these are in it', () => {
  const again = inVariant(session({ items: [item('b')], short: { minutes: 2, items: [less('a'), less('b')] } }), 'short');
  assert.deepEqual(again.items.map(({ id }) => id), ['b']);
  assert.equal(again.minutes, 1);
});

test('a bad day may have nothing at all', () => {
  assert.deepEqual(inVariant(session({ flareUp: { minutes: 0, items: [] } }), 'flare-up').items, []);
});

test('a wish counts for the session it was made for', () => {
  const kept = new Map<string, unknown>();
  const store = { get: (key: string) => kept.get(key), set: (key: string, value: unknown) => kept.set(key, value) } as unknown as Store;
  const whole = session({});
  assert.equal(wished(whole, store), undefined);
  wish(whole, 'flare-up', store);
  assert.equal(wished(whole, store), 'flare-up');
  assert.equal(wished(session({ key: 'plan:3:2026-11-20' }), store), undefined);
});

test('a session that gets short on the way keeps what is done and the smallest doses of the rest', () => {
  const whole = session({ short: { minutes: 2, items: [less('c'), less('a')] } });
  const ways = shorter(whole.items, 1);
  assert.deepEqual(inWays(whole, 'usual', ways).map(({ id, doseText }) => [id, doseText]), [['a', '3 sets of 12'], ['c', '1 set of 8']]);
  assert.equal(variantDone('usual', ways), 'short');
  assert.equal(variantDone('flare-up', ways), 'flare-up');
  assert.equal(variantDone(undefined), 'usual');
});

test('what is left with little time is asked for only where the clinic signed it and it is not short already', () => {
  const whole = session({ short: { minutes: 2, items: [less('c'), less('a')] } });
  assert.deepEqual(lessFrom(whole, 'usual', whole.items, 1)?.map(({ id }) => id), ['c']);
  assert.equal(lessFrom(whole, 'short', whole.items, 1), undefined);
  assert.equal(lessFrom(session({}), 'usual', whole.items, 1), undefined);
});

test('one exercise may become the easier one while the others stay as they are', () => {
  const instead = { ...item('b', { title: 'Easier' }), note: undefined } as unknown as SessionItem;
  const whole = session({ flareUp: { minutes: 1, items: [less('b', { instead })] } });
  assert.deepEqual(inWays(whole, 'usual', { b: 'flare-up' }).map(({ title }) => title), ['a', 'Easier', 'c']);
  assert.equal(easierOf(whole, 'usual', 'b')?.instead?.title, 'Easier');
  assert.equal(easierOf(whole, 'usual', 'b', { b: 'flare-up' }), undefined);
  assert.equal(easierOf(whole, 'flare-up', 'b'), undefined);
  assert.equal(easierOf(whole, 'usual', 'a'), undefined);
});
