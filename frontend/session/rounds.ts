import type { Session, SessionItem, Today } from '../api/contract.ts';
import type { Letter } from '../device/outbox.ts';

/**
 * The session that is due now, with what waits on this phone counted as done: after a report only what is asked for
 * several times a day comes again. Nothing if all of today is done, or nothing was due.
 */
export function sessionNow(today: Today, letters: readonly Letter[]): Session | undefined {
  const { session } = today;
  const waiting = letters.filter((letter) => letter.kind === 'session' && letter.body.day === today.day && !letter.body.corrects);
  if (today.state !== 'due' || !session || waiting.length === 0) {
    return today.state === 'due' ? session : undefined;
  }
  const items = session.items
    .map((item) => ({ ...item, doneToday: (item.doneToday ?? 0) + waiting.filter((letter) => isDone(letter, item)).length }))
    .filter((item) => (item.timesToday ?? 1) > 1 && item.doneToday < item.timesToday!);
  const time = (session.time ?? 1) + waiting.length;
  const [plan, version, day] = session.key.split(':');
  return items.length > 0 && !waiting.some((letter) => letter.refused !== undefined)
    ? { ...session, key: `${plan}:${version}:${day}:${time}`, time, items, minutes: minutesOf(items) }
    : undefined;
}

function isDone(letter: Letter, item: SessionItem): boolean {
  return letter.kind === 'session' && letter.body.entries.some((entry) => entry.item === item.id && entry.outcome !== 'skipped');
}

function minutesOf(items: readonly SessionItem[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0);
}
