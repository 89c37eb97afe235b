import { isReached } from '../api/me.ts';
import { opensHere } from '../offline/places.ts';

const WORKER = '/service-worker.js';

/** Makes the portal open from this phone when there is no network; only for somebody whose copy is on it. */
export async function install(): Promise<void> {
  if (globalThis.navigator?.serviceWorker) {
    document.addEventListener('click', onClick, { capture: true });
    await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
  }
}

/**
 * Opens a place from the phone if the portal is out of reach: inside the page the way would lead through the portal.
 * Answers whether it does.
 */
export function openedFromPhone(to: string): boolean {
  const path = new URL(to, location.href).pathname;
  if (isReached() || !opensHere(path) || !globalThis.navigator?.serviceWorker?.controller) {
    return false;
  }
  location.assign(to);
  return true;
}

/** The same for the links of the navigation. */
function onClick(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link && plain && link.origin === location.origin && openedFromPhone(link.href)) {
    event.preventDefault();
    event.stopPropagation();
  }
}
