import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Refused, Unreachable } from '../api/me.ts';
import { DraftKeeper, draftKey, keptDraft, type DraftsRoom } from './drafts.ts';
import { Outbox, type Letter } from './outbox.ts';
import { Store, type Shelf } from './store.ts';

function shelf(): Shelf {
  const map = new Map<string, string>();
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (i) => [...map.keys()][i] ?? null,
    get length() {
      return map.size;
    },
  };
}

function morning(id: string, patient = 'ana'): Letter {
  return { kind: 'morning', patient, at: '2026-11-24T07:00:00Z', body: { id, sessionLog: 's', day: '2026-11-24', pain: 2 } };
}

const offline = async () => {
  throw new Unreachable('no answer');
};

test('a letter that arrived is not kept', async () => {
  const outbox = new Outbox(new Store(shelf()), async () => 'receipt');
  assert.equal(await outbox.post(morning('a')), 'receipt');
  assert.deepEqual(outbox.letters('ana'), []);
});

test('without a network the letter waits and goes later with the same id', async () => {
  const place = shelf();
  await assert.rejects(new Outbox(new Store(place), offline).post(morning('a')), Unreachable);
  const sent: string[] = [];
  const later = new Outbox(new Store(place), async (letter) => sent.push(letter.body.id));
  assert.equal(later.letters('ana').length, 1);
  assert.deepEqual([later.holds('a'), later.holds('b')], [true, false]);
  await later.flush('ana');
  await later.flush('ana');
  assert.deepEqual(sent, ['a']);
  assert.deepEqual(later.letters('ana'), []);
});

test('a letter is kept before it is sent', async () => {
  const place = new Store(shelf());
  let keptMeanwhile = 0;
  const outbox: Outbox = new Outbox(place, async () => (keptMeanwhile = outbox.letters('ana').length));
  await outbox.post(morning('a'));
  assert.equal(keptMeanwhile, 1);
});

test('a letter that is sent twice at once goes once', async () => {
  let times = 0;
  const outbox = new Outbox(new Store(shelf()), async () => ++times);
  await Promise.all([outbox.post(morning('a')), outbox.post(morning('a')), outbox.flush('ana')]);
  assert.equal(times, 1);
});

test('a refused letter stays with its reason and is not sent again', async () => {
  const outbox = new Outbox(new Store(shelf()), async () => {
    throw new Refused({ status: 422, detail: 'Not your session' });
  });
  await assert.rejects(outbox.post(morning('a')), Refused);
  await outbox.flush('ana');
  assert.deepEqual(outbox.letters('ana').map((letter) => letter.refused), ['Not your session']);
});

test('one failure does not hold up the others, and answers go first', async () => {
  const place = shelf();
  const closed = new Outbox(new Store(place), offline);
  const answers: Letter = {
    kind: 'answers', patient: 'ana', at: '', body: { id: 'c', set: 's', version: 1, occasion: 'start', answers: {}, answeredAt: '' },
  };
  for (const letter of [morning('a'), morning('b'), answers]) {
    await closed.post(letter).catch(() => undefined);
  }
  const tried: string[] = [];
  const open = new Outbox(new Store(place), async (letter) => {
    tried.push(letter.body.id);
    return letter.body.id === 'a' ? offline() : undefined;
  });
  await open.flush('ana');
  assert.deepEqual(tried, ['c', 'a', 'b']);
  assert.deepEqual(open.letters('ana').map((letter) => letter.body.id), ['a']);
});

test('patients on one phone do not see or send each other’s letters', async () => {
  const place = shelf();
  await new Outbox(new Store(place), offline).post(morning('a', 'ana')).catch(() => undefined);
  const sent: string[] = [];
  const ben = new Outbox(new Store(place), async (letter) => sent.push(letter.body.id));
  await ben.flush('ben');
  assert.deepEqual([sent, ben.letters('ben'), ben.letters('ana').length], [[], [], 1]);
});

