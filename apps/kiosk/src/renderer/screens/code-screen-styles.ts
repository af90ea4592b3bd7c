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
    gap: 1.3rem;
  }
  .typed {
    gap: 0.4em;
    height: 7rem;
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
    min-height: 0;
    --mc-button-height: 0;
  }
  .erase {
    font-size: max(1.6rem, var(--mc-read));
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
      flex: 1 1 56%;
      height: min(100%, 32.3rem);
    }
  }
`;
