import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reader, voiceFor } from './voice.ts';

const voice = (lang: string, localService = true, standard = false) => ({ lang, localService, default: standard, name: lang, voiceURI: lang });

function spoken(voices: ReturnType<typeof voice>[]) {
  const said: { text: string; lang: string }[] = [];
  let cancelled = 0;
  let now = 0;
  const speech = {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => void said.push({ text: utterance.text, lang: utterance.lang }),
    cancel: () => void cancelled++,
  };
  const reader = new Reader(speech, (text) => ({ text, lang: '', voice: null }) as unknown as SpeechSynthesisUtterance, () => now);
  return { reader, said, cancels: () => cancelled, later: (ms: number) => (now += ms) };
}

test('the voice is one of the language, the exact one first', () => {
  const voices = [voice('de-DE'), voice('es-MX'), voice('es-ES'), voice('en-GB')];
  assert.equal(voiceFor(voices, 'es-ES')?.lang, 'es-ES');
  assert.equal(voiceFor(voices, 'es-AR')?.lang, 'es-MX');
  assert.equal(voiceFor([voice('es_ES')], 'es-ES')?.lang, 'es_ES');
  assert.equal(voiceFor(voices, 'fr-FR'), undefined);
});

test('a voice that lives elsewhere is never used', () => {
  assert.equal(voiceFor([voice('en-US', false, true)], 'en-US'), undefined);
  assert.equal(voiceFor([voice('en-US', false, true), voice('en-GB')], 'en-US')?.lang, 'en-GB');
});

test('nothing is said until it is switched on', () => {
  const { reader, said } = spoken([voice('en-GB')]);
  reader.say('Get ready', 'en-GB');
  assert.deepEqual(said, []);
  reader.on = true;
  reader.say('Get ready', 'en-GB');
  assert.deepEqual(said, [{ text: 'Get ready', lang: 'en-GB' }]);
});

test('what is due now cuts off what was said before', () => {
  const { reader, said, cancels } = spoken([voice('en-GB')]);
  reader.on = true;
  reader.say('Hold, 10 seconds', 'en-GB');
  reader.say('3', 'en-GB');
  assert.equal(said.length, 2);
  assert.equal(cancels(), 2);
});

test('the same words are not begun anew at once, but again later', () => {
  const { reader, said, later } = spoken([voice('en-GB')]);
  reader.on = true;
  reader.say('Rest', 'en-GB');
  later(200);
  reader.say('Rest', 'en-GB');
  assert.equal(said.length, 1);
  later(5_000);
  reader.say('Rest', 'en-GB');
  assert.equal(said.length, 2);
});

test('a phone without speech, or without a voice for the language, stays silent', () => {
  const silent = new Reader(undefined);
  silent.on = true;
  silent.say('Rest', 'en-GB');
  assert.equal(silent.speaks('en-GB'), false);
  const { reader, said } = spoken([voice('de-DE')]);
  reader.on = true;
  reader.say('Rest', 'en-GB');
  assert.deepEqual(said, []);
  assert.equal(reader.speaks('de-DE'), true);
});
