import { css } from 'lit';

/**
 * Parts stand where the layout says, by `place()`. `--u` is a hundredth of the screen's shorter side, times the zoom:
 * what is not a digit of a card grows with it.
 */
export const hallStyles = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    overflow: hidden;
  }
  .part {
    position: absolute;
    display: block;
    min-width: 0;
  }

  main {
    height: 100%;
  }
  /* The top line is as high as the layout says: it grows a little only. */
  .head {
    --u: var(--u-head);
  }

  /* what is shown without a connection is kept, and looks it */
  .hall[data-age='kept'] .part:not(.head) {
    filter: saturate(0.4) brightness(0.92);
  }

  .quiet {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2.4vmin;
    height: 100%;
    padding: 2vmin;
    background: var(--mc-hall-raised);
    color: var(--mc-on-hall-soft);
    font-size: calc(3.6 * var(--u));
    text-align: center;
    line-height: var(--mc-line-text);
  }
  .quiet mc-icon {
    width: 14vmin;
    height: 14vmin;
    color: var(--mc-hall-call);
    --mc-icon-stroke: 1.25;
  }
  .quiet .title {
    color: var(--mc-on-hall);
    font-size: calc(6 * var(--u));
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
  }
  .quiet .other {
    font-size: 0.62em;
    font-weight: var(--mc-weight-strong);
    line-height: 1.5;
  }
  .quiet .label {
    display: block;
  }
`;
