import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, type Rule } from './checks.ts';
import type { Figure, WrittenPose } from './format.ts';

const stand: WrittenPose = { base: 'stand' };
const figure = (poses: WrittenPose[], more: Partial<Figure> = {}): Figure => ({ id: 'trial', name: 'Trial', work: [], poses, ...more });
const found = (poses: WrittenPose[], more: Partial<Figure> = {}): Set<Rule> => new Set(faultsOf(figure(poses, more)).map((fault) => fault.rule));

test('soundMovementHasNoFault', () => {
  assert.deepEqual([...found([stand, { base: 'stand', armR: { arm: 90 }, armL: { arm: 90 } }])], []);
});

test('foundWhenAFootSinksIntoTheFloor', () => {
  assert.ok(found([stand, { base: 'stand', legR: { thigh: 0, shank: 0, ankle: -40 } }]).has('sunk'));
});

test('foundWhenARestingPartFloats', () => {
  assert.ok(found([{ base: 'quad', legL: { thigh: -60, shank: -90 } }, { base: 'quad' }]).has('floating'));
});

test('foundWhenAFootStandsOnNothing', () => {
  assert.ok(found([stand, { base: 'stand', pelvis: [0, 60], legR: { foot: [0, 9] } }]).has('floating'));
});

test('foundWhenAHandCannotReach', () => {
  assert.ok(found([stand, { base: 'stand', armR: { hand: [60, 80] } }]).has('reach'));
});

test('foundWhenASupportingHandIsPulledAway', () => {
  const hand = { hand: [20, 52] as const };
  assert.ok(found([{ base: 'stand', armR: hand }, { base: 'stand', pelvis: [-16, 50], armR: hand }]).has('drift'));
});

test('foundWhenAKneeBendsTooFar', () => {
  assert.ok(found([stand, { base: 'stand', legR: { thigh: 60, shank: -110 } }]).has('ranges'));
});

test('foundWhenALimbJumps', () => {
  const swinging = { steps: [{ to: 1, move: 1 }, { to: 0, move: 1 }] };
  assert.ok(found([{ base: 'stand', armR: { arm: -60 } }, { base: 'stand', armR: { arm: 300 } }], swinging).has('jump'));
});

test('foundWhenTheBodyWouldFall', () => {
  assert.ok(found([stand, { base: 'stand', lean: 60, pelvis: [4, 52] }]).has('balance'));
});

test('foundWhenAHandIsInsideTheWall', () => {
  const hands: WrittenPose = { base: 'stand', armR: { hand: [26, 72] }, armL: { hand: [26, 72] } };
  assert.ok(found([hands, hands], { props: [{ type: 'wall', x: 24 }] }).has('inside'));
});

test('foundWhenAFootIsInsideTheStep', () => {
  assert.ok(found([stand, stand], { props: [{ type: 'step', x: [-10, 20], h: 8 }] }).has('inside'));
});

test('foundWhenTheFarSideComesNear', () => {
  assert.ok(found([stand, { base: 'stand', turn: 180 }]).has('near'));
});

test('foundWhenAFrontViewShowsTheBack', () => {
  assert.ok(found([{ base: 'stand', turn: 180 }, { base: 'stand', turn: 180 }], { view: 'front' }).has('near'));
});
