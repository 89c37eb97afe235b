/** Milliseconds and path bytes of one frame, over all figures, and what the heaviest cost a slow phone: node src/bench/figure.bench.ts */
import { readFigures } from '../../frontend/figure/library.ts';
import { Player } from '../../frontend/figure/player.ts';
import { frameCosts } from './figure-browser.ts';

const FRAMES = 60;
const WARM_UP = 3;
/** A phone of the lower middle is about this many times slower than a desktop. */
const SLOWDOWN = 6;
/** Of the 16 ms that a frame may take at 60 a second, the figure gets half: milliseconds. */
const MOST = 8;
const HEAVIEST = 4;

const players = readFigures().map((figure) => new Player(figure));
const times: number[] = [];
const bytes: number[] = [];
const slow: { id: string; ms: number }[] = [];

for (let round = 0; round < WARM_UP + 2; round++) {
  for (const player of players) {
    const own: number[] = [];
    for (let i = 0; i < FRAMES; i++) {
      const time = (player.duration * i) / FRAMES;
      // The best of three: the other work of the machine is not the figure's.
      const ms = Math.min(...[0, 1, 2].map(() => timeOf(player, time)));
      const frame = player.at(time);
      if (round < WARM_UP) continue;
      own.push(ms);
      times.push(ms);
      bytes.push(frame.layers.reduce((sum, layer) => sum + (layer.kind === 'shape' ? layer.d.length : 0), 0));
    }
    if (own.length > 0) slow.push({ id: player.figure.id, ms: quantile(own, 0.5) });
  }
}

function timeOf(player: Player, time: number): number {
  const start = performance.now();
  player.at(time);
  return performance.now() - start;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

const ranked = [...new Map(slow.sort((a, b) => a.ms - b.ms).map((each) => [each.id, each])).values()].sort((a, b) => b.ms - a.ms);
const slowest = ranked[0];
console.log(`${players.length} figures, ${times.length} frames`);
console.log(`frame   median ${quantile(times, 0.5).toFixed(3)} ms   p99 ${quantile(times, 0.99).toFixed(3)} ms   slowest figure ${slowest.id} ${slowest.ms.toFixed(3)} ms`);
console.log(`paths   median ${quantile(bytes, 0.5)} bytes   most ${Math.max(...bytes)} bytes`);

const heaviest = ranked.slice(0, HEAVIEST).map(({ id }) => players.find((player) => player.figure.id === id)!.figure);
console.log(`main thread a frame in Chromium, ${SLOWDOWN} times slowed down (at most ${MOST} ms wanted)`);
for (const { id, task, script, frames, first } of await frameCosts(heaviest, SLOWDOWN)) {
  console.log(`  ${task <= MOST ? 'fine    ' : 'too much'} ${id.padEnd(34)} ${task.toFixed(2)} ms, of it script ${script.toFixed(2)} ms   ${frames} frames`);
  console.log(`  ${first.task <= MOST ? 'fine    ' : 'too much'} ${' '.repeat(34)} ${first.task.toFixed(2)} ms, of it script ${first.script.toFixed(2)} ms   the first time`);
}
