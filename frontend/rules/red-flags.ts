import type { Level, QuestionSet } from '../api/contract.ts';

/** Levels, most urgent first. */
export const LEVELS: readonly Level[] = ['EMERGENCY', 'URGENT', 'SOON', 'WATCH', 'NONE'];

/** What the answers to a question set mean. */
export interface Assessment {
  /** The highest level among the questions answered yes. */
  level: Level;
  /** The flags of these questions, in the order of the set. */
  flags: string[];
  /** The sentences to say, in the order of the set: only those of the highest level. */
  say: string[];
  /** Whether nothing is open. */
  complete: boolean;
  /** Whether Today, the plan and the session are locked. */
  locks: boolean;
}

/**
 * Assesses answers: the ids of questions answered yes and of those still open; all others were answered no.
 * Refuses ids that the set does not have, and a question that is both answered and open.
 */
export function assess(set: QuestionSet, yes: readonly string[], open: readonly string[] = []): Assessment {
  for (const id of [...yes, ...open]) {
    if (!set.questions.some((question) => question.id === id)) {
      throw new RangeError(`The set ${set.id} has no question ${id}`);
    }
  }
  if (yes.some((id) => open.includes(id))) {
    throw new RangeError('A question is either answered or open');
  }
  const raised = set.questions.filter((question) => yes.includes(question.id));
  const level = LEVELS.find((each) => raised.some((question) => question.level === each)) ?? 'NONE';
  return {
    level,
    flags: raised.map((question) => question.flag),
    say: raised.flatMap((question) => (question.level === level && question.emergencyLine ? [question.emergencyLine] : [])),
    complete: open.length === 0,
    locks: level === 'EMERGENCY',
  };
}
