import { css } from 'lit';

/** How the pages about runs look. */
export const runStyles = css`
  h1 {
    font: var(--rs-t-23);
    font-weight: 620;
  }
  :host > * + * {
    margin-top: 14px;
  }
  h3 {
    font: var(--rs-t-16);
    font-weight: 600;
    padding: 16px 16px 0;
  }
  .part {
    overflow: hidden;
  }
  .part h2 {
    padding: 16px 16px 4px;
  }
  .part > p {
    padding: 0 16px;
  }
  .notice {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 12px 16px;
    border-radius: 10px;
    background: var(--rs-sunk);
  }
  .notice.care {
    background: var(--rs-care-soft);
    color: var(--rs-ink);
    border-inline-start: 4px solid var(--rs-care);
  }
  .rows > li + li {
    border-top: 1px solid var(--rs-line-soft);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 60px;
    padding: 10px 16px;
    text-align: start;
  }
  button.row:hover {
    background: var(--rs-hover);
  }
  .row:focus-visible {
    box-shadow: inset 0 0 0 3px var(--rs-brand);
  }
  .grow {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-direction: column;
  }
  .grow b {
    font-weight: 600;
  }
  small {
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  .note {
    font-style: italic;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    flex: none;
    border-radius: 50%;
    background: var(--rs-sunk);
    color: var(--rs-ink-2);
  }
  .mark.done {
    background: var(--rs-go-soft);
    color: var(--rs-go);
  }
  .pain {
    flex: none;
    padding: 2px 8px;
    border-radius: 6px;
    font: var(--rs-t-14);
    background: var(--rs-sunk);
  }
  .pain.care {
    background: var(--rs-care-soft);
    color: var(--rs-care);
  }
  .pain.too-much {
    font-weight: 600;
    box-shadow: inset 0 0 0 1.5px var(--rs-ink);
  }
  .weeks {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 12px 16px 16px;
  }
  .weeks li {
    display: grid;
    grid-template-columns: 76px 1fr;
    gap: 2px 10px;
    align-items: center;
  }
  .when {
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  .bar {
    position: relative;
    height: 12px;
    border-radius: 6px;
    background: var(--rs-sunk);
    overflow: hidden;
  }
  .bar::before {
    content: '';
    position: absolute;
    inset-block: 0; inset-inline: 0 auto;
    width: calc(var(--planned) * 100%);
    border-inline-end: 2px solid var(--rs-ink-3);
  }
  .bar::after {
    content: '';
    position: absolute;
    inset-block: 3px; inset-inline: 0 auto;
    width: calc(var(--done) * 100%);
    border-radius: 3px;
    background: var(--rs-brand);
  }
  .words {
    grid-column: 2;
    font: var(--rs-t-14);
    display: flex;
    flex-wrap: wrap;
    column-gap: 8px;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 8px;
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  .field > label,
  legend {
    font-weight: 600;
    padding: 0;
  }
  legend {
    margin-bottom: 8px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    min-height: 44px;
    padding: 8px 14px;
    border-radius: 12px;
    border: 1px solid var(--rs-line-strong);
    background: var(--rs-card);
  }
  .chip[aria-checked='true'] {
    border-color: var(--rs-brand);
    background: var(--rs-brand-soft);
    box-shadow: inset 0 0 0 1px var(--rs-brand);
  }
  .chip:focus-visible {
    box-shadow: var(--rs-focus);
  }
  .stepper {
    display: grid;
    grid-template-columns: 56px 1fr 56px;
    gap: 8px;
  }
  .stepper button {
    justify-content: center;
    font: var(--rs-t-23);
  }
  input,
  select {
    width: 100%;
    min-height: 48px;
    padding: 8px 14px;
    border: 1px solid var(--rs-line-strong);
    border-radius: 12px;
    background: var(--rs-card);
    color: var(--rs-ink);
    font: var(--rs-t-16);
  }
  .stepper input {
    text-align: center;
    font: var(--rs-t-19);
    font-weight: 600;
  }
  .wrong {
    color: var(--rs-stop);
    font: var(--rs-t-14);
  }
  @media (forced-colors: active) {
    .chip[aria-checked='true'] {
      border: 3px solid Highlight;
    }
    .bar::after {
      background: Highlight;
    }
  }
`;
