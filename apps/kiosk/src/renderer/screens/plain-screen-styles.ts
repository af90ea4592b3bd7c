import { css } from 'lit';
import { plainWordsStyles } from './plain-words-styles.ts';

/**
 * Pages with one thing to say, in the middle, and at most one button beneath. Where the room is scarce, `GivesWay` has space shrink
 * by `--space`, and only then letters by `--letters`; letters of 4 mm stay.
 */
export const plainScreenStyles = [
  plainWordsStyles,
  css`
    .sentence {
      display: inline-block;
    }
    .staff {
      max-width: 46rem;
      padding: calc(1rem * var(--space)) 1.6rem;
      border: 1px solid var(--mc-line);
      color: var(--mc-ink-soft);
      font-size: max(1.4rem * var(--letters), var(--mc-read));
      font-weight: var(--mc-weight-text);
    }
    .code {
      font-size: 8rem;
      font-weight: var(--mc-weight-number);
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.08em;
      line-height: 1.1;
    }
    footer {
      grid-row: 3;
      display: flex;
      justify-content: center;
      font-size: calc(2rem * var(--letters));
      --mc-button-height: max(var(--mc-touch-least), 6.2rem * var(--lower));
    }
    footer mc-button {
      flex: 1;
    }
    footer.question {
      flex-direction: column;
      gap: max(var(--mc-touch-gap), 1.4rem * var(--space));
      --mc-button-height: max(var(--mc-touch-least), 7.6rem * var(--lower));
    }
    footer.question mc-button {
      flex: none;
    }
    @media (orientation: landscape) {
      .staff {
        max-width: 64rem;
      }
      footer mc-button {
        flex: 0 1 44rem;
      }
      footer.question {
        flex-direction: row;
        --mc-button-height: max(var(--mc-touch-least), 6.2rem * var(--lower));
      }
      footer.question mc-button {
        flex: 1;
      }
    }
  `,
];
