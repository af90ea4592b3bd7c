import { css } from 'lit';

/** One row for each kind of note: nothing here may push the number or the keys out of sight. */
export const counterNotesStyles = css`
  :host {
    display: grid;
    gap: 0.4rem;
  }
  p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
    padding: 0.5rem 1rem;
    font-weight: var(--mc-weight-strong);
    line-height: 1.3;
  }
  span {
    min-width: 0;
  }
  .grow {
    flex: 1 1 11rem;
  }
  mc-icon {
    width: 1.2rem;
    height: 1.2rem;
  }
  .practice {
    background: repeating-linear-gradient(
      -45deg,
      var(--mc-warn-soft),
      var(--mc-warn-soft) 1rem,
      var(--mc-call-soft) 1rem,
      var(--mc-call-soft) 2rem
    );
    border: 2px dashed var(--mc-warn-line);
    color: var(--mc-warn);
  }
  .practice b {
    font-size: 1.25rem;
    letter-spacing: 0.06em;
  }
  .day {
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
  }
  .others {
    display: flex;
    gap: 0.4rem;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .other {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.55rem;
    min-height: 2.75rem;
    padding: 0.25rem 0.8rem;
    border: 2px solid transparent;
    border-radius: var(--mc-radius-small);
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
    font-weight: var(--mc-weight-strong);
    white-space: nowrap;
    cursor: pointer;
  }
  .other:hover {
    border-color: var(--mc-action);
  }
  .other:focus-visible {
    outline-offset: -4px;
  }
  .heard {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .at {
    font-size: 1.125rem;
    font-weight: var(--mc-weight-number);
  }
  .idle {
    font-weight: normal;
  }
  .count {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    font-variant-numeric: tabular-nums;
  }
  details {
    position: relative;
    font-weight: var(--mc-weight-strong);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    padding: 0.5rem 1rem;
    line-height: 1.3;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .plain-button {
    display: inline-flex;
    align-items: center;
    white-space: nowrap;
  }
  ul {
    position: absolute;
    z-index: 2;
    inset: 100% 0 auto;
    padding: 0.25rem 1rem 0.75rem 3rem;
    background: var(--mc-warn-soft);
    border-bottom: 2px solid var(--mc-warn-line);
    box-shadow: var(--mc-shadow-touch);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
    padding: 0.25rem 0;
    line-height: 1.35;
  }
  .plain-button {
    min-height: 2.25rem;
    font-size: 0.9375rem;
  }
  kbd {
    padding: 0 0.4rem;
    border: 1px solid var(--mc-line-strong);
    border-radius: 0.35rem;
    font: inherit;
    font-size: 0.8125rem;
  }
  @media (max-width: 760px) {
    p,
    summary {
      padding: 0.35rem 0.6rem;
      font-size: 0.875rem;
    }
    .other {
      min-height: 2.5rem;
      padding: 0.2rem 0.6rem;
      font-size: 0.9375rem;
    }
  }
`;
