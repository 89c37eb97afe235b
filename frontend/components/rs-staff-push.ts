import type { PushState } from '../api/me.ts';
import { browserForPush, type PushBrowser, type PushDesk } from '../device/push.ts';
import { RsPushSwitch } from './rs-push-switch.ts';

const WORKER = '/service-worker.js';

/** What the view of the server answers. */
interface Desk {
  state(endpoint: string): Promise<PushState>;
  put(endpoint: string, p256dh: string, auth: string): Promise<void>;
  end(endpoint: string): Promise<void>;
}

/** Turns notices for somebody who works at the clinic on and off in this browser. */
export class RsStaffPush extends RsPushSwitch {
  /** Given by the server to its components. */
  declare $server: Desk;
  #last = '';

  protected override desk(): PushDesk {
    return {
      state: async () => this.$server.state(await this.#endpoint()),
      put: async (subscription) => {
        this.#last = subscription.endpoint ?? '';
        await this.$server.put(this.#last, subscription.keys?.['p256dh'] ?? '', subscription.keys?.['auth'] ?? '');
      },
      end: async () => this.$server.end(this.#last),
    };
  }

  /** Patients have the worker since their phone keeps a copy; whoever works at the clinic gets it with this switch. */
  protected override browser(): PushBrowser | undefined {
    const browser = browserForPush();
    return (
      browser && {
        ...browser,
        manager: async () => {
          await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
          return (await navigator.serviceWorker.ready).pushManager;
        },
      }
    );
  }

  async #endpoint(): Promise<string> {
    const registration = await navigator.serviceWorker.getRegistration();
    const there = await registration?.pushManager.getSubscription();
    this.#last = there?.endpoint ?? this.#last;
    return this.#last;
  }
}

customElements.define('rs-staff-push', RsStaffPush);
