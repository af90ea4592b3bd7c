import { css } from 'lit';

/** The box in which devices are looked for. */
export const findStyles = css`
  .find {
    margin-bottom: 1.75rem;
    padding: 1.1rem 1.35rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5rem;
  }
  h3 {
    font-size: 1.25rem;
  }
  h3,
  h4 {
    margin: 0;
  }
  h4 {
    font-size: 1.125rem;
  }
  section section {
    margin-top: 1.25rem;
  }
  h4 + ul {
    margin-top: 0.35rem;
  }
  p {
    margin: 0.35rem 0 0.75rem;
    line-height: 1.5;
  }
  .told {
    padding: 0.6rem 0.9rem;
    font-weight: var(--mc-weight-strong);
  }
  .told.alarm {
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
  }
  ul {
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.35rem 0.9rem;
    padding: 0.7rem 0;
    border-top: 1px solid var(--mc-line);
    line-height: 1.4;
  }
  li.used {
    color: var(--mc-ink-soft);
  }
  .what {
    display: grid;
    gap: 0.1rem;
  }
  .what .soft {
    font-size: 0.9375rem;
  }
  .path {
    font-family: ui-monospace, 'DejaVu Sans Mono', Consolas, monospace;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .add {
    display: grid;
    gap: 0.35rem;
    justify-items: stretch;
  }
  .add select {
    min-height: 2.5rem;
    padding: 0.25rem 0.6rem;
    border-width: 2px;
    border-color: var(--mc-line);
    font-size: 0.9375rem;
  }
  form {
    margin-top: 0.75rem;
    padding-top: 1rem;
    border-top: 1px solid var(--mc-line);
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7rem auto;
    align-items: end;
    gap: 0.75rem;
    margin-bottom: 0.75rem;
  }
  .fields .plain-button {
    min-height: 3rem;
  }
  @media (max-width: 760px) {
    .find {
      padding: 0.9rem;
    }
    .fields {
      grid-template-columns: minmax(0, 1fr) 6rem;
    }
    .fields .plain-button {
      grid-column: 1 / -1;
    }
    li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    li > :nth-child(3) {
      grid-column: 2;
    }
  }
`;
