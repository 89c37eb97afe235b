import assert from 'node:assert/strict';
import { test } from 'node:test';
import { project } from './camera.ts';
import type { Figure } from './format.ts';
import { Player } from './player.ts';
import { bodyPoint } from './points.ts';
import { groundOf, leadsOf, standingProps } from './props.ts';

const standing = (props: Figure['props']): Player =>
  new Player({ id: 'trial', name: 'Trial', work: [], poses: [{ base: 'stand' }, { base: 'stand', armR: { arm: 90 } }], ...(props && { props }) });

test('strapRunsFromHandToFoot', () => {
  const player = standing([{ type: 'strap', via: ['palmR', 'archR'] }]);
  const { body } = player.keys[0];
  const [strap] = leadsOf(player.figure, body, player.camera);
  assert.deepEqual(strap.points, ['palmR', 'archR'].map((name) => project(player.camera, bodyPoint(body, name))));
});

test('strapFollowsTheHand', () => {
  const player = standing([{ type: 'strap', via: ['palmR', 'archR'] }]);
  const [first, last] = player.keys.map((key) => leadsOf(player.figure, key.body, player.camera)[0]);
  assert.notDeepEqual(first.points[0], last.points[0]);
  assert.deepEqual(first.points[1], last.points[1]);
});

test('bandLiesBeforeTheThighs', () => {
  const player = standing([{ type: 'band', via: ['thighR', 'thighL'] }]);
  const { body } = player.keys[0];
  const [band] = leadsOf(player.figure, body, player.camera);
  assert.ok(band.points[0][0] > project(player.camera, bodyPoint(body, 'thighR'))[0] + 3);
});

test('fixedBandHangsOnItsHookAndFollowsTheHand', () => {
  const player = standing([{ type: 'band', from: [40, 60, 12], to: 'handR' }]);
  const [first, last] = player.keys.map((key) => leadsOf(player.figure, key.body, player.camera));
  assert.deepEqual(first[0].points[0], project(player.camera, [40, 60, 12]));
  assert.deepEqual(first[0].points[0], last[0].points[0]);
  assert.notDeepEqual(first[0].points[1], last[0].points[1]);
  assert.deepEqual(first[1].points, [first[0].points[0], first[0].points[0]]);
});

test('groundPassesUnderARunnerAndNeverLeavesItsStretch', () => {
  const player = standing([{ type: 'track', speed: 55 }]);
  const dashes = (time: number): readonly (readonly number[])[] => groundOf(player.figure, player.camera, time).flatMap((lead) => lead.points);
  assert.notDeepEqual(dashes(0), dashes(0.1));
  const [start, later] = [Math.min(...dashes(0).map(([x]) => x)), Math.min(...dashes(7.3).map(([x]) => x))];
  assert.ok(start >= -53 && later >= -53);
});

test('everyThingThatStandsIsDrawn', () => {
  const faces = (props: Figure['props']): number => {
    const player = standing(props);
    return standingProps(player.figure, player.camera).length;
  };
  assert.equal(faces([{ type: 'mat', x: [-20, 20] }]), 3);
  assert.equal(faces([{ type: 'wall', x: 30 }]), 3);
  assert.equal(faces([{ type: 'side-wall', x: [-10, 20] }]), 3);
  assert.equal(faces([{ type: 'step', x: [20, 40], h: 10 }]), 3);
  assert.equal(faces([{ type: 'roller', x: -20 }]), 3);
  assert.ok(faces([{ type: 'chair', x: -20 }]) > faces([{ type: 'chair', x: -20, back: false }]));
});
