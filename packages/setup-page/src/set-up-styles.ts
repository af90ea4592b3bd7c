import { css } from 'lit';

/** One em is 20 px on a glass of 1080 pixels, upright or lying: the page stands before two screens with roots of their own. */
export const setUpStyles = css`
  :host {
    position: fixed;
    z-index: 100;
    inset: 0 0 auto;
    display: block;
    font-size: clamp(8px, min(1.852vmin, 1.3vmax), 64px);
    color: var(--mc-ink);
    --mc-button-height: 4.4em;
  }
  :host(.covers) {
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 1.2em;
    padding: 1.6em 2.4em;
    background: var(--mc-paper);
  }
  nav {
    display: flex;
    justify-content: flex-end;
    gap: 0.8em;
    --mc-button-height: 3.6em;
  }
  .step {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 1.4em;
    min-height: 0;
    line-height: var(--mc-line-text);
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 1.4em;
    min-height: 0;
  }
  h1 {
    font-size: 2.2em;
    font-weight: var(--mc-weight-number);
    letter-spacing: -0.01em;
    line-height: var(--mc-line-tight);
    text-wrap: balance;
  }
  h2 {
    font-size: 1.5em;
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
  }
  p {
    font-size: 1.3em;
    text-wrap: pretty;
  }
  mc-banner {
    font-size: 1.3em;
  }
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.2em;
  }
  footer mc-button {
    min-width: 15em;
    font-size: 1.3em;
  }
  footer p {
    font-size: 1.1em;
    color: var(--mc-ink-soft);
  }
  .typing {
    align-items: stretch;
    justify-content: center;
  }
  .typing section {
    display: flex;
    flex-direction: column;
    gap: 1.2em;
  }
  /* over the whole of the page's head, not over a half of it */
  :host(.below:not(.covers)) {
    inset: auto 0 0;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.1em;
    padding: 0 2em;
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
    font-size: 1em;
    font-weight: var(--mc-weight-title);
    line-height: 1.3;
  }
  .line.alarm {
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
  }
  .line mc-icon {
    flex: none;
    width: 1.3em;
    height: 1.3em;
  }
  .strip {
    display: grid;
    align-items: center;
    min-height: 7.8em;
    background: var(--mc-warn-soft);
  }
  .strip.alarm {
    background: var(--mc-alarm-soft);
  }
  .typed {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 2em;
    padding: 0 0.6em;
    background: var(--mc-surface);
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    font-size: 2.6em;
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .typed i {
    width: 0.1em;
    height: 1.1em;
    background: var(--mc-action);
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.8em;
    --mc-button-height: 2.6em;
    font-size: 1.9em;
  }
  .pad .middle {
    grid-column: 2;
  }
  .pad .erase {
    font-size: 0.8em;
    --mc-button-height: 3.25em;
  }
  .pad .wide {
    grid-column: span 3;
    --mc-button-height: 2.6em;
  }
  @media (orientation: landscape) {
    .typing {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 26em);
      align-items: center;
      gap: 3em;
    }
  }
`;
