import { css } from 'lit';

/** Portrait: one column, the number above. Landscape: the number on the left, what follows from it on the right. */
export const numberScreenStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 1.6rem;
    padding: 2.6rem 2.4rem 2.2rem;
    --step: calc(0.5 + var(--fit) / 2);
  }
  main {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    border-top: 0.7rem solid var(--mc-action);
  }
  main.priority {
    border-top-color: var(--mc-priority);
  }
  .promise {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    flex: 1 1 auto;
    min-height: 0;
    padding: calc(1.6rem * var(--fit)) 1rem;
    overflow: hidden;
    text-align: center;
    container-type: inline-size;
  }
  h1 {
    font-size: calc(2.8rem * var(--fit));
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
  }
  h1:focus {
    outline: none;
    box-shadow: none;
  }
  .number {
    width: 100%;
  }
  mc-number {
    margin-top: 0.1em;
    /* KI12: where the glass has room for digits of 60 mm, they stay so high and the words beside them give way. */
    --least: min(var(--mc-touch-number), max(16.2rem * var(--step), (16.2rem - var(--mc-touch-number)) * 1000));
    font-size: min(
      max(max(17rem, var(--mc-touch-number)) * var(--step), var(--least)),
      calc(100cqw / (var(--signs, 4) * 0.72))
    );
  }
  .promise mc-badge {
    margin-top: 1rem;
    font-size: max(1.6rem, var(--mc-read));
  }
  .facts {
    flex: none;
    display: flex;
    flex-direction: column;
    gap: calc(1.1rem * var(--fit));
    min-height: 0;
    max-height: 100%;
    padding: calc(1.8rem * var(--fit)) 2.4rem calc(2.2rem * var(--fit));
    border-top: 1px solid var(--mc-line);
    line-height: var(--mc-line-text);
    --mc-line-text: calc(1.15 + 0.3 * var(--fit));
  }
  .facts:lang(km) {
    --mc-line-text: calc(1.4 + 0.3 * var(--fit));
  }
  .service {
    font-size: max(calc(2.3rem * var(--fit)), var(--mc-read));
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
  }
  .fact {
    display: flex;
    align-items: center;
    gap: 1.1rem;
    font-size: max(calc(2.1rem * var(--fit)), var(--mc-read));
    font-weight: var(--mc-weight-strong);
    line-height: var(--mc-line-tight);
  }
  .fact mc-icon {
    width: calc(2.6rem * var(--fit));
    height: calc(2.6rem * var(--fit));
    color: var(--mc-ink-soft);
  }
  slip-state {
    display: block;
  }
  .sentence {
    display: inline-block;
  }
  .facts mc-banner {
    margin-top: 0.5rem;
    font-size: max(calc(1.8rem * var(--fit)), var(--mc-read));
  }
  .fact span,
  .wait,
  .service {
    text-wrap: balance;
  }
  .wait {
    color: var(--mc-ink-soft);
    font-size: max(calc(1.6rem * var(--fit)), var(--mc-read));
  }
  footer {
    display: flex;
    flex-direction: column;
    gap: 1.1rem;
    min-height: 12.4rem;
    justify-content: flex-end;
    font-size: max(1.7rem * var(--step), var(--mc-read));
    --mc-button-height: max(var(--mc-touch-least), 5.2rem * var(--step));
  }
  footer .next::part(button) {
    flex-direction: row-reverse;
  }
  footer .next {
    font-size: max(2.1rem * var(--step), var(--mc-read));
    --mc-button-height: max(var(--mc-touch-least), 6.6rem * var(--step));
  }
  @media (orientation: landscape) {
    :host {
      gap: calc(1.2rem * var(--fit));
      padding: calc(1.6rem * var(--step)) 2.4rem calc(1.5rem * var(--step));
    }
    main {
      flex-direction: row;
    }
    /* KI12: as wide as digits of 60 mm need, as far as that leaves room for what else is to be read. */
    .promise {
      flex: 1 0 clamp(44%, var(--signs, 4) * 0.72 * var(--mc-touch-number) + 2.2rem, 54%);
    }
    .facts {
      flex: 1 1 46%;
      min-width: 0;
      gap: calc(0.9rem * var(--fit));
      padding: calc(1.2rem * var(--fit)) 2rem;
      justify-content: center;
      border-top: 0;
      border-left: 1px solid var(--mc-line);
    }
    footer {
      flex-direction: row-reverse;
      align-items: stretch;
      min-height: max(var(--mc-touch-least), 6.2rem * var(--step));
    }
    footer mc-button,
    footer mc-banner {
      flex: 1;
      --mc-button-height: max(var(--mc-touch-least), 6.2rem * var(--step));
    }
  }
`;
