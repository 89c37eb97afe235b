import type { PastReport } from '../api/reports.ts';
import { longDay, time } from '../texts/format.ts';

/** What each report is called: by its day, with its time where the day has several, and counted where even that is the same. */
export function reportNames(reports: readonly Pick<PastReport, 'report'>[], locale: string, zone: string): string[] {
  const days = reports.map(({ report }) => longDay(locale, report.day));
  const names = reports.map(({ report }, i) =>
    isAlone(days, days[i]!) ? days[i]! : `${days[i]}, ${time(locale, report.finishedAt, zone)}`,
  );
  return names.map((name, i) => (isAlone(names, name) ? name : `${name} (${names.slice(i).filter((other) => other === name).length})`));
}

function isAlone(all: readonly string[], one: string): boolean {
  return all.indexOf(one) === all.lastIndexOf(one);
}
