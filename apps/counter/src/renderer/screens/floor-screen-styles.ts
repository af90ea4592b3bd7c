import { css } from 'lit';

/**
 * Wide: what somebody should see to at the left, lines and counters beside it, all on one screen. Narrow: one below the
 * other, what matters most first.
 */
export const floorScreenStyles = css`
  :host {
    display: block;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    height: 100vh;
    height: 100dvh;
    padding: 0.5rem 1rem 0.75rem;
  }
  .page[data-stale='yes'] main {
    filter: grayscale(1);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1.5rem;
  }
  h2 {
    font-size: 1.375rem;
    line-height: var(--mc-line-tight);
  }
  h3 {
    margin-bottom: 0.35rem;
    font-size: 1rem;
    line-height: var(--mc-line-tight);
  }
  dl {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0.1rem 1.25rem;
  }
  dl div {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
  }
  dt {
    color: var(--mc-ink-soft);
  }
  dd {
    margin: 0;
    font-size: 1.25rem;
    font-weight: var(--mc-weight-title);
    font-variant-numeric: tabular-nums;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 0.78fr) minmax(0, 1.1fr) minmax(0, 1fr);
    gap: 1rem;
    flex: 1;
    min-height: 0;
  }
  .needs {
    display: grid;
    align-content: start;
    gap: 0.4rem;
    min-width: 0;
  }
  /* each of the three scrolls where it must, and the page never */
  main > section {
    min-height: 0;
    overflow-y: auto;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
    padding: 0.4rem 0.75rem;
    background: var(--mc-warn-soft);
    border-left: 0.5rem solid var(--mc-warn-line);
    color: var(--mc-warn);
    font-weight: var(--mc-weight-strong);
    line-height: 1.3;
  }
  .note.plain {
    padding-left: 0;
    background: none;
    border: 0;
    color: var(--mc-ink-soft);
    font-weight: var(--mc-weight-text);
  }
  .note span {
    flex: 1 1 9rem;
  }
  /* the words first, the button below them where both have no room */
  .note.wordy span {
    flex-basis: 13rem;
  }
  .note mc-icon {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
  }
  .calm {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 2.5rem 1rem;
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
    text-align: center;
    line-height: 1.4;
  }
  .calm mc-icon {
    width: 3rem;
    height: 3rem;
    --mc-icon-stroke: 1.5;
  }
  .calm b {
    font-size: 1.25rem;
  }
  .asked[data-says='no'] {
    display: none;
  }
  mc-menu-box {
    box-shadow: 0 0.5rem 1.5rem rgb(16 35 63 / 15%);
  }
  @media (max-width: 1100px) {
    .page {
      height: auto;
      min-height: 100vh;
    }
    main {
      grid-template-columns: minmax(0, 1fr);
    }
    main > section {
      overflow-y: visible;
    }
    .calm {
      padding: 1rem;
    }
  }
  @media (max-width: 760px) {
    .page {
      padding: 0.5rem 0.6rem 1rem;
    }
    .title {
      gap: 0.25rem 0.75rem;
    }
    dl {
      order: 1;
      flex-basis: 100%;
    }
    .title h2 {
      flex: 1;
    }
  }
`;
