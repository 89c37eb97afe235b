import { BrowserCabinet } from '../device/cabinet.ts';
import { outboxOf, SYNC_TAG } from '../device/post.ts';
import { Store } from '../device/store.ts';
import { Vault } from '../device/vault.ts';
import { listenForPush, type PushScope } from '../device/push-events.ts';
import { onDeviceEnded } from '../api/me.ts';
import type { Today } from '../api/contract.ts';
import { opensHere } from './places.ts';

/** What the page that opens without a network consists of; the build writes it here. */
declare const RESTRIDE_SHELL: { version: string; files: string[] };

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface Syncing extends Lasting {
  readonly tag: string;
}

interface Scope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'sync', listener: (event: Syncing) => void): void;
}

const shellFiles = RESTRIDE_SHELL;
const scope = self as unknown as Scope;
const PREFIX = 'restride-shell-';
const CACHE = PREFIX + shellFiles.version;
const SHELL = '/offline';
const PATIENCE_MS = 8_000;

/** What stands between the phone and the portal answers so when the portal is away. */
const AWAY = [502, 503, 504];

listenForPush(self as unknown as PushScope);

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) {
    return;
  }
  if (request.mode === 'navigate' && opensHere(pathname)) {
    event.respondWith(page(event));
  } else if (shellFiles.files.includes(pathname) || pathname.startsWith('/VAADIN/build/')) {
    event.respondWith(file(request));
  }
});

scope.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) {
    event.waitUntil(send());
  }
});

/** All files of this version or none: a half of a page must never open. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([SHELL, ...shellFiles.files].map((address) => new Request(address, { cache: 'reload', credentials: 'omit' })));
  await scope.skipWaiting();
}

/** The version before stays, for a page of it may still be open and want its files. */
async function activate(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/** The portal's own page if it can be had; nothing of it is ever kept. */
async function page(event: Fetching): Promise<Response> {
  try {
    const answer = await Promise.race([fromPortal(event), late()]);
    return AWAY.includes(answer.status) ? ((await shell()) ?? answer) : answer;
  } catch (error) {
    const kept = await shell();
    if (kept) {
      return kept;
    }
    throw error;
  }
}

async function fromPortal(event: Fetching): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(event.request);
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The portal takes too long')), PATIENCE_MS));
}

/** Only where somebody's copy is: on other devices the browser says itself that there is no network. */
async function shell(): Promise<Response | undefined> {
  const filled = await new Vault(new BrowserCabinet()).isFilled().catch(() => false);
  return filled ? (await caches.open(CACHE)).match(SHELL) : undefined;
}

/** Names of files change with what is in them, so a kept one is never old. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Sends what waits; the browser asks again if something is left. */
async function send(): Promise<void> {
  const place = new Store(new Vault(new BrowserCabinet()), new BroadcastChannel('restride'));
  await place.ready;
  onDeviceEnded(() => place.wipe());
  const patient = place.get<{ value: Today }>('today')?.value.patient;
  if (patient && !(await outboxOf(place).flush(patient))) {
    throw new Error('Something is left to be sent');
  }
}
