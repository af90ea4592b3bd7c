import { css } from 'lit';

/** To be read in peace; what can be touched stands at the foot. */
export const procedureScreenStyles = css`
  main {
    align-items: stretch;
    justify-content: center;
    gap: 2.2rem;
    text-align: left;
  }
  h1 {
    max-width: none;
    font-size: 3.6rem;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 1rem;
    margin-bottom: 1.2rem;
    font-size: 2.1rem;
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
    padding: 2rem 2.2rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  .place {
    background: var(--mc-warn-soft);
    border-color: var(--mc-warn-line);
  }
  .place p {
    font-size: 2.1rem;
    font-weight: var(--mc-weight-text);
  }
  .sample {
    padding: 0.2rem 0.9rem;
    background: var(--mc-warn-soft);
    border: 2px solid var(--mc-warn-line);
    color: var(--mc-warn);
    font-size: max(1.4rem, var(--mc-read));
    font-weight: var(--mc-weight-strong);
  }
  .items {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    list-style: none;
    font-size: 2rem;
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
  .items:lang(km) {
    line-height: 1.6;
  }
  .long {
    columns: 2;
    column-gap: 2.4rem;
    display: block;
    font-size: 1.4rem;
  }
  .long:lang(km) {
    line-height: 1.45;
  }
  .long li {
    margin-bottom: 0.6rem;
    break-inside: avoid;
  }
  .long li mc-icon {
    width: 1.6rem;
    height: 1.6rem;
  }
  .confirmed {
    margin-top: 1.2rem;
    color: var(--mc-ink-soft);
    font-size: max(1.35rem, var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  .paper {
    display: flex;
    align-items: center;
    gap: 1rem;
    max-width: none;
    margin-top: 1.2rem;
    padding: 0.8rem 1.2rem;
    background: var(--mc-warn-soft);
    font-size: max(1.5rem, var(--mc-read));
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
    gap: 1.4rem;
  }
  .fact p:first-child {
    display: flex;
    align-items: center;
    gap: 1rem;
    font-size: max(1.8rem, var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  .fact .confirmed {
    margin: 0.3rem 0 0 3.6rem;
  }
  .ask {
    display: flex;
    align-items: center;
    gap: 1.4rem;
    padding: 2rem 2.2rem;
    border: 2px dashed var(--mc-line-strong);
  }
  .code-page {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2rem;
    text-align: center;
  }
  .code-page p {
    max-width: 44rem;
    font-size: max(1.8rem, var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  qr-picture {
    width: min(30rem, 46vh);
    height: min(30rem, 46vh);
    border: 1px solid var(--mc-line);
  }
  footer {
    flex-wrap: wrap;
    gap: 1.1rem;
    font-size: max(1.5rem, var(--mc-read));
    --mc-button-height: 5.4rem;
  }
  footer mc-button::part(button) {
    padding-inline: 0.6em;
  }
  footer .on {
    flex: 1 0 100%;
    order: -1;
    font-size: 2.2rem;
    --mc-button-height: 7.6rem;
  }
  @media (orientation: landscape) {
    main {
      gap: 0.7rem;
    }
    h1 {
      font-size: 2.3rem;
    }
    h2 {
      margin-bottom: 0.4rem;
      font-size: max(1.5rem, var(--mc-read));
    }
    .facts {
      grid-template-columns: 1fr 1fr;
    }
    .fact p:first-child {
      font-size: max(1.5rem, var(--mc-read));
      line-height: 1.3;
    }
    .paper {
      margin-top: 0.5rem;
      padding: 0.4rem 1rem;
      font-size: max(1.3rem, var(--mc-read));
    }
    .confirmed {
      margin-top: 0.4rem;
      font-size: max(1.2rem, var(--mc-read));
    }
    .list,
    .place,
    .ask {
      padding: 0.7rem 1.6rem;
    }
    .items {
      gap: 0.3rem;
      font-size: max(1.45rem, var(--mc-read));
    }
    .long {
      columns: 2;
      font-size: max(1.1rem, min(var(--mc-read), 1.3rem));
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
      font-size: 2rem;
      --mc-button-height: 5.4rem;
    }
  }
`;
