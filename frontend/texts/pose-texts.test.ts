import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BUILDS } from '../figure/anatomy.ts';
import { BASES } from '../figure/bases.ts';
import { RULES } from '../figure/checks.ts';
import { RANGES } from '../figure/joints.ts';
import { TONE_NAMES } from '../figure/palette.ts';
import { POINT_NAMES } from '../figure/points.ts';
import { ARM_HOLDS, LEG_HOLDS } from '../figure/posing.ts';
import { REGIONS } from '../figure/regions.ts';

const read = (language: string): Record<string, string> => JSON.parse(readFileSync(new URL(`pose.${language}.json`, import.meta.url), 'utf8'));
const [en, es] = [read('en'), read('es')];
const folder = new URL('../components/', import.meta.url);
const source = readdirSync(folder).filter((name) => /^(rs-)?pose-.*(?<!\.test)\.ts$/.test(name)).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
const places = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(String).sort();

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(es), Object.keys(en));
  for (const [key, text] of Object.entries(en)) {
    assert.ok(text.trim() && es[key]!.trim(), key);
    assert.deepEqual(places(es[key]!), places(text), key);
  }
});

test('every text that is named exists, and every text is named', () => {
  const named = [...source.matchAll(/\bsay\(\s*'([^']+)'/g)].map((match) => match[1]!);
  assert.deepEqual(named.filter((key) => !(key in en)), []);
  const stems = [...source.matchAll(/`([a-z-]+\.)\$\{/g)].map((match) => match[1]!);
  const quoted = new Set([...source.matchAll(/'([a-z][a-zA-Z.-]*)'/g)].map((match) => match[1]!));
  assert.deepEqual(Object.keys(en).filter((key) => !quoted.has(key) && !stems.some((stem) => key.startsWith(stem))), []);
});

test('whatever a figure can have has a name', () => {
  const names = (stem: string, all: readonly string[]): string[] => all.map((name) => `${stem}.${name}`).filter((key) => !(key in en));
  assert.deepEqual(names('joint', Object.keys(RANGES)), []);
  assert.deepEqual(names('base', Object.keys(BASES)), []);
  assert.deepEqual(names('build', Object.keys(BUILDS)), []);
  assert.deepEqual(names('tone', TONE_NAMES), []);
  assert.deepEqual(names('hold', [...LEG_HOLDS, ...ARM_HOLDS]), []);
  assert.deepEqual(names('region', Object.keys(REGIONS)), []);
  assert.deepEqual(names('fault', RULES), []);
  assert.deepEqual(names('part', POINT_NAMES.map((name) => name.replace(/[RL]$/, '')).filter((name) => !/^(tip|fingertip)$/.test(name))), []);
});
