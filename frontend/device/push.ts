import type { PushState } from '../api/me.ts';

/** How notices stand on this device. */
export type PushStanding = 'on' | 'off' | 'blocked' | 'not-here' | 'sign-in';

interface Subscription {
  options: { applicationServerKey: ArrayBuffer | null };
  toJSON(): PushSubscriptionJSON;
  unsubscribe(): Promise<boolean>;
}

/** The browser's side; undefined where a browser has none. */
export interface PushBrowser {
  permission(): NotificationPermission;
  ask(): Promise<NotificationPermission>;
  manager(): Promise<
    | {
        getSubscription(): Promise<Subscription | null>;
        subscribe(options: { userVisibleOnly: boolean; applicationServerKey: BufferSource }): Promise<Subscription>;
      }
    | undefined
  >;
}

/** The portal's side. */
export interface PushDesk {
  state(): Promise<PushState>;
  put(subscription: PushSubscriptionJSON): Promise<void>;
  end(): Promise<void>;
}

/** Turns notices on and off for this device, on both sides: only where both agree they are on. */
export class PushSwitch {
  readonly #browser: PushBrowser | undefined;
  readonly #desk: PushDesk;
  readonly #isSignedOut: (problem: unknown) => boolean;

  constructor(browser: PushBrowser | undefined, desk: PushDesk, isSignedOut: (problem: unknown) => boolean) {
    this.#browser = browser;
    this.#desk = desk;
    this.#isSignedOut = isSignedOut;
  }

  async standing(): Promise<PushStanding> {
    const manager = await this.#browser?.manager();
    if (!this.#browser || !manager) {
      return 'not-here';
    }
    if (this.#browser.permission() === 'denied') {
      return 'blocked';
    }
    return this.#unlessSignedOut(async () => {
      const [there, state] = await Promise.all([manager.getSubscription(), this.#desk.state()]);
      return there && state.on && sameKey(there, state.key) ? 'on' : 'off';
    });
  }

  /** To be called from a click: browsers ask the person only then. */
  async turnOn(): Promise<PushStanding> {
    const manager = await this.#browser?.manager();
    if (!this.#browser || !manager) {
      return 'not-here';
    }
    const permission = this.#browser.permission() === 'default' ? await this.#browser.ask() : this.#browser.permission();
    if (permission !== 'granted') {
      return permission === 'denied' ? 'blocked' : 'off';
    }
    return this.#unlessSignedOut(async () => {
      const { key } = await this.#desk.state();
      let there = await manager.getSubscription();
      if (there && !sameKey(there, key)) {
        await there.unsubscribe();
        there = null;
      }
      there ??= await manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
      await this.#desk.put(there.toJSON());
      return 'on';
    });
  }

  async turnOff(): Promise<PushStanding> {
    await this.#forgetHere();
    return this.#unlessSignedOut(async () => {
      await this.#desk.end();
      return 'off';
    });
  }

  async #forgetHere(): Promise<void> {
    const manager = await this.#browser?.manager();
    await (await manager?.getSubscription())?.unsubscribe();
  }

  async #unlessSignedOut(work: () => Promise<PushStanding>): Promise<PushStanding> {
    try {
      return await work();
    } catch (problem) {
      if (this.#isSignedOut(problem)) {
        return 'sign-in';
      }
      throw problem;
    }
  }
}

function sameKey(subscription: Subscription, key: string): boolean {
  const own = subscription.options.applicationServerKey;
  const wanted = bytes(key);
  return own !== null && own.byteLength === wanted.length && new Uint8Array(own).every((byte, i) => byte === wanted[i]);
}

/** Base64 for addresses, as bytes. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** This browser, if it can show notices. */
export function browserForPush(): PushBrowser | undefined {
  if (!('Notification' in globalThis) || !('PushManager' in globalThis) || !('serviceWorker' in navigator)) {
    return undefined;
  }
  return {
    permission: () => Notification.permission,
    ask: () => Notification.requestPermission(),
    manager: async () => (await navigator.serviceWorker.getRegistration())?.pushManager,
  };
}

/** Somebody signs out: the portal forgets the device by itself, the browser has to be told. */
export async function forgetPush(browser: PushBrowser | undefined = browserForPush()): Promise<void> {
  try {
    const manager = await browser?.manager();
    await (await manager?.getSubscription())?.unsubscribe();
  } catch {
    // A browser that forgets nothing shows nothing either: the portal sends this device no notice any more.
  }
}
