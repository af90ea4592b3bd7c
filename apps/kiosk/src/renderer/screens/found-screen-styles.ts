import { css } from 'lit';

/** One number or hour, large; what is with it; and at most two buttons. */
export const foundScreenStyles = css`
  main {
    gap: calc(1.4rem * var(--space));
  }
  .large {
    font-size: calc(11rem * var(--lower) * var(--letters));
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    line-height: 1;
  }
  :host(:lang(km)) .large {
    line-height: 1.1;
  }
  .service {
    font-size: calc(2.2rem * var(--letters));
    font-weight: var(--mc-weight-title);
  }
  /* Where a line ends, the dot stays at it. */
  .service span:not(:last-child)::after {
    content: '\\00a0· ';
  }
  h1 {
    margin-top: calc(1.4rem * var(--space));
    color: var(--mc-action);
  }
  .facts {
    display: flex;
    flex-direction: column;
    gap: calc(1rem * var(--space));
    margin-top: calc(1.2rem * var(--space));
    padding: calc(1.6rem * var(--space)) 2.4rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    list-style: none;
    font-size: calc(2rem * var(--letters));
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
    --mc-button-height: max(var(--mc-touch-least), 6.4rem * var(--lower));
  }
  @media (orientation: landscape) {
    main {
      gap: calc(0.8rem * var(--space));
    }
    .large {
      font-size: calc(6.6rem * var(--lower) * var(--letters));
    }
    h1 {
      margin-top: 0.2rem;
      font-size: calc(2.6rem * var(--letters));
    }
    /* The faces need the height. */
    main.asks {
      flex-flow: row wrap;
      align-items: baseline;
      gap: 0 2rem;
    }
    .asks .large {
      font-size: calc(4.4rem * var(--lower) * var(--letters));
    }
    .asks h1 {
      margin-top: 0;
      font-size: calc(2.2rem * var(--letters));
    }
    .facts {
      flex-flow: row wrap;
      justify-content: center;
      gap: 0.6rem 3rem;
      margin-top: 0.2rem;
      padding: calc(0.8rem * var(--space)) 2rem;
      font-size: max(1.8rem * var(--letters), var(--mc-read));
    }
    footer.question {
      flex-direction: row-reverse;
    }
  }
`;
