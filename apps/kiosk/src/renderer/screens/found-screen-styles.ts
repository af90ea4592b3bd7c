import { css } from 'lit';

/** One number or hour, large; what is with it; and at most two buttons. */
export const foundScreenStyles = css`
  main {
    gap: 1.4rem;
  }
  .large {
    font-size: 11rem;
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    line-height: 1;
  }
  :host(:lang(km)) .large {
    line-height: 1.1;
  }
  .service {
    font-size: 2.2rem;
    font-weight: var(--mc-weight-title);
  }
  /* Where a line ends, the dot stays at it. */
  .service span:not(:last-child)::after {
    content: '\\00a0· ';
  }
  h1 {
    margin-top: 1.4rem;
    color: var(--mc-action);
  }
  .facts {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    margin-top: 1.2rem;
    padding: 1.6rem 2.4rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    list-style: none;
    font-size: 2rem;
    font-weight: var(--mc-weight-strong);
    text-align: left;
  }
  .facts li {
    display: flex;
    align-items: center;
    gap: 1.2rem;
  }
  .facts mc-icon {
    flex: none;
    width: 2.8rem;
    height: 2.8rem;
    color: var(--mc-action);
  }
  footer.question {
    --mc-button-height: 6.4rem;
  }
  @media (orientation: landscape) {
    main {
      gap: 0.8rem;
    }
    .large {
      font-size: 6.6rem;
    }
    h1 {
      margin-top: 0.2rem;
      font-size: 2.6rem;
    }
    /* The faces need the height. */
    main.asks {
      flex-flow: row wrap;
      align-items: baseline;
      gap: 0 2rem;
    }
    .asks .large {
      font-size: 4.4rem;
    }
    .asks h1 {
      margin-top: 0;
      font-size: 2.2rem;
    }
    .facts {
      flex-flow: row wrap;
      justify-content: center;
      gap: 0.6rem 3rem;
      margin-top: 0.2rem;
      padding: 0.8rem 2rem;
      font-size: max(1.8rem, var(--mc-read));
    }
    footer.question {
      flex-direction: row-reverse;
    }
  }
`;
