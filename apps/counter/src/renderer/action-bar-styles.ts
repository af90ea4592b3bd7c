import { css } from 'lit';

/** The same grid at every width, so that a hand finds the same button: Next, four by two, and a thin row. */
export const actionBarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1.5fr) repeat(4, minmax(0, 1fr));
    grid-template-rows: repeat(2, minmax(4.75rem, 1fr));
    gap: 0.75rem;
    --key-button-text: 1.125rem;
  }
  .next {
    grid-row: span 2;
  }
  .thin {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.75rem;
    --key-button-text: 1rem;
    --key-button-height: 2.5rem;
    --key-button-direction: row;
    --key-button-padding: 0.2rem 1rem;
  }
  @container (max-width: 62rem) {
    .bar {
      gap: 0.6rem;
      --key-button-icon: none;
      --key-button-text: 1.0625rem;
      --key-button-main-text: 1.75rem;
    }
    .thin {
      --key-button-icon: none;
      --key-button-padding: 0.2rem 0.75rem;
    }
  }
  @container (max-width: 40rem) {
    .bar {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      grid-template-rows: 4rem repeat(2, minmax(3.5rem, auto));
      gap: 0.35rem;
      --key-button-note: 0.6875rem;
      --key-button-text: 0.875rem;
      --key-button-main-text: 1.5rem;
      --key-button-height: 2.75rem;
      --key-button-padding: 0.3rem 0.15rem;
    }
    .next {
      grid-column: 1 / -1;
      grid-row: auto;
    }
    .thin {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: 0.35rem;
      margin-top: 0.35rem;
      --key-button-icon: none;
      --key-button-text: 0.875rem;
      --key-button-height: 2.25rem;
      --key-button-padding: 0.15rem 0.5rem;
    }
  }
  @media (max-height: 600px) and (min-width: 761px) {
    .bar {
      grid-template-columns: minmax(0, 1.5fr) repeat(4, minmax(0, 1fr));
      grid-template-rows: repeat(2, minmax(3.25rem, auto));
    }
    .next {
      grid-column: auto;
      grid-row: span 2;
    }
  }
`;
