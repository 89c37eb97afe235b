import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { EmergencyState } from '../api/contract.ts';
import { setLanguage } from '../texts/texts.ts';
import { whoKnows } from './emergency-words.ts';

const ZONE = 'Europe/Berlin';
const NIGHT = new Date('2026-11-22T21:00:00Z');
const locked: EmergencyState = { locked: true, flags: [], say: [], since: '2026-11-22T20:10:00Z', number: '112' };
const closed = { opensAt: '2026-11-23T08:00:00Z' };

afterEach(() => setLanguage('en'));

test('the person reads who was told, and that the clinic is closed', () => {
  const told = { name: 'Kim Voss', at: '2026-11-22T20:12:00Z', ...closed };
  assert.equal(
    whoKnows({ ...locked, told }, ZONE, NIGHT),
    'Kim Voss was told at 21:12. Your clinic is closed. It opens on Monday at 09:00. Do not wait for it: call 112 now.',
  );
});

test('in Spanish a day of the week is written small', () => {
  setLanguage('es');
  assert.match(whoKnows({ ...locked, told: closed }, ZONE, NIGHT), /Abre el lunes a las 09:00\./);
});

test('what the phone kept over night does not say in the morning that the clinic is closed', () => {
  assert.doesNotMatch(whoKnows({ ...locked, told: closed }, ZONE, new Date('2026-11-23T08:30:00Z')), /closed/);
});

test('nobody is said to know as long as nobody was reached', () => {
  assert.equal(whoKnows({ ...locked, told: {} }, ZONE, NIGHT), 'We are telling your care team.');
  assert.equal(whoKnows(locked, ZONE, NIGHT), 'Your care team was told at 21:10.');
});
