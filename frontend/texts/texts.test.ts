import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { dayAndTime, fill, formOf, hourIn, localeOf, longDay, nearDay, time } from './format.ts';

const here = (path: string) => new URL(path, import.meta.url);
const read = (language: string): Record<string, string> => JSON.parse(readFileSync(here(`${language}.json`), 'utf8'));
const en = read('en');
const es = read('es');

const components = readdirSync(here('../components/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, source: readFileSync(here(`../components/${name}`), 'utf8') }));

const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();

/** The templates of a source: what stands between html` and its end, with nested expressions cut out. */
function templates(source: string): string[] {
  const found: string[] = [];
  for (let at = source.indexOf('html`'); at >= 0; at = source.indexOf('html`', at + 5)) {
    found.push(cut(source, at + 5));
  }
  return found;
}

function cut(source: string, from: number): string {
  let text = '';
  for (let i = from; i < source.length && source[i] !== '`'; i++) {
    if (source.startsWith('${', i)) {
      i = endOfExpression(source, i + 2);
      text += '$';
    } else {
      text += source[i];
    }
  }
  return text;
}

function endOfExpression(source: string, from: number): number {
  let depth = 1;
  let i = from;
  for (; depth > 0; i++) {
    const c = source[i];
    if (c === '`') {
      i += skipTemplate(source, i + 1);
    } else if (c === "'") {
      i = source.indexOf("'", i + 1);
    } else {
      depth += c === '{' ? 1 : c === '}' ? -1 : 0;
    }
  }
  return i - 1;
}

function skipTemplate(source: string, from: number): number {
  let i = from;
  for (; source[i] !== '`'; i++) {
    if (source.startsWith('${', i)) {
      i = endOfExpression(source, i + 2);
    }
  }
  return i - from + 1;
}

/** Text between tags, and attributes that people hear or see. */
function literals(template: string): string[] {
  const spoken = [...template.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"$]+)"/g)].map((match) => match[1]!);
  const between = template
    .replace(/<[^>]*>/g, ' ')
    .replace(/[<>][^<>]*$/, ' ')
    .split(/[\s$·–“”.,:]+/)
    .filter((word) => /\p{L}/u.test(word));
  return [...spoken, ...between];
}

test('both languages have the same texts with the same placeholders', () => {
  assert.deepEqual(Object.keys(es).sort(), Object.keys(en).sort());
  for (const [key, text] of Object.entries(en)) {
    assert.ok(text.trim() && es[key]!.trim(), key);
    assert.deepEqual(placeholders(es[key]!), placeholders(text), key);
  }
});

test('texts for counts have both forms', () => {
  for (const key of Object.keys(en).filter((each) => each.endsWith('.one'))) {
    assert.ok(en[key.replace(/one$/, 'other')], key);
  }
});

test('the literal finder finds literals and leaves texts alone', () => {
  const source = "html`<p title=\"Hello\">${t('a.b')} Some words ${x ? html`<b>inner</b>` : nothing}</p>`";
  assert.deepEqual(templates(source).flatMap(literals), ['Hello', 'Some', 'words', 'inner']);
  assert.deepEqual(templates("html`<p aria-label=${t('a')} @click=${() => this.go({ a: 1 })}>${t('b')} · ${n}–${m}</p>`").flatMap(literals), []);
});

for (const { name, source } of components) {
  test(`${name} has no literal text`, () => {
    assert.deepEqual(templates(source).flatMap(literals), []);
  });
}

test('every text is used, and every text that is used exists', () => {
  const all = components.map((component) => component.source).join('\n');
  const stems = [...all.matchAll(/\b(?:t|count)\(\s*`([a-z.-]+)\$\{/g)].map((match) => match[1]!);
  const named = new Set([...all.matchAll(/'([a-z][a-z-]*(?:\.[a-z-]+)*)'/g)].map((match) => match[1]!));
  const unused = Object.keys(en).filter(
    (key) => !named.has(key) && !named.has(key.replace(/\.(one|other)$/, '')) && !stems.some((stem) => key.startsWith(stem)),
  );
  assert.deepEqual(unused, []);
  for (const match of all.matchAll(/\bt\('([^']+)'/g)) {
    assert.ok(en[match[1]!], match[1]);
  }
  for (const match of all.matchAll(/\bcount\('([^']+)'/g)) {
    assert.ok(en[`${match[1]}.other`], match[1]);
  }
});

test('patients read at most 15 words a sentence', () => {
  for (const [language, texts] of Object.entries({ en, es })) {
    for (const [key, text] of Object.entries(texts)) {
      for (const sentence of text.split(/[.?!:]\s/)) {
        assert.ok(sentence.split(/\s+/).length <= 15, `${language} ${key}: ${sentence}`);
      }
    }
  }
});

test('placeholders are filled, and what has no value disappears', () => {
  assert.equal(fill('{1} of {0}{2}', [3, 'a']), 'a of 3');
});

test('one has its own form in both languages', () => {
  assert.deepEqual([formOf('en', 1), formOf('en', 0), formOf('es', 1), formOf('es', 2)], ['one', 'other', 'one', 'other']);
});

test('days and times are written as people write them', () => {
  assert.equal(longDay(localeOf('en'), '2026-11-24'), 'Tuesday 24 November');
  assert.equal(longDay(localeOf('es'), '2026-11-24'), 'Martes 24 de noviembre');
  assert.equal(nearDay(localeOf('en'), '2026-11-26', '2026-11-24'), 'Thursday');
  assert.equal(nearDay(localeOf('en'), '2026-12-08', '2026-11-24'), 'Tuesday 8 December');
  assert.equal(time(localeOf('en'), '2026-11-24T08:42:00Z', 'Europe/Madrid'), '09:42');
  assert.equal(dayAndTime(localeOf('en'), '2026-11-24T23:30:00Z', 'Europe/Madrid'), '25 November, 00:30');
});

test('the hour is that of the patient, in summer and in winter', () => {
  assert.equal(hourIn('2026-07-01T10:00:00Z', 'Europe/Madrid'), 12);
  assert.equal(hourIn('2026-12-01T10:00:00Z', 'Europe/Madrid'), 11);
  assert.equal(hourIn('2026-12-01T23:30:00Z', 'Europe/Madrid'), 0);
});
