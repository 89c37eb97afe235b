import { html, nothing, type TemplateResult } from 'lit';
import type { Box, Figure, Mat, Prop, SideWall } from '../figure/format.ts';
import { POINT_NAMES } from '../figure/points.ts';
import { REGIONS, workOf } from '../figure/regions.ts';
import { action, choice, dial, tick } from './pose-controls.ts';
import { partText, type Desk } from './pose-desk.ts';

/** A new thing of each kind, where it is of use beside a standing figure. */
const NEW: Readonly<Record<string, Prop>> = {
  mat: { type: 'mat', x: [-50, 50] }, wall: { type: 'wall', x: 36 }, 'side-wall': { type: 'side-wall', x: [-10, 40] }, step: { type: 'step', x: [14, 44], h: 12 },
  chair: { type: 'chair', x: -14 }, roller: { type: 'roller', x: -20 }, strap: { type: 'strap', via: ['palmR', 'archR'] }, band: { type: 'band', via: ['thighR', 'thighL'] },
  'fixed-band': { type: 'band', from: [50, 55, 10], to: 'handR' }, track: { type: 'track', speed: 55 },
};
const ENDS = POINT_NAMES.filter((name) => !/^(hand|ball|tip|fingertip)/.test(name));

type Field = readonly [name: string, value: number, least: number, most: number, change: (value: number) => Prop];

const kindOf = (prop: Prop): string => (prop.type === 'band' && 'from' in prop ? 'fixed-band' : prop.type);

function stretch(prop: Mat | SideWall | Box): Field[] {
  const [from, to] = prop.x;
  return [['from', from, -100, 100, (x) => ({ ...prop, x: [x, Math.max(x + 2, to)] })], ['to', to, -100, 100, (x) => ({ ...prop, x: [Math.min(from, x - 2), x] })]];
}

function fieldsOf(prop: Prop): Field[] {
  switch (prop.type) {
    case 'mat': return [...stretch(prop), ['half-width', prop.z ?? 15, 8, 40, (z) => ({ ...prop, z })]];
    case 'side-wall': return [...stretch(prop), ['height', prop.h ?? 112, 20, 130, (h) => ({ ...prop, h })]];
    case 'step': return [...stretch(prop), ['height', prop.h, 2, 60, (h) => ({ ...prop, h })]];
    case 'wall': return [['at', prop.x, -100, 100, (x) => ({ ...prop, x })], ['height', prop.h ?? 112, 20, 130, (h) => ({ ...prop, h })]];
    case 'chair': return [['at', prop.x, -100, 100, (x) => ({ ...prop, x })], ['height', prop.h ?? 23, 12, 50, (h) => ({ ...prop, h })], ['width', prop.w ?? 24, 12, 60, (w) => ({ ...prop, w })]];
    case 'roller': return [['at', prop.x, -100, 100, (x) => ({ ...prop, x })], ['radius', prop.r ?? 6, 2, 12, (r) => ({ ...prop, r })]];
    case 'track': return [['speed', prop.speed, -120, 120, (speed) => ({ ...prop, speed })]];
    case 'strap': return [];
    case 'band': {
      if (!('from' in prop)) return [];
      const [x, y, z = 0] = prop.from;
      return [['at', x, -100, 100, (to) => ({ ...prop, from: [to, y, z] })], ['height', y, 0, 115, (to) => ({ ...prop, from: [x, to, z] })], ['aside', z, -45, 45, (to) => ({ ...prop, from: [x, y, to] })]];
    }
  }
}

const withProps = (figure: Figure, props: readonly Prop[]): Figure => {
  const { props: _props, ...others } = figure;
  return props.length > 0 ? { ...others, props } : others;
};

