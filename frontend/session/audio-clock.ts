/** What of an audio context tells how its clock runs. */
export type AudioClock = Pick<AudioContext, 'currentTime' | 'state'> & { getOutputTimestamp?: () => AudioTimestamp };

/** A pair of times that is older than this was taken before the sound stood still. */
const STALE_MS = 2_000;
/** Less than this nobody hears; the browser's own pairs of times differ by a few milliseconds. */
const APART_S = 0.03;

/**
 * How far the audio clock is ahead of the page's, in seconds: what is heard at the page's time `t` ms is to be played at
 * `t / 1000 + aheadOf(...)`. The delay of the output is in it where the browser knows it.
 */
export function aheadOf(clock: AudioClock, now: number): number {
  const { contextTime = 0, performanceTime = 0 } = (clock.state === 'running' && clock.getOutputTimestamp?.()) || {};
  const isFresh = performanceTime > 0 && contextTime > 0 && Math.abs(now - performanceTime) < STALE_MS;
  return isFresh ? contextTime - performanceTime / 1000 : clock.currentTime - now / 1000;
}

/** Whether two such distances differ by more than one may hear. */
export function isApart(one: number, other: number): boolean {
  return Math.abs(one - other) > APART_S;
}
