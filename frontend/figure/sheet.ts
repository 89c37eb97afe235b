/** Draws contact sheets of figures with headless Chromium: node frontend/figure/sheet.ts <outDir> [--strip n] [--scale s] [id ...]. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readFigures } from './library.ts';
import { sheetHtml, type SheetOptions } from './sheet-page.ts';

const WIDTH = 1560;

function screenshot(html: string, out: string, height: number): void {
  const profile = mkdtempSync(join(tmpdir(), 'figure-sheet-'));
  const page = join(profile, 'sheet.html');
  writeFileSync(page, html);
  try {
    execFileSync(process.env['CHROMIUM'] ?? 'chromium', [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      `--user-data-dir=${profile}`, `--window-size=${WIDTH},${height}`, `--screenshot=${out}`, `file://${page}`,
    ], { stdio: 'ignore', timeout: 60_000 });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function main(args: string[]): void {
  const option = (name: string): string | undefined => {
    const i = args.indexOf(`--${name}`);
    return i < 0 ? undefined : args.splice(i, 2)[1];
  };
  const strip = option('strip');
  const scale = option('scale');
  const schemes = option('scheme')?.split(',') ?? ['light', 'dark'];
  const body = option('body');
  const tone = option('tone');
  const [dir, ...ids] = args;
  if (!dir) throw new Error('Name a folder for the sheets');
  const out = resolve(dir);
  mkdirSync(out, { recursive: true });
  const figures = readFigures().filter((figure) => ids.length === 0 || ids.includes(figure.id));
  for (const scheme of schemes) {
    const options: SheetOptions = {
      scheme: scheme === 'dark' ? 'dark' : 'light', frames: strip ? Number(strip) : 0, scale: Number(scale ?? 1.45), width: WIDTH,
      ...(body && { body }), ...(tone && { tone }),
    };
    const { html, height } = sheetHtml(figures, options);
    writeFileSync(join(out, `sheet-${scheme}.html`), html);
    screenshot(html, join(out, `sheet-${scheme}.png`), height);
  }
}

main(process.argv.slice(2));
