import { css } from 'lit';

/**
 * Portrait: everything that can be touched lies in the lower 60 %, within reach of a wheelchair.
 * Landscape: one row for whose kiosk and what to do, the tiles beneath.
 */
export const startScreenStyles = css`
  :host {
    display: grid;
    /* What can be touched begins at two fifths of the glass, however high the strip beneath is. */
    grid-template-rows: calc(40vh - 2.6rem) minmax(0, 1fr);
    padding: 2.6rem 2.4rem 0.8rem;
  }
  .top {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  alone-notice {
    display: contents;
  }
  .welcome {
    flex: 1;
    min-height: 0;
  }
  .words {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 1.6rem;
    height: 100%;
    padding: 1rem 0 1.6rem;
  }
  h1 {
    max-width: 100%;
    font-size: 4.6rem;
    font-weight: var(--mc-weight-number);
    letter-spacing: -0.02em;
    line-height: 1.12;
    text-wrap: balance;
  }
  h1:focus {
    outline: none;
    box-shadow: none;
  }
  :host(:lang(km)) h1 {
    font-size: 3.5rem;
    letter-spacing: 0;
    line-height: 1.5;
  }
  h1.priority {
    color: var(--mc-priority);
  }
  mc-banner {
    font-size: max(1.7rem, var(--mc-read));
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1.1rem;
    list-style: none;
    font-size: max(1.45rem, var(--mc-read));
    font-weight: var(--mc-weight-strong);
    line-height: var(--mc-line-tight);
    text-align: center;
  }
  .steps li {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.8rem;
    text-wrap: balance;
  }
  .steps mc-icon {
    box-sizing: border-box;
    width: 6.2rem;
    height: 6.2rem;
    padding: 1.5rem;
    border-radius: 50%;
    background: var(--mc-action-soft);
    color: var(--mc-action);
  }
  .groups {
    list-style: none;
    font-size: max(1.65rem, var(--mc-read));
    font-weight: var(--mc-weight-strong);
    line-height: 1.4;
  }
  .groups li::before {
    content: '';
    display: inline-block;
    width: 0.6rem;
    height: 0.6rem;
    margin-right: 1rem;
    background: var(--mc-priority);
    vertical-align: 0.15em;
  }
  .aside {
    color: var(--mc-ink-soft);
    font-size: max(1.35rem, var(--mc-read));
  }
  .bottom {
    display: flex;
    flex-direction: column;
    gap: max(0.9rem, var(--mc-touch-gap));
    min-height: 0;
  }
  tile-board {
    flex: 1;
    min-height: 0;
  }
  /* A long language, larger text, or the groups beneath the heading: words give way before they meet the tiles. */
  @media (orientation: portrait) {
    .welcome {
      container-type: size;
    }
    h1.priority {
      font-size: 3.5rem;
    }
    .groups {
      font-size: max(1.5rem, var(--mc-read));
    }
    @container (max-height: 27.5rem) {
      .words {
        gap: 0.9rem;
        padding: 0.6rem 0 0.9rem;
      }
      h1 {
        font-size: 3.5rem;
      }
      h1.priority {
        font-size: 2.8rem;
      }
      .steps {
        font-size: max(1.15rem, var(--mc-read));
      }
    }
    @container (max-height: 24rem) {
      .words {
        gap: 0.6rem;
        padding: 0.3rem 0 0.6rem;
      }
      h1 {
        font-size: 3.1rem;
      }
      mc-banner {
        font-size: max(1.45rem, var(--mc-read));
      }
      .steps li {
        gap: 0.4rem;
      }
      .steps mc-icon {
        width: 3.6rem;
        height: 3.6rem;
        padding: 0.8rem;
      }
    }
  }
  :host([crowded]) {
    --who-shown: none;
  }
  @media (orientation: landscape) {
    :host {
      grid-template-rows: auto minmax(0, 1fr);
      padding: 1.6rem 2.4rem 1.5rem;
    }
    .words {
      gap: 0.8rem;
      padding: 0.8rem 0 1.2rem;
    }
    /* A small glass: what is touched needs the height. */
    .small {
      margin-top: -0.9rem;
    }
    .small .words {
      gap: 0.4rem;
      padding: 0.1rem 0 0.3rem;
    }
    h1 {
      font-size: 3.2rem;
    }
    :host(:lang(km)) h1 {
      font-size: 2.6rem;
    }
    :host([crowded]) .words {
      padding: 0.1rem 0 0.3rem;
    }
    :host([crowded]) h1 {
      font-size: 2.2rem;
    }
    mc-banner {
      font-size: max(1.5rem, var(--mc-read));
    }
    .steps {
      display: none;
    }
    .groups {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.7rem;
      font-size: max(1.3rem, var(--mc-read));
    }
    .groups li::before {
      margin-right: 0.6rem;
    }
    .aside {
      display: none;
    }
  }
`;
