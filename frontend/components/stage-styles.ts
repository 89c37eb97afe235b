import { css } from 'lit';

/** How the working screen looks. */
export const stageStyles = css`
  :host {
    flex: 1;
    display: flex;
    flex-direction: column;
  }
  .scene {
    height: clamp(140px, 24dvh, 204px);
    margin-top: 4px;
    padding-inline: 8px;
    display: grid;
    place-items: center;
  }
  .scene rs-figure {
    width: 100%;
    height: 100%;
    min-height: 0;
  }
  .title {
    text-align: center;
    padding: 0 20px;
  }
  .title p {
    margin-top: 2px;
  }
  rs-ring {
    margin: clamp(8px, 2dvh, 18px) auto 0;
  }
  .cue {
    min-height: 1.625rem;
    padding: 0 20px;
    margin-top: clamp(8px, 1.9dvh, 16px);
    text-align: center;
    font: var(--rs-t-19);
    font-weight: 550;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .upcoming {
    padding: 0 20px;
    text-align: center;
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  .dots {
    display: flex;
    justify-content: center;
    gap: 7px;
    min-height: 12px;
    margin: 12px 20px 8px;
  }
  .dots i {
    width: 10px;
    height: 10px;
    border-radius: 50%;
    border: 1.5px solid var(--rs-line-strong);
  }
  .dots i.done {
    background: var(--rs-brand);
    border-color: var(--rs-brand);
  }
  .dots i.now {
    border: 3px solid var(--rs-brand);
  }
  .controls {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    justify-items: center;
    padding: 0 20px;
    margin-top: auto;
  }
  .side {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-width: 64px;
    min-height: 56px;
    padding: 4px 8px;
    border-radius: 12px;
    font: var(--rs-t-14);
    font-weight: 500;
    text-align: center;
    color: var(--rs-ink-2);
  }
  .pause {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-width: 80px;
    height: 80px;
    border-radius: 40px;
    background: var(--rs-brand);
    color: var(--rs-on-brand);
    transition: background var(--rs-m-fast) var(--rs-ease);
  }
  .pause:hover {
    background: var(--rs-brand-hover);
  }
  .pause rs-icon {
    width: 34px;
    height: 34px;
  }
  .pause .go-on {
    font: var(--rs-t-19);
    font-weight: 600;
  }
  .pause:has(.go-on) {
    padding-block: 0; padding-inline: 20px 24px;
  }
  @media (max-width: 18rem) {
    .pause:has(.go-on) {
      padding: 0;
    }
    .pause .go-on {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  .hurts {
    display: flex;
    justify-content: center;
    padding-block: clamp(2px, 1dvh, 10px) max(clamp(6px, 1.9dvh, 16px),; padding-inline: env(safe-area-inset-bottom)) 20px;
  }
  .hurts button {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    padding: 4px 12px;
    border-radius: 12px;
    color: var(--rs-ink-2);
    font: var(--rs-t-14);
    font-weight: 550;
  }
`;
