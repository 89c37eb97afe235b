import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endAddress, tellSeconds, timeLeft, warnSeconds } from './idle-time.ts';

test('half an hour is warned of two minutes before its end', () => {
  assert.equal(warnSeconds(1800), 120);
  assert.equal(tellSeconds(1800), 240);
});

test('a short session is warned of in its second half', () => {
  assert.equal(warnSeconds(60), 30);
  assert.equal(tellSeconds(60), 15);
});

test('the server hears of a person before the warning could come too late', () => {
  for (let session = 4; session <= 7200; session += 4) {
    assert.ok(tellSeconds(session) < session - warnSeconds(session), `${session} seconds`);
  }
});

test('what is left is told in minutes and seconds', () => {
  assert.equal(timeLeft(120), '2:00');
  assert.equal(timeLeft(64.2), '1:05');
  assert.equal(timeLeft(9), '0:09');
  assert.equal(timeLeft(-3), '0:00');
});

test('the end keeps the page and its filter, and nothing of another place', () => {
  assert.equal(endAddress('https://portal.test/patients?q=run&page=2#row', 'ab12'), '/patients?q=run&page=2&away=ab12');
  assert.equal(endAddress('https://portal.test/admin', 'ab12'), '/admin?away=ab12');
});
