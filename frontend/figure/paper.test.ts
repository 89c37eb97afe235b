import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import vm from 'node:vm';
import { readFigures } from './library.ts';
import { paper } from './paper.ts';

const SCRIPT = new URL('../../src/main/resources/figures/paper.js', import.meta.url);
const figures = readFigures();

test('theServersScriptDrawsWhatTheSourcesDraw', () => {
  const engine = vm.createContext({});
  vm.runInContext('var globalThis = this;' + readFileSync(SCRIPT, 'utf8'), engine);
  for (const figure of figures) {
    const json = JSON.stringify(figure);
    engine['json'] = json;
    assert.deepEqual(JSON.parse(vm.runInContext('paper(json)', engine) as string), JSON.parse(JSON.stringify(paper(JSON.parse(json)))),
      `${figure.id}: run node frontend/figure/paper-script.ts`);
  }
});

test('everyFigureHasAFrameForEachKeyPoseInsideItsBox', () => {
  for (const figure of figures) {
    const { box, frames } = paper(JSON.parse(JSON.stringify(figure)));
    assert.ok(box[2] > 0 && box[3] > 0, figure.id);
    assert.equal(frames.length, (figure.still?.frames ?? figure.poses).length, figure.id);
    for (const frame of frames) assert.ok(frame.length > 10, figure.id);
  }
});

test('paintsAreFixedColoursAndPathsHaveOnlyTheCommandsThatTheServerReads', () => {
  for (const figure of figures) {
    for (const stroke of paper(JSON.parse(JSON.stringify(figure))).frames.flat()) {
      const [colour, d] = 'fill' in stroke ? [stroke.fill, stroke.d] : 'line' in stroke ? [stroke.line, stroke.d] : [stroke.glow, stroke.clip];
      assert.match(colour, /^#[0-9A-F]{6}$/, figure.id);
      assert.match(d, /^[MLHlqz0-9 .-]*$/, figure.id);
    }
  }
});
