import { isWork, type Run } from '../session/machine.ts';
import type { Moment } from '../session/cues.ts';
import { shownSide } from '../session/paced.ts';
import type { Step, StepKind } from '../session/steps.ts';
import { count, t, type TextKey } from '../texts/texts.ts';

/** The word for what to do now. */
export function wordFor(kind: StepKind): string {
  return kind === 'intro' ? '' : t(`session.${kind}` as TextKey);
}

/** "Right side": which side works now; nothing if both do. */
export function sideWord(run: Run, step: Step): string {
  if (!step.side) {
    return '';
  }
  const shown = shownSide(run.items[step.item]!.figure);
  if (!shown) {
    return t(step.side === 'shown' ? 'session.side.one' : 'session.side.other');
  }
  const right = (shown === 'right') === (step.side === 'shown');
  return t(right ? 'session.side.right' : 'session.side.left');
}

/** "Right side · Set 2 of 3". */
export function whereabouts(run: Run, step: Step): string {
  const set = t('session.set-of', step.set, run.items[step.item]!.dose.sets);
  return [sideWord(run, step), set].filter(Boolean).join(' · ');
}

/** What to mind now: the cues of the exercise, one a repetition. */
export function cueFor(run: Run, step: Step): string {
  const item = run.items[step.item]!;
  if (step.kind === 'rest') {
    return t('session.next-set', step.set);
  }
  const cues = [...item.cues, ...item.breathing];
  return cues.length > 0 ? cues[((step.repetition ?? step.set) - 1) % cues.length]! : '';
}

/**
 * What a screen reader says at a moment. Repetitions are counted at their start only: the movement itself is too short
 * for words.
 */
export function spoken(run: Run, step: Step, moment: Moment, before: string): string {
  const seconds = Math.round(step.seconds ?? 0);
  if (typeof moment === 'number') {
    return isWork(step) && step.kind !== 'timed' && step.kind !== 'hold' ? before : String(moment);
  }
  if (moment === 'half') {
    return count('session.left', Math.round(seconds / 2));
  }
  switch (step.kind) {
    case 'out':
      return t('session.repetition-of', step.repetition!, step.repetitions!);
    case 'back':
      return before;
    case 'side':
      return `${wordFor('side')}. ${sideWord(run, step)}`;
    default:
      return `${wordFor(step.kind)}, ${count('session.seconds', seconds)}`;
  }
}
