/** What the service worker does with notices: it shows them, and opens the place that they are about. */

interface Notice {
  title: string;
  body: string;
  /** A path of the portal. */
  to: string;
}

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}

interface PushArrived extends Waiting {
  data: { json(): unknown } | null;
}

interface NoticeClicked extends Waiting {
  notification: { close(): void; data?: unknown };
}

interface SubscriptionChanged extends Waiting {
  oldSubscription?: { options: { applicationServerKey: ArrayBuffer | null } } | null;
}

interface OpenPage {
  url: string;
  focus(): Promise<unknown>;
  navigate(to: string): Promise<unknown>;
}

interface Registration {
  showNotification(title: string, options: { body: string; tag: string; icon: string; data: unknown }): Promise<void>;
  pushManager: {
    subscribe(options: { userVisibleOnly: boolean; applicationServerKey: ArrayBuffer }): Promise<{ toJSON(): unknown }>;
  };
}

/** As much of a service worker as this needs. */
export interface PushScope {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  addEventListener(kind: string, listener: (event: any) => void): void;
  registration: Registration;
  clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly OpenPage[]>;
    openWindow(to: string): Promise<unknown>;
  };
  location: { origin: string };
  fetch(address: string, options: object): Promise<unknown>;
}

const ICON = '/icons/restride.svg';
const START = '/today';
/** A newer reminder takes the place of one that nobody has looked at. */
const TAG = 'reminder';

/** Registers the handlers; to be called while the service worker starts. */
export function listenForPush(scope: PushScope): void {
  scope.addEventListener('push', (event: PushArrived) => event.waitUntil(show(scope, read(event))));
  scope.addEventListener('notificationclick', (event: NoticeClicked) => {
    event.notification.close();
    event.waitUntil(open(scope, place((event.notification.data as { to?: unknown } | undefined)?.to)));
  });
  scope.addEventListener('pushsubscriptionchange', (event: SubscriptionChanged) => event.waitUntil(renew(scope, event)));
}

function show(scope: PushScope, notice: Notice): Promise<void> {
  const { title, body, to } = notice;
  return scope.registration.showNotification(title, { body, tag: TAG, icon: ICON, data: { to } });
}

/** Browsers punish a push that shows nothing, so even one that can't be read shows the name. */
function read(event: PushArrived): Notice {
  let sent: Partial<Record<keyof Notice, unknown>> = {};
  try {
    sent = (event.data?.json() as typeof sent | null) ?? {};
  } catch {
    // Not ours, or from an older portal.
  }
  return { title: text(sent.title) || 'Restride', body: text(sent.body), to: place(sent.to) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Never out of the portal, whatever was sent. */
function place(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : START;
}

async function open(scope: PushScope, to: string): Promise<unknown> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find((page) => page.url.startsWith(`${scope.location.origin}/`));
  if (!there) {
    return scope.clients.openWindow(to);
  }
  await there.focus();
  return there.url === scope.location.origin + to ? undefined : there.navigate(to).catch(() => scope.clients.openWindow(to));
}

/** The browser has given the subscription another address: the portal has to know it. */
async function renew(scope: PushScope, event: SubscriptionChanged): Promise<void> {
  const key = event.oldSubscription?.options.applicationServerKey;
  if (!key) {
    return;
  }
  const subscription = await scope.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  await scope.fetch('/api/me/push', {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'X-Restride': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify(subscription.toJSON()),
  });
}
