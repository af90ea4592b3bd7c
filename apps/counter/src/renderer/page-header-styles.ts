import { css } from 'lit';

/** The top line: at a counter all in one row, whose number never moves; elsewhere the ways take a row of their own. */
export const pageHeaderStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
    min-height: 3rem;
  }
  .place {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    flex: 1;
    min-width: 0;
  }
  /* Where the place takes a second line, what needs somebody stands apart from it. */
  header:not(.at-counter) {
    padding-bottom: 0.5rem;
  }
  header:not(.at-counter) .place {
    min-width: min(20rem, 100%);
  }
  /* a counter's number never moves: its services take what is left of the line */
  .at-counter {
    flex-wrap: nowrap;
  }
  .at-counter .place {
    flex-wrap: nowrap;
  }
  /* where words are long it takes a second line, to the left of the line of those who wait */
  .at-counter .right {
    flex: 0 1 auto;
    justify-content: flex-end;
    min-width: 0;
    white-space: nowrap;
  }
  .who {
    display: contents;
  }
  /* who sits here, and below it how much was done: as tall as the counter's number, and so its services have room */
  .at-counter .who {
    display: grid;
    grid-template-columns: auto auto;
    gap: 0 1.1rem;
    justify-content: end;
    line-height: 1.3;
    text-align: right;
  }
  .served {
    grid-column: 1 / -1;
    font-size: 0.9375rem;
    font-weight: var(--mc-weight-text);
  }
  .at-counter .languages {
    flex-wrap: nowrap;
  }
  .at-counter h1 {
    flex: none;
  }
  .at-counter .place {
    min-width: min-content;
  }
  .at-counter .services {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    flex: 1 1 0;
    width: 0;
    min-width: 0;
    align-self: center;
    overflow: hidden;
    font-size: 0.9375rem;
    line-height: 1.3;
  }
  .demo {
    padding: 0.05rem 0.5rem;
    border: 1px solid currentColor;
    font-size: 0.875rem;
    font-weight: var(--mc-weight-strong);
  }
  h1 {
    font-size: 2.5rem;
    font-weight: var(--mc-weight-number);
    line-height: 1.1;
    white-space: nowrap;
  }
  h1.centre {
    font-size: 1.5rem;
  }
  .right {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.1rem;
    font-weight: var(--mc-weight-strong);
  }
  .connection {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    color: var(--mc-ink-soft);
  }
  .dot {
    width: 0.65rem;
    height: 0.65rem;
    border-radius: var(--mc-radius-round);
    background: #1f9d74;
  }
  .clock {
    font-size: 1.375rem;
    font-weight: var(--mc-weight-title);
    font-variant-numeric: tabular-nums;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .plain-button {
    min-height: 2.25rem;
    padding: 0.2rem 0.7rem;
    font-size: 0.9375rem;
  }
  .lost {
    display: flex;
    align-items: center;
    gap: 0.7rem;
    margin-top: 0.5rem;
    padding: 0.6rem 1rem;
    background: var(--mc-alarm-soft);
    border-left: 0.5rem solid var(--mc-alarm);
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
  }
  @container (max-width: 48rem) {
    .at-counter .served {
      display: none;
    }
  }
  @container (max-width: 40rem) {
    header {
      gap: 0.2rem 0.8rem;
      min-height: 0;
    }
    h1 {
      font-size: 1.5rem;
    }
    h1.centre {
      font-size: 1.125rem;
      white-space: normal;
    }
    .right {
      gap: 0.2rem 0.7rem;
      font-size: 0.8125rem;
    }
    .clock {
      font-size: 1.0625rem;
    }
    /* beside another program only what changes stands here; the rest is one step away */
    .at-counter :is(.served, .services, .you, .ways) {
      display: none;
    }
    .at-counter .who {
      display: contents;
    }
    .plain-button {
      min-height: 2rem;
      padding: 0.1rem 0.5rem;
      font-size: 0.8125rem;
    }
    .plain-button mc-icon {
      display: none;
    }
    .lost {
      padding: 0.4rem 0.6rem;
      font-size: 0.875rem;
    }
  }
`;
