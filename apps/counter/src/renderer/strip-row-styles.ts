import { css } from 'lit';

/** The rows of the strip about machines: what is the matter, and buttons that do not make the strip taller. */
export const stripRowStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 1.25rem;
  }
  .row span {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  .row + .row:not(:empty) {
    margin-top: 0.3rem;
  }
  .soft {
    color: var(--mc-ink-soft);
    font-weight: var(--mc-weight-text);
  }
  mc-icon {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
  }
  .plain-button {
    min-height: 2rem;
    padding: 0.1rem 0.7rem;
    font-size: 0.875rem;
  }
`;
