import { css } from 'lit';

/** One thing to say, in the middle of the page. All that is needed of plain pages before the others are fetched. */
export const plainWordsStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.6rem * var(--space));
    padding: calc(2.6rem * var(--space)) 2.4rem calc(2.2rem * var(--space));
    --mc-read: min(var(--mc-touch-text), 1.6rem * var(--letters));
    /* High where there is room, and a finger's height where there is none. */
    --lower: calc(0.5 + 0.5 * var(--space));
  }
  main {
    grid-row: 2;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(1.8rem * var(--space));
    min-height: 0;
    text-align: center;
  }
  main > mc-icon {
    flex: none;
    width: calc(9rem * var(--space));
    height: calc(9rem * var(--space));
    color: var(--mc-action);
    --mc-icon-stroke: 1.5;
  }
  h1 {
    max-width: 49rem;
    font-size: calc(3.2rem * var(--letters));
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
    font-size: calc(2.3rem * var(--letters));
    font-weight: var(--mc-weight-strong);
    line-height: 1.4;
    text-wrap: balance;
  }
  :host(:lang(km)) p {
    line-height: 1.7;
  }
  @media (orientation: landscape) {
    :host {
      padding: calc(1.6rem * var(--space)) 2.4rem calc(1.5rem * var(--space));
    }
    main {
      gap: calc(1.2rem * var(--space));
    }
    main > mc-icon {
      width: calc(7rem * var(--space));
      height: calc(7rem * var(--space));
    }
    h1,
    p {
      max-width: 64rem;
    }
  }
`;
