import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reader, type Voice } from './reader.ts';
import { sentences } from './sentences.ts';

class Said implements Voice {
  readonly words: string[] = [];
  readonly speeds: number[] = [];
  silenced = 0;
  #done: () => void = () => undefined;
  #failed: () => void = () => undefined;

  say(words: string, speed: number, done: () => void, failed: () => void): void {
    this.words.push(words);
    this.speeds.push(speed);
    this.#done = done;
    this.#failed = failed;
  }

  silence(): void {
    this.silenced++;
  }

  finish(): void {
    this.#done();
  }

  fail(): void {
    this.#failed();
  }
}

function reader(...words: string[]): { said: Said; at: (number | undefined)[]; reader: Reader } {
  const said = new Said();
  const at: (number | undefined)[] = [];
  return { said, at, reader: new Reader(words, said, (now) => at.push(now)) };
}

test('sentences keep their places in the text', () => {
  const text = 'Pain is a signal. It is not always harm!  Walk a bit?';
  const found = sentences(text, 'en');
  assert.deepEqual(
    found.map((each) => each.words),
    ['Pain is a signal.', 'It is not always harm!', 'Walk a bit?'],
  );
  for (const each of found) assert.equal(text.slice(each.from, each.to).trim().replace(/\s+/g, ' '), each.words);
});

test('an abbreviation ends no sentence, and what says nothing is left out', () => {
  assert.deepEqual(
    sentences('Move, e.g. walk. Then rest.', 'en').map((each) => each.words),
    ['Move, e.g. walk.', 'Then rest.'],
  );
  assert.deepEqual(
    sentences('Anda unos 30 min. Luego descansa.', 'es').map((each) => each.words),
    ['Anda unos 30 min. Luego descansa.'],
  );
  assert.deepEqual(sentences(' – … ', 'en'), []);
});

test('one sentence follows the other, then it is over', () => {
  const { said, at, reader: one } = reader('First.', 'Second.');
  one.read();
  said.finish();
  said.finish();
  assert.deepEqual(said.words, ['First.', 'Second.']);
  assert.deepEqual(at, [0, 1, undefined]);
  assert.equal(one.state, 'silent');
});

test('after a pause the same sentence begins anew, and the broken-off one does not count', () => {
  const { said, reader: one } = reader('First.', 'Second.');
  one.read();
  one.pause();
  said.finish();
  assert.equal(one.state, 'paused');
  one.read();
  assert.deepEqual(said.words, ['First.', 'First.']);
});

test('another speed holds at once and for all that follows', () => {
  const { said, reader: one } = reader('First.', 'Second.');
  one.read();
  one.speed = 0.8;
  said.finish();
  assert.deepEqual(said.speeds, [1, 0.8, 0.8]);
  assert.deepEqual(said.words, ['First.', 'First.', 'Second.']);
});

test('a sentence back and on; beyond the last it is over', () => {
  const { at, reader: one } = reader('First.', 'Second.');
  one.read();
  one.skip(1);
  one.skip(-1);
  one.skip(-1);
  one.skip(2);
  assert.deepEqual(at, [0, 1, 0, 0, undefined]);
});

test('a voice that fails ends the reading and leaves no mark', () => {
  const { said, at, reader: one } = reader('First.', 'Second.');
  one.read();
  said.fail();
  assert.equal(one.state, 'silent');
  assert.deepEqual(at, [0, undefined]);
});
