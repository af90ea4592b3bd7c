import { css } from 'lit';

/** A slip printer from the front, and its paper strip beneath. */
export const simulatedPrinterStyles = css`
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 17rem;
    gap: 1.5rem;
  }
  .roll {
    margin-top: 1.1rem;
  }
  .small {
    margin-top: 0.35rem;
    font-size: 0.875rem;
  }
  .body {
    display: block;
    width: 100%;
  }
  .case {
    fill: var(--mc-ink);
  }
  .cover {
    fill: none;
    stroke: var(--mc-ink);
    stroke-width: 5;
    stroke-linejoin: round;
  }
  .slot {
    fill: #05101f;
  }
  .lamp.well {
    fill: #5fd3a5;
  }
  .lamp.ill {
    fill: #ff6b5e;
  }
  .lamp.dark {
    fill: #35507a;
  }
  .paper {
    height: 26rem;
    margin: -0.95rem 11% 0;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  .paper img {
    display: block;
    width: 100%;
    height: auto;
    background: #fff;
    border: 1px solid var(--mc-line);
    border-top: 0;
  }
  .paper .slip {
    margin-bottom: 0.6rem;
    border-bottom: 2px dashed var(--mc-line-strong);
    animation: come-out 0.7s ease-out;
    transform-origin: top;
  }
  .paper .hanging {
    margin-bottom: 0.6rem;
    border-bottom: 3px solid var(--mc-alarm);
  }
  .none {
    margin-top: 1.6rem;
    color: var(--mc-ink-soft);
    text-align: center;
    line-height: 1.45;
  }
  @keyframes come-out {
    from {
      clip-path: inset(100% 0 0 0);
      transform: translateY(-60%);
    }
    to {
      clip-path: inset(0);
      transform: none;
    }
  }
  @media (max-width: 44rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
    .machine {
      max-width: 17rem;
      margin: 0 auto;
    }
  }
`;
