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
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 1.1rem;
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
    gap: 0.36em;
    width: 100%;
    max-width: 42rem;
    height: 6rem;
    background: var(--mc-surface);
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    font-size: min(3.8rem, 8.4cqw);
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
    line-height: 1;
  }
  .typed span + i {
    margin-left: -0.3em;
  }
  .typed i {
    width: 0.25rem;
    height: 1.1em;
    background: var(--mc-action);
  }
  .kept {
    display: flex;
    align-items: center;
    gap: 1.1rem;
    width: 100%;
    max-width: 42rem;
    font-size: 1.6rem;
    text-align: left;
  }
  .kept mc-icon {
    flex: none;
    width: 2.6rem;
    height: 2.6rem;
    color: var(--mc-action);
  }
  .question mc-banner {
    width: 100%;
    max-width: 42rem;
    font-size: 1.6rem;
    text-align: left;
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, minmax(90px, 13.4rem));
    gap: 0.9rem;
    justify-content: center;
    width: 100%;
    font-size: 3.2rem;
    --mc-button-height: max(90px, 6rem);
  }
  .pad mc-button::part(button) {
    padding: 0;
  }
  .key-0 {
    grid-column: 2;
  }
  .erase {
    font-size: 1.9rem;
  }
  footer {
    flex-wrap: wrap;
    gap: 1.2rem;
    font-size: 1.8rem;
  }
  footer mc-button {
    text-wrap: balance;
  }
  footer .on::part(button) {
    flex-direction: row-reverse;
  }
  footer .none {
    order: 1;
    flex: 1 0 100%;
    --mc-button-height: 4.8rem;
  }
  @media (orientation: landscape) {
    main {
      flex-direction: row;
      gap: 3rem;
    }
    .question {
      flex: 1 1 55%;
      gap: 1.2rem;
      min-width: 0;
    }
    .pad {
      flex: 0 1 32rem;
      grid-template-columns: repeat(3, minmax(90px, 1fr));
      --mc-button-height: max(90px, 6.2rem);
    }
    footer {
      flex-wrap: nowrap;
    }
    footer mc-button {
      flex: 1;
    }
    footer .none {
      order: 0;
      flex: 1;
      --mc-button-height: 6.2rem;
    }
  }
`;
