import { css } from 'lit';

/** Pages with one thing to say, in the middle, and at most one button beneath. */
export const plainScreenStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
    padding: 2.6rem 2.4rem 2.2rem;
  }
  main {
    grid-row: 2;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1.8rem;
    min-height: 0;
    text-align: center;
  }
  main > mc-icon {
    width: 9rem;
    height: 9rem;
    color: var(--mc-action);
    --mc-icon-stroke: 1.5;
  }
  h1 {
    max-width: 49rem;
    font-size: 3.2rem;
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
    font-size: 2.3rem;
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
    padding: 1rem 1.6rem;
    border: 1px solid var(--mc-line);
    color: var(--mc-ink-soft);
    font-size: max(1.4rem, var(--mc-read));
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
    font-size: 2rem;
    --mc-button-height: 6.2rem;
  }
  footer mc-button {
    flex: 1;
  }
  footer.question {
    flex-direction: column;
    gap: 1.4rem;
    --mc-button-height: 7.6rem;
  }
  footer.question mc-button {
    flex: none;
  }
  @media (orientation: landscape) {
    :host {
      padding: 1.6rem 2.4rem 1.5rem;
    }
    main {
      gap: 1.2rem;
    }
    main > mc-icon {
      width: 7rem;
      height: 7rem;
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
      --mc-button-height: 6.2rem;
    }
    footer.question mc-button {
      flex: 1;
    }
  }
`;
