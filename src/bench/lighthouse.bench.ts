/**
 * What Lighthouse says of the patient's pages on a phone of the middle class: node src/bench/lighthouse.bench.ts [ADDRESS]
 *
 * Without an address it starts the portal that `./restride` has built, on data of its own. Reports: target/bench/lighthouse.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const VERSION = '13.5.0';
const FOLDER = resolve('target/bench/lighthouse');
const PAGES = ['/today', '/session'];
/** Scores out of 100: what is demanded of accessibility, and wanted of performance. */
const [DEMANDED, WANTED] = [100, 90];
/** The middle of so many rounds counts. */
const ROUNDS = 3;

interface Audit { readonly title: string; readonly score: number | null; readonly numericValue?: number; readonly displayValue?: string }
interface Report {
  readonly categories: Record<'performance' | 'accessibility', { score: number }>;
  readonly audits: Record<string, Audit>;
}
interface Tab {
  goto(address: string, options?: object): Promise<unknown>;
  type(field: string, text: string): Promise<void>;
  keyboard: { press(key: string): Promise<void> };
  waitForFunction(code: string): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
}
interface Browser { newPage(): Promise<Tab>; wsEndpoint(): string; close(): Promise<void> }
type Lighthouse = (address: string, options: object, config: undefined, page: Tab) => Promise<{ lhr: Report; report: string[] }>;

async function tools(): Promise<{ lighthouse: Lighthouse; launch(options: object): Promise<Browser> }> {
  mkdirSync(FOLDER, { recursive: true });
  const modules = join(FOLDER, 'node_modules');
  if (!existsSync(join(modules, 'lighthouse'))) {
    console.log(`Fetching Lighthouse ${VERSION} into target/bench ...`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', FOLDER, `lighthouse@${VERSION}`], { stdio: 'inherit' });
  }
  const load = async (path: string): Promise<{ default: unknown }> => (await import(pathToFileURL(join(modules, path)).href)) as { default: unknown };
  const puppeteer = (await load('puppeteer-core/lib/puppeteer/puppeteer-core.js')) as unknown as { launch(options: object): Promise<Browser> };
  return { lighthouse: (await load('lighthouse/core/index.js')).default as Lighthouse, launch: (options) => puppeteer.launch(options) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function portal(data: string): Promise<{ address: string; process: ChildProcess }> {
  const [jar] = globSync('target/run/restride-*.jar');
  if (!jar) throw new Error('Build the portal first: ./restride');
  const port = await freePort();
  const env = { ...process.env, RESTRIDE_DATA: data, SERVER_PORT: String(port), RESTRIDE_ADDRESS: `http://localhost:${port}` };
  const started = spawn('java', ['-XX:+UseCompactObjectHeaders', '--enable-native-access=ALL-UNNAMED', '-jar', jar], { env, stdio: 'ignore' });
  const address = `http://localhost:${port}`;
  for (let i = 0; i < 300; i++) {
    if (await fetch(`${address}/login`).then((answer) => answer.ok, () => false)) return { address, process: started };
    await wait(1_000);
  }
  started.kill();
  throw new Error('The portal did not start');
}

async function signIn(tab: Tab, address: string): Promise<void> {
  await tab.goto(`${address}/login`, { waitUntil: 'networkidle0' });
  await tab.waitForSelector('input[autocomplete~=username]');
  await tab.type('input[autocomplete~=username]', 'patient@demo.restride.test');
  await tab.type('input[type=password]', 'restride-demo');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction('location.pathname === "/today"');
}

const middle = (reports: readonly Report[]): Report =>
  [...reports].sort((a, b) => a.categories.performance.score - b.categories.performance.score)[Math.floor(reports.length / 2)]!;

function tell(page: string, report: Report): void {
  const score = (name: 'performance' | 'accessibility'): number => Math.round(report.categories[name].score * 100);
  console.log(`${page.padEnd(10)} accessibility ${score('accessibility')} (${DEMANDED} demanded)   performance ${score('performance')} (${WANTED} wanted)`);
  for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index']) {
    const audit = report.audits[id];
    if (audit) console.log(`           ${audit.title.padEnd(26)} ${audit.displayValue}`);
  }
  const failed = Object.values(report.audits).filter(({ score: own }) => own !== null && own < 0.9);
  for (const { title, displayValue } of failed) console.log(`           below 90: ${title} ${displayValue ?? ''}`);
}

const { lighthouse, launch } = await tools();
const data = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const given = process.argv[2];
const own = given ? undefined : await portal(join(data, 'portal'));
const address = given ?? own!.address;
const browser = await launch({
  executablePath: process.env['RESTRIDE_CHROMIUM'] ?? 'chromium', headless: true, userDataDir: join(data, 'browser'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const tab = await browser.newPage();
  await signIn(tab, address);
  for (const page of PAGES) {
    const reports: Report[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const { lhr, report } = await lighthouse(`${address}${page}`, {
        disableStorageReset: true, onlyCategories: ['performance', 'accessibility'], output: ['html', 'json'], logLevel: 'error',
      }, undefined, tab);
      reports.push(lhr);
      ['html', 'json'].forEach((kind, i) => writeFileSync(join(FOLDER, `${page.slice(1)}-${round}.${kind}`), report[i]!));
    }
    tell(page, middle(reports));
  }
} finally {
  await browser.close();
  own?.process.kill();
  if (own) await new Promise((done) => own.process.once('exit', done));
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
