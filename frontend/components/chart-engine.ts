import type { CustomSeriesRenderItemAPI } from 'echarts';
import { CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { format, init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { fitting, share, stretch, type ChartData, type Series } from './chart-data.ts';

use([CustomChart, LineChart, AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** More points than this are drawn small. */
const CROWDED = 16;
const FULL = 100;
const FONT = 'Inter Variable, system-ui, sans-serif';
/** What stands left and right of the days at least, and the size of letters, in px at the usual size of text. */
const SIDES = { left: 32, right: 14 };
const LETTERS = 12;
const USUAL = 16;
/** Between a phase's edge and its name, in px. */
const GAP = 5;

/** Draws the chart into the element; loaded only by pages that show one. */
export function draw(place: HTMLElement, data: ChartData, locale: string): EChartsType {
  const chart = init(place, undefined, { renderer: 'svg' });
  const larger = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;
  const widest = Math.max(0, ...data.limits.map((limit) => textWidth(limit.label, larger)));
  const sides = { left: SIDES.left * larger, right: Math.max(SIDES.right, widest + 2 * GAP) };
  chart.setOption(option(data, locale, colours(place), { larger, sides, width: () => place.clientWidth }));
  return chart;
}

/** How much larger than usual the reader has letters, what stands beside the days, and how wide the chart is now. */
interface Size {
  larger: number;
  sides: { left: number; right: number };
  width: () => number;
}

function textWidth(text: string, larger: number): number {
  return format.getTextRect(text, `${LETTERS * larger}px ${FONT}`).width;
}

type Colour = (token: string) => string;

/** The engine mixes colours itself, so it gets resolved ones and not the tokens. */
function colours(place: HTMLElement): Colour {
  const probe = document.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const resolved = new Map<string, string>();
  for (const token of ['c-pain', 'c-next', 'c-adh', 'go', 'go-soft', 'line', 'card', 'ink', 'ink-3', 'care', 'sunk', 'raised']) {
    probe.style.color = `var(--rs-${token})`;
    resolved.set(token, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => resolved.get(token) ?? 'currentColor';
}

function option(data: ChartData, locale: string, colour: Colour, size: Size) {
  const { larger, sides } = size;
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const ends = data.bars ? stretch(data) : undefined;
  const axisText = { color: colour('ink-3'), fontFamily: FONT, fontSize: LETTERS * larger };
  const days = {
    type: 'time' as const,
    ...(ends ? { min: ends.first, max: ends.last } : {}),
    axisLine: { lineStyle: { color: colour('line') } },
    axisTick: { show: false },
    splitNumber: 3,
    axisLabel: { ...axisText, hideOverlap: true, formatter: (value: number) => short.format(value) },
  };
  const values = {
    type: 'value' as const,
    min: 0,
    max: data.max,
    interval: data.max / 2,
    axisLabel: axisText,
    splitLine: { lineStyle: { color: colour('line') } },
  };
  return {
    animation: false,
    aria: { enabled: false },
    grid: data.bars
      ? [{ ...sides, top: 10 * larger, bottom: 66 + 26 * larger }, { ...sides, height: 44, bottom: 26 * larger }]
      : { ...sides, top: 10 * larger, bottom: 26 * larger },
    tooltip: {
      trigger: 'axis' as const,
      backgroundColor: colour('raised'),
      borderColor: colour('line'),
      textStyle: { color: colour('ink'), fontFamily: FONT, fontSize: 13 * larger },
      axisPointer: { label: { show: false }, lineStyle: { color: colour('line') } },
      formatter: (points: unknown) => tooltip(points, long),
    },
    xAxis: data.bars ? [{ ...days, axisLabel: { show: false } }, { ...days, gridIndex: 1 }] : days,
    yAxis: data.bars
      ? [values, { ...values, gridIndex: 1, max: FULL, interval: FULL, splitLine: { show: false }, axisLabel: { ...axisText, showMinLabel: false } }]
      : values,
    series: [
      ...data.series.map((series, index) => line(series, index === 0 ? data : undefined, colour, size)),
      ...(data.bars ? [bars(data.bars, colour)] : []),
    ],
  };
}

/** Each share as wide as its days, so that it stands below the points of those days. */
function bars(data: NonNullable<ChartData['bars']>, colour: Colour) {
  return {
    type: 'custom' as const,
    name: data.name,
    xAxisIndex: 1,
    yAxisIndex: 1,
    silent: true,
    tooltip: { show: false },
    data: data.list.map((bar) => [bar.from, bar.percent, bar.to]),
    encode: { x: [0, 2], y: 1 },
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => {
      const [left = 0, top = 0] = api.coord([api.value(0), api.value(1)]);
      const [right = 0, bottom = 0] = api.coord([Number(api.value(2)), 0]);
      const width = Math.max(2, right - left - 3);
      return { type: 'rect' as const, shape: { x: left, y: top, width, height: Math.max(1, bottom - top), r: 2 }, style: { fill: colour('c-adh'), opacity: 0.45 } };
    },
  };
}

function line(series: Series, marks: ChartData | undefined, colour: Colour, size: Size) {
  const ink = colour(series.kind === 'main' ? 'c-pain' : 'c-next');
  return {
    type: 'line' as const,
    name: series.name,
    data: series.points.map((point) => [point.day, point.value]),
    connectNulls: true,
    symbol: 'circle',
    silent: true,
    ...look(series.kind, ink, colour, series.points.length > CROWDED),
    ...(marks ? { markArea: areas(marks, colour, size), markLine: lines(marks, colour, size) } : {}),
  };
}

function look(kind: Series['kind'], ink: string, colour: Colour, small: boolean) {
  switch (kind) {
    case 'main':
      return {
        showSymbol: true, symbolSize: small ? 5 : 8, z: 4,
        lineStyle: { color: ink, width: 2.5, type: 'solid' as const },
        itemStyle: { color: ink, borderColor: colour('card'), borderWidth: small ? 0.5 : 1.5 },
      };
    case 'dots':
      return {
        showSymbol: true, symbolSize: small ? 4 : 9, z: 3,
        lineStyle: { width: 0, opacity: 0 },
        itemStyle: { color: colour('card'), borderColor: ink, borderWidth: small ? 1 : 1.5 },
      };
    case 'band':
      return {
        showSymbol: false, z: 1, step: 'middle' as const,
        lineStyle: { color: colour('go'), width: 1 },
        itemStyle: { color: colour('go') },
        areaStyle: { color: colour('go-soft'), opacity: 1 },
      };
    default:
      return {
        showSymbol: false, z: 2,
        lineStyle: { color: ink, width: 2, type: [3, 4] as [number, number] },
        itemStyle: { color: ink },
      };
  }
}

function areas(data: ChartData, colour: Colour, size: Size) {
  const letters = { fontFamily: FONT, fontSize: LETTERS * size.larger };
  const band = data.band
    ? [
        [
          {
            yAxis: data.band.from,
            name: data.band.label,
            itemStyle: { color: colour('go-soft') },
            label: { color: colour('go'), position: 'insideBottomLeft', ...letters },
          },
          { yAxis: data.band.to },
        ],
      ]
    : [];
  const phases = data.phases.map((phase, index) => [
    {
      xAxis: phase.from,
      name: phase.label,
      itemStyle: { color: index % 2 === 0 ? 'transparent' : colour('sunk'), opacity: 0.6 },
      label: { color: colour('ink-3'), position: 'insideTopLeft', ...letters, formatter: () => phaseName(data, phase, size) },
    },
    { xAxis: phase.to },
  ]);
  return { silent: true, data: [...phases, ...band] as never[] };
}

function phaseName(data: ChartData, phase: ChartData['phases'][number], { larger, sides, width }: Size): string {
  const room = (width() - sides.left - sides.right) * share(data, phase.from, phase.to);
  return fitting(phase.label, room - 2 * GAP, (text) => textWidth(text, larger));
}

function lines(data: ChartData, colour: Colour, { larger }: Size) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colour('care'), type: 'dashed' as const },
    data: data.limits.map((limit, index) => ({
      yAxis: limit.at,
      lineStyle: { color: colour(isFine(data, index) ? 'go' : 'care') },
      label: { formatter: limit.label, color: colour(isFine(data, index) ? 'go' : 'care'), position: 'end' as const, fontFamily: FONT, fontSize: LETTERS * larger },
    })),
  };
}

/** Of two limits the first says how far all is fine. */
function isFine(data: ChartData, index: number): boolean {
  return index === 0 && data.limits.length > 1;
}

/** Only names and numbers of the server's own texts get in here, and they are escaped all the same. */
function tooltip(points: unknown, day: Intl.DateTimeFormat): string {
  const list = points as { seriesName: string; value: [string, number | null] }[];
  const first = list[0];
  if (!first) {
    return '';
  }
  const values = list
    .filter((point) => point.value[1] !== null)
    .map((point) => `${escape(point.seriesName)}: ${Number(point.value[1])}`);
  return [escape(day.format(new Date(`${first.value[0]}T00:00Z`))), ...values].join('<br>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
