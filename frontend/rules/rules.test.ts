import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Light, QuestionSet, Then, TrafficLight } from '../api/contract.ts';
import { assess } from './red-flags.ts';
import { asksRedFlags, bandOf, hasSettled, nextMorning, tellsClinic } from './traffic-light.ts';
import { readYaml } from './vectors.ts';

const read = (path: string) => readYaml(readFileSync(new URL(`../../src/main/content/${path}`, import.meta.url), 'utf8'));

const rule = trafficLight(read('rules/traffic-light.yaml'), 'en');
const flags = questionSet(read('questions/red-flags.yaml'), 'en');

function trafficLight(data: any, language: string): TrafficLight {
  const then = (map: Record<Light, Then>) => map;
  return {
    id: data.id,
    version: data.version,
    source: data.source,
    tellClinicFrom: data['tell-clinic-from'],
    askRedFlagsFrom: data['ask-red-flags-from'],
    settleHours: data['settle-hours'],
    bands: data.bands.map((band: any) => ({
      light: band.light,
      from: band.from,
      to: band.to,
      label: band.label[language],
      title: band.title[language],
      lines: {
        nextTime: band.lines['next-time'][language],
        askAgain: band.lines['ask-again'][language],
        ifItStays: band.lines['if-it-stays'][language],
      },
    })),
    nextMorning: {
      withoutUsualNotAbove: data['next-morning']['without-usual-not-above'],
      settled: then(data['next-morning'].then.settled),
      notSettled: then(data['next-morning'].then['not-settled']),
      texts: Object.fromEntries(
        Object.entries<any>(data['next-morning'].texts).map(([key, text]) => [key, text[language]]),
      ) as Record<Then, string>,
    },
  };
}

function questionSet(data: any, language: string): QuestionSet {
  return {
    id: data.id,
    version: data.version,
    title: data.title[language],
    questions: data.questions.map((question: any) => ({
      id: question.id,
      text: question.text[language],
      type: question.type,
      level: question.level,
      flag: question.flag,
      emergencyLine: question['emergency-line']?.[language],
    })),
    levels: data.levels,
  };
}

const lights = read('rules/traffic-light.vectors.yaml');

for (const vector of lights.session) {
  test(`pain of ${vector.pain} shows ${vector.light}`, () => {
    assert.equal(bandOf(rule, vector.pain).light, vector.light);
    assert.equal(tellsClinic(rule, vector.pain), vector['tell-clinic']);
    assert.equal(asksRedFlags(rule, vector.pain), vector['ask-red-flags']);
  });
}

test('scores outside 0 to 10 are refused', () => {
  assert.ok(lights.refused.length > 0);
  for (const pain of [...lights.refused, 3.5, NaN]) {
    assert.throws(() => bandOf(rule, pain), RangeError);
  }
});

for (const vector of lights['next-morning']) {
  test(`session ${vector.pain}, usual ${vector.usual}, morning ${vector.morning}: ${vector.then}`, () => {
    const usual = vector.usual ?? undefined;
    assert.equal(hasSettled(rule, usual, vector.morning), vector.settled);
    assert.equal(nextMorning(rule, vector.pain, usual, vector.morning), vector.then);
    assert.ok(rule.nextMorning.texts[vector.then as Then]);
  });
}

const answers = read('questions/red-flags.vectors.yaml');

test('vectors and rules have the same version', () => {
  assert.deepEqual([lights.rule, lights.version], [rule.id, rule.version]);
  assert.deepEqual([answers.set, answers.version], [flags.id, flags.version]);
});

for (const vector of answers.cases) {
  test(`red flags: ${vector.name}`, () => {
    const { level, flags: found, complete, locks } = assess(flags, vector['answered-yes'], vector.unanswered);
    assert.deepEqual(
      { level, flags: found, complete, locks },
      { level: vector.level, flags: vector.flags, complete: vector.complete, locks: vector.locks },
    );
  });
}

for (const vector of answers.refused) {
  test(`red flags refuse a ${vector.name}`, () => {
    assert.throws(() => assess(flags, vector['answered-yes'], vector.unanswered), RangeError);
  });
}

test('the sentences to say are those of the highest level only', () => {
  const { say } = assess(flags, ['hip', 'saddle']);
  assert.deepEqual(say, [flags.questions.find((question) => question.id === 'saddle')!.emergencyLine]);
});
