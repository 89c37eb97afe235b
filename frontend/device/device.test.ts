import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Refused, Unreachable } from '../api/me.ts';
import { DraftKeeper, draftKey, keptDraft, type DraftsRoom } from './drafts.ts';
import { NotKept, Outbox, type Letter, type Turn } from './outbox.ts';
import { MemoryCabinet, bells } from './memory-cabinet.ts';
import { Store } from './store.ts';
import { Vault } from './vault.ts';

/** What a browser keeps from one visit to the next. */
function place(cabinet = new MemoryCabinet()): Store {
  return new Store(new Vault(cabinet));
}

async function opened(cabinet: MemoryCabinet): Promise<Store> {
  const store = place(cabinet);
  await store.ready;
  return store;
}

function morning(id: string, patient = 'ana'): Letter {
  return { kind: 'morning', patient, at: '2026-11-24T07:00:00Z', body: { id, sessionLog: 's', day: '2026-11-24', pain: 2 } };
}

const offline = async () => {
  throw new Unreachable('no answer');
};

test('a letter that arrived is not kept', async () => {
  const outbox = new Outbox(place(), async () => 'receipt');
  assert.equal(await outbox.post(morning('a')), 'receipt');
  assert.deepEqual(outbox.letters('ana'), []);
});

test('without a network the letter waits and goes later with the same id', async () => {
  const cabinet = new MemoryCabinet();
  await assert.rejects(new Outbox(await opened(cabinet), offline).post(morning('a')), Unreachable);
  const sent: string[] = [];
  const later = new Outbox(await opened(cabinet), async (letter) => sent.push(letter.body.id));
  assert.equal(later.letters('ana').length, 1);
  assert.deepEqual([later.holds('a'), later.holds('b')], [true, false]);
  assert.equal(await later.flush('ana'), true);
  await later.flush('ana');
  assert.deepEqual(sent, ['a']);
  assert.deepEqual(later.letters('ana'), []);
  assert.deepEqual(later.arrived('ana').map(({ letter }) => letter.body.id), ['a']);
});

test('what can neither be sent nor kept is not said to be kept', async () => {
  const cabinet = new MemoryCabinet();
  cabinet.full = true;
  const outbox = new Outbox(await opened(cabinet), offline);
  await assert.rejects(outbox.post(morning('a')), NotKept);
  assert.equal(outbox.holds('a'), false);
});

/** Pages of one phone take turns, letter by letter, as the browser's locks let them. */
function turns(): Turn {
  const queues = new Map<string, Promise<unknown>>();
  return (id, act) => {
    const mine = (queues.get(id) ?? Promise.resolve()).then(act, act);
    queues.set(id, mine.catch(() => undefined));
    return mine;
  };
}

test('the page and the service worker do not both send a letter', async () => {
  const cabinet = new MemoryCabinet();
  await new Outbox(await opened(cabinet), offline).post(morning('a')).catch(() => undefined);
  const turn = turns();
  const [left, right] = bells(2);
  const sent: string[] = [];
  const courier = async (letter: Letter) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    sent.push(letter.body.id);
    return 'receipt';
  };
  const stores = [new Store(new Vault(cabinet), left), new Store(new Vault(cabinet), right)];
  await Promise.all(stores.map((store) => store.ready));
  const boxes = stores.map((store) => new Outbox(store, courier, turn));
  await Promise.all(boxes.map((box) => box.flush('ana')));
  assert.deepEqual(sent, ['a']);
  assert.deepEqual(boxes.map((box) => box.letters('ana')), [[], []]);
});

test('two pages that report at once lose neither report', async () => {
  const cabinet = new MemoryCabinet();
  const [first, second] = [await opened(cabinet), await opened(cabinet)];
  await Promise.allSettled([new Outbox(first, offline).post(morning('a')), new Outbox(second, offline).post(morning('b'))]);
  const later = new Outbox(await opened(cabinet), offline);
  assert.deepEqual(later.letters('ana').map((letter) => letter.body.id).sort(), ['a', 'b']);
});

test('with a portal that fails every second time each letter arrives once', async () => {
  const cabinet = new MemoryCabinet();
  let asked = 0;
  const taken: string[] = [];
  const outbox = new Outbox(await opened(cabinet), async (letter) => (++asked % 2 === 1 ? offline() : taken.push(letter.body.id)));
  for (const id of ['a', 'b', 'c']) {
    await outbox.post(morning(id)).catch(() => undefined);
  }
  while (!(await outbox.flush('ana'))) {
    assert.ok(asked < 20);
  }
  assert.deepEqual(taken.sort(), ['a', 'b', 'c']);
});

test('the morning after waits for its session', async () => {
  const cabinet = new MemoryCabinet();
  const session = { kind: 'session', patient: 'ana', at: '2026-11-23', body: { id: 's', day: '2026-11-23' } } as unknown as Letter;
  const closed = new Outbox(await opened(cabinet), offline);
  await closed.post(morning('m')).catch(() => undefined);
  await closed.post(session).catch(() => undefined);
  const tried: string[] = [];
  let open = false;
  const box = new Outbox(await opened(cabinet), async (letter) => {
    tried.push(letter.body.id);
    return open ? undefined : offline();
  });
  await box.flush('ana');
  assert.deepEqual(tried, ['s']);
  open = true;
  await box.flush('ana');
  assert.deepEqual(tried, ['s', 's', 'm']);
});

