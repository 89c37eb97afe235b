import { css } from 'lit';

/** How pages with one question look. */
export const questionStyles = css`
  .intro {
    color: var(--rs-ink-2);
    padding: 12px 16px;
    border-radius: var(--rs-r-card);
    background: var(--rs-sunk);
  }
  .hint {
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
    text-align: center;
  }
  .choices {
    display: flex;
    flex-direction: column;
    gap: 10px;
    margin-top: 4px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 14px;
    min-height: 60px;
    padding: 10px 16px;
    border-radius: 14px;
    border: 1px solid var(--rs-line-strong);
    background: var(--rs-card);
    font: var(--rs-t-19);
    font-weight: 550;
  }
  .choice:hover {
    background: var(--rs-hover);
  }
  .choice.small {
    min-height: 48px;
    font: var(--rs-t-16);
    font-weight: 500;
  }
  .choice .dot {
    width: 22px;
    height: 22px;
    flex: none;
    border-radius: 50%;
    border: 1.5px solid var(--rs-line-strong);
  }
  .choice[aria-checked='true'] {
    border-color: var(--rs-brand);
    background: var(--rs-brand-soft);
    box-shadow: inset 0 0 0 1px var(--rs-brand);
  }
  .choice[aria-checked='true'] .dot {
    border: 7px solid var(--rs-brand);
    background: var(--rs-card);
  }
  .choice:focus-visible {
    box-shadow: var(--rs-focus);
  }
  .sign {
    width: 40px;
    height: 40px;
    margin-top: 24px;
    color: var(--rs-brand);
  }
  .sign.URGENT,
  .sign.SOON,
  .sign.care {
    color: var(--rs-care);
  }
  .sign.NONE,
  .sign.go {
    color: var(--rs-go);
  }
  .sign.quiet {
    color: var(--rs-ink-3);
  }
  .lines {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .lines li {
    display: flex;
    gap: 10px;
  }
  .lines rs-icon {
    margin-top: 4px;
    color: var(--rs-brand);
  }
  .say {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 14px 16px;
    border-radius: var(--rs-r-card);
    background: var(--rs-sunk);
  }
  .say h2 {
    font: var(--rs-t-16);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .choice[aria-checked='true'] {
      border: 3px solid Highlight;
    }
    .choice[aria-checked='true'] .dot {
      background: Highlight;
    }
  }
`;
