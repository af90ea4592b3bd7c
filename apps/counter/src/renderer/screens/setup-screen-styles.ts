import { css } from 'lit';

/** The set-up pages: forms in boxes, what there is as rows. */
export const setupScreenStyles = css`
  .page {
    max-width: 76rem;
    margin: 0 auto;
    padding: 1rem 1.75rem 2.5rem;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.75rem;
    margin: 1.25rem 0 1rem;
  }
  h2 {
    font-size: 1.75rem;
    line-height: var(--mc-line-tight);
  }
  h3 {
    margin-bottom: 0.5rem;
    font-size: 1.25rem;
  }
  .told {
    margin-bottom: 1rem;
    padding: 0.7rem 1rem;
    font-weight: var(--mc-weight-strong);
  }
  .told.none {
    display: none;
  }
  .told.good {
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
  }
  .told.alarm {
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    align-items: start;
    gap: 1.25rem;
    margin-bottom: 1.75rem;
  }
  form,
  section {
    padding: 1.25rem 1.5rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  form p {
    margin-bottom: 1rem;
    line-height: 1.5;
    text-wrap: pretty;
  }
  input,
  select {
    margin-bottom: 1rem;
  }
  form .hint {
    margin: -0.6rem 0 1rem;
  }
  form .plain-button + .plain-button {
    margin-top: 0.6rem;
  }
  .code {
    font-size: 1.625rem;
    font-weight: var(--mc-weight-title);
    letter-spacing: 0.12em;
  }
  .figures {
    display: block;
    margin-top: 0.4rem;
    color: var(--mc-ink);
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
    word-spacing: 0.35em;
  }
  form .plain-button {
    width: 100%;
    min-height: 3rem;
    font-size: 1.125rem;
  }
  ul {
    list-style: none;
  }
  section li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--mc-line);
  }
  .rows li {
    display: grid;
    grid-template-columns: auto minmax(min(12rem, 100%), 1fr) fit-content(70%);
    align-items: center;
    gap: 0.9rem;
    padding: 0.7rem 1rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    border-bottom-width: 0;
  }
  .rows li:last-child {
    border-bottom-width: 1px;
  }
  .rows .past {
    color: var(--mc-ink-soft);
    background: transparent;
  }
  .split {
    display: grid;
    grid-template-columns: minmax(0, 22rem) minmax(0, 1fr);
    align-items: start;
    gap: 1.75rem;
  }
  /* two forms of one's own, in a wide window beside each other */
  .own {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    align-items: start;
    gap: 1.25rem;
  }
  .rows small {
    display: block;
    color: var(--mc-ink-soft);
    font-size: 0.9375rem;
  }
  .rows .change {
    grid-column: 1 / -1;
  }
  .rows .change .plain-button {
    width: auto;
  }
  .rows .ask {
    grid-column: 1 / -1;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .once {
    margin-bottom: 1.25rem;
    border-left: 0.5rem solid var(--mc-action);
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5rem;
  }
  .danger {
    border-color: var(--mc-alarm);
    background: var(--mc-alarm);
    color: var(--mc-on-alarm);
  }
  @media (max-width: 760px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
    .page {
      padding: 0.6rem 0.75rem 1.5rem;
    }
    .rows li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .rows li > :last-child {
      grid-column: 2;
      justify-self: start;
    }
  }
`;
