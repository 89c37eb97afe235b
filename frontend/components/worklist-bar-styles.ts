import { css } from 'lit';

/** How what stands above and below the worklist's rows looks: filters, what is done with several, the keys. */
export const worklistBarStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 12px 28px 4px;
    font: var(--rs-t-13);
    color: var(--rs-ink-2);
  }
  .bar input {
    height: 36px;
    width: 200px;
    padding: 0 10px;
    border: 1px solid var(--rs-line-strong);
    border-radius: var(--rs-r-ctl);
    background: var(--rs-card);
    color: var(--rs-ink);
    font: var(--rs-t-14);
  }
  .bar .order {
    margin-inline-start: auto;
    color: var(--rs-ink-3);
  }
  .bar select,
  .bulk button,
  .quiet {
    height: 36px;
    padding: 0 10px;
    border: 1px solid var(--rs-line);
    border-radius: var(--rs-r-ctl);
    background: var(--rs-card);
    color: var(--rs-ink);
    font: var(--rs-t-13);
    font-weight: 550;
    cursor: pointer;
  }
  .bar select {
    max-width: 190px;
    border-color: var(--rs-line-strong);
  }
  .quiet,
  .bulk .quiet {
    border-color: transparent;
    background: transparent;
    color: var(--rs-brand);
  }
  .quiet[aria-pressed='true'] {
    background: var(--rs-brand-soft);
  }
  .bulk {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin: 8px 28px 0;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--rs-brand-soft);
    color: var(--rs-ink);
  }
  .bulk [role='status'] {
    margin-inline-end: 8px;
    font-weight: 600;
  }
  .bulk button:disabled {
    color: var(--rs-ink-3);
    cursor: default;
  }
  .live {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .live::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--rs-go);
  }
  .live.reconnecting::before,
  .live.paused::before {
    background: var(--rs-care);
  }
  .stale {
    margin: 8px 28px 0;
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--rs-care-soft);
    color: var(--rs-ink);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    align-items: center;
    min-height: 36px;
    padding: 6px 28px;
    border-top: 1px solid var(--rs-line);
    font: var(--rs-t-12);
    color: var(--rs-ink-2);
  }
  .keys .quiet {
    height: auto;
    padding: 0;
    font: var(--rs-t-12);
  }
  .keys label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  kbd {
    display: inline-block;
    min-width: 20px;
    margin-inline-end: 6px;
    padding: 1px 5px;
    border: 1px solid var(--rs-line);
    border-radius: 5px;
    background: var(--rs-card);
    font: inherit;
    text-align: center;
  }
`;
