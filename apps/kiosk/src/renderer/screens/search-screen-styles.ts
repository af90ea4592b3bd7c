import { css } from 'lit';

/**
 * Portrait: the words on top, and in the lower 60 % what was found, the keys and the way back. Landscape: what was found
 * beside the words and the keys.
 */
export const searchScreenStyles = css`
  :host {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 1rem;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) minmax(23.8rem, auto) auto;
    align-items: stretch;
    justify-items: stretch;
    gap: 1rem;
    text-align: left;
  }
  .question {
    justify-content: center;
    align-items: flex-start;
    gap: 0.8rem;
    min-height: 0;
  }
  h1,
  .typed {
    flex: none;
  }
  h1 {
    font-size: 2.8rem;
  }
  .typed {
    justify-content: flex-start;
    gap: 0.35em;
    max-width: none;
    height: 5.2rem;
    padding: 0 1.6rem;
    font-size: 3rem;
    font-weight: var(--mc-weight-title);
    white-space: pre;
    overflow: hidden;
  }
  .typed mc-icon {
    flex: none;
    width: 2.8rem;
    height: 2.8rem;
    color: var(--mc-action);
  }
  .typed span {
    line-height: 1.4;
  }
  .typed span + i {
    margin-left: -0.25em;
  }
  .how {
    max-width: none;
    color: var(--mc-ink-soft);
    font-size: 1.9rem;
    font-weight: var(--mc-weight-text);
    text-wrap: pretty;
  }
  .found {
    display: flex;
    flex-direction: column;
    gap: 0.7rem;
    min-height: 0;
  }
  .count {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .none {
    display: flex;
    align-items: center;
    gap: 1.6rem;
    padding: 2rem;
    border: 2px dashed var(--mc-line-strong);
  }
  .none mc-icon {
    flex: none;
    width: 4.4rem;
    height: 4.4rem;
    color: var(--mc-action);
  }
  .none p {
    font-size: max(1.7rem, var(--mc-read));
    font-weight: var(--mc-weight-text);
    text-wrap: pretty;
  }
  .none strong {
    display: block;
    font-size: 2.1rem;
  }
  mc-keyboard {
    --mc-key-height: 3.9rem;
    --mc-key-text: 1.9rem;
  }
  footer {
    --mc-button-height: 4.6rem;
  }
  @media (orientation: landscape) {
    main {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
      gap: 1rem 2rem;
    }
    .question {
      grid-area: 1 / 1;
    }
    mc-keyboard {
      grid-area: 2 / 1;
      --mc-key-height: 3.4rem;
    }
    .found {
      grid-area: 1 / 2 / 3 / 3;
      justify-content: flex-end;
    }
    h1 {
      font-size: 2.6rem;
    }
    .typed {
      height: 4.8rem;
      font-size: 2.4rem;
    }
    /* Four rows have to stand beneath the clock: of larger text the names alone are larger here. */
    .what {
      font-size: max(1.25rem, min(var(--mc-read), 1.6rem / var(--mc-text-scale)));
    }
    .how {
      margin: auto 0;
      font-size: max(1.6rem, var(--mc-read));
    }
    footer {
      --mc-button-height: 4rem;
    }
    footer mc-button {
      flex: 1;
    }
  }
`;
