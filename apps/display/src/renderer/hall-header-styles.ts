import { css } from 'lit';

/** The top line of the hall: one line, or two where it is tight. */
export const hallHeaderStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 3vmin;
    height: 100%;
    font-size: calc(2.9 * var(--u) * var(--fit, 1));
    font-weight: var(--mc-weight-strong);
    line-height: var(--mc-line-tight);
  }
  .left {
    flex: 1;
    min-width: 0;
    min-height: 0;
    display: flex;
    align-items: center;
  }
  .centre {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 1.3;
    white-space: nowrap;
    color: var(--mc-on-hall-soft);
  }
  .centre b {
    color: var(--mc-on-hall);
    font-weight: var(--mc-weight-title);
  }
  .note {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-width: 0;
    padding: 0.45em 0.9em;
    font: inherit;
    font-size: calc(2.5 * var(--u) * var(--fit, 1));
    text-align: left;
    border: 0;
  }
  .note mc-icon {
    width: 1.3em;
    height: 1.3em;
  }
  .lost {
    background: var(--mc-warn-soft);
    color: var(--mc-ink);
  }
  .recovered {
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
  }
  .notice {
    background: var(--mc-warn-soft);
    color: var(--mc-ink);
    font-size: calc(2.3 * var(--u) * var(--fit, 1));
    font-weight: var(--mc-weight-text);
  }
  .sound {
    background: var(--mc-surface);
    color: var(--mc-ink);
    border-radius: var(--mc-radius-touch);
    cursor: var(--mc-pointer, pointer);
  }
  .right {
    display: flex;
    align-items: center;
    gap: 3vmin;
    white-space: nowrap;
  }
  /* What stands there never lies upon what is beside it: it counts with its whole width where the words of the line are measured. */
  .right > * {
    flex: none;
  }
  .connection {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    color: var(--mc-on-hall-soft);
    font-size: calc(2.1 * var(--u) * var(--fit, 1));
    font-weight: var(--mc-weight-text);
  }
  .demo {
    padding: 0.15em 0.6em;
    border: 2px solid currentColor;
    color: var(--mc-on-hall-soft);
    font-size: calc(2.1 * var(--u) * var(--fit, 1));
    font-weight: var(--mc-weight-strong);
  }
  .dot {
    width: 0.6em;
    height: 0.6em;
    border-radius: var(--mc-radius-round);
    background: currentColor;
  }
  .other {
    margin-left: 0.5em;
    color: var(--mc-on-hall-soft);
    font-size: 0.72em;
    font-weight: var(--mc-weight-strong);
  }
  .centre .label {
    display: block;
  }
  .centre .other {
    margin: 0;
  }
  mc-ticker-line {
    flex: 1;
    min-width: 0;
    height: 100%;
  }
  .waiting {
    color: var(--mc-hall-call);
    font-weight: var(--mc-weight-title);
  }
  .clock {
    font-size: calc(5 * var(--u));
    font-weight: var(--mc-weight-title);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  :host {
    display: block;
    height: 100%;
  }
  :host([tight]) header {
    flex-direction: column;
    align-items: stretch;
    justify-content: space-between;
    gap: 0.4vmin;
  }
  :host([tight]) .left {
    flex: 1;
  }
  :host([tight]) .right {
    justify-content: space-between;
    gap: 1.6vmin;
  }
  :host([tight]) .waiting {
    font-size: calc(2.6 * var(--u) * var(--fit, 1));
  }
  :host([tight]) .clock {
    font-size: calc(4.4 * var(--u));
  }
  :host([tight]) :is(.connection, .demo) {
    font-size: calc(1.8 * var(--u) * var(--fit, 1));
  }
`;
