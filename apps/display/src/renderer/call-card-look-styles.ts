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
  .withdrawn :is(.number, .counter, .way) {
    opacity: 0.35;
  }
  .sorry {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    color: var(--mc-on-hall);
    font-size: 5.4vmin;
    font-weight: var(--mc-weight-title);
    text-align: center;
  }
  .sorry span {
    padding: 0.25em 0.8em;
    background: var(--mc-hall);
    border: 0.4vmin solid var(--mc-hall-call);
  }
`;
