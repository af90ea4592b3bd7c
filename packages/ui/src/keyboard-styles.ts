import { css } from 'lit';

/** Ten keys side by side, each at least 15 mm high, and as wide where the glass is wide enough for ten of them. */
export const keyboardStyles = css`
  /* as wide as its place, whatever stands on its keys */
  :host {
    display: block;
    min-width: 0;
    contain: inline-size;
    --gap: clamp(calc(1.2 * var(--mc-mm)), 1vw, var(--mc-touch-gap));
    font-size: var(--mc-key-text, var(--mc-touch-text));
  }
  .rows {
    display: grid;
    gap: var(--gap);
  }
  .row {
    display: grid;
    grid-template-columns: repeat(20, minmax(0, 1fr));
    gap: var(--gap) 0;
  }
  button {
    grid-column: span 2;
    min-height: var(--mc-key-height, var(--mc-touch-least));
    margin-inline: calc(var(--gap) / 2);
    padding: 0 0.2em;
    background: var(--mc-surface);
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    box-shadow: var(--mc-shadow-touch);
    color: var(--mc-ink);
    font-weight: var(--mc-weight-title);
    line-height: 1.1;
    text-align: center;
    cursor: var(--mc-pointer, pointer);
    user-select: none;
    -webkit-user-select: none;
    touch-action: none;
    -webkit-tap-highlight-color: transparent;
  }
  .words {
    font-size: max(0.78em, var(--mc-read, 0px));
    font-weight: var(--mc-weight-strong);
  }
  .marks button {
    background: var(--mc-action-soft);
  }
  .nine button:first-child,
  .seven button:first-child {
    grid-column: 2 / span 2;
  }
  .tones button {
    grid-column: span 4;
  }
  .marks.letters button:first-child {
    grid-column: 4 / span 2;
  }
  .erase {
    grid-column: 16 / span 5;
  }
  .more {
    grid-column: span 5;
  }
  .space {
    grid-column: span 10;
  }
  .space:first-child,
  .space:last-child {
    grid-column: span 15;
  }
  .space:only-child {
    grid-column: 1 / -1;
  }
  .submit {
    grid-column: span 5;
    background: var(--mc-action);
    border-color: var(--mc-action);
    color: var(--mc-on-action);
  }
  button:is(:active, [data-pressed]) {
    background: var(--mc-ink);
    border-color: var(--mc-ink);
    color: var(--mc-surface);
  }
  button:focus-visible {
    position: relative;
    z-index: 1;
    box-shadow: var(--mc-focus-ring);
  }
  button mc-icon {
    width: 1.2em;
    height: 1.2em;
    vertical-align: -0.25em;
  }
`;
