import { css } from 'lit';

/** Portrait: the question above the keys. Landscape: beside them. Four rows of six keys, 25 mm wide on a 15-inch glass. */
export const codeScreenStyles = css`
  main {
    gap: calc(2.2rem * var(--space));
    justify-content: space-evenly;
  }
  h1 {
    font-size: calc(2.9rem * var(--letters));
  }
  .question {
    gap: calc(1.3rem * var(--space));
  }
  .typed {
    gap: 0.4em;
    height: calc(7rem * var(--lower));
    font-size: min(4.6rem, 11cqw);
    letter-spacing: 0.08em;
  }
  .typed span + i {
    margin-left: -0.34em;
  }
  .pad {
    grid-template-columns: repeat(6, minmax(0, 1fr));
    grid-template-rows: repeat(4, minmax(0, 1fr));
    flex: 0 1 32.3rem;
    min-height: calc(4 * max(var(--mc-touch-least), 4.6rem) + 3 * 0.9rem);
    --mc-button-height: 0;
  }
  .erase {
    font-size: max(1.6rem * var(--letters), var(--mc-read));
  }
  @media (orientation: landscape) {
    main {
      gap: 3rem;
    }
    .question {
      flex: 1 1 44%;
    }
    /* What the hub said needs the room, and says again which code is meant. */
    .news .which {
      display: none;
    }
    .pad {
      min-height: 0;
      flex: 1 1 56%;
      height: min(100%, 32.3rem);
    }
  }
`;
