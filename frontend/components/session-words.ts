import type { SessionItem } from '../api/contract.ts';
import { isWork, type Run } from '../session/machine.ts';
import type { Moment } from '../session/cues.ts';
import { shownSide } from '../session/paced.ts';
import type { Step } from '../session/steps.ts';
import { count, locale, t, type TextKey } from '../texts/texts.ts';

/** The word for what to do now; a tempo has words of its own. */
export function wordFor({ kind, beat }: Pick<Step, 'kind' | 'beat'>): string {
  return kind === 'intro' ? '' : t(`session.${beat ?? kind}` as TextKey);
}

/** How many repetitions or metres the person has to count themselves: "8–12", "200 m"; nothing elsewhere. */
export function ownCount(run: Run, step: Step): { number: string; unit: string } | undefined {
  const { repetitions, repetitionsTo, metres, metresTo } = run.items[step.item]!.dose;
  if (step.kind === 'count') {
    return { number: `${repetitions}–${repetitionsTo}`, unit: t('session.repetitions') };
  }
  if (step.kind !== 'distance' || metres === undefined) {
    return undefined;
  }
  const most = metresTo ?? metres;
  const far = metres >= 1000 && metres % 100 === 0 && most % 100 === 0;
  const written = [...new Set([metres, most])].map((way) => number(far ? way / 1000 : way)).join('–');
  return { number: written, unit: t(far ? 'session.kilometres' : 'session.metres') };
}

function number(value: number): string {
  return new Intl.NumberFormat(locale(), { useGrouping: false, maximumFractionDigits: 1 }).format(value);
}

/** "Right side": which side works now; nothing if both do. */
export function sideWord(run: Run, step: Step): string {
  if (!step.side) {
    return '';
  }
  const { dose, figure } = run.items[step.item]!;
  if (dose.side === 'left' || dose.side === 'right') {
    return t(`session.side.${dose.side}`);
  }
  const shown = shownSide(figure);
  if (!shown) {
    return t(step.side === 'shown' ? 'session.side.one' : 'session.side.other');
  }
  const right = (shown === 'right') === (step.side === 'shown');
  return t(right ? 'session.side.right' : 'session.side.left');
}

/** "Right side · Set 2 of 3 · 4 kg · effort 7 of 10"; a warm-up set is lighter, so it names no load. */
export function whereabouts(run: Run, step: Step): string {
  const { dose, load, effort } = run.items[step.item]!;
  const parts = step.warmUp ? [t('session.warm-up-of', step.warmUp, dose.warmUpSets!), t('session.lighter')] : [t('session.set-of', step.set, dose.sets), load, effort];
  return [sideWord(run, step), ...parts].filter(Boolean).join(' · ');
}

/** What to mind now: the cues of the exercise, one a repetition. */
export function cueFor(run: Run, step: Step): string {
  const item = run.items[step.item]!;
  if (step.kind === 'rest') {
    return step.warmUp ? t('session.next-warm-up', step.warmUp) : t('session.next-set', step.set);
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
    case 'count':
    case 'distance': {
      const { number: many, unit } = ownCount(run, step)!;
      return `${wordFor(step)}. ${many.replace('–', ` ${t('session.to')} `)} ${unit}`;
    }
    case 'side':
      return `${wordFor(step)}. ${sideWord(run, step)}`;
    default:
      return `${wordFor(step)}, ${count('session.seconds', seconds)}`;
  }
}

/** What is read out at that moment: as a screen reader says it, and once a set what to mind. */
export function aloud(run: Run, step: Step, moment: Moment, said: string): string {
  const beginsSet = moment === 'start' && isWork(step) && (step.repetition ?? 1) === 1 && step.kind !== 'hold' && step.kind !== 'back';
  return [said, beginsSet ? cueFor(run, step) : ''].filter(Boolean).join('. ').replace(/\.\.+/g, '.');
}

/** An exercise read out before it begins: what it is, how much of it, how to begin. */
export function introAloud({ title, doseSpoken, doseText, setup }: SessionItem): string {
  return [title, doseSpoken ?? doseText, ...setup].map((part) => part.replace(/[.\s]+$/, '')).join('. ');
}
