import { css } from 'lit';

/** The choice of counters as a grid of large buttons, the floor as a plain table. */
export const countersScreenStyles = css`
  .quiet-note {
    display: flex;
    gap: 0.6rem;
    margin-bottom: 1rem;
    color: var(--mc-ink-soft);
    line-height: 1.4;
  }
  .quiet-note mc-icon {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
  }
  .page {
    max-width: 84rem;
    margin: 0 auto;
    padding: 1rem 1.75rem 2.5rem;
  }
  mc-device-strip {
    display: block;
    margin-top: 0.75rem;
  }
  .page[data-stale='yes'] main {
    filter: grayscale(1);
    opacity: 0.95;
  }
  main {
    padding-top: 1.5rem;
  }
  h2 {
    font-size: 1.75rem;
    line-height: var(--mc-line-tight);
  }
  .lead {
    margin: 0.35rem 0 1.25rem;
    font-size: 1.0625rem;
  }
  .counters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 1rem;
  }
  .counter {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    gap: 0.35rem 0.75rem;
    padding: 1.1rem 1.25rem;
    border: 2px solid var(--mc-line);
    border-radius: var(--mc-radius-touch);
    background: var(--mc-surface);
    box-shadow: var(--mc-shadow-touch);
    line-height: 1.35;
    text-align: left;
    cursor: pointer;
  }
  .counter:hover {
    border-color: var(--mc-action);
  }
  .counter.mine {
    border-color: var(--mc-action);
    background: var(--mc-action-soft);
  }
  .label {
    flex: 1 1 auto;
    font-size: 1.75rem;
    font-weight: var(--mc-weight-number);
    line-height: 1.15;
    white-space: nowrap;
  }
  .status {
    flex: none;
    align-self: center;
    padding: 0.1rem 0.6rem;
    background: var(--mc-paper);
    color: var(--mc-ink-soft);
    font-size: 0.8125rem;
    font-weight: var(--mc-weight-strong);
    white-space: nowrap;
  }
  .status::first-letter {
    text-transform: uppercase;
  }
  .open .status {
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
  }
  .mine .status {
    background: var(--mc-surface);
  }
  .paused .status {
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
  }
  .name {
    flex: 1 1 100%;
    font-size: 1.0625rem;
    font-weight: var(--mc-weight-strong);
  }
  .holder {
    flex: 1 1 100%;
    color: var(--mc-ink-soft);
  }
  .figures {
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    margin-top: 0.35rem;
    padding-top: 0.55rem;
    border-top: 1px solid var(--mc-line);
  }
  .floor {
    margin-top: 2.25rem;
  }
  .floor h2 {
    font-size: 1.375rem;
  }
  .floor p {
    margin: 0.2rem 0 0.75rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  th,
  td {
    padding: 0.6rem 1rem;
    border-top: 1px solid var(--mc-line);
    text-align: left;
    font-weight: var(--mc-weight-strong);
  }
  thead th {
    border-top: 0;
    color: var(--mc-ink-soft);
    font-size: 0.875rem;
  }
  .figure {
    width: 9rem;
    white-space: nowrap;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .chip {
    margin-left: 0.6rem;
    font-size: 0.8125rem;
  }
  @media (max-width: 760px) {
    .page {
      padding: 0.6rem 0.75rem 1.5rem;
    }
    main {
      padding-top: 0.9rem;
    }
    h2 {
      font-size: 1.375rem;
    }
    th,
    td {
      padding: 0.45rem 0.5rem;
    }
    .figure {
      width: 5.5rem;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .chip {
      margin-left: 0;
    }
  }
`;
