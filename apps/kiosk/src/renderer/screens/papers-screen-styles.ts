import { css } from 'lit';

/** Portrait: the question above, what can be touched in the lower 60 %. */
export const papersScreenStyles = css`
  :host {
    grid-template-rows: auto minmax(0, 1fr) 41rem auto;
    gap: 1rem;
  }
  .top {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 1.2rem;
    min-height: 0;
  }
  h1 {
    font-size: 4rem;
  }
  .which {
    color: var(--mc-ink-soft);
    font-size: 1.9rem;
    font-weight: var(--mc-weight-text);
  }
  .which strong {
    display: block;
    color: var(--mc-ink);
    font-size: 2.4rem;
  }
  main {
    grid-row: 3;
    align-items: stretch;
    justify-content: flex-end;
    gap: 1rem;
    text-align: left;
  }
  .tiles {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-rows: minmax(0, 15rem);
    gap: 1.1rem;
    min-height: 0;
  }
  .none {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 2.4rem;
    font-size: 2rem;
    --mc-button-height: 7.6rem;
  }
  .none p {
    margin: auto;
    text-align: center;
  }
  footer {
    grid-row: 4;
    --mc-button-height: 5rem;
  }
  @media (orientation: landscape) {
    :host {
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }
    h1 {
      font-size: 2.8rem;
    }
    .top {
      flex-direction: row;
      align-items: baseline;
      justify-content: space-between;
    }
    .which {
      font-size: max(1.5rem, var(--mc-read));
    }
    .which strong {
      display: inline;
      font-size: max(1.7rem, var(--mc-read));
    }
    .tiles {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      grid-auto-rows: minmax(0, 17rem);
    }
    .some {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    footer {
      --mc-button-height: 4.4rem;
    }
    footer mc-button {
      flex: 1;
    }
  }
`;
