import { RATE } from '../figure/film.ts';

/** Called before a screen frame with the seconds since the last one. */
type Tick = (seconds: number) => void;

const LONGEST = 0.1;
/** The least between two frames, in milliseconds: thirty a second, and a little less, because no screen keeps time exactly. */
const SHORTEST = 1000 / RATE - 4;
const moving = new Set<{ readonly show: Tick }>();
let last = 0;
let asked = 0;

function run(now: number): void {
  if (now - last >= SHORTEST) show(now);
  asked = moving.size > 0 && !document.hidden ? requestAnimationFrame(run) : 0;
}

function show(now: number): void {
  // After a pause of the page the movement goes on where it was, it does not jump.
  // A frame may carry a time from before the clock was started.
  const seconds = Math.min(LONGEST, Math.max(0, (now - last) / 1000));
  last = now;
  for (const each of [...moving]) each.show(seconds);
}

function start(): void {
  if (asked !== 0 || moving.size === 0 || document.hidden) return;
  last = performance.now();
  asked = requestAnimationFrame(run);
}

document.addEventListener('visibilitychange', start);

/** One clock for all that moves on a page, thirty times a second; it stands still while the tab is hidden. Returns how to stop. */
export function onEachFrame(show: Tick): () => void {
  const each = { show };
  moving.add(each);
  start();
  return () => moving.delete(each);
}
