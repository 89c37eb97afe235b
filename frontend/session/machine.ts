import type { Hurt, SessionEntry, SessionItem, SkipReason } from '../api/contract.ts';
import { stepsOf, type Step } from './steps.ts';
import type { Ways } from './variants.ts';

/** What is known of one exercise so far. */
export type Entry = Omit<SessionEntry, 'item' | 'outcome'>;

/**
 * A session under way. All times are milliseconds of one clock that never jumps; the functions here are pure, and
 * what they return follows from the clock alone, never from how often they were asked.
 */
export interface Run {
  readonly items: readonly SessionItem[];
  readonly steps: readonly Step[];
  /** Index of the step; `steps.length` when all is done. */
  readonly at: number;
  /** When the step began; meaningless while paused. */
  readonly began: number;
  /** How much of the step had passed when it was paused. */
  readonly spent: number;
  readonly paused: boolean;
  /** By the id of the plan's item. */
  readonly entries: Readonly<Record<string, Entry>>;
  /** Which exercises are done in another of the signed ways since some moment of the session. */
  readonly ways?: Ways;
  readonly startedAt: number;
  readonly finishedAt?: number;
}

/** What of a run is kept on the phone and as a draft. */
export interface Saved {
  at: number;
  entries: Record<string, Entry>;
  ways?: Ways;
  startedAt: number;
  finishedAt?: number;
}

/** Begins with the introduction of the first exercise. */
export function begin(items: readonly SessionItem[], now: number): Run {
  return { items, steps: stepsOf(items), at: 0, began: now, spent: 0, paused: false, entries: {}, startedAt: now };
}

/** Goes on at the start of the set that was left, paused until the person says so. */
export function restore(items: readonly SessionItem[], saved: Saved, now: number): Run {
  const run = { ...begin(items, now), ...saved };
  const left = run.steps[saved.at];
  if (!left) {
    return { ...run, at: run.steps.length };
  }
  const at = left.kind === 'rest' || left.kind === 'side' ? saved.at + 1 : saved.at;
  return { ...run, at: setStart(run.steps, at), paused: true };
}

/** What is to be kept of a run. */
export function save(run: Run): Saved {
  const { at, entries, ways, startedAt, finishedAt } = run;
  return { at, entries: { ...entries }, ...(ways ? { ways } : {}), startedAt, ...(finishedAt === undefined ? {} : { finishedAt }) };
}

/** The step under way, or nothing when all is done. */
export function stepOf(run: Run): Step | undefined {
  return run.steps[run.at];
}

/** Milliseconds spent in the step under way. */
export function spentIn(run: Run, now: number): number {
  return run.paused ? run.spent : Math.max(0, now - run.began);
}

/** Milliseconds left in the step under way; nothing if it waits for the person. */
export function leftIn(run: Run, now: number): number | undefined {
  const seconds = stepOf(run)?.seconds;
  return seconds === undefined ? undefined : Math.max(0, seconds * 1000 - spentIn(run, now));
}

/** Brings the run to where the clock says it is, however late it is asked. */
export function advance(run: Run, now: number): Run {
  let current = run;
  let step = stepOf(current);
  while (!current.paused && step?.seconds !== undefined && now >= current.began + step.seconds * 1000) {
    current = enter(counted(current), current.at + 1, current.began + step.seconds * 1000);
    step = stepOf(current);
  }
  return current;
}

export function pause(run: Run, now: number): Run {
  const current = advance(run, now);
  return current.paused ? current : { ...current, spent: spentIn(current, now), paused: true };
}

export function resume(run: Run, now: number): Run {
  return run.paused ? { ...run, began: now - run.spent, spent: 0, paused: false } : run;
}

/** Whether the step is part of a set, rather than of what lies around it. */
export function isWork(step: Step | undefined): boolean {
  return step !== undefined && ['out', 'hold', 'back', 'timed', 'count', 'distance'].includes(step.kind);
}

/** Whether only the person knows when this part of a set is over. */
export function isOwnCount(step: Step | undefined): boolean {
  return isWork(step) && step!.seconds === undefined;
}

/** Whether the person may end the set now, as done: where they count themselves, or have reached the least of a range. */
export function mayEnd(run: Run, now: number): boolean {
  const step = stepOf(run);
  return isOwnCount(step) || (step?.least !== undefined && spentIn(run, now) >= step.least * 1000);
}

/** Ends an introduction, a count-in, a change of side or a rest early; a set under way counts as done. */
export function next(run: Run, now: number): Run {
  const current = advance(run, now);
  const step = stepOf(current);
  if (!isWork(step)) {
    return enter(current, current.at + 1, now);
  }
  const end = workEnd(current.steps, current.at);
  return enter(counted({ ...current, at: end }), end + 1, now);
}

/** Leaves the rest of this set out, both sides of it, without counting it. */
export function skipSet(run: Run, now: number): Run {
  const current = advance(run, now);
  const step = stepOf(current);
  const after = current.steps.findIndex((each, i) => i > current.at && (each.item !== step?.item || each.set > step.set));
  return enter(current, after < 0 ? current.steps.length : after, now);
}

/** Leaves the rest of the exercise out and keeps the reason. */
export function skipExercise(run: Run, now: number, reason: SkipReason, reasonText?: string): Run {
  const current = advance(run, now);
  const step = stepOf(current);
  if (!step) {
    return current;
  }
  const said = reasonText?.trim() ? { reasonText: reasonText.trim() } : {};
  const marked = withEntry(current, step.item, { reason, ...said });
  const after = current.steps.findIndex((each) => each.item > step.item);
  return enter(marked, after < 0 ? current.steps.length : after, now);
}