/** Mats, walls, chairs, bands: put there, moved, taken away. */
export function things(desk: Desk): TemplateResult {
  const props = desk.figure.props ?? [];
  const set = (i: number, prop: Prop) => withProps(desk.figure, props.map((one, k) => (k === i ? prop : one)));
  const kinds = Object.keys(NEW).map((kind): [string, string] => [kind, desk.say(`thing.${kind}`)]);
  return html`
    ${props.map((prop, i) => html`<fieldset><legend>${desk.say(`thing.${kindOf(prop)}`)}</legend>
      ${fieldsOf(prop).map(([name, value, least, most, change]) =>
        dial(desk, { at: `thing${i}-${name}`, label: desk.say(`thing-field.${name}`), value, least, most, step: 0.5, unit: 'units', change: (to) => set(i, change(to)) }))}
      ${ends(desk, prop, i, (next) => desk.take(set(i, next), `thing${i}-ends`))}
      ${prop.type === 'chair' ? tick(desk.say('thing-field.back'), prop.back ?? true, (back) => desk.take(set(i, { ...prop, back }), `thing${i}-back`)) : nothing}
      <div class="acts">${action('trash-2', desk.say('thing.remove', desk.say(`thing.${kindOf(prop)}`)), () => desk.take(withProps(desk.figure, props.filter((_, k) => k !== i)), 'thing-remove'))}</div>
    </fieldset>`)}
    ${choice('thing-add', desk.say('thing.add'), '', [['', desk.say('thing.choose')], ...kinds], (kind) => {
      const thing = NEW[kind];
      if (thing) desk.take(withProps(desk.figure, [...props, thing]), 'thing-add');
    })}
  `;
}

function ends(desk: Desk, prop: Prop, i: number, take: (next: Prop) => void): TemplateResult | typeof nothing {
  const points = ENDS.map((name): [string, string] => [name, partText(desk, name)]);
  if (prop.type === 'band' && 'from' in prop) {
    const to = prop.to.replace('hand', 'palm');
    return choice(`thing${i}-to`, desk.say('thing-field.end'), to, points, (name) => take({ ...prop, to: name }));
  }
  if (prop.type !== 'strap' && prop.type !== 'band') return nothing;
  return html`${prop.via.map((name, k) =>
    choice(`thing${i}-via${k}`, desk.say('thing-field.via', k + 1), name, points, (to) => take({ ...prop, via: prop.via.map((one, n) => (n === k ? to : one)) })))}`;
}

/** From where the figure is seen. */
export function view(desk: Desk): TemplateResult {
  const { view: _view, cam, ...others } = desk.figure;
  const now = cam ? 'own' : desk.figure.view ?? 'side';
  const from = (name: string): void => {
    const front = desk.figure.view === 'front' ? { view: 'front' as const } : {};
    const next: Figure = name === 'front' ? { ...others, view: 'front' } : name === 'own' ? { ...others, ...front, cam: desk.figure.view === 'front' ? [72, 8] : [14, 6] } : others;
    desk.take(next, 'view');
  };
  const [yaw, pitch] = cam ?? [0, 0];
  const look = (next: readonly [number, number]): Figure => ({ ...desk.figure, cam: next });
  return html`
    ${choice('view', desk.say('view'), now, ['side', 'front', 'own'].map((name): [string, string] => [name, desk.say(`view.${name}`)]), from)}
    ${
      cam
        ? html`${dial(desk, { at: 'yaw', label: desk.say('view.yaw'), value: yaw, least: -180, most: 180, unit: 'degrees', change: (to) => look([to, pitch]) })}
            ${dial(desk, { at: 'pitch', label: desk.say('view.pitch'), value: pitch, least: -10, most: 60, unit: 'degrees', change: (to) => look([yaw, to]) })}`
        : nothing
    }
  `;
}

const MOST_REGIONS = 3;

/** At most three regions that work, each on both sides or one. */
export function regions(desk: Desk): TemplateResult {
  const { work } = desk.figure;
  const set = (i: number, name: string): void => {
    const next = [...work];
    if (name) next[i] = name;
    else next.splice(i, 1);
    desk.take({ ...desk.figure, work: [...new Set(next)] }, `work${i}`);
  };
  const names = Object.keys(REGIONS).map((name): [string, string] => [name, desk.say(`region.${name}`)]);
  const sides: [string, string][] = [['', desk.say('side.both')], ['R', desk.say('only.R')], ['L', desk.say('only.L')]];
  return html`${Array.from({ length: Math.min(MOST_REGIONS, work.length + 1) }, (_, i) => {
    const { region = '', side = '' } = work[i] === undefined ? {} : workOf(work[i]);
    return html`<div class="pair">
      ${choice(`work${i}`, desk.say('region', i + 1), region, [['', desk.say('region.none')], ...names], (name) => set(i, name && name + side))}
      ${region ? choice(`work${i}-side`, desk.say('region.side', i + 1), side, sides, (to) => set(i, region + to)) : nothing}
    </div>`;
  })}`;
}
