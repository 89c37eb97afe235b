import { html, type TemplateResult } from 'lit';
import { BASES } from '../figure/bases.ts';
import type { Step } from '../figure/format.ts';
import { withMirroredPose } from '../figure/posing.ts';
import { FEWEST, withCopy, withoutPose, withoutStep, withPoseAfter, withPoseMoved, withStep, withStepAdded, withStepMoved } from '../figure/sequence.ts';
import { stepsOf } from '../figure/timeline.ts';
import { action, choice, dial, tick } from './pose-controls.ts';
import type { Desk } from './pose-desk.ts';

/** The key poses in a row; the chosen one can be copied, moved, mirrored and deleted. */
export function poseRow(desk: Desk): TemplateResult {
  const { figure, index } = desk;
  const last = figure.poses.length - 1;
  const add = (): void => {
    desk.take(withPoseAfter(figure, index, { base: figure.poses[index]!.base ?? Object.keys(BASES)[0]! }), 'add');
    desk.choose(index + 1);
  };
  const copy = (): void => {
    desk.take(withCopy(figure, index), 'copy');
    desk.choose(index + 1);
  };
  const remove = (): void => {
    desk.take(withoutPose(figure, index), 'delete');
    desk.choose(Math.max(0, index - 1));
  };
  const move = (to: number) => (): void => {
    desk.take(withPoseMoved(figure, index, to), 'move');
    desk.choose(to);
  };
  return html`<div class="row" role="group" aria-label=${desk.say('poses')}>
      ${figure.poses.map((_, i) => html`<button type="button" class="pose" aria-pressed=${i === index ? 'true' : 'false'} @click=${() => desk.choose(i)}>
        <rs-figure .figure=${figure} still=${String(i)} crop="body" label=""></rs-figure><span>${desk.say('pose', i + 1)}</span>
      </button>`)}
    </div>
    <div class="acts" role="group" aria-label=${desk.say('pose', index + 1)}>
      ${action('plus', desk.say('pose.add'), add)} ${action('copy', desk.say('pose.copy'), copy)}
      ${action('repeat', desk.say('pose.mirror'), () => desk.take(withMirroredPose(figure, index), 'mirror'))}
      ${action('chevron-left', desk.say('pose.earlier'), move(index - 1), { disabled: index === 0, wordless: true })}
      ${action('chevron-right', desk.say('pose.later'), move(index + 1), { disabled: index === last, wordless: true })}
      ${action('trash-2', desk.say('pose.delete'), remove, { disabled: figure.poses.length <= FEWEST, wordless: true })}
    </div>`;
}

/** The movement as steps from pose to pose, each with its seconds and breath. */
export function timing(desk: Desk): TemplateResult {
  const steps = stepsOf(desk.figure);
  return html`<ol class="steps">${steps.map((step, i) => one(desk, step, i, steps.length))}</ol>
    <div class="acts">${action('plus', desk.say('step.add'), () => desk.take(withStepAdded(desk.figure), 'step-add'))}</div>`;
}

function one(desk: Desk, step: Step, i: number, count: number): TemplateResult {
  const { figure } = desk;
  const set = (change: { readonly [K in keyof Step]?: Step[K] | undefined }) => withStep(figure, i, change);
  const poses = figure.poses.map((_, pose): [string, string] => [String(pose), desk.say('pose', pose + 1)]);
  const breaths: [string, string][] = [['', desk.say('breath.none')], ['in', desk.say('breath.in')], ['out', desk.say('breath.out')]];
  return html`<li>
    <div class="step-head">
      ${choice(`step${i}-to`, desk.say('step.to', i + 1), String(step.to), poses, (to) => desk.take(set({ to: Number(to) }), `step${i}-to`))}
      ${action('arrow-up', desk.say('step.earlier', i + 1), () => desk.take(withStepMoved(figure, i, i - 1), 'step-move'), { disabled: i === 0, wordless: true })}
      ${action('arrow-down', desk.say('step.later', i + 1), () => desk.take(withStepMoved(figure, i, i + 1), 'step-move'), { disabled: i === count - 1, wordless: true })}
      ${action('trash-2', desk.say('step.delete', i + 1), () => desk.take(withoutStep(figure, i), 'step-delete'), { disabled: count <= FEWEST, wordless: true })}
    </div>
    ${dial(desk, { at: `step${i}-move`, label: desk.say('step.move'), value: step.move, least: 0.2, most: 10, step: 0.1, unit: 'seconds', change: (move) => set({ move }) })}
    ${dial(desk, { at: `step${i}-hold`, label: desk.say('step.hold'), value: step.hold ?? 0, least: 0, most: 60, step: 0.1, unit: 'seconds', change: (hold) => set({ hold: hold === 0 ? undefined : hold }) })}
    <div class="acts">
      ${choice(`step${i}-breath`, desk.say('breath'), step.breath ?? '', breaths, (breath) => desk.take(set({ breath: breath === 'in' || breath === 'out' ? breath : undefined }), `step${i}-breath`))}
      ${tick(desk.say('through'), step.through ?? false, (through) => desk.take(set({ through: through ? true : undefined }), `step${i}-through`))}
    </div>
  </li>`;
}
