import { css } from 'lit';

/** Portrait: the question above the keys. Landscape: beside them. Keys are 90 px or more on every glass. */
export const personScreenStyles = css`
  main {
    gap: calc(1.8rem * var(--space));
  }
  h1 {
    font-size: calc(2.7rem * var(--letters));
  }
  .question {
    gap: calc(1.1rem * var(--space));
  }
  .typed {
    gap: 0.36em;
    height: calc(6rem * var(--lower));
    font-size: min(3.8rem, 8.4cqw);
    letter-spacing: 0.06em;
  }
  .typed span + i {
    margin-left: -0.3em;
  }
  .kept {
    display: flex;
    align-items: center;
    gap: 1.1rem;
    width: 100%;
    max-width: 42rem;
    font-size: max(1.6rem * var(--letters), var(--mc-read));
    text-align: left;
  }
  .kept mc-icon {
    flex: none;
    width: 2.6rem;
    height: 2.6rem;
    color: var(--mc-action);
  }
  .pad {
    grid-template-columns: repeat(3, minmax(90px, 13.4rem));
    justify-content: center;
    --mc-button-height: max(90px, 6rem * var(--lower));
  }
  .key-0 {
    grid-column: 2;
  }
  .erase {
    font-size: calc(1.9rem * var(--letters));
  }
  footer {
    flex-wrap: wrap;
  }
  footer mc-button {
    text-wrap: balance;
  }
  footer .none {
    order: 1;
    flex: 1 0 100%;
    --mc-button-height: max(var(--mc-touch-least), 4.8rem * var(--lower));
  }
  @media (orientation: landscape) {
    main {
      gap: 3rem;
    }
    .question {
      flex: 1 1 55%;
      gap: calc(1.2rem * var(--space));
    }
    .pad {
      flex: 0 1 32rem;
      grid-template-columns: repeat(3, minmax(90px, 1fr));
      --mc-button-height: max(90px, 6.2rem * var(--lower));
    }
    footer {
      flex-wrap: nowrap;
    }
    footer .none {
      order: 0;
      flex: 1;
      --mc-button-height: max(var(--mc-touch-least), 6.2rem * var(--lower));
    }
  }
`;
