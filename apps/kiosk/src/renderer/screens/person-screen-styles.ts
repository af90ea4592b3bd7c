import { css } from 'lit';

/** Portrait: the question above the keys. Landscape: beside them. Keys are 90 px or more on every glass. */
export const personScreenStyles = css`
  main {
    gap: 1.8rem;
  }
  h1 {
    font-size: 2.7rem;
  }
  .question {
    gap: 1.1rem;
  }
  .typed {
    gap: 0.36em;
    height: 6rem;
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
    font-size: max(1.6rem, var(--mc-read));
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
    --mc-button-height: max(90px, 6rem);
  }
  .key-0 {
    grid-column: 2;
  }
  .erase {
    font-size: 1.9rem;
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
    --mc-button-height: 4.8rem;
  }
  @media (orientation: landscape) {
    main {
      gap: 3rem;
    }
    .question {
      flex: 1 1 55%;
      gap: 1.2rem;
    }
    .pad {
      flex: 0 1 32rem;
      grid-template-columns: repeat(3, minmax(90px, 1fr));
      --mc-button-height: max(90px, 6.2rem);
    }
    footer {
      flex-wrap: nowrap;
    }
    footer .none {
      order: 0;
      flex: 1;
      --mc-button-height: 6.2rem;
    }
  }
`;
