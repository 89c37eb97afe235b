import { css } from 'lit';
import { forcedFocus } from './forced-focus.ts';

/** What all of the patient's elements look alike in: type, buttons, cards, focus. */
export const shared = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--rs-ink);
    font: var(--rs-t-16);
    -webkit-font-smoothing: antialiased;
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol.plain {
    list-style: none;
  }
  h1 {
    font: var(--rs-t-28);
    font-weight: 640;
    letter-spacing: -0.022em;
    text-wrap: balance;
  }
  h2 {
    font: var(--rs-t-19);
    font-weight: 620;
    letter-spacing: -0.014em;
    text-wrap: balance;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  a {
    color: var(--rs-brand);
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: none;
    box-shadow: var(--rs-focus);
  }
  h1:focus {
    outline: none;
    box-shadow: none;
  }
  .card {
    background: var(--rs-card);
    border: 1px solid var(--rs-line);
    border-radius: var(--rs-r-card);
  }
  .second {
    color: var(--rs-ink-2);
  }
  .small {
    font: var(--rs-t-14);
  }
  .strong {
    font-weight: 600;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 48px;
    padding: 8px 16px;
    border-radius: 12px;
    font: var(--rs-t-16);
    font-weight: 550;
    text-align: center;
    text-decoration: none;
    color: var(--rs-ink);
    background: var(--rs-card);
    border: 1px solid var(--rs-line);
    transition: background var(--rs-m-fast) var(--rs-ease);
  }
  .btn:hover {
    background: var(--rs-hover);
  }
  .btn.next {
    width: 100%;
    min-height: 60px;
    border-radius: 14px;
    font: var(--rs-t-19);
    font-weight: 600;
    background: var(--rs-brand);
    color: var(--rs-on-brand);
    border-color: transparent;
  }
  .btn.next:hover {
    background: var(--rs-brand-hover);
  }
  .btn.next[aria-disabled='true'] {
    background: var(--rs-sunk);
    color: var(--rs-ink-3);
    border-color: var(--rs-line);
    cursor: default;
  }
  .btn.wide {
    width: 100%;
  }
  .btn.plain {
    background: transparent;
    border-color: transparent;
    color: var(--rs-brand);
  }
  .round {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    flex: none;
  }
  .round:hover {
    background: var(--rs-hover);
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 144px;
    padding: 12px 14px;
    border: 1px solid var(--rs-line-strong);
    border-radius: 12px;
    background: var(--rs-card);
    color: var(--rs-ink);
    font: var(--rs-t-16);
    resize: vertical;
  }
  textarea:focus-visible {
    border-color: var(--rs-brand);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ${forcedFocus}
  @media (forced-colors: active) {
    :focus-visible {
      outline-offset: 2px;
    }
    .btn.next {
      border-color: ButtonText;
    }
  }
`;

/** A page of its own, without the bottom navigation: head, content, and what to press at the foot. */
export const page = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: var(--rs-page-height, 100dvh);
    max-width: 560px;
    margin-inline: auto;
  }
  .top {
    display: grid;
    grid-template-columns: 44px 1fr 44px;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 0;
    min-height: 52px;
    text-align: center;
    font: var(--rs-t-14);
    font-weight: 500;
    color: var(--rs-ink-2);
  }
  .top > .round {
    color: var(--rs-ink);
  }
  .page {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 4px 20px 16px;
  }
  .foot {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 10px 20px max(16px, env(safe-area-inset-bottom));
    background: linear-gradient(transparent, var(--rs-page-ground, var(--rs-paper)) 10px);
  }
  @media (max-height: 30rem) {
    .foot {
      position: static;
    }
  }
`;
