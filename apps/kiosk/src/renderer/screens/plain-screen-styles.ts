import { css } from 'lit';

/**
 * Pages with one thing to say, in the middle, and at most one button beneath. Where the room is scarce, `GivesWay` has space shrink
 * by `--space`, and only then letters by `--letters`; letters of 4 mm stay.
 */
export const plainScreenStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.6rem * var(--space, 1));
    padding: calc(2.6rem * var(--space, 1)) 2.4rem calc(2.2rem * var(--space, 1));
    --mc-read: min(var(--mc-touch-text), 1.6rem * var(--letters, 1));
    /* High where there is room, and a finger's height where there is none. */
    --lower: calc(0.5 + 0.5 * var(--space, 1));
  }
  main {
    grid-row: 2;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(1.8rem * var(--space, 1));
    min-height: 0;
    text-align: center;
  }
  main > mc-icon {
    flex: none;
    width: calc(9rem * var(--space, 1));
    height: calc(9rem * var(--space, 1));
    color: var(--mc-action);
    --mc-icon-stroke: 1.5;
  }
  h1 {
    max-width: 49rem;
    font-size: calc(3.2rem * var(--letters, 1));
    font-weight: var(--mc-weight-number);
    letter-spacing: -0.01em;
    line-height: var(--mc-line-tight);
    text-wrap: balance;
  }
  h1:focus {
    outline: none;
    box-shadow: none;
  }
  p {
    max-width: 46rem;
    font-size: calc(2.3rem * var(--letters, 1));
    font-weight: var(--mc-weight-strong);
    line-height: 1.4;
    text-wrap: balance;
  }
  :host(:lang(km)) p {
    line-height: 1.7;
  }
  .sentence {
    display: inline-block;
  }
  .staff {
    max-width: 46rem;
    padding: calc(1rem * var(--space, 1)) 1.6rem;
    border: 1px solid var(--mc-line);
    color: var(--mc-ink-soft);
    font-size: max(1.4rem * var(--letters, 1), var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  .code {
    font-size: 8rem;
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.08em;
    line-height: 1.1;
  }
  footer {
    grid-row: 3;
    display: flex;
    justify-content: center;
    font-size: calc(2rem * var(--letters, 1));
    --mc-button-height: max(var(--mc-touch-least), 6.2rem * var(--lower));
  }
  footer mc-button {
    flex: 1;
  }
  footer.question {
    flex-direction: column;
    gap: max(var(--mc-touch-gap), 1.4rem * var(--space, 1));
    --mc-button-height: max(var(--mc-touch-least), 7.6rem * var(--lower));
  }
  footer.question mc-button {
    flex: none;
  }
  @media (orientation: landscape) {
    :host {
      padding: calc(1.6rem * var(--space, 1)) 2.4rem calc(1.5rem * var(--space, 1));
    }
    main {
      gap: calc(1.2rem * var(--space, 1));
    }
    main > mc-icon {
      width: calc(7rem * var(--space, 1));
      height: calc(7rem * var(--space, 1));
    }
    h1,
    p,
    .staff {
      max-width: 64rem;
    }
    footer mc-button {
      flex: 0 1 44rem;
    }
    footer.question {
      flex-direction: row;
      --mc-button-height: max(var(--mc-touch-least), 6.2rem * var(--lower));
    }
    footer.question mc-button {
      flex: 1;
    }
  }
`;
