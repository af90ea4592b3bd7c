import { css } from 'lit';

/** The network page of the service menu. */
export const networkStyles = css`
  .network {
    overflow-y: auto;
    touch-action: pan-y;
  }
  .connections {
    display: grid;
    gap: 1.2em;
  }
  .connection {
    display: grid;
    align-content: start;
    gap: 1em;
    padding: 1.2em 1.6em;
    background: var(--mc-surface);
    --fact-name: 11em;
  }
  .connection small {
    color: var(--mc-ink-soft);
    font-size: 0.8em;
    font-weight: var(--mc-weight-text);
  }
  .aside {
    font-size: 1.2em;
  }
  .latin {
    display: grid;
    gap: 0.6em;
    font-size: 1.5em;
    --mc-button-height: 2.8em;
  }
  .keys {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0.4em;
  }
  .keys mc-button::part(button) {
    padding-inline: 0.1em;
  }
  .words {
    font-size: 0.75em;
    --mc-button-height: 3.6em;
  }
  .password {
    justify-content: center;
  }
  .password .typed {
    font-size: 1.8em;
    letter-spacing: 0.05em;
    white-space: pre-wrap;
  }
  .fields {
    display: grid;
    gap: 0.8em;
  }
  .field {
    font-size: 1.2em;
  }
  .field::part(button) {
    justify-content: flex-start;
    padding: 0.5em 1.2em;
    text-align: left;
  }
  .field .value {
    min-height: 1.3em;
    font-size: 1.4em;
    font-variant-numeric: tabular-nums;
  }
  .field em {
    font-style: normal;
    font-weight: var(--mc-weight-text);
  }
  @media (orientation: landscape) {
    .reach,
    .connections {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .typing .fields {
      gap: 0.5em;
    }
  }
`;
