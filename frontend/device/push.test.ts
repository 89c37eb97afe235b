import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignedOut } from '../api/me.ts';
import { listenForPush, type PushScope } from './push-events.ts';
import { forgetPush, PushSwitch, bytes, type PushBrowser, type PushDesk } from './push.ts';

const KEY = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4';
const OTHER = 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8';

function phone(permission: NotificationPermission, answer: NotificationPermission = permission) {
  let there: { key: string } | null = null;
  const asked: string[] = [];
  const subscription = (key: string) => ({
    options: { applicationServerKey: bytes(key).buffer },
    toJSON: () => ({ endpoint: 'https://push.test/1', keys: { p256dh: key, auth: 'a' } }),
    unsubscribe: async () => {
      asked.push('unsubscribe');
      there = null;
      return true;
    },
  });
  const browser: PushBrowser = {
    permission: () => permission,
    ask: async () => {
      asked.push('ask');
      return answer;
    },
    manager: async () => ({
      getSubscription: async () => (there ? subscription(there.key) : null),
      subscribe: async (options) => {
        asked.push('subscribe');
        const key = Buffer.from(options.applicationServerKey as Uint8Array).toString('base64url');
        there = { key };
        return subscription(key);
      },
    }),
  };
  return { browser, asked, have: (key: string) => void (there = { key }), has: () => there };
}

function portal(on = false, key = KEY) {
  const desk = {
    on,
    sent: [] as PushSubscriptionJSON[],
    state: async () => ({ on: desk.on, key }),
    put: async (subscription: PushSubscriptionJSON) => {
      desk.on = true;
      desk.sent.push(subscription);
    },
    end: async () => void (desk.on = false),
  };
  return desk;
}

const isSignedOut = (problem: unknown) => problem instanceof SignedOut;

test('turning on asks, subscribes with the clinic’s key and tells the portal', async () => {
  const { browser, asked, has } = phone('default', 'granted');
  const desk = portal();
  const notices = new PushSwitch(browser, desk, isSignedOut);
  assert.equal(await notices.standing(), 'off');
  assert.equal(await notices.turnOn(), 'on');
  assert.deepEqual(asked, ['ask', 'subscribe']);
  assert.equal(has()?.key, KEY);
  assert.equal(desk.sent[0].endpoint, 'https://push.test/1');
});

test('they are on only where browser and portal agree', async () => {
  const { browser, have } = phone('granted');
  assert.equal(await new PushSwitch(browser, portal(true), isSignedOut).standing(), 'off');
  have(KEY);
  assert.equal(await new PushSwitch(browser, portal(true), isSignedOut).standing(), 'on');
  assert.equal(await new PushSwitch(browser, portal(false), isSignedOut).standing(), 'off');
  assert.equal(await new PushSwitch(browser, portal(true, OTHER), isSignedOut).standing(), 'off');
});

test('a subscription of another clinic is replaced', async () => {
  const { browser, have, has, asked } = phone('granted');
  have(OTHER);
  assert.equal(await new PushSwitch(browser, portal(), isSignedOut).turnOn(), 'on');
  assert.deepEqual([asked, has()?.key], [['unsubscribe', 'subscribe'], KEY]);
});

test('whoever says no is not asked again, and nothing is sent', async () => {
  const desk = portal();
  const refusing = phone('default', 'denied');
  assert.equal(await new PushSwitch(refusing.browser, desk, isSignedOut).turnOn(), 'blocked');
  const blocked = phone('denied');
  assert.equal(await new PushSwitch(blocked.browser, desk, isSignedOut).turnOn(), 'blocked');
  assert.equal(await new PushSwitch(phone('default', 'default').browser, desk, isSignedOut).turnOn(), 'off');
  assert.deepEqual([blocked.asked, desk.sent], [[], []]);
});

test('a browser without push, or without a service worker, says so', async () => {
  assert.equal(await new PushSwitch(undefined, portal(), isSignedOut).turnOn(), 'not-here');
  const bare: PushBrowser = { ...phone('granted').browser, manager: async () => undefined };
  assert.equal(await new PushSwitch(bare, portal(), isSignedOut).standing(), 'not-here');
});

