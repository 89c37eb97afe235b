import { css } from 'lit';

/** How Today looks. */
export const todayStyles = css`
  :host {
    max-width: 560px;
    margin-inline: auto;
    padding-bottom: 14px;
  }
  .hello {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 16px 20px 8px;
    min-height: 60px;
  }
  .day {
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  .hello h1,
  .greeting {
    font: var(--rs-t-23);
    font-weight: 620;
    letter-spacing: -0.02em;
  }
  .content {
    display: flex;
    flex-direction: column;
    gap: 14px;
    padding: 4px 20px 0;
  }
  rs-waiting:not([filled]) {
    display: none;
  }
  .hero {
    overflow: hidden;
  }
  .stage {
    display: grid;
    grid-template: 100% / 100%;
    place-items: center;
    height: 196px;
    overflow: hidden;
    background: var(--rs-brand-soft);
    --rs-fig-paper: var(--rs-brand-soft);
  }
  .stage rs-figure {
    width: 100%;
    height: 100%;
  }
  .stage.done {
    height: 132px;
    background: var(--rs-go-soft);
    color: var(--rs-go);
  }
  .stage.done rs-icon {
    width: 72px;
    height: 72px;
  }
  .in {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 14px 16px 16px;
  }
  .in > h2 + p {
    margin-top: -6px;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin-top: 3px;
    font: var(--rs-t-14);
    font-weight: 500;
    color: var(--rs-ink-2);
  }
  .meta span {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .why,
  .after {
    display: flex;
    gap: 8px;
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  .why rs-icon {
    margin-top: 2px;
    color: var(--rs-brand);
  }
  .since {
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--rs-brand-soft);
    font: var(--rs-t-14);
  }
  .since ul {
    display: flex;
    flex-direction: column;
    gap: 4px;
    margin: 4px 0;
  }
  .since li {
    display: flex;
    gap: 8px;
  }
  .since li rs-icon {
    margin-top: 2px;
    color: var(--rs-brand);
    flex: none;
  }
  .order summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
    border-radius: 8px;
    font: var(--rs-t-14);
    font-weight: 550;
    cursor: pointer;
    list-style: none;
  }
  .order summary::-webkit-details-marker {
    display: none;
  }
  .order[open] summary rs-icon {
    transform: rotate(180deg);
  }
  .order ol {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .order li {
    padding: 6px 0;
  }
  .order li::marker {
    color: var(--rs-ink-3);
  }
  .order li > span {
    vertical-align: top;
  }
  .order li b {
    font-weight: 550;
  }
  .order li small {
    display: block;
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 10px;
  }
  .ways .btn {
    font: var(--rs-t-14);
    font-weight: 550;
    padding-inline: 8px;
    text-align: start;
    text-wrap: balance;
  }
  .ways .btn[aria-pressed='true'] {
    background: var(--rs-brand-soft);
    border-color: var(--rs-brand);
  }
  .morning {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    padding: 12px 14px;
  }
  .morning > rs-icon {
    color: var(--rs-brand);
  }
  .morning .grow {
    flex-basis: 8rem;
  }
  .morning h2 {
    font: var(--rs-t-16);
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .btn.filled {
    background: var(--rs-brand);
    color: var(--rs-on-brand);
    border-color: transparent;
  }
  .btn.filled:hover {
    background: var(--rs-brand-hover);
  }
  .grow {
    flex: 1 1 10rem;
    min-width: 0;
  }
  .also {
    padding: 2px 14px;
  }
  .also li + li {
    border-top: 1px solid var(--rs-line-soft);
  }
  .also li > * {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 56px;
    padding: 6px 0;
    border-radius: 8px;
    color: var(--rs-ink);
    text-decoration: none;
  }
  .also .grow {
    display: flex;
    flex-direction: column;
  }
  .also b {
    font-weight: 500;
  }
  .also small {
    font: var(--rs-t-14);
    color: var(--rs-ink-2);
  }
  .mark {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    flex: none;
    color: var(--rs-ink-3);
    border: 1.5px solid var(--rs-line-strong);
  }
  .mark.done {
    background: var(--rs-go);
    border-color: var(--rs-go);
    color: var(--rs-card);
  }
  .quiet {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 20px 16px 16px;
  }
  .quiet > rs-icon {
    color: var(--rs-ink-3);
  }
  .alone {
    padding-top: 20px;
  }
  .alone h1 {
    font: var(--rs-t-19);
    font-weight: 620;
  }
  .skeleton {
    padding: 20px 20px 0;
  }
  .bar {
    display: block;
    height: 14px;
    width: 40%;
    border-radius: 7px;
    background: var(--rs-line);
    margin-bottom: 10px;
  }
  .bar.greeting {
    height: 24px;
    width: 62%;
    border-radius: 8px;
    margin-bottom: 18px;
  }
  .skeleton .card {
    overflow: hidden;
    padding-bottom: 16px;
  }
  .skeleton .stage {
    background: var(--rs-sunk);
    margin-bottom: 18px;
  }
  .skeleton .card .bar {
    margin-inline: 16px;
  }
  .bar.title {
    height: 19px;
    width: 60%;
  }
  .bar.button {
    height: 60px;
    width: auto;
    border-radius: 14px;
    margin: 16px 16px 0;
  }
  .reminders { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; color: var(--rs-ink-2); font: var(--rs-t-14); }
  .reminders:focus-visible { outline: none; border-radius: 8px; box-shadow: var(--rs-focus); }
`;
