import { css } from 'lit';

/** Portrait: the question above the keys. Landscape: beside them. Sizes are each page's own. */
export const typingScreenStyles = css`
  .question {
    display: flex;
    flex-direction: column;
    align-items: center;
    width: 100%;
    container-type: inline-size;
  }
  .which {
    font-size: max(1.6rem * var(--letters), var(--mc-read));
    color: var(--mc-ink-soft);
  }
  .sentence {
    display: inline-block;
  }
  .typed {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    max-width: 42rem;
    background: var(--mc-surface);
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .typed i {
    width: 0.25rem;
    height: 1.1em;
    background: var(--mc-action);
  }
  .question mc-banner {
    width: 100%;
    max-width: 42rem;
    font-size: max(1.6rem * var(--letters), var(--mc-read));
    text-align: left;
  }
  .pad {
    display: grid;
    gap: calc(0.9rem * var(--lower));
    width: 100%;
    font-size: 3.2rem;
  }
  .pad mc-button::part(button) {
    padding: 0;
  }
  footer {
    gap: 1.2rem;
    font-size: max(1.8rem * var(--letters), var(--mc-read));
  }
  footer .on::part(button) {
    flex-direction: row-reverse;
  }
  @media (orientation: landscape) {
    main {
      flex-direction: row;
    }
    .question {
      min-width: 0;
    }
    footer mc-button {
      flex: 1;
    }
  }
`;
