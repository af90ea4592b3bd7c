import { css } from 'lit';

/** How a card looks: being called, fresh, flashing, being served, withdrawn. After the sizes, which it does not touch. */
export const cardLookStyles = css`
  /* being called */
  .enlarged:not(.withdrawn, .serving),
  .enlarged:not(.withdrawn, .serving) :is(.top, .bottom, .way, .counter, .way mc-icon) {
    color: var(--mc-on-call);
  }
  .enlarged:not(.withdrawn, .serving) {
    background: var(--mc-call);
  }
  .enlarged:not(.withdrawn, .serving) .kind {
    color: var(--mc-ink);
  }
  .fresh,
  .flashing {
    border-color: var(--mc-hall-call);
  }
  .enlarged.fresh,
  .enlarged.flashing {
    border-color: var(--mc-on-hall);
  }
  /* a pulse of the card, never of the screen, under two in a second */
  .flashing {
    animation: call-pulse 0.62s ease-in-out 3;
  }
  @keyframes call-pulse {
    50% {
      background: var(--mc-call-soft);
    }
  }

  .serving :is(.number, .counter) {
    color: var(--mc-on-hall-soft);
  }
  /* The number stays, so that the room sees which call it was; the counter goes: nobody is to walk there. */
  .withdrawn .number {
    opacity: 0.6;
  }
  .withdrawn :is(.way, .counter) {
    visibility: hidden;
  }
  .sorry {
    grid-row: number;
    grid-column: way / counter;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    min-width: 0;
    padding: 0.6vmin;
    color: var(--mc-on-hall);
    font-size: calc(var(--fit, 1) * min(5.4vmin, calc(var(--digits) * 0.3vmin)));
    font-weight: var(--mc-weight-title);
    line-height: 1.3;
    text-align: center;
  }
  .stacked .sorry {
    grid-row: way;
    justify-content: center;
    font-size: calc(var(--fit, 1) * min(7vmin, calc(var(--digits) * 0.3vmin)));
  }
  .sorry span {
    padding: 0.25em 0.6em;
    background: var(--mc-hall);
    border: 0.4vmin solid var(--mc-hall-call);
  }
`;
