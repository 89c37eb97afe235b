import type { Morning, Today } from '../api/contract.ts';
import { hourIn } from '../texts/format.ts';
import type { Arrived, Letter } from './outbox.ts';

/** The question about the morning after is asked from this hour on. */
const FIRST_HOUR = 4;

/** The day that it is in a time zone. */
export function dayIn(zone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
}

/**
 * The copy of a day with what the phone knows better: the session of the day before may have been reported after the
 * copy was read, and its morning is asked for all the same.
 *
 * @param read the day on which the portal was reached last
 * @param readAt when that was by the phone's clock, by which letters are dated
 */
export function onThatDay(day: Today, read: Today, letters: readonly Letter[], arrived: readonly Arrived[], now: Date, readAt = read.now): Today {
  const value = withoutWhatIsAnswered(day, readAt, [...arrived.map(({ letter }) => letter), ...letters]);
  const yesterday = dayBefore(value.day);
  if (value.morning && value.morning.sessionDay === yesterday) {
    return withAnswer(value, value.morning, letters);
  }
  const { morning: _older, ...rest } = value;
  const about = hourIn(now.toISOString(), value.zone) < FIRST_HOUR ? undefined : exertionOn(yesterday, read, letters, arrived);
  return about
    ? withAnswer(rest, { due: true, sessionLog: about.id, sessionDay: yesterday, sessionPain: about.pain, until: endOf(value.day) }, letters)
    : rest;
}

/** The safety questions that were answered since the portal was reached last are not asked again. */
function withoutWhatIsAnswered(value: Today, readAt: string, letters: readonly Letter[]): Today {
  const answered = letters.some((letter) => letter.kind === 'answers' && letter.refused === undefined && letter.body.answeredAt > readAt);
  if (!answered || !value.screening) {
    return value;
  }
  const { screening: _answered, ...rest } = value;
  return rest;
}

function exertionOn(day: string, read: Today, letters: readonly Letter[], arrived: readonly Arrived[]): { id: string; pain: number } | undefined {
  const reports = [...arrived.map(({ letter }) => letter), ...letters].filter(
    (letter) => (letter.kind === 'session' || letter.kind === 'run') && letter.body.day === day && letter.refused === undefined,
  );
  const last = reports.findLast((letter) => letter.kind === 'session') ?? reports.at(-1);
  if (last && (last.kind === 'session' || last.kind === 'run')) {
    return { id: last.body.id, pain: last.body.pain };
  }
  const done = read.day === day ? read.session?.doneLog : undefined;
  return done && read.lastPain !== undefined ? { id: done, pain: read.lastPain } : undefined;
}

function withAnswer(today: Today, morning: Morning, letters: readonly Letter[]): Today {
  const answer = letters.findLast((letter) => letter.kind === 'morning' && letter.body.sessionLog === morning.sessionLog);
  return answer?.kind === 'morning'
    ? { ...today, morning: { ...morning, due: false, pain: answer.body.pain, log: answer.body.id } }
    : { ...today, morning };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Late enough for every time zone that the day has ended; the portal decides whether an answer is in time. */
function endOf(day: string): string {
  return `${day}T23:59:59Z`;
}
