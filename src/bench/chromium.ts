/** A Chromium that is driven by its own protocol. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

type Result = Record<string, unknown>;
interface Answer { readonly id?: number; readonly result?: Result; readonly error?: { readonly message: string } }

/** One page of a browser, spoken to over its socket. */
export class Page {
  private next = 1;
  private readonly waiting = new Map<number, { resolve(result: Result): void; reject(error: Error): void }>();
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.onmessage = ({ data }): void => {
      const { id, result, error } = JSON.parse(String(data)) as Answer;
      const asked = id === undefined ? undefined : this.waiting.get(id);
      if (asked === undefined || id === undefined) return;
      this.waiting.delete(id);
      if (error) asked.reject(new Error(error.message));
      else asked.resolve(result ?? {});
    };
  }

  static async open(address: string): Promise<Page> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    return new Page(socket);
  }

  send(method: string, params: Result = {}): Promise<Result> {
    const id = this.next++;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value: T }).value;
  }

  /** Seconds that the main thread has worked so far, in all and in scripts. */
  async worked(): Promise<{ task: number; script: number }> {
    const { metrics } = (await this.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { task: of('TaskDuration'), script: of('ScriptDuration') };
  }
}

/** A browser with its first page and a profile of its own. */
export interface Browser {
  readonly page: Page;
  /** Where its protocol is spoken: `http://127.0.0.1:port`. */
  readonly door: string;
  close(): Promise<void>;
}

/** Starts the browser of `RESTRIDE_CHROMIUM`, or the one on the path. */
export async function launch(...more: string[]): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'restride-bench-'));
  const browser = spawn(process.env['RESTRIDE_CHROMIUM'] ?? 'chromium', [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=420,800', ...more, 'about:blank',
  ], { stdio: 'ignore' });
  const told = join(profile, 'DevToolsActivePort');
  for (let i = 0; i < 300 && !existsSync(told); i++) await wait(100);
  const [port] = readFileSync(told, 'utf8').split('\n');
  const door = `http://127.0.0.1:${port}`;
  const pages = (await (await fetch(`${door}/json/list`)).json()) as { type: string; webSocketDebuggerUrl: string }[];
  const found = pages.find((page) => page.type === 'page');
  if (!found) throw new Error('The browser has no page');
  return { page: await Page.open(found.webSocketDebuggerUrl), door, close: () => close(browser, profile) };
}

async function close(browser: ChildProcess, profile: string): Promise<void> {
  browser.kill();
  await new Promise((resolve) => browser.once('exit', resolve));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
