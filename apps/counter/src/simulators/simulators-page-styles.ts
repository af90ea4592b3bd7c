import { css } from 'lit';

export const simulatorsPageStyles = css`
  .page {
    max-width: 72rem;
    margin: 0 auto;
    padding: 1.25rem 1.5rem 3rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.75rem 2rem;
  }
  header > div {
    flex: 1 1 24rem;
  }
  h1 {
    font-size: 2rem;
    line-height: var(--mc-line-tight);
  }
  header p {
    max-width: 46rem;
    margin-top: 0.25rem;
    line-height: 1.5;
  }
  h2 {
    margin: 1.5rem 0 0.6rem;
    font-size: 1.375rem;
  }
  .ways {
    display: flex;
    gap: 0.5rem;
  }
  a.plain-button {
    color: inherit;
    text-decoration: none;
  }
  .group {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
    gap: 1rem;
  }
  .group.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .told:not(:empty) {
    margin-top: 0.9rem;
    padding: 0.7rem 1rem;
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
  }
  .nothing {
    margin-top: 2rem;
    font-size: 1.25rem;
  }
  @media (max-width: 30rem) {
    .page {
      padding: 1rem 0.75rem 2rem;
    }
  }
`;
