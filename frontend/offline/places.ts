/** What of the portal opens from the phone: the element of each place. Everything else needs a network. */
export const PLACES_HERE: Readonly<Record<string, string>> = {
  '/today': 'rs-today',
  '/session': 'rs-session',
  '/report': 'rs-report',
  '/morning': 'rs-morning',
  '/questions': 'rs-red-flags',
  '/emergency': 'rs-emergency',
  '/runs': 'rs-runs',
  '/run': 'rs-run-log',
  '/history': 'rs-history',
  '/messages': 'rs-messages',
};

/** Places of a patient that are told of without a network, though they need one. */
export const PLACES_THERE: readonly string[] = ['/plan', '/progress', '/learn', '/consent', '/appointments', '/reminders'];

/** Pages that take the whole screen, as in the portal. */
const BARE: readonly string[] = ['/session', '/report', '/morning', '/questions', '/emergency', '/run'];

/** Whether a page of the portal may be answered from the phone: never one for signing in, never one for staff. */
export function opensHere(path: string): boolean {
  return path in PLACES_HERE || PLACES_THERE.some((place) => path === place || path.startsWith(`${place}/`));
}

export function isBare(path: string): boolean {
  return BARE.includes(path);
}
