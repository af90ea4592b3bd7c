import { css } from 'lit';

/** UI6: the page by which a kiosk's glass is measured: the shape in the middle, its keys beneath it. */
export const glassScreenStyles = css`
  header {
    grid-row: 1;
    text-align: center;
  }
  header h1 {
    margin-inline: auto;
  }
  .why,
  .how {
    margin-inline: auto;
    font-size: max(1.6rem, var(--mc-read));
    font-weight: var(--mc-weight-text);
  }
  .ways,
  .steps {
    display: flex;
    justify-content: center;
    gap: var(--mc-touch-gap);
    width: 100%;
    font-size: max(1.7rem, var(--mc-read));
    --mc-button-height: max(4.4rem, var(--mc-touch-least));
  }
  .ways mc-button {
    flex: 0 1 22rem;
  }
  .steps mc-button {
    flex: 0 1 11rem;
    font-size: 2.4rem;
  }
  .stage {
    display: grid;
    place-items: center;
    flex: none;
    max-width: 100%;
  }
  .card {
    border: 2px solid var(--mc-action);
    border-radius: 3.7%/5.9%;
    background: var(--mc-action-soft);
  }
  .ruler {
    height: 6rem;
    border: solid var(--mc-ink);
    border-width: 0 2px;
    background: linear-gradient(var(--mc-action), var(--mc-action)) center / 100% 1.6rem no-repeat;
  }
  .size {
    font-weight: var(--mc-weight-title);
  }
  .trouble {
    color: var(--mc-alarm);
    font-size: max(1.6rem, var(--mc-read));
  }
  .told {
    font-size: max(1.6rem, var(--mc-read));
  }
  footer {
    gap: 1.4rem;
  }
  @media (orientation: landscape) {
    main {
      gap: 1rem;
    }
    .why,
    .how {
      font-size: max(1.4rem, var(--mc-read));
    }
    footer {
      --mc-button-height: 4.6rem;
    }
  }
`;
