import { css } from 'lit';

/** Portrait: the question above the keys. Landscape: beside them. Four rows of six keys, 25 mm wide on a 15-inch glass. */
export const codeScreenStyles = css`
  main {
    gap: 2.2rem;
    justify-content: space-evenly;
  }
  h1 {
    font-size: 2.9rem;
  }
  .question {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 1.3rem;
    width: 100%;
    container-type: inline-size;
  }
  .which {
    font-size: 1.6rem;
    color: var(--mc-ink-soft);
  }
  .typed {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    width: 100%;
    max-width: 42rem;
    height: 7rem;
    background: var(--mc-surface);
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    font-size: min(4.6rem, 11cqw);
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.08em;
    line-height: 1;
  }
  .typed span + i {
    margin-left: -0.34em;
  }
  .typed i {
    width: 0.25rem;
    height: 1.1em;
    background: var(--mc-action);
  }
  .question mc-banner {
    width: 100%;
    max-width: 42rem;
    font-size: 1.6rem;
    text-align: left;
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    grid-template-rows: repeat(4, minmax(0, 1fr));
    flex: 0 1 32.3rem;
    gap: 0.9rem;
    width: 100%;
    min-height: 0;
    font-size: 3.2rem;
    --mc-button-height: 0;
  }
  .pad mc-button::part(button) {
    padding: 0;
  }
  .erase {
    font-size: 1.6rem;
  }
  footer {
    gap: 1.2rem;
    font-size: 1.8rem;
  }
  footer .on::part(button) {
    flex-direction: row-reverse;
  }
  @media (orientation: landscape) {
    main {
      flex-direction: row;
      gap: 3rem;
    }
    .question {
      flex: 1 1 44%;
      min-width: 0;
    }
    /* What the hub said needs the room, and says again which code is meant. */
    .news .which {
      display: none;
    }
    .pad {
      flex: 1 1 56%;
      height: min(100%, 32.3rem);
    }
    footer mc-button {
      flex: 1;
    }
  }
`;
