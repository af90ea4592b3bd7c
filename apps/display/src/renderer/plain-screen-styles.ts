import { css } from 'lit';

/** A screen with one thing to say, in the middle. */
export const plainScreenStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  main {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2.6vmin;
    height: 100%;
    padding: 3vh 6vw;
    color: var(--mc-on-hall-soft);
    font-size: 3.4vmin;
    line-height: var(--mc-line-text);
    text-align: center;
  }
  mc-icon {
    width: 11vmin;
    height: 11vmin;
    color: var(--mc-hall-call);
    --mc-icon-stroke: 1.5;
  }
  h1 {
    color: var(--mc-on-hall);
    font-size: 6vmin;
    line-height: var(--mc-line-tight);
  }
  .code {
    padding: 2.4vmin 5vmin;
    background: var(--mc-call);
    color: var(--mc-on-call);
    font-size: 16vmin;
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.08em;
    line-height: 1;
  }
  .reason {
    max-width: 46em;
    color: var(--mc-on-hall);
    font-weight: var(--mc-weight-strong);
  }
  .second {
    max-width: 50em;
    font-size: 2.4vmin;
  }
`;
