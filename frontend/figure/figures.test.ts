import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { faultsOf, worst } from './checks.ts';
import { bodyBox, movementBox } from './frame.ts';
import { FIGURES, readFigures } from './library.ts';
import { Player } from './player.ts';
import { REGIONS, workOf } from './regions.ts';

const NEEDED = [
  'standing-toe-touch', 'forearm-plank', 'forearm-plank-knees', 'side-plank', 'side-plank-knees', 'bird-dog', 'dead-bug', 'glute-bridge', 'single-leg-bridge',
  'half-kneeling-hip-flexor-stretch', 'hamstring-stretch-strap', 'calf-stretch-wall', 'bodyweight-squat', 'clamshell', 'hip-hike', 'cat-camel', 'thoracic-rotation',
  'foam-roll-upper-back', 'running-stride', 'calf-raise', 'prone-press-up', 'sit-to-stand', 'step-up', 'split-squat', 'single-leg-stand', 'side-lying-leg-raise',
  'knee-to-chest', 'march-on-the-spot', 'leg-swing', 'figure-four-stretch', 'hip-hinge', 'wall-sit',
];
const figures = readFigures();

test('everyNeededExerciseHasAFigure', () => {
  const ids = figures.map((figure) => figure.id);
  assert.deepEqual(NEEDED.filter((id) => !ids.includes(id)), []);
});

test('figureIsNamedLikeItsFile', () => {
  assert.deepEqual(figures.map((figure) => `${figure.id}.json`), readdirSync(FIGURES).filter((name) => name.endsWith('.json')).sort());
});

for (const figure of figures) {
  test(`${figure.id}: no part sinks, floats, stretches, drifts, jumps, falls or leaves the picture`, () => {
    const faults = worst(faultsOf(figure)).map(({ rule, part, at, amount }) => `${rule} ${part} ${amount.toFixed(1)} at ${at}`);
    assert.deepEqual(faults, []);
  });

  test(`${figure.id}: moves enough to be seen`, () => {
    const player = new Player(figure);
    const [first, last] = [player.keys[0], player.keys[player.endPose]].map((key) => bodyBox(player, key.body));
    const change = Math.max(...(['left', 'right', 'top', 'bottom'] as const).map((edge) => Math.abs(first[edge] - last[edge])));
    const paths = player.still(0).layers.filter((layer, i) => layer.kind === 'shape' && layer.d !== (player.still(player.endPose).layers[i] as { d?: string }).d);
    assert.ok(change > 1 || paths.length >= 4, `only ${change.toFixed(1)} units`);
  });

  test(`${figure.id}: working regions lie on the picture`, () => {
    const player = new Player(figure);
    const box = movementBox(player);
    const regions = player.still(player.endPose).layers.filter((layer) => layer.kind === 'region');
    assert.ok(regions.length >= Math.min(1, figure.work.length));
    for (const region of regions) assert.ok(region.x > box.left && region.x < box.right && region.y > box.bottom && region.y < box.top, region.id);
    for (const name of figure.work) assert.ok(workOf(name).region in REGIONS);
  });
}
