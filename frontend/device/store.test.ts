import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryCabinet, bells } from './memory-cabinet.ts';
import { moveIn } from './moving-in.ts';
import { Store } from './store.ts';
import { Vault } from './vault.ts';

async function open(cabinet: MemoryCabinet): Promise<Store> {
  const store = new Store(new Vault(cabinet));
  await store.ready;
  return store;
}

/** Until what was rung has been heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 30));

test('what was kept is there when the browser opens again', async () => {
  const cabinet = new MemoryCabinet();
  const before = await open(cabinet);
  before.set('today', { pain: 3 });
  assert.deepEqual(before.get('today'), { pain: 3 }, 'at once for this page');
  assert.equal(before.isKept('today'), false, 'but not yet in the storage');
  await before.settled();
  assert.equal(before.isKept('today'), true);
  assert.deepEqual((await open(cabinet)).get('today'), { pain: 3 });
});

test('nobody reads on the phone what it says, nor what it is called', async () => {
  const cabinet = new MemoryCabinet();
  const store = await open(cabinet);
  store.set('session-plan-2-2026-11-24', { note: 'Stiff in the morning' });
  await store.settled();
  const [sealed] = await cabinet.all('values');
  const bytes = Buffer.concat([Buffer.from(sealed!.name), Buffer.from(sealed!.body)]).toString('latin1');
  assert.ok(!bytes.includes('Stiff') && !bytes.includes('2026-11-24'));
  assert.equal(cabinet.theKey!.key.extractable, false);
  await assert.rejects(crypto.subtle.exportKey('raw', cabinet.theKey!.key));
});

test('each time something is sealed anew, and a record in the place of another does not open', async () => {
  const cabinet = new MemoryCabinet();
  const store = await open(cabinet);
  store.set('a', 1);
  store.set('b', 2);
  await store.settled();
  const [a, b] = await cabinet.all('values');
  assert.notDeepEqual(a!.iv, b!.iv);
  cabinet.drawers.values.set(a!.name, { ...b!, name: a!.name });
  const later = await open(cabinet);
  assert.deepEqual([later.get('a'), later.get('b')], [undefined, 2]);
});

test('signing out destroys the key and all that was kept', async () => {
  const cabinet = new MemoryCabinet();
  const store = await open(cabinet);
  store.set('letter:a', 1);
  await store.settled();
  const stolen = await cabinet.all('values');
  await store.wipe();
  assert.deepEqual([cabinet.theKey, await cabinet.all('values'), store.get('letter:a')], [undefined, [], undefined]);
  stolen.forEach((sealed) => cabinet.drawers.values.set(sealed.name, sealed));
  const next = await open(cabinet);
  next.set('today', 2);
  await next.settled();
  assert.equal((await open(cabinet)).get('letter:a'), undefined, 'what a storage had kept of it can not be read');
});

test('a page that was open while another signed out writes nothing any more', async () => {
  const cabinet = new MemoryCabinet();
  const store = await open(cabinet);
  store.set('today', 1);
  await store.settled();
  await cabinet.destroy();
  store.set('note', 'late');
  await store.settled();
  assert.deepEqual([store.get('today'), store.get('note'), cabinet.drawers.values.size], [undefined, undefined, 0]);
});

test('pages of one phone know what the other has changed, and that it has signed out', async () => {
  const cabinet = new MemoryCabinet();
  const [left, right] = bells(2);
  const here = new Store(new Vault(cabinet), left);
  const there = new Store(new Vault(cabinet), right);
  await Promise.all([here.ready, there.ready]);
  const told: boolean[] = [];
  there.onChange((wiped) => told.push(wiped));
  here.set('a', 1);
  await here.settled();
  await heard();
  assert.equal(there.get('a'), 1);
  here.remove('a');
  await here.settled();
  await heard();
  assert.equal(there.get('a'), undefined);
  await here.wipe();
  await heard();
  assert.equal(told.at(-1), true);
});

test('a full storage costs the copy, not the work', async () => {
  const cabinet = new MemoryCabinet();
  cabinet.full = true;
  const store = await open(cabinet);
  store.set('a', 1);
  await store.settled();
  assert.deepEqual([store.get('a'), store.isKept('a')], [1, false]);
});

test('a browser without storage does without', async () => {
  const store = new Store();
  await store.ready;
  store.set('a', 1);
  await store.settled();
  assert.deepEqual([store.get('a'), store.isKept('a')], [1, false]);
});

test('what an older version kept in the open is sealed, and only then deleted', async () => {
  const letter = { kind: 'morning', body: { id: 'x' } };
  const old = new Map([['restride:outbox', JSON.stringify([letter])], ['restride:sound', 'false'], ['other', '1']]);
  const shelf = {
    getItem: (key: string) => old.get(key) ?? null,
    removeItem: (key: string) => void old.delete(key),
    key: (i: number) => [...old.keys()][i] ?? null,
    get length() {
      return old.size;
    },
  };
  const full = new MemoryCabinet();
  full.full = true;
  await moveIn(await open(full), shelf);
  assert.equal(old.size, 3, 'a report that could not be sealed stays where it was');
  const cabinet = new MemoryCabinet();
  await moveIn(await open(cabinet), shelf);
  assert.deepEqual([...old.keys()], ['other']);
  const later = await open(cabinet);
  assert.deepEqual([later.get('letter:x'), later.get('sound')], [letter, false]);
});
