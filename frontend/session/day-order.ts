import type { AlsoToday, Session } from '../api/contract.ts';

/** One step of a day: an exercise of the session, or the run that it goes with. */
export interface DayStep {
  id: string;
  title: string;
  /** The dose in words; a run has its summary. */
  text: string;
  minutes: number;
  run: boolean;
}

/**
 * The day's steps in the order in which they make sense: what warms up for a run, the run, the other exercises in the
 * plan's order, and last what belongs after the run. Without a run it is the plan's order.
 */
export function dayOrder(session: Session, also: readonly AlsoToday[]): DayStep[] {
  const exercises = (when: 'before' | 'after' | undefined) =>
    session.items
      .filter((item) => item.run === when)
      .map(({ id, title, doseText, minutes }): DayStep => ({ id, title, text: doseText, minutes, run: false }));
  const runs = also
    .filter((each) => each.kind === 'run-session' && !each.done)
    .map(({ id, title, summary = '', minutes = 0 }): DayStep => ({ id, title, text: summary, minutes, run: true }));
  return [...exercises('before'), ...runs, ...exercises(undefined), ...exercises('after')];
}
