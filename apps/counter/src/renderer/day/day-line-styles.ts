import { css } from 'lit';

/** Lines with a name, what is so, and one button. */
export const dayLineStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    padding: 0.55rem 0;
    border-top: 1px solid var(--mc-line);
    line-height: 1.35;
  }
  .line > span:first-child {
    flex: 1 1 9rem;
    min-width: 0;
  }
  .line b {
    display: block;
    font-weight: var(--mc-weight-strong);
  }
  small {
    color: var(--mc-ink-soft);
    font-size: 0.9375rem;
  }
`;
