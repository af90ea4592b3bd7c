import { css } from 'lit';

/**
 * How tall digits are is worked out in `measureCard` (protocol): `--digits` in vmin, `--words` for what stands around
 * them. `--digit` is the height of a digit beside its font size in Be Vietnam Pro at weight 800; a line height of it makes
 * the box of a number exactly as tall as its digits.
 */
export const cardStyles = css`
  :host {
    position: absolute;
    display: block;
    --digit: 0.744;
  }
  article {
    position: relative;
    display: grid;
    height: 100%;
    overflow: hidden;
    background: var(--mc-hall-raised);
    color: var(--mc-on-hall);
    border: 0.6vmin solid transparent;
    font-size: calc(var(--words) * 1vmin);
    line-height: var(--mc-line-tight);
  }
  .number,
  .counter {
    align-self: center;
    font-size: calc(var(--digits) * 1vmin / var(--digit));
    font-weight: var(--mc-weight-number);
    line-height: var(--digit);
    letter-spacing: -0.035em;
    white-space: nowrap;
  }
  .top {
    grid-area: top;
  }
  .number {
    grid-area: number;
  }
  .way {
    grid-area: way;
  }
  .counter {
    grid-area: counter;
    justify-self: end;
  }
  .bottom {
    grid-area: bottom;
  }
  .top,
  .bottom {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 2vmin;
    min-width: 0;
    height: 1.6em;
    font-size: calc(var(--words) * 1vmin * var(--fit, 1));
    font-weight: var(--mc-weight-strong);
  }
  .service,
  .words {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: 1.5;
  }
  .second-line {
    white-space: nowrap;
    line-height: 1.4;
  }
  .tag {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.3em;
    height: 1.35em;
    padding: 0 0.55em;
    font-weight: var(--mc-weight-title);
    white-space: nowrap;
  }
  .tag mc-icon {
    width: 1.05em;
    height: 1.05em;
  }
  .kind {
    background: var(--mc-surface);
    color: var(--mc-ink);
  }
  .kind mc-icon {
    color: var(--mc-action);
  }
  .kind.priority {
    background: var(--mc-priority-soft);
  }
  .kind.priority mc-icon {
    color: var(--mc-priority);
  }
  .being-served {
    background: var(--mc-hall);
    color: var(--mc-on-hall-soft);
  }
  .way {
    align-self: center;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.4vmin;
    font-size: calc(var(--fit, 1) * 1em);
    font-weight: var(--mc-weight-strong);
    line-height: 1.15;
  }
  /* Between two long numbers: the arrow says it as well. */
  .compact .way[data-full] span {
    display: none;
  }
  .way .second {
    font-size: 0.9em;
    line-height: 1.3;
  }
  .way mc-icon {
    width: 1.5em;
    height: 1.5em;
    transform: scaleX(-1);
  }
  .top,
  .bottom,
  .way {
    color: var(--mc-on-hall-soft);
  }
  .counter,
  .way mc-icon {
    color: var(--mc-hall-call);
  }

  /* one of several: side by side; only the tags stand above the digits, and one word between them */
  .compact {
    grid-template: 'number way counter' minmax(0, 1fr) / auto minmax(0, 1fr) auto;
    padding: 0.2vmin 0.8vmin;
  }
  .compact:is(.tagged, .serving) {
    padding-top: 1.35em;
  }
  .compact .top {
    position: absolute;
    top: 0;
    left: 0;
    gap: 0;
    height: auto;
  }
  /* They meet the digits there: a light tag would grow together with light digits for whoever sits far away. */
  .compact:not(.enlarged) .kind {
    background: var(--mc-hall);
    color: var(--mc-on-hall);
  }
  .compact:not(.enlarged) .kind mc-icon {
    color: var(--mc-hall-call);
  }
  .compact :is(.words, .bottom, .second) {
    display: none;
  }

  /* the same with words above and below */
  .row {
    grid-template:
      'top top top' auto 'number way counter' minmax(0, 1fr) 'bottom bottom bottom' auto / auto minmax(0, 1fr)
      auto;
    padding: 1.2vmin 1.6vmin;
  }
  .row .way {
    font-size: calc(var(--fit, 1) * 1.3em);
  }
  .row .way mc-icon {
    width: 2em;
    height: 2em;
  }

  /* number above counter, close to each other */
  .stacked {
    grid-template: 'top top' auto 'number number' minmax(0, 1fr) 'way counter' minmax(0, 1fr) / minmax(0, 1fr) auto;
    gap: 1vmin 1.6vmin;
    padding: 1.2vmin 1.6vmin;
  }
  .stacked .number {
    align-self: end;
  }
  .stacked .counter {
    align-self: start;
  }
  .stacked .number,
  .stacked .counter {
    max-height: 100%;
  }
  /* What has no room in the top line wraps into a second one, which is cut off: the invitation first, never half a word. */
  .stacked .top {
    flex-flow: row-reverse wrap;
    justify-content: flex-start;
    height: 1.5em;
    overflow: hidden;
  }
  .stacked .top > * {
    display: flex;
    align-items: center;
    height: 1.5em;
    overflow: visible;
  }
  .stacked :is(.words, .being-served) {
    margin-right: auto;
  }
  .stacked .way {
    display: grid;
    grid-template: 'word arrow' auto 'second second' auto / auto 1fr;
    align-self: start;
    align-items: center;
    gap: 0 1.6vmin;
    min-width: 0;
    font-size: calc(var(--fit, 1) * 1.9em);
    font-weight: var(--mc-weight-title);
  }
  .stacked .way mc-icon {
    grid-area: arrow;
    width: 1.3em;
    height: 1.3em;
  }
  .stacked .way .second {
    grid-area: second;
    font-size: 0.65em;
  }
  .stacked .bottom {
    display: block;
    grid-area: way;
    align-self: end;
    height: auto;
  }
  .stacked .service {
    white-space: normal;
    display: block;
    line-height: 1.3;
  }
`;
