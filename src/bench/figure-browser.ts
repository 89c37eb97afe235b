/** Main-thread time of moving figures in a slowed-down Chromium, which is driven by its own protocol. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import type { Figure } from '../../frontend/figure/format.ts';
import { launch, type Page } from './chromium.ts';

/** Milliseconds of the main thread for one frame: all of it, and the script's part. */
export interface FrameCost {
  readonly id: string;
  readonly task: number;
  readonly script: number;
  readonly frames: number;
  /** The same while the loop is drawn for the first time: all of it, and the script's part. */
  readonly first: { readonly task: number; readonly script: number };
}

const WINDOW = 2_000;
/** The quietest window counts: the other work of the machine is not the figure's. */
const WINDOWS = 4;

/** The element and its worker, by the address that each is asked for under. */
async function element(): Promise<ReadonlyMap<string, string>> {
  const entry = new URL('../../frontend/components/rs-figure.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false, logLevel: 'error', base: '', worker: { format: 'es' },
    build: { write: false, rollupOptions: { input: entry, output: { entryFileNames: 'figure.js' } } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The element could not be bundled');
  return new Map(bundle.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]));
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title><body style="margin:0;background:#fbfaf7">
<rs-figure style="width:390px;height:260px" playing></rs-figure><script type="module" src="/figure.js"></script>
<script>let frames = 0; const count = () => { frames++; requestAnimationFrame(count); }; requestAnimationFrame(count);</script></body></html>`;

async function serve(): Promise<Server> {
  const files = await element();
  const server = createServer((request, response) => {
    const script = files.get(request.url ?? '');
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(script ?? PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function cost(page: Page, figure: Figure): Promise<FrameCost> {
  await page.evaluate(`document.querySelector('rs-figure').figure = ${JSON.stringify(figure)}; new Promise((done) => setTimeout(done, 400))`);
  const first = await measure(page);
  let best = first;
  for (let i = 1; i < WINDOWS; i++) {
    const next = await measure(page);
    if (next.task < best.task) best = next;
  }
  return { id: figure.id, ...best, first };
}

async function measure(page: Page): Promise<{ task: number; script: number; frames: number }> {
  const [before, first] = [await page.worked(), await page.evaluate<number>('frames')];
  await wait(WINDOW);
  const [after, last] = [await page.worked(), await page.evaluate<number>('frames')];
  const frames = Math.max(1, last - first);
  return { task: ((after.task - before.task) * 1000) / frames, script: ((after.script - before.script) * 1000) / frames, frames };
}

/** What each figure costs a frame with the processor slowed down this many times. */
export async function frameCosts(figures: readonly Figure[], slowdown: number): Promise<FrameCost[]> {
  const server = await serve();
  const browser = await launch();
  const { page } = browser;
  try {
    await page.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.send('Page.navigate', { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    await wait(1_000);
    await page.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const costs: FrameCost[] = [];
    for (const figure of figures) costs.push(await cost(page, figure));
    return costs;
  } finally {
    server.close();
    await browser.close();
  }
}