function correction(id: string, corrects: string, at: string): Letter {
  return { kind: 'session', patient: 'ana', at, body: { id, corrects, day: '2026-11-24' } } as unknown as Letter;
}

test('of two corrections the older never arrives after the newer', async () => {
  const here = place();
  const closed = new Outbox(here, offline);
  await closed.post(correction('first', 'r', '2026-11-24T08:00:00Z')).catch(() => undefined);
  await closed.post(correction('second', 'r', '2026-11-24T09:00:00Z')).catch(() => undefined);
  let asked = 0;
  const taken: string[] = [];
  const box = new Outbox(here, async (letter) => (++asked === 1 ? offline() : taken.push(letter.body.id)));
  while (!(await box.flush('ana'))) {
    assert.ok(asked < 10);
  }
  assert.deepEqual(taken, ['first', 'second']);
});

test('a correction that is written while what it corrects still waits brings that first, and waits with it', async () => {
  const here = place();
  await new Outbox(here, offline).post(morning('m')).catch(() => undefined);
  const known: string[] = [];
  let open = false;
  const box = new Outbox(here, async (letter) => {
    const { id, corrects } = letter.body as { id: string; corrects?: string };
    if (!open) {
      return offline();
    }
    if (corrects && !known.includes(corrects)) {
      throw new Refused({ status: 404, detail: 'nothing to correct' });
    }
    return known.push(id);
  });
  const corrected = { ...morning('n'), body: { ...morning('n').body, corrects: 'm' } } as Letter;
  await assert.rejects(box.post(corrected), Unreachable);
  open = true;
  await box.post({ ...corrected, body: { ...corrected.body, id: 'o', corrects: 'n' } } as Letter);
  assert.deepEqual(known, ['m', 'n', 'o']);
});

test('an emergency is told again and again, whatever the portal says to it', async () => {
  let sick = true;
  const box = new Outbox(place(), async () => {
    if (sick) {
      throw new Refused({ status: 403 });
    }
    return 'receipt';
  });
  const answers = { id: 'c', set: 's', version: 1, occasion: 'start', answers: {}, answeredAt: '' } as const;
  await assert.rejects(box.post({ kind: 'answers', patient: 'ana', at: '', emergency: true, body: answers }));
  assert.deepEqual(box.letters('ana').map((letter) => letter.refused), [undefined]);
  sick = false;
  assert.equal(await box.flush('ana'), true);
  assert.deepEqual(box.letters('ana'), []);
});

test('a letter is kept before it is sent', async () => {
  const here = place();
  let keptMeanwhile = 0;
  const outbox: Outbox = new Outbox(here, async () => (keptMeanwhile = outbox.letters('ana').length));
  await outbox.post(morning('a'));
  assert.equal(keptMeanwhile, 1);
});

test('a letter that is sent twice at once goes once', async () => {
  let times = 0;
  const outbox = new Outbox(place(), async () => ++times);
  await Promise.all([outbox.post(morning('a')), outbox.post(morning('a')), outbox.flush('ana')]);
  assert.equal(times, 1);
});

test('a refused letter stays with its reason and is not sent again', async () => {
  const outbox = new Outbox(place(), async () => {
    throw new Refused({ status: 422, detail: 'Not your session' });
  });
  await assert.rejects(outbox.post(morning('a')), Refused);
  await outbox.flush('ana');
  assert.deepEqual(outbox.letters('ana').map((letter) => letter.refused), ['Not your session']);
});

test('one failure does not hold up the others, and answers go first', async () => {
  const here = place();
  const closed = new Outbox(here, offline);
  const answers: Letter = {
    kind: 'answers', patient: 'ana', at: '', body: { id: 'c', set: 's', version: 1, occasion: 'start', answers: {}, answeredAt: '' },
  };
  for (const letter of [morning('a'), morning('b'), answers]) {
    await closed.post(letter).catch(() => undefined);
  }
  const tried: string[] = [];
  const open = new Outbox(here, async (letter) => {
    tried.push(letter.body.id);
    return letter.body.id === 'a' ? offline() : undefined;
  });
  await open.flush('ana');
  assert.deepEqual(tried, ['c', 'a', 'b']);
  assert.deepEqual(open.letters('ana').map((letter) => letter.body.id), ['a']);
});

test('patients on one phone do not see or send each other’s letters', async () => {
  const here = place();
  await new Outbox(here, offline).post(morning('a', 'ana')).catch(() => undefined);
  const sent: string[] = [];
  const ben = new Outbox(here, async (letter) => sent.push(letter.body.id));
  await ben.flush('ben');
  assert.deepEqual([sent, ben.letters('ben'), ben.letters('ana').length], [[], [], 1]);
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
    const store = place();
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
  const store = place();
  const session = { key: 'p:2:2026-11-24' };
  assert.deepEqual(keptDraft(session, store), {});
  new DraftKeeper(draftKey(session), store, room()).change({ run }, at);
  assert.deepEqual(keptDraft(session, store), { run });
});

test('the newer copy is offered again', async () => {
  const store = place();
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
    const keeper = new DraftKeeper('k', place(), there);
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
    const keeper = new DraftKeeper('k', place(), { ...there, put });
    const other = new DraftKeeper('other', place(), { ...there, put });
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
