import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { cameraOf } from './camera.ts';
import { thumbnailBox } from './frame.ts';
import { readFigures } from './library.ts';
import { disc, hull, hullOfPoints, ribbon, sweep, type Disc, type Outline } from './outline.ts';
import { edgedPath, GRAIN, pathOf } from './path.ts';
import { castOf, PAINTS, paletteOf, TONE_NAMES } from './palette.ts';
import { Player } from './player.ts';
import { sheetHtml } from './sheet-page.ts';
import { ghosted, storyboard, thumbnail } from './stills.ts';
import { WORLD } from './vec.ts';

const figures = readFigures();
const camera = cameraOf({});
const ball = (x: number, y: number, r: number): Disc => disc(camera, [x, y, 0], WORLD, r, r, r);
const area = (points: Outline): number => {
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) {
    const k = (i + 2) % points.length;
    sum += points[i] * points[k + 1] - points[k] * points[i + 1];
  }
  return sum / 2;
};

test('outlineOfABallIsACircle', () => {
  const circle = Math.PI * 9;
  for (const outline of [hull([ball(4, 5, 3)]), sweep([ball(4, 5, 3)], 1, 0)]) assert.ok(Math.abs(area(outline) - circle) < circle * 0.02, String(area(outline)));
});

test('outlinesRunTheSameWayRoundSoThatOverlapsAreNotCutOut', () => {
  const discs = Array.from({ length: 9 }, (_, i) => ball(i * 3, 20 - i, 4));
  for (const outline of [hull(discs), sweep(discs, 3, -1), sweep(discs, -3, 1), ribbon(discs), ribbon([...discs].reverse())]) assert.ok(area(outline) > 0);
});

test('hullOfPointsLeavesOutWhatLiesInside', () => {
  const square = [0, 0, 4, 0, 2, 2, 4, 4, 0, 4, 2, 0, 1, 3];
  assert.equal(area(hullOfPoints(square)), 16);
  assert.equal(hullOfPoints(square).length, 8);
});

test('sweepKeepsTheWaistBetweenTwoEnds', () => {
  const discs = [ball(0, 0, 4), ball(5, 0, 3), ball(10, 0, 2), ball(15, 0, 3), ball(20, 0, 4)];
  assert.ok(area(sweep(discs, 1, 0)) < area(hull(discs)) - 20);
});

test('pathTextIsWholeNumbersAndLeadsBackToItsPoints', () => {
  const text = edgedPath([[0, 0, 1, 0, 1, 1.05, -0.5, 1]]);
  assert.equal(text, `M0 0l${GRAIN} 0 0-21-30 1z`);
});

test('bodiesHaveRoundCornersAndStraightLongSides', () => {
  const text = pathOf([[0, 0, 10, 0, 10, 10, 0, 10]]);
  assert.equal(text, 'M0-26q0 26 26 26l148 0q26 0 26-26l0-148q0-26-26-26l-148 0q-26 0-26 26z');
});

test('figureIsSixteenPathsOrSoAndOfAFewKilobytesAFrame', () => {
  for (const figure of figures) {
    const frame = new Player(figure).at(0.7);
    assert.ok(frame.layers.filter((layer) => layer.kind === 'shape').length <= 24, figure.id);
    const bytes = frame.layers.reduce((sum, layer) => sum + (layer.kind === 'shape' ? layer.d.length : 0), 0);
    assert.ok(bytes < 20_000, `${figure.id}: ${bytes} bytes`);
  }
});

test('regionsAreClippedToShapesThatAreDrawn', () => {
  for (const figure of figures) {
    const { layers } = new Player(figure).at(0.7);
    const shapes = new Set(layers.flatMap((layer) => (layer.kind === 'shape' ? [layer.id] : [])));
    for (const layer of layers) if (layer.kind === 'region') assert.ok(layer.clip.length > 0 && layer.clip.every((id) => shapes.has(id)), `${figure.id} ${layer.id}`);
  }
});

test('layersStayTheSameWhileAFigureMoves', () => {
  for (const figure of figures) {
    const player = new Player(figure);
    const ids = (time: number): string[] => player.at(time).layers.map((layer) => layer.id).sort();
    const first = ids(0);
    for (let i = 1; i < 20; i++) assert.deepEqual(ids((player.duration * i) / 20), first, figure.id);
  }
});

test('noPathHasAPlaceThatIsNoNumber', () => {
  for (const figure of figures) {
    const player = new Player(figure);
    for (let i = 0; i < 20; i++) {
      for (const layer of player.at((player.duration * i) / 20).layers) {
        if (layer.kind === 'shape') assert.doesNotMatch(layer.d, /NaN|Infinity|e-|undefined/, `${figure.id} ${layer.id}`);
        else assert.ok([layer.x, layer.y, layer.rx, layer.ry, layer.angle].every(Number.isFinite), `${figure.id} ${layer.id}`);
      }
    }
  }
});

