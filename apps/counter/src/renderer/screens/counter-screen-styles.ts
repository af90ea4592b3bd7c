import { css } from 'lit';

/**
 * Wide: ticket and buttons on the left, the line on the right. Narrow (a window of 360 px and more beside
 * another program): one column that scrolls; where the window is tall enough for it, number and buttons stand and only
 * the line scrolls.
 */
export const counterScreenStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .page {
    display: grid;
    grid-template: 'header line' auto 'main line' minmax(0, 1fr) / minmax(0, 1fr) minmax(20rem, 27%);
    height: 100vh;
    height: 100dvh;
  }
  mc-page-header {
    grid-area: header;
    padding: 1rem 1.5rem 0.75rem 1.75rem;
  }
  main {
    grid-area: main;
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    min-height: 0;
    padding: 0 1.5rem 1.5rem 1.75rem;
  }
  @media (max-height: 860px) {
    main.crowded {
      gap: 0.35rem;
      padding-bottom: 0.75rem;
    }
  }
  /* who is here is never squeezed to nothing: rather is the last row of keys scrolled to */
  .now {
    flex: 1;
    min-height: 7.5rem;
    display: grid;
  }
  aside {
    grid-area: line;
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 1.4rem 1.25rem 1rem 1.5rem;
    background: var(--mc-surface);
    border-left: 1px solid var(--mc-line);
  }
  mc-waiting-line {
    flex: 1 1 12rem;
    min-height: 12rem;
  }
  mc-set-aside {
    flex: 0 1 auto;
    max-height: 50%;
    overflow-y: auto;
  }
  /* what is shown without a connection is kept, and looks it */
  .page[data-stale='yes'] :is(.now, aside, mc-action-bar) {
    filter: grayscale(1);
    opacity: 0.95;
  }
  .not-open {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.75rem;
    padding: 1.5rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    text-align: center;
  }
  .not-open > mc-icon {
    width: 4rem;
    height: 4rem;
    color: var(--mc-ink-soft);
    --mc-icon-stroke: 1.25;
  }
  .not-open h2 {
    font-size: 1.875rem;
    line-height: var(--mc-line-tight);
  }
  .not-open p {
    max-width: 34rem;
    font-size: 1.125rem;
    line-height: 1.5;
  }
  .choices {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 0.75rem;
    width: min(22rem, 100%);
    margin-top: 0.75rem;
    --key-button-main-text: 1.625rem;
    --key-button-height: 5rem;
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5rem;
    --key-button-icon: none;
    --key-button-text: 1rem;
    --key-button-height: 2.5rem;
    --key-button-direction: row;
    --key-button-padding: 0.2rem 0.75rem;
  }

  @media (max-width: 760px) {
    .page {
      grid-template: 'header' auto 'main' auto 'line' minmax(8rem, 1fr) / minmax(0, 1fr);
      height: auto;
      min-height: 100vh;
      min-height: 100dvh;
    }
    mc-page-header {
      padding: 0.6rem 0.75rem 0.4rem;
    }
    main {
      gap: 0.25rem;
      padding: 0 0.75rem 0.5rem;
    }
    .now {
      flex: none;
    }
    /* what stands leaves room for what scrolls below it: else nobody sees the line, nor the lowest buttons */
    @media (min-height: 900px) {
      main:not(.crowded) {
        position: sticky;
        top: 0;
        z-index: 1;
        background: var(--mc-paper);
      }
    }
    mc-device-strip {
      order: 1;
    }
    aside {
      padding: 0.75rem;
      border-left: 0;
      border-top: 1px solid var(--mc-line);
    }
    mc-waiting-line {
      flex: none;
      min-height: 0;
    }
    mc-set-aside {
      max-height: none;
    }
    .not-open {
      padding: 1rem;
    }
    .not-open > mc-icon {
      width: 2.5rem;
      height: 2.5rem;
    }
    .not-open h2 {
      font-size: 1.375rem;
    }
    .not-open p {
      font-size: 1rem;
    }
    .choices {
      --key-button-main-text: 1.25rem;
      --key-button-height: 3.75rem;
    }
  }
`;
