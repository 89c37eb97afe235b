import { css } from 'lit';

/** How the conversation with the care team looks. */
export const messageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: calc(100dvh - var(--rs-bottom-bar, 72px));
    max-width: 640px;
    margin-inline: auto;
  }
  h1 {
    font: var(--rs-t-23);
    font-weight: 620;
  }
  .head {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 16px 20px 8px;
  }
  .hours {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 12px 14px;
    border-radius: var(--rs-r-card);
    background: var(--rs-sunk);
  }
  .hours rs-icon {
    margin-top: 2px;
    color: var(--rs-ink-3);
  }
  details summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    color: var(--rs-brand);
    font: var(--rs-t-14);
    font-weight: 550;
    cursor: pointer;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 16px;
    margin: 0;
    font: var(--rs-t-14);
  }
  dd {
    margin: 0;
  }
  .urgent {
    padding: 4px 14px 8px;
    border-radius: var(--rs-r-card);
    background: var(--rs-care-soft);
    border-inline-start: 4px solid var(--rs-care);
  }
  .urgent summary {
    gap: 10px;
    color: var(--rs-ink);
    font: var(--rs-t-16);
    font-weight: 600;
  }
  .urgent rs-icon {
    color: var(--rs-care);
  }
  .ways {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 4px 0 8px;
  }
  .thread {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 8px 20px 16px;
  }
  .day {
    align-self: center;
    margin-top: 10px;
    font: var(--rs-t-13);
    font-weight: 550;
    color: var(--rs-ink-3);
  }
  .message {
    display: flex;
    flex-direction: column;
    gap: 2px;
    align-items: flex-start;
    max-width: 86%;
  }
  .message.own {
    align-self: flex-end;
    align-items: flex-end;
  }
  .bubble {
    padding: 10px 14px;
    border-radius: 16px 16px 16px 4px;
    background: var(--rs-card);
    border: 1px solid var(--rs-line);
    white-space: pre-wrap;
  }
  .own .bubble {
    border-radius: 16px 16px 4px 16px;
    background: var(--rs-brand-soft);
    border-color: var(--rs-brand-line, var(--rs-line));
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font: var(--rs-t-13);
    color: var(--rs-ink-3);
  }
  .meta.refused {
    color: var(--rs-care);
  }
  .shots {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .shots img {
    display: block;
    width: auto;
    max-width: min(220px, 100%);
    height: auto;
    max-height: 240px;
    object-fit: contain;
    border-radius: 12px;
    background: var(--rs-sunk);
  }
  .empty {
    margin: auto;
    max-width: 22rem;
    text-align: center;
  }
  .write {
    position: sticky;
    bottom: var(--rs-bottom-bar, 72px);
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 10px 20px 12px;
    background: var(--rs-paper);
    border-top: 1px solid var(--rs-line);
  }
  @media (min-width: 720px) {
    .write {
      bottom: 0;
    }
    :host {
      min-height: 100dvh;
    }
  }
  .line {
    display: flex;
    gap: 8px;
    align-items: flex-end;
  }
  .line textarea {
    flex: 1;
    min-width: 0;
    min-height: 48px;
    max-height: 30dvh;
    field-sizing: content;
    resize: none;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--rs-care);
  }
  .tool {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    flex: none;
    border-radius: 12px;
    color: var(--rs-brand);
  }
  .tool:hover {
    background: var(--rs-hover);
  }
  .tool:focus-within {
    box-shadow: var(--rs-focus);
  }
  .tool.send {
    background: var(--rs-brand);
    color: var(--rs-on-brand);
  }
  .tool.send[aria-disabled='true'] {
    background: var(--rs-sunk);
    color: var(--rs-ink-3);
    cursor: default;
  }
  .chosen {
    display: flex;
    gap: 8px;
    flex-wrap: wrap;
  }
  .chosen li {
    position: relative;
  }
  .chosen img {
    display: block;
    width: 72px;
    height: 72px;
    object-fit: cover;
    border-radius: 10px;
  }
  .chosen button {
    position: absolute;
    top: -10px;
    inset-inline-end: -10px;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--rs-ink);
    color: var(--rs-paper);
  }
  .error {
    color: var(--rs-care);
    font: var(--rs-t-14);
    font-weight: 550;
  }
  .ended {
    padding: 14px 16px;
    border-radius: var(--rs-r-card);
    background: var(--rs-sunk);
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .asks {
    margin: 16px 20px 0;
    padding: 12px 16px;
    border-radius: var(--rs-r-card);
    background: var(--rs-care-soft);
    border-inline-start: 4px solid var(--rs-care);
  }
  @media (forced-colors: active) {
    .bubble,
    .tool {
      border: 1px solid CanvasText;
    }
  }
`;
