import { svg, type SVGTemplateResult } from 'lit';

const WORST = 10;
const EDGE = 4;

/**
 * A line of pain scores, 0 (bottom) to 10 (top), with the clinic's limit dashed; the last point takes its state's colour.
 * The words beside it say what it shows.
 */
export function spark(scores: readonly number[], limit: number, width: number, height: number): SVGTemplateResult {
  const step = scores.length > 1 ? (width - 2 * EDGE) / (scores.length - 1) : 0;
  const y = (score: number) => EDGE + ((WORST - score) / WORST) * (height - 2 * EDGE);
  const points = scores.map((score, at) => `${(EDGE + at * step).toFixed(1)},${y(score).toFixed(1)}`);
  const last = scores.at(-1);
  return svg`<svg class="spark" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    <path class="limit" d="M0 ${y(limit)}H${width}"></path>
    ${points.length > 1 ? svg`<polyline class="line" points=${points.join(' ')}></polyline>` : ''}
    ${
      last === undefined
        ? ''
        : svg`<circle class=${last > limit ? 'last high' : 'last'} r="3" cx=${(EDGE + (scores.length - 1) * step).toFixed(1)}
            cy=${y(last).toFixed(1)}></circle>`
    }
  </svg>`;
}
