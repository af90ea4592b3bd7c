import { css } from 'lit';

/** The number in the largest type; beside it who it is; in a narrow window below it. */
export const currentTicketStyles = css`
  :host {
    display: block;
    min-height: 0;
    container-type: inline-size;
  }
  section {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: safe center;
    align-items: center;
    gap: 1rem 2.5rem;
    height: 100%;
    padding: 1.25rem 2rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    border-top: 0.5rem solid var(--mc-line);
    overflow: hidden;
  }
  .called {
    border-top-color: var(--mc-call);
  }
  .serving {
    border-top-color: var(--mc-action);
  }
  .number {
    font-size: min(16rem, 19cqw);
    font-weight: var(--mc-weight-number);
    letter-spacing: -0.03em;
    line-height: 1;
    white-space: nowrap;
  }
  .facts {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    min-width: 0;
  }
  h2 {
    font-size: 1.625rem;
    line-height: 1.2;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .state {
    background: var(--mc-call);
    color: var(--mc-on-call);
    font-variant-numeric: tabular-nums;
  }
  .serving .state {
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
  }
  .why {
    max-width: 34rem;
    padding-left: 0.9rem;
    border-left: 0.25rem solid var(--mc-action);
    color: var(--mc-ink-soft);
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  .nobody {
    grid-template-columns: auto auto;
    justify-content: center;
  }
  .nobody mc-icon {
    width: 5rem;
    height: 5rem;
    color: var(--mc-ink-soft);
    --mc-icon-stroke: 1.25;
  }
  @container (min-width: 66rem) {
    h2 {
      font-size: 2.25rem;
    }
    .chips {
      font-size: 1.25rem;
    }
    .why {
      max-width: 38rem;
      font-size: 1.125rem;
    }
  }
  @container (max-width: 34rem) {
    section,
    .nobody {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.6rem;
      padding: 0.75rem 1rem;
    }
    .number {
      font-size: min(6.5rem, 27cqw);
    }
    .nobody mc-icon {
      width: 3rem;
      height: 3rem;
    }
    .facts {
      gap: 0.45rem;
    }
    h2 {
      font-size: 1.125rem;
    }
    .chips {
      gap: 0.3rem;
      font-size: 0.875rem;
    }
    .why {
      font-size: 0.8125rem;
    }
  }
  /* a low window, as with the browser's zoom: the number and who it is, nothing cut off */
  @media (max-height: 600px) and (min-width: 761px) {
    section,
    .nobody {
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.5rem 1.25rem;
      padding: 0.5rem 1rem;
    }
    .number {
      font-size: min(5rem, 14cqw);
    }
    h2 {
      font-size: 1.125rem;
    }
    .facts {
      gap: 0.4rem;
    }
    .chips {
      gap: 0.3rem;
      font-size: 0.8125rem;
    }
    .why {
      display: none;
    }
  }
  /* what stands on the card finds no room, in a language with long words: the least needed gives way first */
  :host([data-full]) mc-outcome-chips,
  :host([data-full='more']) .why,
  :host([data-full='most']) .why {
    display: none;
  }
  :host([data-full='most']) .number {
    font-size: min(5rem, 14cqw);
  }
  :host([data-full='most']) .chips {
    font-size: 0.8125rem;
  }
  .practice .number {
    color: var(--mc-warn);
  }
  .practice {
    border-top-color: var(--mc-warn-line);
    border-top-style: dashed;
  }
  .kind {
    background: var(--mc-call-soft);
    color: var(--mc-on-call);
  }
  .parts {
    font-weight: var(--mc-weight-strong);
    line-height: 1.35;
  }
  mc-outcome-chips {
    grid-column: 1 / -1;
  }
  /* a usual office screen: whoever brings more to be said must not push the outcomes off the card */
  @media (max-height: 800px) and (min-width: 761px) {
    section:not(.nobody) {
      gap: 0.6rem 2rem;
      padding: 0.7rem 1.5rem;
    }
    .facts {
      gap: 0.4rem;
    }
    h2 {
      font-size: 1.375rem;
    }
    .chips {
      gap: 0.3rem;
      font-size: 0.9375rem;
    }
    .why {
      font-size: 0.875rem;
      line-height: 1.35;
    }
    .parts,
    .chips .chip {
      line-height: 1.2;
    }
  }
  @media (max-height: 720px) and (min-width: 761px) {
    @container (max-width: 34rem) {
      .number {
        font-size: min(4.5rem, 20cqw);
      }
      section {
        gap: 0.35rem;
        padding-block: 0.5rem;
      }
    }
  }
  /* while something is asked, a narrow window shows the question whole */
  @container (max-width: 34rem) {
    :host([compact]) :is(.chips, .why, .parts) {
      display: none;
    }
  }
  @container (max-width: 52rem) {
    mc-outcome-chips {
      display: none;
    }
  }
  @media (max-height: 700px) {
    mc-outcome-chips {
      display: none;
    }
  }
  /* with notes above, a usual office screen has no room for them; their key and button stay */
  @media (max-height: 860px) {
    :host([crowded]) mc-outcome-chips {
      display: none;
    }
  }
  /* wide, its height is what the notes above leave of the screen: what it says grows and shrinks with that, and stays whole */
  @media (min-width: 761px) {
    :host {
      container-type: size;
      height: 100%;
    }
    .number {
      font-size: min(16rem, 19cqw, 75cqh - 2.5rem);
    }
    @container (max-height: 12.5rem) {
      section:not(.nobody) {
        padding-block: 0.35rem;
        border-top-width: 0.3rem;
      }
      .facts {
        flex-flow: row wrap;
        align-items: baseline;
        gap: 0.3rem 0.75rem;
      }
      .why,
      mc-outcome-chips {
        display: none;
      }
      .nobody mc-icon {
        width: 2.5rem;
        height: 2.5rem;
      }
    }
  }
  @media (max-width: 760px) {
    :host([crowded]) .why {
      display: none;
    }
  }
`;
