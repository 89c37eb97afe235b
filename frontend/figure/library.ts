import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './format.ts';
import { parseFigure } from './parse.ts';

/** The folder of the figures that the product ships. */
export const FIGURES = fileURLToPath(new URL('../../src/main/content/figures/', import.meta.url));

/** All figures of a folder, in the order of their names, each checked against the format. */
export function readFigures(folder: string = FIGURES): Figure[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseFigure(JSON.parse(readFileSync(join(folder, name), 'utf8')), name));
}
