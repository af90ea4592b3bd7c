import { css } from 'lit';

/** Quiet tables to read. */
export const recordsScreenStyles = css`
  .page {
    max-width: 76rem;
    margin: 0 auto;
    padding: 1rem 1.75rem 3rem;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.75rem;
    margin: 1rem 0;
  }
  .box > .title {
    margin-top: 0;
  }
  h2 {
    font-size: 1.75rem;
    line-height: var(--mc-line-tight);
  }
  h3 {
    margin-bottom: 0.5rem;
    font-size: 1.25rem;
  }
  nav {
    display: flex;
    gap: 2px;
  }
  nav button {
    min-height: 2.75rem;
    padding: 0.3rem 1.25rem;
    border: 0;
    border-top: 4px solid transparent;
    background: none;
    color: var(--mc-ink);
    font: inherit;
    cursor: pointer;
  }
  nav .chosen {
    border-top-color: var(--mc-action);
    background: var(--mc-surface);
    font-weight: var(--mc-weight-strong);
  }
  .box {
    overflow-x: auto;
    padding: 1.25rem 1.5rem 1.75rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  .told {
    margin: 0.75rem 0;
    padding: 0.7rem 1rem;
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
  }
  table {
    width: 100%;
    margin: 0.75rem 0 1.25rem;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-bottom: 1px solid var(--mc-line);
    text-align: left;
    vertical-align: top;
    line-height: 1.35;
  }
  thead th {
    color: var(--mc-ink-soft);
    font-size: 0.875rem;
    font-weight: var(--mc-weight-strong);
    vertical-align: bottom;
  }
  tbody .group {
    padding-top: 1.5rem;
    color: var(--mc-ink);
    font-size: 1.0625rem;
    font-weight: var(--mc-weight-title);
  }
  .tally tbody [scope='row'] {
    min-width: 8.5rem;
    font-weight: var(--mc-weight-text);
  }
  .length {
    white-space: nowrap;
  }
  .over {
    padding-left: 1.25rem;
    text-align: center;
  }
  .wide {
    overflow-x: auto;
  }
  .ways,
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
  }
  .filters {
    margin-top: 0.75rem;
  }
  .filters select {
    display: block;
    width: auto;
    min-width: 13rem;
    min-height: 2.75rem;
    margin-top: 0.25rem;
    font-size: 1rem;
    font-weight: var(--mc-weight-text);
  }
  mc-date-form {
    max-width: 28rem;
    margin-top: 1.5rem;
  }
  .outcomes {
    margin-bottom: 1.25rem;
  }
  tbody th {
    font-weight: var(--mc-weight-strong);
  }
  tbody th .soft {
    font-weight: var(--mc-weight-text);
  }
  .figure {
    padding-left: 0.25rem;
    text-align: right;
  }
  .time {
    width: 6rem;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--mc-action);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  @media (max-width: 760px) {
    .page {
      padding: 0.6rem 0.75rem 1.5rem;
    }
    .box {
      padding: 0.9rem 0.75rem 1.25rem;
    }
    /* an act in two lines: what and when, then who and why */
    .acts thead {
      display: none;
    }
    .acts tr {
      display: grid;
      grid-template-columns: 3.5rem 4rem minmax(0, 1fr);
      gap: 0 0.5rem;
      padding: 0.5rem 0;
      border-bottom: 1px solid var(--mc-line);
    }
    .acts td {
      padding: 0.1rem 0;
      border: 0;
    }
    .acts .act {
      order: 1;
      font-weight: var(--mc-weight-strong);
    }
    .acts .at-counter {
      order: 2;
      grid-column: 1 / 3;
    }
    /* the column has no title here that would say what the number is */
    .acts .at-counter::before {
      content: attr(data-title) ' ';
    }
    .acts .officer {
      order: 3;
    }
    .acts .reason {
      order: 4;
      grid-column: 3;
      color: var(--mc-ink-soft);
    }
  }
  /* on paper the record alone, whole */
  @media print {
    mc-page-header,
    mc-notice-line,
    mc-date-form,
    nav,
    .filters,
    .plain-button,
    .page > main > .title {
      display: none;
    }
    .page,
    .box {
      max-width: none;
      padding: 0;
      border: 0;
    }
    .wide,
    .box {
      overflow: visible;
    }
    table {
      font-size: 9pt;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
