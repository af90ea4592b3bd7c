import { css } from 'lit';

/** The list of hubs, pairing, and the service menu. */
export const setUpPartStyles = css`
  .hubs {
    display: grid;
    gap: 0.8em;
    align-content: start;
    min-height: 0;
    overflow-y: auto;
    touch-action: pan-y;
  }
  .hubs > div {
    display: grid;
  }
  .hub {
    font-size: 1.2em;
  }
  .hub::part(button) {
    justify-content: flex-start;
    gap: 1.2em;
    padding: 0.9em 1.2em;
    text-align: left;
  }
  .about {
    display: grid;
    gap: 0.3em;
  }
  .about .name {
    font-size: 1.15em;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 2em;
    font-weight: var(--mc-weight-text);
    font-variant-numeric: tabular-nums;
  }
  .clear {
    color: var(--mc-alarm);
  }
  .searching {
    color: var(--mc-ink-soft);
  }
  .advice {
    display: grid;
    gap: 0.8em;
    padding: 1.6em 2em;
    background: var(--mc-surface);
    border-left: 0.4em solid var(--mc-warn-line);
  }
  .advice ul {
    display: grid;
    gap: 0.5em;
    padding-left: 1.3em;
    font-size: 1.3em;
  }
  .advice .first {
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-title);
  }
  .pairing {
    justify-content: space-evenly;
  }
  .pairing header,
  .pairing section {
    display: grid;
    gap: 0.8em;
  }
  .pairing section {
    padding: 1.4em 1.8em;
    background: var(--mc-surface);
  }
  .pairing header span {
    color: var(--mc-ink-soft);
    white-space: nowrap;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(3, auto);
    justify-content: start;
    gap: 0.1em 1.2em;
    font-size: 2.2em;
    font-weight: var(--mc-weight-title);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .code-and-square {
    display: flex;
    align-items: center;
    justify-content: space-around;
    gap: 2em;
  }
  .code {
    font-size: 5em;
    font-weight: var(--mc-weight-number);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.05em;
    line-height: 1.1;
    white-space: nowrap;
  }
  figure {
    margin: 0;
    display: grid;
    justify-items: center;
    gap: 0.3em;
  }
  qr-picture {
    width: 13em;
    height: 13em;
  }
  figcaption {
    font-size: 1.1em;
    text-align: center;
    overflow-wrap: anywhere;
  }
  figcaption strong {
    display: block;
  }
  dl {
    display: grid;
    gap: 0.3em;
    margin: 0;
    font-size: 1.2em;
  }
  dl div {
    display: grid;
    grid-template-columns: var(--fact-name, 9em) minmax(0, 1fr);
    gap: 1em;
  }
  .service dl {
    padding: 1.2em 1.6em;
    background: var(--mc-surface);
  }
  dt {
    color: var(--mc-ink-soft);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .tries,
  .ways {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 1.2em;
    font-size: 1.3em;
  }
  .tries > div {
    display: grid;
    grid-template-rows: auto minmax(2.9em, auto);
    gap: 0.4em;
  }
  .told {
    font-size: 1em;
    line-height: var(--mc-line-tight);
  }
  .told.good {
    color: var(--mc-action);
  }
  .told.alarm {
    color: var(--mc-alarm);
  }
  .squares {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 2em;
  }
  /* the log's square has many small fields */
  .squares qr-picture {
    width: 22em;
    height: 22em;
  }
  .serious {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 1.2em;
    font-size: 1.3em;
  }
  .no-pin {
    font-size: 1.2em;
  }
  @media (orientation: landscape) {
    .pairing {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
      gap: 1.2em 1.6em;
    }
    .pairing header {
      grid-column: 1 / -1;
    }
    .pairing section {
      align-content: center;
    }
    .code {
      font-size: 4.2em;
    }
    .service {
      display: grid;
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    /* the squares stand beside the facts; below them what can be tried, and what is serious, in one row */
    .service .squares {
      grid-area: 1 / 2 / 3 / 3;
    }
    .squares qr-picture {
      width: 18em;
      height: 18em;
    }
    .service .tries {
      grid-area: 3 / 1;
    }
    .service .serious {
      align-items: start;
      grid-row: 3;
    }
    .service:not(:has(.tries)) .serious,
    .no-pin {
      grid-column: 1 / -1;
    }
    .service dl,
    .squares {
      align-content: center;
    }
  }
`;
