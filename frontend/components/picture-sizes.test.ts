import assert from 'node:assert/strict';
import { test } from 'node:test';
import { srcset } from './picture-sizes.ts';

test('a large picture is offered in every width that is kept', () => {
  assert.equal(srcset({ src: '/media/a', width: 1600 }), '/media/a?w=480 480w, /media/a?w=960 960w, /media/a?w=1600 1600w');
});

test('a small one in its own width and nothing larger', () => {
  assert.equal(srcset({ src: '/media/a', width: 300 }), '/media/a?w=300 300w');
  assert.equal(srcset({ src: '/media/a', width: 480 }), '/media/a?w=480 480w');
  assert.equal(srcset({ src: '/media/a', width: 800 }), '/media/a?w=480 480w, /media/a?w=800 800w');
});
