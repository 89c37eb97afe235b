import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from './messages.ts';

test('the bytes of a picture that waits are the bytes that were chosen', async () => {
  const blob = bytesOf(`data:image/jpeg;base64,${btoa('\u00ff\u00d8\u00ff')}`);
  assert.equal(blob.type, 'image/jpeg');
  assert.deepEqual([...new Uint8Array(await blob.arrayBuffer())], [0xff, 0xd8, 0xff]);
});
