import { css } from 'lit';

/** The forms and boxes of the page about the day. */
export const dayStyles = css`
  :host {
    display: block;
  }
  section,
  form {
    padding: 1.1rem 1.25rem 1.25rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  h3 {
    margin-bottom: 0.6rem;
    font-size: 1.25rem;
  }
  .lead {
    margin-bottom: 0.75rem;
    color: var(--mc-ink-soft);
    line-height: 1.45;
  }
  input,
  select {
    min-height: 2.75rem;
    margin-bottom: 0.75rem;
    font-size: 1.0625rem;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: end;
    gap: 0 0.75rem;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
    align-items: end;
    gap: 0 0.75rem;
  }
  fieldset .two {
    align-items: start;
  }
  .wide {
    width: 100%;
    min-height: 3rem;
    font-size: 1.0625rem;
  }
  .made {
    margin-top: 0.9rem;
    padding: 0.9rem 1rem;
    background: var(--mc-action-soft);
    border-left: 0.5rem solid var(--mc-action);
    line-height: 1.45;
  }
  .made b {
    display: block;
    font-size: 2.75rem;
    font-weight: var(--mc-weight-number);
    line-height: 1.15;
  }
  .problem:empty {
    display: none;
  }
  .problem {
    margin: -0.35rem 0 0.75rem;
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
  }
  fieldset {
    margin: 0 0 0.75rem;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 0.35rem;
    padding: 0;
    font-weight: var(--mc-weight-strong);
  }
  .choice {
    margin-bottom: 0.5rem;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.25rem, 1fr));
    gap: 0.4rem;
    max-height: 12.5rem;
    margin-bottom: 0.75rem;
    overflow-y: auto;
  }
  .slots button[aria-pressed='true'] {
    border-color: var(--mc-action);
    background: var(--mc-action);
    color: var(--mc-on-action);
  }
`;
