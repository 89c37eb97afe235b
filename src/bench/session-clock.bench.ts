/**
 * How far the guided session's time is off after ten minutes in a hidden tab: node src/bench/session-clock.bench.ts [minutes]
 *
 * Another tab stands in front all the while. What is compared is when each sound leaves for the loudspeaker with when it is wanted.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { launch, Page, type Browser } from './chromium.ts';
import type { Heard } from './session-clock-page.ts';

/** Seconds by which a sound may be off. */
const MOST = 0.1;
/** A set of 40 seconds and its rest of 20. */
const SET = 60_000;
const minutes = Number(process.argv[2] ?? 10);

async function serve(): Promise<Server> {
  const entry = new URL('session-clock-page.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The page could not be bundled');
  const { code } = bundle.output[0];
  const server = createServer((request, response) => {
    const script = request.url === '/page.js';
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(script ? code : '<!doctype html><html lang="en"><meta charset="utf-8"><title>Session</title><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Puts another tab of the same window in front. */
async function cover({ door, page }: Browser): Promise<void> {
  const { targetId } = (await page.send('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
  await fetch(`${door}/json/activate/${targetId}`);
  for (let i = 0; i < 50 && (await page.evaluate<string>('document.visibilityState')) !== 'hidden'; i++) await wait(100);
  if ((await page.evaluate<string>('document.visibilityState')) !== 'hidden') throw new Error('The tab is not hidden');
}

/** Begins as a tap would: browsers keep silent otherwise. */
async function tap(page: Page, expression: string): Promise<void> {
  const { exceptionDetails } = await page.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true });
  if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
}

const server = await serve();
const browser = await launch();
try {
  const { page } = browser;
  await page.send('Page.navigate', { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  for (let i = 0; i < 100 && !(await page.evaluate<boolean>('"bench" in globalThis')); i++) await wait(100);
  await tap(page, `bench.begin(${minutes + 1})`);
  const before = { here: performance.now(), there: await page.evaluate<number>('performance.now()') };
  await cover(browser);
  await wait((minutes + 1) * SET);
  const after = { here: performance.now(), there: await page.evaluate<number>('performance.now()') };
  process.exitCode = report(await page.evaluate<Heard>('bench.result()'), after.there - before.there - (after.here - before.here)) ? 0 : 1;
} finally {
  server.close();
  await browser.close();
}

/** Each wanted sound against the nearest that was heard; false if one is missing, off by too much, or the tab was seen. */
function report({ wanted, heard, told, hidden, looks, startedAt, finishedAt }: Heard, drift: number): boolean {
  const off = wanted.map((at) => heard.map((sound) => sound - at).reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best), Infinity));
  const late = wanted.map((at) => Math.min(...told.map((sound) => sound - at).filter((each) => each > -1_000)));
  const worst = Math.max(...off.map(Math.abs));
  const seen = hidden.filter((each) => !each).length;
  const last = wanted.length - 1;
  console.log(`a session of more than ${minutes} minutes in a hidden tab, ${looks} looks at the clock`);
  console.log(`  sounds         ${heard.length} heard of ${wanted.length} wanted, ${seen} of them while the tab was seen`);
  console.log(`  off            worst ${worst.toFixed(1)} ms, the last one ${off[last]!.toFixed(1)} ms (at most ${MOST * 1000} ms wanted)`);
  console.log(`  page told      at the latest ${Math.max(...late).toFixed(1)} ms after it was wanted, of the last one ${late[last]!.toFixed(1)} ms`);
  console.log(`  page's clock   ${drift.toFixed(1)} ms against the measuring process in all that time`);
  console.log(`  finished       ${finishedAt === undefined ? 'not' : `after ${((finishedAt - startedAt) / 1000).toFixed(3)} s by the session's clock`}`);
  // The first sounds may fall before the other tab stands in front.
  const fine = heard.length >= wanted.length && worst <= MOST * 1000 && seen <= 3 && finishedAt !== undefined;
  console.log(fine ? '  fine' : '  not met');
  return fine;
}
