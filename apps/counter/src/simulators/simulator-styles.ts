import { css } from 'lit';

/** What the drawings of simulated devices share: a frame, its title, and keys that stay down. */
export const simulatorStyles = css`
  :host {
    display: block;
  }
  article {
    height: 100%;
    padding: 1.1rem 1.25rem 1.25rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  h3 {
    font-size: 1.125rem;
  }
  h4 {
    margin: 1rem 0 0.5rem;
    color: var(--mc-ink-soft);
    font-size: 0.9375rem;
  }
  .hub {
    margin-top: 0.15rem;
    color: var(--mc-ink-soft);
    line-height: 1.4;
  }
  .hub.alarm {
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .fault[aria-pressed='true'] {
    border-color: var(--mc-alarm);
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
  }
  .cable {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.9rem;
    margin-top: 0.9rem;
  }
  .cable b {
    color: var(--mc-alarm);
  }
`;
