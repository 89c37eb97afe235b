import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { flagsIn, type FlagWords } from './red-flag-words.ts';
import { readYaml } from './vectors.ts';

const read = (name: string) => readYaml(readFileSync(new URL(`../../src/main/content/rules/${name}`, import.meta.url), 'utf8'));

const file = read('red-flag-words.yaml');
const vectors = read('red-flag-words.vectors.yaml');
const flags: FlagWords[] = file.flags.map((each: any) => ({ id: each.flag, patterns: [...each.en, ...each.es] }));

test('the vectors are of these rules', () => {
  assert.deepEqual([vectors.rules, vectors.version], [file.id, file.version]);
});

test('the words of a message mean the flags that the vectors say', () => {
  assert.ok(vectors.messages.length > 30);
  for (const { text, flags: expected } of vectors.messages) {
    assert.deepEqual(flagsIn(text, flags), expected, text);
  }
});

test('each flag is found by a vector in one of the languages', () => {
  const found = new Set(vectors.messages.flatMap((each: any) => each.flags));
  assert.deepEqual([...found].sort(), flags.map((flag) => flag.id).sort());
});
