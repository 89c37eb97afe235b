import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, asked, isOf, toBytes, toText, why } from './passkey-json.ts';

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;

test('bytes go to base64url and back', () => {
  for (let length = 0; length < 9; length++) {
    const some = new Uint8Array(length).map((_, i) => 250 + i);
    const text = toText(some);
    assert.match(text, /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(toBytes(text), some);
  }
});

test('a question to sign in has bytes where the browser wants them', () => {
  const options = asked({ challenge: 'AQID', rpId: 'localhost', allowCredentials: [{ id: '-_8', type: 'public-key' }] });
  assert.deepEqual(options['challenge'], new Uint8Array([1, 2, 3]));
  assert.deepEqual(options['allowCredentials'], [{ id: new Uint8Array([251, 255]), type: 'public-key' }]);
  assert.equal(options['rpId'], 'localhost');
});

test('a question for a new passkey names the person by bytes', () => {
  const options = asked({ challenge: 'AQ', user: { id: 'AgM', name: 'ana', displayName: 'ana' } });
  assert.deepEqual((options['user'] as { id: Uint8Array }).id, new Uint8Array([2, 3]));
  assert.deepEqual(options['excludeCredentials'], []);
  assert.equal('allowCredentials' in options, false);
});

test('an answer that signs in carries the signature', () => {
  const answer = answered({
    id: 'AQ',
    rawId: bytes(1),
    type: 'public-key',
    authenticatorAttachment: 'platform',
    response: { clientDataJSON: bytes(2), authenticatorData: bytes(3), signature: bytes(4), userHandle: bytes(5) },
  });
  assert.deepEqual(answer, {
    id: 'AQ',
    rawId: 'AQ',
    type: 'public-key',
    response: { clientDataJSON: 'Ag', authenticatorData: 'Aw', signature: 'BA', userHandle: 'BQ' },
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
  });
});

test('an answer that makes a passkey says by which ways it is reached, as far as the server knows them', () => {
  const answer = answered({
    id: 'AQ',
    rawId: bytes(1),
    type: 'public-key',
    response: { clientDataJSON: bytes(2), attestationObject: bytes(3), getTransports: () => ['internal', 'carrier-pigeon'] },
  });
  assert.deepEqual(answer['response'], { clientDataJSON: 'Ag', attestationObject: 'Aw', transports: ['internal'] });
});

test('passkeys work on the portal and below it, nowhere else', () => {
  assert.equal(isOf('clinic.example', 'clinic.example'), true);
  assert.equal(isOf('www.clinic.example', 'clinic.example'), true);
  assert.equal(isOf('evilclinic.example', 'clinic.example'), false);
  assert.equal(isOf('127.0.0.1', 'localhost'), false);
});

test('each reason for no answer has its word', () => {
  assert.equal(why(new DOMException('', 'NotAllowedError')), 'cancelled');
  assert.equal(why(new DOMException('', 'InvalidStateError')), 'known');
  assert.equal(why(new DOMException('', 'AbortError')), 'stopped');
  assert.equal(why(new DOMException('', 'SecurityError')), 'unable');
  assert.equal(why('no error at all'), 'unable');
});
