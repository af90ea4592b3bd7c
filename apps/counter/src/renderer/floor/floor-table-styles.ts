import { css } from 'lit';

/** The two tables of the floor: rows as low as their words allow; in a narrow window what matters less stands below the name. */
export const floorTableStyles = css`
  :host {
    display: block;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    line-height: 1.25;
  }
  th,
  td {
    padding: 0.15rem 0.5rem;
    border-top: 1px solid var(--mc-line);
    text-align: left;
    vertical-align: middle;
  }
  thead th {
    padding-block: 0.4rem;
    border-top: 0;
    color: var(--mc-ink-soft);
    font-size: 0.8125rem;
    font-weight: var(--mc-weight-strong);
  }
  /* a Khmer word may be broken anywhere between its syllables */
  thead .count:lang(km) {
    white-space: nowrap;
  }
  tbody tr {
    height: 2.5rem;
  }
  tbody th {
    font-weight: var(--mc-weight-strong);
  }
  .count {
    color: var(--mc-ink);
    font-size: 1.25rem;
    font-weight: var(--mc-weight-title);
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  thead .count {
    font-size: 0.8125rem;
  }
  .longest {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.5rem;
  }
  .time {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  small {
    color: var(--mc-ink-soft);
    font-size: 0.8125rem;
    font-weight: var(--mc-weight-text);
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    font-size: 0.8125rem;
    font-weight: var(--mc-weight-strong);
    white-space: nowrap;
  }
  mc-icon {
    flex: none;
    width: 1.1rem;
    height: 1.1rem;
  }
  .mark.near {
    color: var(--mc-warn);
  }
  .mark.over {
    color: var(--mc-alarm);
  }
  tr.over {
    background: var(--mc-alarm-soft);
  }
  tr.near {
    background: var(--mc-warn-soft);
  }
  .over small,
  .near small {
    color: var(--mc-ink);
  }
  .narrow {
    display: none;
  }
  @media (max-width: 760px) {
    th,
    td {
      padding-inline: 0.35rem;
      overflow-wrap: anywhere;
    }
    th,
    td {
      padding-block: 0.35rem;
    }
    .time,
    .mark {
      white-space: normal;
    }
    table {
      table-layout: fixed;
    }
    .first {
      width: 3.9rem;
    }
    .count {
      width: 3.2rem;
    }
    .wide {
      display: none;
    }
    .narrow {
      display: block;
    }
  }
`;
