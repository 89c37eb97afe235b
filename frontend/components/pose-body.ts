import { html, nothing, type TemplateResult } from 'lit';
import { BASES, mirrored, resolvePoses } from '../figure/bases.ts';
import type { Arm, Leg, Limb, Point, Pose, SpineAngle } from '../figure/format.ts';
import { limitsOf, type Joint } from '../figure/joints.ts';
import { bodyPoint } from '../figure/points.ts';
import { ARM_HOLDS, ARM_JOINTS, holdOf, jointsOf, LEG_HOLDS, LEG_JOINTS, withHold, withJoint, withPose, type Hold } from '../figure/posing.ts';
import { solve } from '../figure/solve.ts';
import { choice, dial, tick } from './pose-controls.ts';
import { partText, type Desk } from './pose-desk.ts';

const SPINE = ['lumbar', 'thoracic', 'neck', 'lumbarSide', 'thoracicSide', 'neckSide', 'lumbarTwist', 'thoracicTwist', 'neckTwist'] as const satisfies readonly (Joint & SpineAngle)[];
const WHOLE: readonly (readonly [SpineAngle, number])[] = [['lean', 180], ['roll', 180], ['turn', 180], ['tilt', 30]];
const RESTS = ['pelvis', 'lumbar', 'thorax', 'head', 'kneeR', 'kneeL', 'shankR', 'shankL', 'footR', 'footL', 'shoulderR', 'shoulderL', 'elbowR', 'elbowL'];
const ANCHORS = ['kneeR', 'kneeL', 'sternum', 'pelvis', 'ballR', 'ballL'];
const GRIPS = ['hip', 'chest', 'head', 'ear', 'kneeR', 'kneeL', 'thighR', 'thighL', 'shinR', 'shinL', 'hamR', 'hamL'];
/** How far out things may stand, in percent of body height. */
const ROOM = { x: [-100, 100], y: [0, 115], z: [-45, 45] } as const;
const AXES = ['x', 'y', 'z'] as const;

type Setting = readonly [field: string, least: number, most: number];
const SETTINGS: Readonly<Record<Exclude<Hold, 'joints'>, readonly Setting[]>> = {
  foot: [['pitch', -70, 85], ['yaw', -60, 90], ['swivel', -90, 90]],
  ball: [['pitch', 0, 85], ['yaw', -60, 90], ['swivel', -90, 90]],
  ankleAt: [['swivel', -90, 90]],
  hand: [['handDir', -180, 360], ['swivel', -90, 90]],
  grip: [['swivel', -90, 90]],
  elbowAt: [['forearm', -90, 270], ['foreYaw', -180, 180]],
};
const PLACE: Readonly<Partial<Record<Hold, 'foot' | 'ball' | 'ankleAt' | 'hand' | 'elbowAt'>>> = { foot: 'foot', ball: 'ball', ankleAt: 'ankleAt', hand: 'hand', elbowAt: 'elbowAt' };

/** What the chosen pose starts from, and the sliders of the chosen part. */
export function bodyPanel(desk: Desk): TemplateResult {
  const pose = resolvePoses(desk.figure.poses)[desk.index]!;
  const base = desk.figure.poses[desk.index]!.base ?? '';
  const bases: [string, string][] = Object.keys(BASES).map((name) => [name, desk.say(`base.${name}`)]);
  const start = (name: string): void => {
    if (name) desk.take({ ...desk.figure, poses: desk.figure.poses.map((one, i) => (i === desk.index ? { base: name } : one)) }, 'base');
  };
  return html`
    ${choice('base', desk.say('base'), base, base ? bases : [['', desk.say('base.own')], ...bases], start)}
    ${desk.part === 'trunk' ? trunk(desk, pose) : limb(desk, pose, desk.part)}
  `;
}

function trunk(desk: Desk, pose: Pose): TemplateResult {
  const set = (name: SpineAngle) => (value: number) => withPose(desk.figure, desk.index, { [name]: value });
  return html`
    <fieldset><legend>${desk.say('whole')}</legend>
      ${WHOLE.map(([name, most]) =>
        dial(desk, { at: name, label: desk.say(`whole.${name}`), value: pose[name] ?? 0, least: -most, most, unit: 'degrees', change: set(name) }))}
    </fieldset>
    <fieldset><legend>${desk.say('spine')}</legend>
      ${SPINE.map((name) => {
        const [least, most] = limitsOf(name);
        return dial(desk, { at: name, label: desk.say(`joint.${name}`), value: pose[name] ?? 0, least, most, unit: 'degrees', joint: { name, part: name }, change: set(name) });
      })}
    </fieldset>
    ${placed(desk, pose)}
  `;
}

