/** What a chart shows; made by the server (`org.restride.base.ui.Chart`), in the reader's language. */
export interface ChartData {
  /** What a screen reader says instead of the picture. */
  label: string;
  /** Highest value of the axis; the lowest is 0. */
  max: number;
  series: Series[];
  /** A range of values that is fine. */
  band?: { label: string; from: number; to: number };
  /** Values that are drawn as labelled lines. */
  limits: { label: string; at: number }[];
  /** Stretches of days with a name, such as a plan's phases. */
  phases: { label: string; from: string; to: string }[];
  /** Shares of stretches of days, drawn below on the same axis of days. */
  bars?: { name: string; list: Bar[] };
  texts: { asTable: string; asChart: string; day: string; none: string };
}

/** A stretch of days, both included, with a share in percent and the same in words. */
export interface Bar {
  from: string;
  to: string;
  percent: number;
  words: string;
}

/** The first and the last day that is drawn; both axes of days keep to them. */
export function stretch(data: ChartData): { first: string; last: string } | undefined {
  const days = [
    ...data.series.flatMap((series) => series.points.map((point) => point.day)),
    ...(data.bars?.list ?? []).flatMap((bar) => [bar.from, bar.to]),
  ].sort();
  const first = days[0];
  const last = days[days.length - 1];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * A phase's name as far as there is room for it: whole, its number alone, or nothing.
 *
 * @param room width of what is drawn of the phase, in the unit of the other width
 * @param widthOf how wide a text gets
 */
export function fitting(label: string, room: number, widthOf: (text: string) => number): string {
  const number = /^\d+(?=\s)/.exec(label)?.[0];
  return [label, number ?? ''].find((text) => widthOf(text) <= room) ?? '';
}

/** How much of the drawn days a stretch of days takes, from 0 to 1. */
export function share(data: ChartData, from: string, to: string): number {
  const drawn = stretch(data);
  if (!drawn) {
    return 0;
  }
  const [first, last] = [Date.parse(drawn.first), Date.parse(drawn.last)];
  const days = Math.min(last, Date.parse(to)) - Math.max(first, Date.parse(from));
  return last > first ? Math.max(0, days / (last - first)) : 1;
}

/** One line; days are ISO dates in order. */
export interface Series {
  name: string;
  /** `dots` are points without a line, `band` is an area below what is allowed. */
  kind: 'main' | 'second' | 'dots' | 'band';
  points: { day: string; value: number | null }[];
}

/** A row of the same numbers as a table: a day and a value, or null, for each series. */
export interface Row {
  day: string;
  values: (number | null)[];
}

/** All days of all series, oldest first. */
export function rows(data: ChartData): Row[] {
  const days = [...new Set(data.series.flatMap((series) => series.points.map((point) => point.day)))].sort();
  return days.map((day) => ({
    day,
    values: data.series.map((series) => series.points.find((point) => point.day === day)?.value ?? null),
  }));
}
