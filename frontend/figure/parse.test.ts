import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FigureError, parseFigure } from './parse.ts';

const sound = { id: 'trial', name: 'Trial', work: ['quads', 'glutesR'], poses: [{ base: 'stand' }, { base: 'stand', legR: { hip: 40, knee: 60 } }] };
const fault = (change: object, message: RegExp): void => {
  assert.throws(() => parseFigure({ ...sound, ...change }), (error) => error instanceof FigureError && message.test(error.message));
};

test('soundDataIsRead', () => {
  assert.equal(parseFigure(sound).poses.length, 2);
});

test('faultsAreNamedWithTheirPlace', () => {
  fault({ colour: 'red' }, /figure: has an unknown entry colour/);
  fault({ poses: [{ base: 'stand' }] }, /figure\.poses: must have 2 or more entries/);
  fault({ poses: [{ base: 'flying' }, {}] }, /figure\.poses\[0\]\.base: must be one of/);
  fault({ poses: [{ legR: { foot: [1, 'x'] } }, {}] }, /figure\.poses\[0\]\.legR\.foot\[1\]: must be a number/);
  fault({ poses: [{ armR: { hand: 'pocket' } }, {}] }, /hand/);
  fault({ poses: [{ mirror: 0 }, {}] }, /figure\.poses\[0\]\.mirror: must name an earlier pose/);
  fault({ work: ['wings'] }, /figure\.work\[0\]: is no working region: wings/);
  fault({ work: ['quads', 'calf', 'abs', 'chest'] }, /figure\.work: must have 0 to 3 entries/);
  fault({ steps: [{ to: 1, move: 1 }, { to: 7, move: 1 }] }, /figure\.steps\[1\]\.to: names pose 7/);
  fault({ steps: [{ to: 1, move: 0 }, { to: 0, move: 1 }] }, /must take some time/);
  fault({ props: [{ type: 'ladder', x: 3 }] }, /figure\.props\[0\]: must have a type/);
  fault({ props: [{ type: 'strap', via: ['palmR', 'tail'] }] }, /via\[1\]: must be one of/);
});

test('whatIsNoObjectIsRefused', () => {
  for (const data of [null, 3, 'stand', []]) assert.throws(() => parseFigure(data), FigureError);
});
