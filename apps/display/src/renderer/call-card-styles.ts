import { css } from 'lit';

/**
 * `--digit` is the height of a digit beside its font size in Be Vietnam Pro at weight 800. A line height of
 * `--digit` makes the box of a number exactly as tall as its digits, so that the sizes below say how tall
 * digits really are. `--number-em`, `--counter-em`: widths beside the font size, set for each card.
 */
export const cardStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
    container-type: size;
    --digit: 0.75;
  }
  article {
    position: relative;
    display: grid;
    height: 100%;
    padding: 1vmin 1.2vmin;
    overflow: hidden;
    background: var(--mc-hall-raised);
    color: var(--mc-on-hall);
    border: 0.6vmin solid transparent;
    line-height: var(--mc-line-tight);
  }
  .number,
  .counter {
    align-self: center;
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
    font-weight: var(--mc-weight-strong);
  }
  .service,
  .words {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .second-line {
    white-space: nowrap;
    line-height: 1.3;
  }
  .tag {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.3em;
    padding: 0.12em 0.55em;
    font-weight: var(--mc-weight-title);
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
    font-weight: var(--mc-weight-strong);
    line-height: 1.15;
  }
  .way .second {
    font-size: 0.9em;
    line-height: 1.3;
  }
  .way mc-icon {
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

  /* one of several: side by side; only the tags fit above the digits, and one word between them */
  article:not(.stacked) {
    grid-template: 'number way counter' minmax(0, 1fr) / auto minmax(0, 1fr) auto;
    padding: 1vmin;
  }
  article:not(.stacked):is(.tagged, .serving) {
    padding-top: 3vmin;
    --words: 6vmin;
  }
  article:not(.stacked) :is(.number, .counter) {
    font-size: min(
      calc((100cqw - 3.2vmin - var(--way, 6vmin)) / (var(--number-em) + var(--counter-em))),
      calc((100cqh - var(--words, 4.8vmin)) / var(--digit)),
      var(--most, 18vmin)
    );
  }
  article:not(.stacked) .way {
    font-size: 2.3vmin;
  }
  article:not(.stacked) .way mc-icon {
    width: 3.6vmin;
    height: 3.6vmin;
  }
  article:not(.stacked, .enlarged) .second {
    display: none;
  }
  article:not(.stacked) .top {
    position: absolute;
    top: 0;
    left: 0;
    gap: 0;
    font-size: 2vmin;
  }
  article:not(.stacked) :is(.words, .bottom) {
    display: none;
  }
  @container (min-height: 21vmin) {
    article:not(.stacked) {
      --most: 22vmin;
      --way: 8vmin;
    }
    article:not(.stacked) .way {
      font-size: 2.6vmin;
    }
  }
  @container (min-height: 31vmin) {
    article:not(.stacked),
    article:not(.stacked):is(.tagged, .serving) {
      grid-template:
        'top top top' auto
        'number way counter' minmax(0, 1fr)
        'bottom bottom bottom' auto
        / auto minmax(0, 1fr) auto;
      padding: 1.4vmin 1.8vmin;
      --words: 15vmin;
      --most: 30vmin;
    }
    article:not(.stacked) .top {
      position: static;
      gap: 2vmin;
    }
    article:not(.stacked) :is(.words, .bottom) {
      display: flex;
    }
    article:not(.stacked) :is(.top, .bottom) {
      font-size: 3vmin;
    }
  }

  /* the enlarged one, or one of two: number above counter, close to each other */
  .stacked {
    grid-template:
      'top top' auto
      'number number' minmax(0, 1fr)
      'way counter' minmax(0, 1fr)
      / minmax(0, 1fr) auto;
    column-gap: 1.6vmin;
    padding: 1.2vmin 1.8vmin;
    row-gap: 1vmin;
  }
  .stacked :is(.number, .counter) {
    font-size: min(calc((100cqw - 5vmin) / var(--number-em)), calc((100cqh - 11.4vmin) / 2 / var(--digit)));
  }
  @container (min-height: 75vmin) {
    .stacked {
      row-gap: 6vmin;
    }
    .stacked :is(.number, .counter) {
      font-size: min(calc((100cqw - 5vmin) / var(--number-em)), calc((100cqh - 22vmin) / 2 / var(--digit)));
    }
  }
  .stacked .top {
    font-size: 3.3vmin;
  }
  .stacked .number {
    align-self: end;
  }
  .stacked .counter {
    align-self: start;
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
    font-size: 6vmin;
    font-weight: var(--mc-weight-title);
  }
  .stacked .way mc-icon {
    grid-area: arrow;
    width: 8vmin;
    height: 8vmin;
  }
  .stacked .way .second {
    grid-area: second;
    font-size: 4vmin;
  }
  .stacked .bottom {
    display: block;
    grid-area: way;
    align-self: end;
    font-size: 3.2vmin;
  }
  .stacked .service {
    white-space: normal;
    display: block;
  }

  /* alone on the screen */
  article.enlarged:not(.stacked),
  article.enlarged:not(.stacked):is(.tagged, .serving) {
    padding: 3vmin 4vmin;
    --way: 22vmin;
    --words: 24vmin;
    --most: 60vmin;
  }
  article.enlarged:not(.stacked) .way {
    font-size: 6vmin;
  }
  article.enlarged:not(.stacked) .way .second {
    font-size: 0.7em;
  }
  article.enlarged:not(.stacked) .way mc-icon {
    width: 12vmin;
    height: 12vmin;
  }
  article.enlarged:not(.stacked) :is(.top, .bottom) {
    font-size: 4.6vmin;
  }
`;
