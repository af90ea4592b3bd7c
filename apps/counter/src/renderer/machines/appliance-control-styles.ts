import { css } from 'lit';

export const applianceControlStyles = css`
  :host {
    display: block;
    margin-top: 0.6rem;
  }
  .panel {
    margin-top: 0.6rem;
    padding-top: 0.6rem;
    border-top: 1px solid var(--mc-line);
  }
  p {
    margin: 0.35rem 0;
  }
  .soft {
    color: var(--mc-ink-soft);
  }
  .alarm {
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
  }
  .good {
    color: var(--mc-action-pressed);
    font-weight: var(--mc-weight-strong);
  }
  [role='status']:empty {
    display: none;
  }
  .acts,
  .ask,
  .volume {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    margin-top: 0.6rem;
  }
  .volume label {
    margin: 0;
  }
  .volume input {
    flex: 1 1 8rem;
    min-height: 2.75rem;
    max-width: 16rem;
    padding: 0;
    accent-color: var(--mc-action);
  }
  figure {
    margin: 0.75rem 0 0;
  }
  img {
    display: block;
    max-width: 100%;
    max-height: 24rem;
    border: 1px solid var(--mc-line-strong);
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-top: 0.35rem;
  }
  figcaption span {
    flex: 1 1 12rem;
  }
  h5 {
    margin: 1rem 0 0.35rem;
    font-size: 1rem;
    font-weight: var(--mc-weight-strong);
  }
  .log {
    max-height: 14rem;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .log li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    padding: 0.3rem 0;
    border-top: 1px solid var(--mc-line);
  }
  .log li > span:last-child {
    flex: 1 1 12rem;
    overflow-wrap: anywhere;
  }
  .log small {
    display: block;
    font-size: 0.875rem;
  }
`;