test('turning off ends it on both sides, and signing out in the browser', async () => {
  const { browser, have, has } = phone('granted');
  have(KEY);
  const desk = portal(true);
  assert.equal(await new PushSwitch(browser, desk, isSignedOut).turnOff(), 'off');
  assert.deepEqual([has(), desk.on], [null, false]);
  have(KEY);
  await forgetPush(browser);
  assert.equal(has(), null);
});

test('whoever is signed out is told to sign in; other problems are problems', async () => {
  const { browser } = phone('granted');
  const out: PushDesk = { ...portal(), state: async () => Promise.reject(new SignedOut()) };
  assert.equal(await new PushSwitch(browser, out, isSignedOut).standing(), 'sign-in');
  const broken: PushDesk = { ...portal(), state: async () => Promise.reject(new Error('no')) };
  await assert.rejects(new PushSwitch(browser, broken, isSignedOut).turnOn());
});

function worker(pages: { url: string }[] = []) {
  const listeners = new Map<string, (event: object) => void>();
  const seen: unknown[][] = [];
  const scope: PushScope = {
    addEventListener: (kind, listener) => void listeners.set(kind, listener),
    registration: {
      showNotification: async (title, options) => void seen.push(['show', title, options.body, options.tag, options.data]),
      pushManager: { subscribe: async () => ({ toJSON: () => ({ endpoint: 'https://push.test/2' }) }) },
    },
    clients: {
      matchAll: async () =>
        pages.map((page) => ({
          ...page,
          focus: async () => seen.push(['focus', page.url]),
          navigate: async (to: string) => seen.push(['navigate', to]),
        })),
      openWindow: async (to) => seen.push(['open', to]),
    },
    location: { origin: 'https://portal.test' },
    fetch: async (address, options) => seen.push(['fetch', address, options]),
  };
  listenForPush(scope);
  const happen = async (kind: string, event: object) => {
    let work: Promise<unknown> = Promise.resolve();
    listeners.get(kind)?.({ ...event, waitUntil: (promise: Promise<unknown>) => void (work = promise) });
    await work;
    return seen;
  };
  return { happen };
}

const pushed = (sent: unknown) => ({ data: { json: () => sent } });

test('a notice is shown as it was written', async () => {
  const seen = await worker().happen('push', pushed({ title: 'Restride', body: 'You have something planned for today', to: '/today' }));
  assert.deepEqual(seen, [['show', 'Restride', 'You have something planned for today', 'reminder', { to: '/today' }]]);
});

test('what can’t be read still shows the name and leads nowhere else', async () => {
  const broken = { data: { json: () => { throw new Error('not JSON'); } } };
  for (const event of [broken, { data: null }, pushed(null), pushed({ title: 7, to: 'https://evil.test' }), pushed({ to: '//evil.test' })]) {
    assert.deepEqual(await worker().happen('push', event), [['show', 'Restride', '', 'reminder', { to: '/today' }]]);
  }
});

test('a click opens the place, in the page that is open already if there is one', async () => {
  let closed = 0;
  const click = { notification: { close: () => void closed++, data: { to: '/today' } } };
  assert.deepEqual(await worker().happen('notificationclick', click), [['open', '/today']]);
  const other = worker([{ url: 'https://other.test/' }, { url: 'https://portal.test/plan' }]);
  assert.deepEqual(await other.happen('notificationclick', click), [['focus', 'https://portal.test/plan'], ['navigate', '/today']]);
  const there = worker([{ url: 'https://portal.test/today' }]);
  assert.deepEqual(await there.happen('notificationclick', click), [['focus', 'https://portal.test/today']]);
  const away = worker();
  await away.happen('notificationclick', { notification: { close: () => undefined, data: { to: 'javascript:alert(1)' } } })
    .then((seen) => assert.deepEqual(seen, [['open', '/today']]));
  assert.equal(closed, 3);
});

test('a subscription that the browser renews reaches the portal', async () => {
  const seen = await worker().happen('pushsubscriptionchange', {
    oldSubscription: { options: { applicationServerKey: bytes(KEY).buffer } },
  });
  const [what, address, options] = seen[0] as [string, string, { method: string; body: string }];
  assert.deepEqual([what, address, options.method, options.body], ['fetch', '/api/me/push', 'PUT', '{"endpoint":"https://push.test/2"}']);
  assert.deepEqual(await worker().happen('pushsubscriptionchange', {}), []);
});
