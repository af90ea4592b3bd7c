import { css } from 'lit';

/** KI8: beneath what stands in the language that was chosen, the same in brief in the others. */
export const lockedScreenStyles = css`
  .others {
    display: grid;
    gap: 1.2rem 3.2rem;
    width: 100%;
    max-width: 46rem;
    padding-top: 1.8rem;
    border-top: 1px solid var(--mc-line);
  }
  .others p {
    max-width: none;
    font-size: max(1.6rem, var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  .others p:lang(km) {
    line-height: 1.7;
  }
  .others b {
    display: block;
    font-weight: var(--mc-weight-strong);
  }
  main.close {
    gap: 0.9rem;
  }
  main.close > mc-icon,
  main.alone > .others {
    display: none;
  }
  main.close > .others {
    gap: 0.6rem 3.2rem;
    padding-top: 0.9rem;
  }
  main.small > h1 {
    font-size: 2.6rem;
  }
  main.small > p {
    font-size: max(1.8rem, var(--mc-read));
  }
  /* in one run: a line for each sentence is more than there is room for */
  main.small > .others .sentence {
    display: inline;
  }
  @media (orientation: landscape) {
    main > h1,
    main > p {
      max-width: 76rem;
    }
    .others {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      max-width: 84rem;
      padding-top: 1.2rem;
    }
  }
`;
