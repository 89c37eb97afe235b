import { css } from 'lit';

/** How the run and walk timer looks: readable at arm's length while one runs. */
export const runTimerStyles = css`
  .page.under-way {
    align-items: center;
    justify-content: center;
    text-align: center;
  }
  rs-ring {
    width: clamp(min(11rem, 100%), 38dvh, 18rem);
  }
  .then {
    font: var(--rs-t-19);
    font-weight: 550;
  }
  .strip {
    display: flex;
    gap: 2px;
    width: 100%;
    height: 16px;
  }
  .strip i {
    flex: var(--long) 1 0;
    min-width: 1px;
    border-radius: 3px;
    background: var(--rs-line);
  }
  .strip i.run {
    background: var(--rs-brand-soft);
    box-shadow: inset 0 0 0 1px var(--rs-brand);
  }
  .strip i.behind {
    background: var(--rs-ink-3);
    box-shadow: none;
  }
  .strip i.run.behind,
  .strip i.run.now {
    background: var(--rs-brand);
  }
  .strip i.now {
    outline: 2px solid var(--rs-ink);
    outline-offset: 1px;
  }
  .lines {
    padding: 0 16px;
  }
  .lines li {
    padding: 12px 0;
  }
  .lines li + li {
    border-top: 1px solid var(--rs-line-soft);
  }
  .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    gap: 8px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
  }
  .choice input {
    width: 24px;
    min-height: 24px;
    height: 24px;
    flex: none;
    accent-color: var(--rs-brand);
  }
  @media (forced-colors: active) {
    .strip i {
      border: 1px solid GrayText;
    }
    .strip i.run.behind,
    .strip i.run.now {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
