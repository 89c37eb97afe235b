import type { SessionEntry } from '../api/contract.ts';
import type { PastReport, PastReports } from '../api/reports.ts';

/** The report of that id, whether it is the newest or one that a correction has replaced. */
export function reportOf({ reports }: PastReports, id: string): PastReport | undefined {
  return reports.find(({ report, root }) => report.id === id || root === id || report.corrects === id);
}

/** An entry with another outcome: all sets if it was done, none if it was left out; the reason stays only where there is one. */
export function withOutcome(entry: SessionEntry, outcome: SessionEntry['outcome'], sets: number): SessionEntry {
  const { reason, reasonText, ...rest } = entry;
  switch (outcome) {
    case 'done':
      return { ...rest, outcome, setsDone: sets };
    case 'skipped':
      return { ...entry, outcome, setsDone: 0 };
    case 'partly':
      return { ...entry, outcome, setsDone: Math.max(1, Math.min(entry.setsDone || 1, Math.max(1, sets - 1))) };
  }
}

/** Whether the person still has to say why something was not done. */
export function lacksReason(entries: readonly SessionEntry[]): boolean {
  return entries.some((entry) => entry.outcome !== 'done' && !entry.reason);
}

/** The entries that a correction has changed, as they were before. */
export function toldOtherwise(before: readonly SessionEntry[], now: readonly SessionEntry[]): SessionEntry[] {
  return before.filter((entry) => {
    const same = now.find(({ item }) => item === entry.item);
    return !same || same.outcome !== entry.outcome || same.setsDone !== entry.setsDone || same.reason !== entry.reason;
  });
}