/** What carries the body: parts that lie on something, or a place in the room. */
function placed(desk: Desk, pose: Pose): TemplateResult {
  const rest = pose.rest ?? [];
  const body = solve(pose);
  const lie = (part: string) => (lies: boolean): void => {
    const parts = lies ? [...rest, part] : rest.filter((one) => one !== part);
    const pelvis: Point = [Math.round(body.pelvis[0] * 10) / 10, Math.round(body.pelvis[1] * 10) / 10, Math.round(body.pelvis[2] * 10) / 10];
    desk.take(withPose(desk.figure, desk.index, parts.length > 0 ? { rest: parts } : { rest: undefined, anchor: undefined, level: undefined, pelvis }), 'rest');
  };
  const keep = (part: string): void => {
    const anchor = part ? { part, at: [Math.round(bodyPoint(body, part)[0]), null] } : undefined;
    desk.take(withPose(desk.figure, desk.index, { anchor }), 'anchor');
  };
  const pelvis = pose.pelvis ?? body.pelvis;
  const move = (axis: number) => (value: number) => withPose(desk.figure, desk.index, { pelvis: [0, 1, 2].map((i) => (i === axis ? value : pelvis[i] ?? 0)) });
  const level = (value: number) => withPose(desk.figure, desk.index, { level: value === 0 ? undefined : value });
  return html`<fieldset><legend>${desk.say('rest')}</legend>
    <div class="ticks">${RESTS.map((part) => tick(partText(desk, part), rest.includes(part), lie(part)))}</div>
    ${
      rest.length > 0
        ? html`${dial(desk, { at: 'level', label: desk.say('level'), value: pose.level ?? 0, least: 0, most: 60, unit: 'units', change: level })}
            ${choice('anchor', desk.say('anchor'), pose.anchor?.part ?? '', [['', desk.say('anchor.none')], ...ANCHORS.map((part): [string, string] => [part, partText(desk, part)])], keep)}`
        : AXES.map((axis, i) =>
            dial(desk, { at: `pelvis-${axis}`, label: desk.say(`place.${axis}`), value: Math.round((pelvis[i] ?? 0) * 10) / 10, least: ROOM[axis][0], most: ROOM[axis][1], step: 0.5, unit: 'units', change: move(i) }))
    }
  </fieldset>`;
}

const isLeg = (limb: Limb): boolean => limb.startsWith('leg');

function limb(desk: Desk, pose: Pose, name: Limb): TemplateResult {
  const hold = holdOf(pose, name);
  const holds = isLeg(name) ? LEG_HOLDS : ARM_HOLDS;
  const other = (name.slice(0, -1) + (name.endsWith('R') ? 'L' : 'R')) as Limb;
  const copy = (): void => {
    desk.take(withPose(desk.figure, desk.index, { [other]: mirrored({ [name]: pose[name] ?? {} } as Pose)[other] }), 'copy-side');
  };
  const fist = (closed: boolean): void => {
    const { fist: _fist, ...open } = (pose[name] ?? {}) as Arm;
    desk.take(withPose(desk.figure, desk.index, { [name]: closed ? { ...open, fist: true } : open }), 'fist');
  };
  return html`
    ${choice('hold', desk.say('hold'), hold, holds.map((one): [string, string] => [one, desk.say(`hold.${one}`)]), (to) => desk.take(withHold(desk.figure, desk.index, name, to as Hold), 'hold'))}
    ${hold === 'joints' ? joints(desk, pose, name) : contact(desk, pose, name, hold)}
    <div class="acts">
      <button type="button" class="act" @click=${copy}><rs-icon name="copy" size="s"></rs-icon>${desk.say('copy-side')}</button>
      ${isLeg(name) ? nothing : tick(desk.say('fist'), (pose[name] as Arm | undefined)?.fist ?? false, fist)}
    </div>
  `;
}

function joints(desk: Desk, pose: Pose, name: Limb): TemplateResult {
  const angles = jointsOf(pose, name);
  const all = Object.keys(isLeg(name) ? LEG_JOINTS : ARM_JOINTS) as Joint[];
  return html`<fieldset><legend>${desk.say('joints')}</legend>
    ${all.map((joint) => {
      const [least, most] = limitsOf(joint);
      return dial(desk, {
        at: `${name}-${joint}`, label: desk.say(`joint.${joint}`), value: Math.round(angles[joint] ?? 0), least, most, unit: 'degrees',
        joint: { name: joint, part: joint + name.slice(-1) }, change: (value) => withJoint(desk.figure, desk.index, name, joint, value),
      });
    })}
  </fieldset>`;
}

/** A limb that stands, lies or holds on: where, how turned, and which angles follow from it. */
function contact(desk: Desk, pose: Pose, name: Limb, hold: Exclude<Hold, 'joints'>): TemplateResult {
  const fields = { ...pose[name] } as Leg & Arm & Record<string, unknown>;
  const set = (change: Record<string, unknown>) => withPose(desk.figure, desk.index, { [name]: { ...fields, ...change } });
  const key = PLACE[hold];
  const at = key ? (fields[key] as Point) : undefined;
  const neutral = (isLeg(name) ? 5.2 : 9.6) * (name.endsWith('R') ? 1 : -1);
  const where = at && [at[0], at[1], at[2] ?? neutral];
  const angles = jointsOf(pose, name);
  const follows = Object.entries(angles).map(([joint, value]) => desk.say('follows.one', desk.say(`joint.${joint}`), Math.round(value)));
  return html`<fieldset><legend>${desk.say(`hold.${hold}`)}</legend>
    ${
      where && key
        ? AXES.map((axis, i) =>
            dial(desk, {
              at: `${name}-${axis}`, label: desk.say(`place.${axis}`), value: where[i]!, least: ROOM[axis][0], most: ROOM[axis][1], step: 0.5, unit: 'units',
              change: (value) => set({ [key]: where.map((one, k) => (k === i ? value : one)) }),
            }))
        : choice('grip', desk.say('grip'), String(fields.hand), GRIPS.map((grip): [string, string] => [grip, partText(desk, grip)]), (grip) => desk.take(set({ hand: grip }), 'grip'))
    }
    ${SETTINGS[hold].map(([field, least, most]) =>
      dial(desk, { at: `${name}-${field}`, label: desk.say(`set.${field}`), value: Number(fields[field] ?? 0), least, most, unit: 'degrees', change: (value) => set({ [field]: value }) }))}
    <p class="hint">${desk.say('follows', follows.join(', '))}</p>
  </fieldset>`;
}