/** Once more: this set from its count-in; during a count-in or a rest the set before, and before that the introduction. */
export function again(run: Run, now: number): Run {
  const current = advance(run, now);
  const step = stepOf(current);
  if (!step || step.kind === 'intro') {
    return current;
  }
  const target = setStart(current.steps, step.kind === 'ready' ? current.at - 1 : current.at);
  const to = current.steps[target]!;
  const done = current.entries[current.items[to.item]!.id]?.setsDone ?? 0;
  const uncounted = withEntry(current, to.item, { setsDone: Math.min(done, Math.max(0, to.set - 1)) });
  return enter(uncounted, target, now);
}

/** Keeps that the exercise hurt; of several the worst. */
export function hurt(run: Run, { where, side, score }: Hurt): Run {
  const step = stepOf(run);
  const known = step && run.entries[run.items[step.item]!.id]?.hurts;
  return !step || (known && known.score > score) ? run : withEntry(run, step.item, { hurts: { where, ...(side ? { side } : {}), score } });
}

/**
 * Goes on with other doses, or without some exercises, from the one under way on. That one begins anew, unless so much
 * of it is done already.
 */
export function goOnWith(run: Run, items: readonly SessionItem[], ways: Ways, now: number): Run {
  const current = advance(run, now);
  const from = stepOf(current)?.item ?? current.items.length;
  const changed: Run = { ...current, items, steps: stepsOf(items), ways };
  const places = current.items.slice(from).map((item) => items.findIndex((each) => each.id === item.id));
  const next = places.find((place) => place >= 0 && isShort(changed, items[place]!));
  return enter(changed, next === undefined ? changed.steps.length : changed.steps.findIndex((step) => step.item === next), now);
}

/** Ends the session here; what was not begun counts as skipped for this reason. */
export function stop(run: Run, now: number, reason: SkipReason): Run {
  const current = advance(run, now);
  const from = stepOf(current)?.item ?? current.items.length;
  const marked = current.items.reduce(
    (each, item, index) => (index >= from && isShort(each, item) ? withEntry(each, index, { reason }) : each),
    current,
  );
  return enter(marked, current.steps.length, now);
}

/** The report's entries, one for each exercise. */
export function entriesOf(run: Run): SessionEntry[] {
  const kept = run.items.map((item): SessionEntry => {
    const entry = run.entries[item.id] ?? { setsDone: 0 };
    const { reason = easedBy(run, item), reasonText, ...rest } = entry;
    const outcome = !isShort(run, item) ? (easedBy(run, item) ? 'partly' : 'done') : entry.setsDone > 0 ? 'partly' : 'skipped';
    return { item: item.id, outcome, ...rest, ...(outcome === 'done' ? {} : { reason, reasonText }) };
  });
  return [...kept, ...leftOnTheWay(run)];
}

/** The share of an exercise that lies behind, 0 to 1. */
export function shareDone(run: Run, item: number): number {
  const of = run.steps.filter((step) => step.item === item && step.kind !== 'intro').length;
  const passed = run.steps.filter((step, i) => step.item === item && step.kind !== 'intro' && i < run.at).length;
  return of === 0 ? 1 : passed / of;
}

/** What was begun, and fell out when the session got short. */
function leftOnTheWay(run: Run): SessionEntry[] {
  return Object.entries(run.entries)
    .filter(([id]) => !run.items.some((item) => item.id === id))
    .map(([item, { reason = 'time', ...rest }]): SessionEntry => ({ item, outcome: rest.setsDone > 0 ? 'partly' : 'skipped', ...rest, reason }));
}

/** What made the person do less of one exercise than the rest of the session asks for. */
function easedBy(run: Run, item: SessionItem): SkipReason | undefined {
  return run.ways?.[item.id] === 'flare-up' ? 'pain' : undefined;
}

function isShort(run: Run, item: SessionItem): boolean {
  return (run.entries[item.id]?.setsDone ?? 0) < item.dose.sets;
}

function enter(run: Run, at: number, now: number): Run {
  const over = at >= run.steps.length;
  return {
    ...run,
    at: Math.min(at, run.steps.length),
    began: now,
    spent: 0,
    paused: false,
    ...(over && run.finishedAt === undefined ? { finishedAt: now } : {}),
  };
}

/** Counts the set if the step under way is its last; sets to warm up don't count. */
function counted(run: Run): Run {
  const step = stepOf(run);
  const following = run.steps[run.at + 1];
  const last = isWork(step) && !(following && following.item === step!.item && following.set === step!.set);
  if (!last || step!.warmUp) {
    return run;
  }
  const done = run.entries[run.items[step!.item]!.id]?.setsDone ?? 0;
  return withEntry(run, step!.item, { setsDone: Math.min(done + 1, run.items[step!.item]!.dose.sets) });
}

function withEntry(run: Run, item: number, change: Partial<Entry>): Run {
  const id = run.items[item]!.id;
  return { ...run, entries: { ...run.entries, [id]: { ...(run.entries[id] ?? { setsDone: 0 }), ...change } } };
}

/** The last count-in or introduction up to here. */
function setStart(steps: readonly Step[], at: number): number {
  let i = at;
  while (i > 0 && steps[i]!.kind !== 'ready' && steps[i]!.kind !== 'intro') {
    i--;
  }
  return i;
}

function workEnd(steps: readonly Step[], at: number): number {
  let i = at;
  while (isWork(steps[i + 1]) && steps[i + 1]!.set === steps[at]!.set && steps[i + 1]!.item === steps[at]!.item) {
    i++;
  }
  return i;
}
