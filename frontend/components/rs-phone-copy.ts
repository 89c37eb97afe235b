import { SignedOut } from '../api/me.ts';
import { readToday } from '../device/copies.ts';
import { sendWhatWaits } from '../device/post.ts';

/**
 * Puts the phone's copy of the day right on a page that doesn't show it: what waits is sent, and sessions that the
 * person may not be shown any more leave the phone. Shows nothing.
 */
export class RsPhoneCopy extends HTMLElement {
  connectedCallback(): void {
    void putRight();
  }
}

/** Without a network the copy stays as it is, until a page reads it again. */
async function putRight(): Promise<void> {
  try {
    await sendWhatWaits();
    await readToday();
  } catch (error) {
    if (error instanceof SignedOut) {
      location.assign('/login?away');
    }
  }
}

customElements.define('rs-phone-copy', RsPhoneCopy);
