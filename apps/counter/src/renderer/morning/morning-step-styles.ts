import { css } from 'lit';

export const morningStepStyles = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.4rem 1rem;
    padding: 0.9rem 1.1rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    border-left: 0.5rem solid var(--mc-line-strong);
  }
  section.good {
    border-left-color: var(--mc-action);
  }
  section.bad {
    border-left-color: var(--mc-alarm);
  }
  .mark {
    width: 2rem;
    height: 2rem;
    color: var(--mc-line-strong);
  }
  .good .mark {
    color: var(--mc-action);
  }
  .bad .mark {
    color: var(--mc-alarm);
  }
  h3 {
    font-size: 1.125rem;
  }
  p {
    margin-top: 0.15rem;
    line-height: 1.45;
  }
  .clock b {
    margin-right: 0.4rem;
    font-size: 2.25rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  .clock {
    font-size: 1.25rem;
    font-weight: var(--mc-weight-strong);
  }
  .asks {
    font-weight: var(--mc-weight-strong);
  }
  .help {
    margin-top: 0.4rem;
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5rem;
  }
  .answer {
    min-width: 5.5rem;
    min-height: 3rem;
    font-size: 1.125rem;
  }
  .answer.yes[aria-pressed='true'] {
    border-color: var(--mc-action);
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
  }
  .answer.no[aria-pressed='true'] {
    border-color: var(--mc-alarm);
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
  }
  .answers .plain-button {
    min-height: 3rem;
  }
  kbd {
    color: var(--mc-ink-soft);
    font-family: inherit;
    font-size: 0.8125rem;
    font-weight: var(--mc-weight-text);
  }
  @media (max-width: 44rem) {
    section {
      grid-template-columns: auto minmax(0, 1fr);
      padding: 0.8rem 0.8rem 0.9rem;
    }
    .mark {
      align-self: start;
      width: 1.6rem;
      height: 1.6rem;
    }
    .answers {
      grid-column: 1 / -1;
      justify-content: stretch;
    }
    .answers .plain-button {
      flex: 1 1 auto;
    }
    kbd {
      display: none;
    }
  }
`;
