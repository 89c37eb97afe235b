/** Called before each screen frame with the seconds since the last one. */
type Tick = (seconds: number) => void;

const LONGEST = 0.1;
const ticks = new Set<Tick>();
let last = 0;
let asked = 0;

function run(now: number): void {
  // After a pause of the page the movement goes on where it was, it does not jump.
  // A frame may carry a time from before the clock was started.
  const seconds = Math.min(LONGEST, Math.max(0, (now - last) / 1000));
  last = now;
  for (const tick of [...ticks]) tick(seconds);
  asked = ticks.size > 0 && !document.hidden ? requestAnimationFrame(run) : 0;
}

function start(): void {
  if (asked !== 0 || ticks.size === 0 || document.hidden) return;
  last = performance.now();
  asked = requestAnimationFrame(run);
}

document.addEventListener('visibilitychange', start);

/** One clock for all that moves on a page; it stands still while the tab is hidden. Returns how to stop. */
export function onEachFrame(tick: Tick): () => void {
  ticks.add(tick);
  start();
  return () => ticks.delete(tick);
}
