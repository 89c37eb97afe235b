const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long somebody has been waiting: minutes below an hour, hours below a day, then days; the units come from `texts`. */
export function waiting(since: number, now: number, texts: Record<string, string>): string {
  const time = Math.max(0, now - since);
  if (time < HOUR) {
    return `${Math.max(1, Math.floor(time / MINUTE))} ${texts['minutes'] ?? ''}`;
  }
  return time < DAY
    ? `${Math.floor(time / HOUR)} ${texts['hours'] ?? ''}`
    : `${Math.floor(time / DAY)} ${texts['days'] ?? ''}`;
}
