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
  .again {
    justify-content: center;
    gap: 8px;
    text-align: center;
  }
  .again rs-figure {
    height: clamp(140px, 24dvh, 204px);
    margin-bottom: 16px;
  }
`;
