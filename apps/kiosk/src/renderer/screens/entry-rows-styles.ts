import { css } from 'lit';

/** Rows of what was found, one touch each, and the small one beside it. */
export const entryRowsStyles = css`
  .rows {
    display: flex;
    flex-direction: column;
    gap: 0.7rem;
  }
  .row {
    display: flex;
    gap: 0.7rem;
    --mc-button-height: 5.4rem;
  }
  .what {
    flex: 1;
    min-width: 0;
    font-size: max(1.25rem, var(--mc-read));
  }
  .what::part(button) {
    justify-content: flex-start;
    gap: 1.2rem;
    min-width: 0;
    height: 100%;
    padding: 0.2rem 1.2rem;
    text-align: left;
  }
  .what::part(icon) {
    flex: none;
    width: 3rem;
    height: 3rem;
    color: var(--mc-action);
  }
  .words {
    min-width: 0;
    font-weight: var(--mc-weight-text);
    line-height: 1.2;
  }
  .words strong {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: max(1.45rem, var(--mc-read));
    font-weight: var(--mc-weight-title);
    line-height: 1.2;
  }
  .words .to {
    display: block;
    color: var(--mc-ink-soft);
  }
  .words em {
    font-style: normal;
    font-weight: var(--mc-weight-strong);
  }
  .papers {
    flex: none;
    width: 9.6rem;
    font-size: max(1.3rem, var(--mc-read));
  }
  .papers::part(button) {
    flex-direction: column;
    gap: 0.2rem;
    padding: 0.3rem;
  }
  footer {
    gap: 1.1rem;
    font-size: max(1.55rem, var(--mc-read));
  }
  footer .next::part(button) {
    flex-direction: row-reverse;
  }
`;
