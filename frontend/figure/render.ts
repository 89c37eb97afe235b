/** Writes the stills of every figure, without a browser: node frontend/figure/render.ts <outDir>. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFigures } from './library.ts';
import { ghosted, storyboard, thumbnail } from './stills.ts';

const [dir] = process.argv.slice(2);
if (dir === undefined) {
  console.error('Name a folder for the stills');
  process.exit(1);
}
const out = resolve(dir);
mkdirSync(out, { recursive: true });
for (const figure of readFigures()) {
  writeFileSync(join(out, `${figure.id}.svg`), thumbnail(figure));
  writeFileSync(join(out, `${figure.id}-frames.svg`), storyboard(figure, { dark: false }));
  writeFileSync(join(out, `${figure.id}-arrow.svg`), ghosted(figure, { dark: false }));
}
