import { css } from 'lit';

/** To be read in peace; what can be touched stands at the foot. */
export const procedureScreenStyles = css`
  main {
    align-items: stretch;
    justify-content: center;
    gap: calc(2.2rem * var(--space));
    text-align: left;
  }
  h1 {
    max-width: none;
    font-size: calc(3.6rem * var(--letters));
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 1rem;
    margin-bottom: calc(1.2rem * var(--space));
    font-size: calc(2.1rem * var(--letters));
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
  }
  h2 mc-icon,
  .fact mc-icon,
  .ask mc-icon {
    flex: none;
    width: 2.6rem;
    height: 2.6rem;
    color: var(--mc-action);
  }
  p {
    max-width: none;
    text-wrap: pretty;
  }
  .list,
  .place {
    padding: calc(2rem * var(--space)) 2.2rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  .place {
    background: var(--mc-warn-soft);
    border-color: var(--mc-warn-line);
  }
  .place p {
    font-size: calc(2.1rem * var(--letters));
    font-weight: var(--mc-weight-text);
  }
  .sample {
    padding: 0.2rem 0.9rem;
    background: var(--mc-warn-soft);
    border: 2px solid var(--mc-warn-line);
    color: var(--mc-warn);
    font-size: max(1.4rem * var(--letters), var(--mc-read));
    font-weight: var(--mc-weight-strong);
  }
  .items {
    display: flex;
    flex-direction: column;
    gap: calc(1rem * var(--space));
    list-style: none;
    font-size: calc(2rem * var(--letters));
    font-weight: var(--mc-weight-strong);
    line-height: 1.3;
    text-wrap: pretty;
  }
  .items li {
    display: flex;
    gap: 1rem;
  }
  .items li mc-icon {
    flex: none;
    width: 2.2rem;
    height: 2.2rem;
    color: var(--mc-action);
  }
  .items li[hidden],
  .facts[hidden],
  .list:not(.paged) .turns {
    display: none;
  }
  .items:lang(km) {
    line-height: 1.6;
  }
  .long {
    columns: 2;
    column-gap: 2.4rem;
    display: block;
    font-size: calc(1.4rem * var(--letters));
  }
  .long:lang(km) {
    line-height: 1.45;
  }
  .long li {
    margin-bottom: calc(0.6rem * var(--space));
    break-inside: avoid;
  }
  .long li mc-icon {
    width: 1.6rem;
    height: 1.6rem;
  }
  .after {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(1rem * var(--space)) 2rem;
  }
  .turns {
    flex: 1 1 100%;
    display: flex;
    gap: max(1.1rem, var(--mc-touch-gap));
    font-size: max(1.5rem * var(--letters), var(--mc-read));
    --mc-button-height: max(3.4rem, var(--mc-touch-least));
  }
  .turns mc-button {
    flex: 1;
  }
  .next::part(button) {
    flex-direction: row-reverse;
  }
  .confirmed {
    margin-top: calc(1.2rem * var(--space));
    color: var(--mc-ink-soft);
    font-size: max(1.35rem * var(--letters), var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  .paper {
    display: flex;
    align-items: center;
    gap: 1rem;
    max-width: none;
    margin-top: calc(1.2rem * var(--space));
    padding: calc(0.8rem * var(--space)) 1.2rem;
    background: var(--mc-warn-soft);
    font-size: max(1.5rem * var(--letters), var(--mc-read));
    line-height: 1.3;
  }
  .paper.out {
    background: var(--mc-action-soft);
  }
  .paper mc-icon {
    flex: none;
    width: 2rem;
    height: 2rem;
  }
  .facts {
    display: grid;
    gap: calc(1.4rem * var(--space));
  }
  .fact p:first-child {
    display: flex;
    align-items: center;
    gap: 1rem;
    font-size: max(1.8rem * var(--letters), var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  .fact .confirmed {
    margin: 0.3rem 0 0 3.6rem;
  }
  .ask {
    display: flex;
    align-items: center;
    gap: 1.4rem;
    padding: calc(2rem * var(--space)) 2.2rem;
    border: 2px dashed var(--mc-line-strong);
  }
  .code-page {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(2rem * var(--space));
    text-align: center;
  }
  .code-page p {
    max-width: 44rem;
    font-size: max(1.8rem * var(--letters), var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  qr-picture {
    width: min(30rem * var(--lower), 46vh);
    height: min(30rem * var(--lower), 46vh);
    border: 1px solid var(--mc-line);
  }
  footer {
    flex-wrap: wrap;
    gap: 1.1rem;
    font-size: max(1.5rem * var(--letters), var(--mc-read));
    --mc-button-height: max(var(--mc-touch-least), 5.4rem * var(--lower));
  }
  footer mc-button::part(button) {
    padding-inline: 0.6em;
  }
  footer .on {
    flex: 1 0 100%;
    order: -1;
    font-size: calc(2.2rem * var(--letters));
    --mc-button-height: max(var(--mc-touch-least), 7.6rem * var(--lower));
  }
  @media (orientation: landscape) {
    main {
      gap: calc(0.7rem * var(--space));
    }
    h1 {
      font-size: calc(2.3rem * var(--letters));
    }
    h2 {
      margin-bottom: calc(0.4rem * var(--space));
      font-size: max(1.5rem * var(--letters), var(--mc-read));
    }
    .facts {
      grid-template-columns: 1fr 1fr;
    }
    .fact p:first-child {
      font-size: max(1.5rem * var(--letters), var(--mc-read));
      line-height: 1.3;
    }
    .paper {
      margin-top: calc(0.5rem * var(--space));
      padding: calc(0.4rem * var(--space)) 1rem;
      font-size: max(1.3rem * var(--letters), var(--mc-read));
    }
    .confirmed {
      margin-top: calc(0.4rem * var(--space));
      font-size: max(1.2rem * var(--letters), var(--mc-read));
    }
    .list,
    .place,
    .ask {
      padding: calc(0.7rem * var(--space)) 1.6rem;
    }
    .items {
      gap: calc(0.3rem * var(--space));
      font-size: max(1.45rem * var(--letters), var(--mc-read));
    }
    .long {
      columns: 2;
      font-size: max(1.1rem * var(--letters), min(var(--mc-read), 1.3rem));
    }
    .turns {
      flex: 0 1 44rem;
    }
    .code-page {
      flex-direction: row;
      justify-content: center;
      gap: 4rem;
      text-align: left;
    }
    footer {
      flex-wrap: nowrap;
    }
    footer mc-button {
      flex: 1;
    }
    footer .on {
      flex: 1.1;
      order: 0;
      font-size: calc(2rem * var(--letters));
      --mc-button-height: max(var(--mc-touch-least), 5.4rem * var(--lower));
    }
  }
`;
