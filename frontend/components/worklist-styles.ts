import { css } from 'lit';
import { forcedFocus } from './forced-focus.ts';

/** How the worklist's rows look; on a narrow list a row takes two lines. */
export const worklistStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    height: 100%;
    container-type: inline-size;
    color: var(--rs-ink);
    font: var(--rs-t-14);
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  ul,
  h2,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0 16px 16px;
  }
  h2 {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 16px 12px 6px;
    font: var(--rs-t-13);
    font-weight: 600;
    color: var(--rs-ink-2);
  }
  h2 span {
    font: var(--rs-t-12);
    color: var(--rs-ink-3);
  }
  li {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 52px;
    padding: 6px 12px;
    border-radius: 10px;
    transition: opacity var(--rs-m-base) var(--rs-ease);
  }
  li + li::before {
    content: '';
    position: absolute;
    inset: 0 12px auto;
    border-top: 1px solid var(--rs-line-soft);
  }
  li:hover {
    background: var(--rs-hover);
  }
  li.now {
    background: var(--rs-stop-soft);
  }
  li.selected {
    background: var(--rs-brand-soft);
  }
  li.now .second,
  li.selected .second {
    color: var(--rs-ink-2);
  }
  li.selected::before,
  li.selected + li::before,
  li.now::before {
    border-color: transparent;
  }
  li.gone {
    pointer-events: none;
    color: var(--rs-ink-3);
    background: var(--rs-sunk);
  }
  li.gone .who,
  li.gone .state,
  li.gone .second {
    color: var(--rs-ink-3);
  }
  li.gone .second {
    font-weight: 600;
  }
  li.gone .pain,
  li.gone .act {
    visibility: hidden;
  }
  li.marked {
    background: var(--rs-brand-soft);
  }
  .mark {
    position: relative;
    z-index: 1;
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--rs-brand);
  }
  .fresh {
    padding: 0 5px;
    border-radius: 5px;
    background: var(--rs-brand-soft);
    color: var(--rs-brand);
    font: var(--rs-t-12);
    font-weight: 600;
  }
  .coming li {
    margin: 4px 12px;
    background: var(--rs-sunk);
  }
  .open {
    display: flex;
    flex: 1;
    min-width: 0;
    align-items: center;
    gap: 12px;
    color: inherit;
    text-decoration: none;
    border-radius: 6px;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 10px;
  }
  .open:focus-visible,
  .act:focus-visible,
  button:focus-visible,
  select:focus-visible,
  input:focus-visible {
    outline: none;
    box-shadow: var(--rs-focus);
  }
  .state {
    display: flex;
    gap: 7px;
    align-items: center;
    width: 128px;
    flex: none;
    font: var(--rs-t-13);
    font-weight: 550;
    color: var(--rs-ink-2);
  }
  .state.today {
    color: var(--rs-care);
  }
  .state.now {
    color: var(--rs-stop);
    font-weight: 650;
  }
  .who {
    width: 96px;
    flex: none;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .who span {
    font-weight: 400;
    color: var(--rs-ink-2);
  }
  .reason {
    flex: 1;
    min-width: 0;
  }
  .second {
    display: block;
    font: var(--rs-t-13);
    color: var(--rs-ink-3);
  }
  .pain {
    width: 64px;
    flex: none;
  }
  .waiting {
    width: 52px;
    flex: none;
    text-align: end;
    font: var(--rs-t-13);
    font-variant-numeric: tabular-nums;
    color: var(--rs-ink-2);
  }
  .waiting.late {
    color: var(--rs-care);
    font-weight: 650;
  }
  .act,
  .more {
    position: relative;
    z-index: 1;
    display: inline-flex;
    align-items: center;
    gap: 7px;
    width: 116px;
    min-height: 28px;
    padding: 3px 9px;
    flex: none;
    border: 1px solid var(--rs-line);
    border-radius: var(--rs-r-ctl);
    background: var(--rs-card);
    color: var(--rs-ink);
    font: var(--rs-t-13);
    font-weight: 550;
    text-align: start;
    text-decoration: none;
    box-sizing: border-box;
    cursor: pointer;
  }
  .act.now {
    background: var(--rs-stop);
    color: var(--rs-on-stop);
    border-color: transparent;
  }
  .more {
    width: auto;
    margin: 12px;
    min-height: 36px;
  }
  .empty {
    display: grid;
    gap: 6px;
    justify-items: center;
    padding: 64px 24px;
    text-align: center;
    color: var(--rs-ink-2);
  }
  .empty b {
    font: var(--rs-t-16);
    font-weight: 600;
    color: var(--rs-ink);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
    .act,
    .more,
    .bar select,
    .bar input,
    .bulk button,
    .quiet {
      min-height: 44px;
    }
  }
  @container (max-width: 980px) {
    .bar .order {
      display: none;
    }
  }
  @container (max-width: 640px) {
    .bar {
      padding: 12px 20px 4px;
    }
    .bar input {
      flex: 1 1 120px;
      width: auto;
      min-width: 0;
    }
    .bar select {
      flex: 1 1 120px;
      min-width: 0;
    }
    .bulk {
      margin: 8px 12px 0;
    }
    .bar .order {
      display: none;
    }
    .list {
      padding: 0 8px 16px;
    }
    .open {
      flex-wrap: wrap;
      gap: 2px 12px;
    }
    .who {
      width: auto;
      flex: 1;
    }
    .reason {
      flex-basis: 100%;
      order: 3;
    }
    .pain {
      display: none;
    }
    .state {
      width: auto;
    }
    .act {
      width: auto;
      min-height: 44px;
    }
    .keys {
      display: none;
    }
  }
  /* A narrow phone, or large letters: the act stands below what it is about. */
  @container (max-width: 26rem) {
    li {
      flex-wrap: wrap;
      gap: 8px 12px;
    }
    .open {
      flex-basis: 100%;
    }
    .mark + .open {
      flex-basis: calc(100% - 32px);
    }
    .state {
      flex: 0 1 auto;
    }
    .who {
      overflow-wrap: break-word;
    }
    .waiting {
      width: auto;
    }
    .act {
      margin-inline-start: auto;
    }
  }
  ${forcedFocus}
`;
