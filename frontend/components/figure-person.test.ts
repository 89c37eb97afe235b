import assert from 'node:assert/strict';
import { test } from 'node:test';

const attributes = new Map<string, string>();
const watchers: (() => void)[] = [];
Object.assign(globalThis, {
  document: { body: { getAttribute: (name: string) => attributes.get(name) ?? null } },
  MutationObserver: class {
    constructor(called: () => void) {
      watchers.push(called);
    }
    observe(): void {}
  },
});
const { chosenPerson, onPersonChange } = await import('./figure-person.ts');

test('nobodyIsChosenUntilThePageSaysSo', () => {
  attributes.clear();
  assert.deepEqual(chosenPerson(), {});
  attributes.set('data-figure-tone', 'deep');
  assert.deepEqual(chosenPerson(), { tone: 'deep' });
  attributes.set('data-figure-body', 'full');
  assert.deepEqual(chosenPerson(), { body: 'full', tone: 'deep' });
});

test('allFiguresOfAPageHearOfAChangeFromOneWatcherUntilTheyStop', () => {
  const heard: string[] = [];
  const [stopFirst] = [onPersonChange(() => heard.push('first')), onPersonChange(() => heard.push('second'))];
  assert.equal(watchers.length, 1);
  watchers[0]!();
  stopFirst();
  watchers[0]!();
  assert.deepEqual(heard, ['first', 'second', 'second']);
});
