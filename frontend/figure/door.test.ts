import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { readFigures } from './library.ts';
import { thumbnail } from './stills.ts';

const SHOWN = ['cat-camel', 'glute-bridge', 'half-kneeling-hip-flexor-stretch', 'running-stride'];
const folder = new URL('../../src/main/resources/META-INF/resources/images/', import.meta.url);

// The sign-in page shows them as files, so that nobody loads the renderer before they are in. After a change of a figure:
// node frontend/figure/render.ts DIR, and copy these four.
test('the pictures of the sign-in page are those of the figures', () => {
  const figures = new Map(readFigures().map((figure) => [figure.id, figure]));
  for (const id of SHOWN) {
    const figure = figures.get(id);
    assert.ok(figure, id);
    assert.equal(readFileSync(new URL(`${id}.svg`, folder), 'utf8'), thumbnail(figure), id);
  }
});
