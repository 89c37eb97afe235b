import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Where left and right are places on the screen, not of the text. */
const PLACED_BY_SCRIPT = ['chart-engine.ts', 'menu-place.ts'];

const folder = (name: string): URL => new URL(`../${name}/`, import.meta.url);
const sources = [...filesOf('styles', '.css'), ...filesOf('components', '.ts')];

function filesOf(name: string, ending: string): { name: string; text: string }[] {
  return readdirSync(folder(name))
    .filter((file) => file.endsWith(ending) && !file.includes('.test.') && !PLACED_BY_SCRIPT.includes(file))
    .map((file) => ({ name: file, text: readFileSync(new URL(file, folder(name)), 'utf8') }));
}

/** Style rules that would stand on the wrong side where text runs from right to left. */
function onOneSide(text: string): string[] {
  const named = text.match(/(?<![-\w])(?:(?:margin|padding|border)-(?:left|right)(?:-\w+)?|float|text-align): *(?:left|right|[^;}]*)[;}]/g) ?? [];
  const placed = text.match(/(?<=[{;]\s*)(?:left|right): *-?[\d.a-z(][^;}]*[;}]/g) ?? [];
  const four = [...text.matchAll(/(?<![-\w])(?:margin|padding|inset): *([^;}]+)[;}]/g)]
    .filter(([, value]) => {
      const parts = value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
      return parts.length === 4 && parts[1] !== parts[3];
    })
    .map(([rule]) => rule);
  return [...named.filter((rule) => !/text-align: *(?:start|end|center|inherit|justify)/.test(rule)), ...placed, ...four];
}

test('theCheckKnowsRulesOfOneSide', () => {
  const wrong = ['a{margin-left: 2px;}', 'a{ text-align: right }', 'a{ left: 0; }', 'a{padding: 1px 2px 3px 4px;}', 'a{border-right: 1px solid;}'];
  wrong.forEach((rule) => assert.equal(onOneSide(rule).length, 1, rule));
  const right = ['a{margin-inline-start: 2px;}', 'a{ text-align: start }', 'a{padding: 1px 2px 3px 2px;}', 'a{inset-inline-start: 0;}'];
  right.forEach((rule) => assert.deepEqual(onOneSide(rule), [], rule));
});

for (const { name, text } of sources) {
  test(`${name} turns with the direction of the text`, () => assert.deepEqual(onOneSide(text), []));
}