test('bodyTypesChangeTheOutlineAndKeepTheFeetOnTheFloor', () => {
  const squat = figures.find((figure) => figure.id === 'bodyweight-squat');
  assert.ok(squat);
  const widths = ['slim', 'average', 'full'].map((body) => {
    const player = new Player(squat, { body });
    assert.ok(Math.abs(player.keys[1].body.legs.R.heel[1]) < 1e-6);
    const box = thumbnailBox(player, 0);
    return box.right - box.left + player.picture(player.keys[0].body).groups.find((group) => group.name === 'trunk')!.shapes[0].outlines.reduce((sum, outline) => sum + area(outline), 0);
  });
  assert.ok(widths[0] < widths[1] && widths[1] < widths[2], widths.join());
});

test('everyToneHasAllPaintsInBothSchemes', () => {
  for (const tone of TONE_NAMES) {
    for (const scheme of ['light', 'dark'] as const) {
      const palette = paletteOf(scheme, tone, false);
      for (const paint of PAINTS) assert.match(palette[paint], /^#[0-9A-F]{6}$/);
    }
  }
  assert.equal(new Set(figures.map((figure) => castOf(figure.id).tone)).size, TONE_NAMES.length);
});

const wellFormed = (svg: string): void => {
  const stack: string[] = [];
  for (const [, close, name, rest] of svg.matchAll(/<(\/?)([a-zA-Z]+)([^>]*)>/g)) {
    if (close) assert.equal(stack.pop(), name);
    else if (!rest.endsWith('/')) stack.push(name);
  }
  assert.deepEqual(stack, []);
};

test('stillsAreCompletePicturesThatSayWhatTheyShow', () => {
  for (const figure of figures) {
    for (const svg of [thumbnail(figure), storyboard(figure), ghosted(figure)]) {
      wellFormed(svg);
      assert.match(svg, /role="img" aria-label="[A-Z]/);
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) assert.ok(svg.includes(`id="${id}"`), `${figure.id}: ${id} is not there`);
    }
  }
});

test('printedStillsNeverTurnDark', () => {
  assert.doesNotMatch(storyboard(figures[0], { dark: false }), /prefers-color-scheme/);
  assert.match(thumbnail(figures[0]), /prefers-color-scheme:dark/);
});

test('thumbnailOfALyingFigureIsCroppedToTheBody', () => {
  const bug = figures.find((figure) => figure.id === 'dead-bug');
  assert.ok(bug);
  const player = new Player(bug);
  const box = thumbnailBox(player, player.endPose);
  assert.ok(box.right - box.left < 130 && box.top - box.bottom < 70);
  assert.ok(box.right - box.left >= 62);
});

test('thumbnailOfASmallMovementShowsWhereItIsAndItsArrow', () => {
  const widthOf = (figure: (typeof figures)[number]): number => Number(/viewBox="\S+ \S+ (\S+)/.exec(thumbnail(figure))?.[1]) / GRAIN;
  for (const figure of figures) {
    const { focus, ...still } = figure.still ?? {};
    if (!focus) {
      assert.doesNotMatch(thumbnail(figure), /class="edge"/, figure.id);
      continue;
    }
    assert.match(thumbnail(figure), /class="edge"/, figure.id);
    assert.ok(widthOf(figure) < widthOf({ ...figure, still }), figure.id);
  }
  assert.ok(figures.some((figure) => figure.id === 'chin-tuck' && figure.still?.focus));
});

test('sheetShowsEveryFigureThreeTimes', () => {
  const { html, height } = sheetHtml(figures, { scheme: 'light', frames: 0, scale: 1, width: 1560 });
  assert.equal([...html.matchAll(/<svg /g)].length, figures.length * 3);
  assert.ok(height > 300);
});

test('renderWritesAllStillsOfAllFigures', () => {
  const dir = mkdtempSync(join(tmpdir(), 'figure-stills-'));
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL('./render.ts', import.meta.url)), dir]);
    assert.equal(readdirSync(dir).length, figures.length * 3);
    wellFormed(readFileSync(join(dir, `${figures[0].id}.svg`), 'utf8'));
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('shoesHaveLacesWhenTheyPointToTheViewer', () => {
  const laces = (cam: readonly [number, number]): string[] => {
    const player = new Player({ id: 'trial', name: 'Trial', work: [], cam, poses: [{ base: 'stand' }, { base: 'stand' }] });
    return player.still(0).layers.flatMap((layer) => (layer.kind === 'shape' && layer.id.endsWith('lace') ? [layer.d] : []));
  };
  assert.ok(laces([72, 8]).every((d) => d.length > 0));
  assert.deepEqual(laces([14, 6]), ['', '']);
  assert.deepEqual(laces([-72, 8]), ['', '']);
});
