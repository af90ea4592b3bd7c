import { css } from 'lit';

/** Cards of machines: the bar at the side tells at a glance, the words tell all. */
export const machineStyles = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem 1rem;
    margin-bottom: 1.25rem;
    padding: 0.8rem 1.1rem;
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
    font-size: 1.125rem;
    font-weight: var(--mc-weight-strong);
  }
  .summary.trouble {
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
  }
  .summary.none {
    background: var(--mc-paper-deep);
    color: var(--mc-ink);
  }
  .summary > span {
    display: flex;
    flex: 1 1 16rem;
    align-items: center;
    gap: 0.75rem;
  }
  .summary mc-icon {
    width: 1.5rem;
    height: 1.5rem;
  }
  .group {
    margin-bottom: 1.75rem;
    padding: 0;
    border: 0;
    background: transparent;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(25rem, 100%), 1fr));
    align-items: start;
    gap: 1rem;
  }
  .cards .machine {
    display: block;
    padding: 0.9rem 1.1rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    border-left: 0.5rem solid var(--mc-line-strong);
  }
  .machine.well {
    border-left-color: var(--mc-action);
  }
  .machine.trouble {
    border-left-color: var(--mc-alarm);
  }
  .machine:is(.unsure, .soon) {
    border-left-color: var(--mc-warn-line);
  }
  .machine p {
    margin: 0.35rem 0 0;
    line-height: 1.45;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.6rem;
  }
  .head > mc-icon {
    width: 1.5rem;
    height: 1.5rem;
  }
  h4 {
    margin: 0;
    font-size: 1.125rem;
    overflow-wrap: anywhere;
  }
  .level {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    margin-left: auto;
    color: var(--mc-ink-soft);
    font-size: 0.9375rem;
    font-weight: var(--mc-weight-strong);
  }
  .level mc-icon {
    width: 1.15rem;
    height: 1.15rem;
  }
  .level.well {
    color: var(--mc-action);
  }
  .level.trouble {
    color: var(--mc-alarm);
  }
  .level:is(.unsure, .soon) {
    color: var(--mc-warn);
  }
  .remedy {
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr);
    align-items: center;
    gap: 0.9rem;
    margin-top: 0.7rem;
    padding: 0.6rem 0.8rem;
    background: var(--mc-paper);
  }
  .remedy p {
    margin: 0;
    font-weight: var(--mc-weight-strong);
  }
  .remedy p .soft {
    display: block;
    font-size: 0.875rem;
  }
  .drawing {
    width: 7rem;
    height: 5rem;
    fill: none;
    stroke: var(--mc-ink);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .drawing .do {
    stroke: var(--mc-alarm);
    stroke-width: 2.75;
  }
  .since {
    display: inline-block;
  }
  .facts,
  .error {
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .actions {
    margin-top: 0.75rem;
  }
  .boards {
    margin-top: 0.5rem;
  }
  .machine .boards li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.15rem 0.75rem;
    padding: 0.55rem 0;
    border-top: 1px solid var(--mc-line);
  }
  .boards .head,
  .boards .remedy {
    grid-column: 1 / -1;
  }
  @media (max-width: 760px) {
    .remedy {
      grid-template-columns: 5.5rem minmax(0, 1fr);
      gap: 0.6rem;
    }
    .drawing {
      width: 5.5rem;
      height: 4rem;
    }
  }
`;
