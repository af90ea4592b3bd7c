import { css } from 'lit';

/** The versions on the devices page: rows of machines, cards of packages. */
export const updateStyles = css`
  :host {
    display: block;
    margin-top: 2.25rem;
  }
  h3 {
    margin-bottom: 0.5rem;
    font-size: 1.25rem;
  }
  h4 {
    margin: 1.5rem 0 0.5rem;
    font-size: 1.0625rem;
  }
  p {
    line-height: 1.5;
  }
  .told {
    margin: 0.75rem 0 0;
    font-weight: var(--mc-weight-strong);
  }
  .told.alarm,
  .failed {
    color: var(--mc-alarm);
  }
  .note {
    margin: 0.75rem 0;
    padding: 0.7rem 1rem;
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
    font-weight: var(--mc-weight-strong);
  }
  ul {
    margin-top: 0.75rem;
    list-style: none;
  }
  .packages {
    margin-top: 0.75rem;
  }
  li,
  .package {
    display: grid;
    grid-template-columns: 1.5rem 14rem 9.5rem minmax(0, 1fr) 9.5rem;
    align-items: center;
    gap: 0.35rem 0.9rem;
    padding: 0.7rem 1rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    border-bottom-width: 0;
  }
  li:last-child,
  mc-package-card:last-child .package {
    border-bottom-width: 1px;
  }
  li.package,
  .package {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .fields,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6rem 0.9rem;
  }
  .ways {
    align-items: center;
  }
  .ways label,
  .fields select {
    margin: 0;
  }
  .package .fields,
  .package .wide {
    grid-column: 1 / -1;
  }
  .fields label {
    display: grid;
    gap: 0.2rem;
  }
  select {
    min-height: 2.5rem;
  }
  .hidden-input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .ways label:focus-within {
    outline: 3px solid var(--mc-focus);
    outline-offset: 2px;
  }
  @media (max-width: 760px) {
    li {
      grid-template-columns: 1.5rem minmax(0, 1fr);
    }
    li > :nth-child(n + 3) {
      grid-column: 2;
      justify-self: start;
    }
    li.package,
    .package {
      grid-template-columns: minmax(0, 1fr);
    }
    .package > * {
      grid-column: 1;
      justify-self: start;
    }
  }
`;
