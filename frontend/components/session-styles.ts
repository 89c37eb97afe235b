import { css } from 'lit';

/** The session stands on the colour of cards, to be calm and bright from afar. */
export const sessionStyles = css`
  :host {
    --rs-page-ground: var(--rs-card);
    --rs-fig-paper: var(--rs-card);
    background: var(--rs-card);
    box-shadow: 0 0 0 100vmax var(--rs-card);
    clip-path: inset(0 -100vmax);
  }
  .top {
    grid-template-columns: minmax(44px, 92px) minmax(min-content, 1fr) 92px;
  }
  .switches {
    display: flex;
    gap: 4px;
    justify-content: end;
  }
  .switches .round[aria-pressed='false'] {
    color: var(--rs-ink-3);
  }
  .switches .round[aria-pressed='true'] {
    color: var(--rs-brand);
  }
  .dark {
    padding: 8px 20px 0;
    text-align: center;
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  @media (forced-colors: active) {
    .switches .round[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
