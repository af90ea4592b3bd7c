import { css } from 'lit';

/** For a thumb on a phone: one column of tiles there, more where there is room. */
export const guideIssueStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 0.5rem;
  }
  .tile {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    width: 100%;
    min-height: 3.5rem;
    padding: 0.5rem 1rem;
    border: 2px solid var(--mc-line);
    border-radius: var(--mc-radius-touch);
    background: var(--mc-surface);
    color: var(--mc-ink);
    font-size: 1.0625rem;
    font-weight: var(--mc-weight-strong);
    line-height: 1.25;
    text-align: left;
    cursor: pointer;
  }
  .tile:hover {
    border-color: var(--mc-line-strong);
  }
  .tile small {
    flex: none;
    max-width: 45%;
    color: var(--mc-ink-soft);
    font-weight: var(--mc-weight-text);
    text-align: right;
  }
  .tile.main {
    border-color: var(--mc-action);
    background: var(--mc-action);
    color: var(--mc-on-action);
  }
  .tile.main small {
    color: inherit;
  }
  .chosen {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    margin-bottom: 0.75rem;
    font-size: 1.25rem;
  }
  .number {
    display: block;
    margin: 0.25rem 0;
    font-size: min(7rem, 26vw);
    font-weight: var(--mc-weight-number);
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  .code {
    font-size: 1.375rem;
    font-weight: var(--mc-weight-strong);
  }
  .given {
    text-align: center;
    line-height: 1.5;
  }
  .given .tile {
    justify-content: center;
    margin-top: 1rem;
  }
`;
