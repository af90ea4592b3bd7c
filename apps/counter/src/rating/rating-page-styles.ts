import { css } from 'lit';

/** One thing in the middle of a tablet that lies or stands before a citizen; a phone upright shows the same. */
export const ratingPageStyles = css`
  /* The glass itself stays where it is (UI4); what a small one has no room for is reached here, by one finger. */
  :host {
    display: block;
    height: 100vh;
    height: 100dvh;
    overflow-y: auto;
    overscroll-behavior: contain;
    touch-action: pan-y;
    color: var(--mc-ink);
  }
  main {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1.4rem;
    min-height: 100%;
    padding: 1.5rem;
    text-align: center;
  }
  h1 {
    margin: 0;
    max-width: 24em;
    font-size: 2.1rem;
    line-height: 1.35;
    text-wrap: balance;
  }
  p {
    margin: 0;
    color: var(--mc-ink-soft);
    font-size: 1.2rem;
    line-height: 1.5;
  }
  .number {
    font-size: 1.5rem;
    font-weight: var(--mc-weight-strong);
    color: var(--mc-ink);
  }
  .label {
    font-size: 7rem;
    font-weight: var(--mc-weight-number);
    line-height: 1;
    color: var(--mc-action);
  }
  .rest h1 {
    font-size: 1.7rem;
  }
  .code {
    font-size: 4rem;
    font-weight: var(--mc-weight-number);
    letter-spacing: 0.12em;
    color: var(--mc-ink);
  }
  main > mc-icon {
    width: 5rem;
    height: 5rem;
    color: var(--mc-action);
  }
  .faces {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 15rem));
    justify-content: center;
    gap: 1.4rem;
    width: 100%;
  }
  mc-face {
    font-size: 1.4rem;
  }
  .five {
    grid-template-columns: repeat(5, minmax(0, 13rem));
    gap: var(--mc-touch-gap);
  }
  .five mc-face {
    --mc-face-padding: 1.1em 0.4em;
    font-size: 1.2rem;
  }
  .reasons,
  .counters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: 1rem;
    width: min(100%, 46rem);
  }
  .counters {
    grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr));
  }
  button {
    min-height: 4.4rem;
    padding: 0.8rem 1.2rem;
    background: var(--mc-surface);
    border: 2px solid var(--mc-action);
    border-radius: var(--mc-radius-touch);
    color: var(--mc-ink);
    font: inherit;
    font-size: 1.3rem;
    font-weight: var(--mc-weight-title);
    cursor: pointer;
  }
  button:active {
    background: var(--mc-action-soft);
  }
  button:focus-visible {
    box-shadow: var(--mc-focus-ring);
    outline: none;
  }
  button.none {
    grid-column: 1 / -1;
    border-color: var(--mc-line);
    color: var(--mc-ink-soft);
  }
  /* Five words side by side have room on a tablet that lies; else each stands beside its face. */
  @media (max-width: 60rem), (orientation: portrait) {
    .five {
      grid-template-columns: minmax(0, 28rem);
    }
    .five mc-face {
      --mc-face-direction: row;
      --mc-face-padding: 0.4em 1.2em;
      --mc-face-size: 2.8em;
      font-size: 1.4rem;
    }
  }
  @media (max-width: 30rem) {
    .faces {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.8rem;
    }
    mc-face {
      --mc-face-size: 3.2em;
    }
    h1 {
      font-size: 1.6rem;
    }
  }
`;