test('signing out forgets what is ours and nothing else', () => {
  const place = shelf();
  const store = new Store(place);
  place.setItem('other', '1');
  store.set('outbox', [1]);
  store.set('today', {});
  store.wipe();
  assert.deepEqual([place.length, place.getItem('other')], [1, '1']);
});

test('a full or broken storage costs the copy, not the work', () => {
  const full: Shelf = { ...shelf(), length: 0, getItem: () => '{broken', setItem: () => { throw new Error('full'); } };
  assert.equal(new Store(full).set('a', 1), false);
  assert.equal(new Store(full).get('a'), undefined);
  assert.equal(new Store().set('a', 1), false);
});

function room(there?: { body: unknown; at: string }): DraftsRoom & { puts: unknown[] } {
  const puts: unknown[] = [];
  return { puts, get: async () => there, put: async (_, body) => void puts.push(body), forget: async () => undefined };
}

const at = new Date('2026-11-24T09:00:00Z');
const run = { at: 3, entries: {}, startedAt: 1 };

test('the key of a draft names plan, version and day', () => {
  assert.equal(draftKey({ key: 'p:2:2026-11-24' }), 'session-p-2-2026-11-24');
});

test('a draft is on the phone at once and at the portal within two seconds, in one request', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const store = new Store(shelf());
    const there = room();
    const keeper = new DraftKeeper('k', store, there);
    keeper.change({ run }, at);
    keeper.change({ report: { id: 'r', page: 0, note: 'stiff' } }, at);
    assert.deepEqual(store.get<{ body: unknown }>('k')?.body, keeper.draft);
    mock.timers.tick(2_000);
    assert.deepEqual(there.puts, [{ run, report: { id: 'r', page: 0, note: 'stiff' } }]);
  } finally {
    mock.timers.reset();
  }
});

test('the phone knows its own draft without asking the portal', () => {
  const store = new Store(shelf());
  const session = { key: 'p:2:2026-11-24' };
  assert.deepEqual(keptDraft(session, store), {});
  new DraftKeeper(draftKey(session), store, room()).change({ run }, at);
  assert.deepEqual(keptDraft(session, store), { run });
});

test('the newer copy is offered again', async () => {
  const store = new Store(shelf());
  store.set('k', { body: { run }, at: '2026-11-24T08:00:00.000Z' });
  const newer = { body: { run: { ...run, at: 9 } }, at: '2026-11-24T08:30:00.000Z' };
  const older = { body: {}, at: '2026-11-24T07:00:00.000Z' };
  assert.equal((await new DraftKeeper('k', store, room(newer)).load()).run?.at, 9);
  assert.equal((await new DraftKeeper('k', store, room(older)).load()).run?.at, 3);
  assert.equal((await new DraftKeeper('k', store, { ...room(), get: offline }).load()).run?.at, 3);
});

test('a forgotten draft does not come back with a late request', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const there = room();
    const keeper = new DraftKeeper('k', new Store(shelf()), there);
    keeper.change({ run }, at);
    keeper.forget();
    mock.timers.tick(5_000);
    assert.deepEqual([there.puts, keeper.draft], [[], {}]);
  } finally {
    mock.timers.reset();
  }
});

test('a draft that the portal could not take is sent again, unless it was forgotten', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const there = room();
    let reachable = false;
    const put: DraftsRoom['put'] = (key, body) => (reachable ? there.put(key, body) : offline());
    const keeper = new DraftKeeper('k', new Store(shelf()), { ...there, put });
    const other = new DraftKeeper('other', new Store(shelf()), { ...there, put });
    keeper.change({ run }, at);
    other.change({ run }, at);
    mock.timers.tick(2_000);
    await Promise.resolve();
    await Promise.resolve();
    other.forget();
    reachable = true;
    mock.timers.tick(20_000);
    assert.deepEqual(there.puts, [{ run }]);
  } finally {
    mock.timers.reset();
  }
});
