import { css } from 'lit';
import { forcedFocus } from './forced-focus.ts';

/** How the pose editor looks: the figure stays in sight while the sliders scroll. */
export const poseStyles = css`
  :host { display: block; container-type: inline-size; font: var(--rs-t-14); color: var(--rs-ink); }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  .desk { display: grid; gap: 14px; }
  .shown { position: sticky; top: 0; z-index: 1; display: grid; gap: 8px; padding: 10px; background: var(--rs-card); border: 1px solid var(--rs-line); border-radius: var(--rs-r-card); }
  .stage { height: 160px; border-radius: var(--rs-r-ctl); background: var(--rs-brand-soft); --rs-fig-paper: var(--rs-brand-soft); padding: 8px; }
  .stage rs-figure { height: 100%; }
  .work { display: grid; gap: 14px; min-width: 0; }
  @container (min-width: 600px) {
    .desk { grid-template-columns: minmax(0, 10fr) minmax(0, 11fr); align-items: start; }
    .stage { height: 240px; }
  }
  .row { display: flex; gap: 8px; overflow-x: auto; padding: 4px; margin: -4px; }
  button { font: inherit; color: inherit; cursor: pointer; touch-action: manipulation; }
  .pose { flex: none; min-width: 76px; forced-color-adjust: none; padding: 4px 4px 6px; display: grid; gap: 2px; justify-items: center; background: var(--rs-card); border: 1px solid var(--rs-line); border-radius: var(--rs-r-ctl); font: var(--rs-t-12); --rs-fig-paper: var(--rs-card); }
  .pose rs-figure { width: 64px; height: 56px; }
  .pose[aria-pressed='true'] { background: var(--rs-brand-soft); border-color: var(--rs-brand); box-shadow: inset 0 0 0 1px var(--rs-brand); font-weight: 600; --rs-fig-paper: var(--rs-brand-soft); }
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; }
  .act { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 36px; padding: 4px 10px; background: var(--rs-card); border: 1px solid var(--rs-line); border-radius: var(--rs-r-ctl); font: var(--rs-t-13); font-weight: 550; }
  .act.icon { width: 36px; padding: 0; }
  .act:hover:not(:disabled) { background: var(--rs-hover); }
  .act:disabled { color: var(--rs-ink-3); cursor: default; background: var(--rs-sunk); }
  .act[aria-pressed='true'] { background: var(--rs-brand-soft); border-color: var(--rs-brand); }
  .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(92px, 1fr)); gap: 4px; padding: 4px; background: var(--rs-sunk); border-radius: 10px; }
  .parts button { min-height: 36px; padding: 4px 6px; border: 1px solid transparent; border-radius: var(--rs-r-ctl); background: none; font: var(--rs-t-13); font-weight: 550; }
  .parts button[aria-pressed='true'] { background: var(--rs-card); border-color: var(--rs-line); color: var(--rs-brand); }
  fieldset { margin: 0; padding: 0; border: 0; min-width: 0; display: grid; gap: 2px; }
  .body { display: grid; gap: 12px; }
  fieldset + fieldset, details fieldset { margin-top: 12px; }
  .body fieldset { margin: 0; }
  legend, h3 { margin: 0 0 4px; padding: 0; font: var(--rs-t-13); font-weight: 600; color: var(--rs-ink-2); }
  .dial { display: grid; grid-template-columns: minmax(84px, 11fr) minmax(70px, 12fr) 68px; align-items: center; gap: 0 8px; min-height: 40px; }
  .dial label { font: var(--rs-t-13); overflow-wrap: anywhere; }
  .dial input[type='range'] { width: 100%; height: 28px; margin: 0; accent-color: var(--rs-brand); }
  input.number, select { min-height: 36px; padding: 4px 8px; border: 1px solid var(--rs-line-strong); border-radius: var(--rs-r-ctl); background: var(--rs-card); color: var(--rs-ink); font: var(--rs-t-14); }
  input.number { width: 100%; text-align: end; font-variant-numeric: tabular-nums; }
  input.number[aria-invalid='true'] { border-color: var(--rs-care); }
  .no { grid-column: 1 / -1; display: flex; gap: 6px; align-items: start; margin: 2px 0 6px; padding: 6px 8px; border-radius: var(--rs-r-ctl); background: var(--rs-care-soft); color: var(--rs-care); font: var(--rs-t-13); }
  .no rs-icon { flex: none; margin-top: 1px; }
  .choice { display: grid; gap: 4px; min-width: 0; }
  .choice label { font: var(--rs-t-13); color: var(--rs-ink-2); }
  .choice select { width: 100%; min-width: 0; }
  .acts > .choice { flex: 1 1 130px; }
  .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; margin-bottom: 8px; }
  .tick { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; font: var(--rs-t-13); }
  .tick input { width: 18px; height: 18px; margin: 0; accent-color: var(--rs-brand); flex: none; }
  .ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(128px, 1fr)); gap: 0 8px; }
  .hint { margin: 6px 0 0; font: var(--rs-t-13); color: var(--rs-ink-2); }
  details { border-top: 1px solid var(--rs-line); padding-top: 4px; }
  summary { display: flex; align-items: center; min-height: 40px; font: var(--rs-t-14); font-weight: 600; cursor: pointer; border-radius: var(--rs-r-ctl); list-style: none; gap: 6px; }
  summary::-webkit-details-marker { display: none; }
  summary::before { content: ''; width: 7px; height: 7px; margin: 0 5px; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); }
  details[open] > summary::before { transform: rotate(45deg); }
  details > div { padding: 4px 0 12px; }
  ol.steps { margin: 0 0 8px; padding: 0; list-style: none; display: grid; gap: 10px; }
  ol.steps li { padding: 10px; border: 1px solid var(--rs-line); border-radius: var(--rs-r-ctl); background: var(--rs-card); }
  .step-head { display: flex; align-items: end; gap: 6px; margin-bottom: 4px; }
  .step-head .choice { flex: 1; }
  .mend { display: grid; gap: 4px; margin: 0; padding: 10px 12px; border-radius: var(--rs-r-ctl); background: var(--rs-care-soft); font: var(--rs-t-13); }
  .mend h3 { color: var(--rs-care); }
  .mend ul { margin: 0; padding-inline-start: 18px; }
  .fine { margin: 0; color: var(--rs-go); font: var(--rs-t-13); font-weight: 550; display: flex; align-items: center; gap: 6px; }
  :focus-visible, .pose[aria-pressed='true']:focus-visible { outline: none; box-shadow: var(--rs-focus); border-radius: var(--rs-r-ctl); }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  ${forcedFocus}
  @media (forced-colors: active) { .pose[aria-pressed='true'], .parts button[aria-pressed='true'] { outline: 2px solid Highlight; } }
`;
