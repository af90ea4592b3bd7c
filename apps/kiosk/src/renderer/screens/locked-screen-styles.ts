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
  @media (orientation: landscape) {
    .others {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      max-width: 84rem;
      padding-top: 1.2rem;
    }
  }
`;
