import type { FoundRun, LoggedRun, Measured, PlannedRun, RunSort, Surface } from '../api/runs.ts';
import type { Sums } from '../session/run-legs.ts';

/** What is typed of a run and not sent yet. */
export interface Typed {
  id: string;
  part?: string;
  day: string;
  sort: RunSort;
  minutes: number;
  running?: number;
  km: string;
  surface?: Surface;
  shoe?: string;
  newShoe?: string;
  pain?: number;
  effort?: number;
  note?: string;
  corrects?: string;
  measured?: Measured;
  finishedAt?: string;
}

/** Where it is kept on the phone. */
export const TYPED = 'run:typed';

/** Where a file's runs are kept on the phone until each is reported or left. */
export const FOUND = 'run:file';

/** A report that is to be changed, as a new one that corrects it. */
export function typedOfLogged(run: LoggedRun, id: string): Typed {
  const { metres, id: corrects, light: _light, corrected: _corrected, ...rest } = run;
  return { ...rest, id, corrects, km: kmOf(metres) };
}

/** A run that a file holds; the shoes and the ground are asked for. Without a day or an id it is none. */
export function typedOfFound(run: FoundRun): Typed | undefined {
  const { id, day, sort, minutes, running, part, measured, finishedAt } = run;
  if (run.trouble || !id || !day || !sort || minutes === undefined) {
    return undefined;
  }
  return {
    id, day, sort, minutes, km: kmOf(run.metres),
    ...(running === undefined ? {} : { running }), ...(part ? { part } : {}), ...(measured ? { measured } : {}), ...(finishedAt ? { finishedAt } : {}),
  };
}

/** What the timer has counted. */
export function typedOfTimer(sums: Sums, run: Pick<PlannedRun, 'part' | 'sort'>, day: string, id: string): Typed {
  return {
    id, day, sort: run.sort, part: run.part, km: '', minutes: sums.minutes, running: sums.running,
    measured: { by: 'timer', startedAt: new Date(sums.startedAt).toISOString(), movingSeconds: sums.movingSeconds },
    finishedAt: new Date(sums.finishedAt).toISOString(),
  };
}

/** Kilometres as one types them. */
function kmOf(metres: number | undefined): string {
  return metres ? String(Math.round(metres / 10) / 100) : '';
}
