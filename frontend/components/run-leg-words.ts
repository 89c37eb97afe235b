import type { Leg } from '../api/runs.ts';
import { count, t } from '../texts/texts.ts';

/** "1 minute", "90 seconds", "2 minutes". */
export function spanWords(seconds: number): string {
  return seconds % 60 === 0 ? count('minutes', seconds / 60) : count('timer.seconds', seconds);
}

/** "Run, 1 minute". */
export function legWords(leg: Leg): string {
  return t(leg.move === 'run' ? 'timer.run-for' : 'timer.walk-for', spanWords(leg.seconds));
}

/** "1:05"; whole seconds, rounded up, so that a second that has begun still counts. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The legs in words, the same ones that follow each other said once: "Walk, 5 minutes. Then 8 times: run, 1 minute; walk, 2 minutes." */
export function planWords(legs: readonly Leg[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < legs.length; ) {
    const times = pairsFrom(legs, at);
    if (times > 1) {
      lines.push(t('timer.times', times, legWords(legs[at]!), legWords(legs[at + 1]!)));
      at += 2 * times;
    } else {
      lines.push(legWords(legs[at]!));
      at++;
    }
  }
  return lines;
}

/** How often this leg and the next one come one after the other. */
function pairsFrom(legs: readonly Leg[], at: number): number {
  const same = (one: Leg | undefined, other: Leg | undefined) => one !== undefined && one.move === other?.move && one.seconds === other.seconds;
  let times = 1;
  while (same(legs[at + 2 * times], legs[at]) && same(legs[at + 2 * times + 1], legs[at + 1])) {
    times++;
  }
  return legs[at]?.move === 'run' ? times : 1;
}
