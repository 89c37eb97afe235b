const WARN_SECONDS = 120;
const TELL_SECONDS = 240;

/** How long before its end an idle session is warned of: two minutes, or half of a session that is shorter than four. */
export function warnSeconds(session: number): number {
  return Math.min(WARN_SECONDS, session / 2);
}

/** How often the server is told of those who only type; well before it would end the session by itself. */
export function tellSeconds(session: number): number {
  return Math.min(TELL_SECONDS, session / 4);
}

/** The time that is left as minutes and seconds, 1:05; never below zero. */
export function timeLeft(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Where a page goes whose time has run out: the server ends the session there and remembers the page for this person alone. */
export function endAddress(page: string, mark: string): string {
  const address = new URL(page);
  address.hash = '';
  address.searchParams.set('away', mark);
  return address.pathname + address.search;
}
