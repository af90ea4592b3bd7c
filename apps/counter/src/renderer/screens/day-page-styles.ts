import { css } from 'lit';

/** What the pages about the day share, a guide's and a supervisor's: cards beside each other, and an answer that stays in sight. */
export const dayPageStyles = css`
  .page {
    max-width: 84rem;
    margin: 0 auto;
    padding: 1rem 1.75rem 2.5rem;
  }
  /* what is shown without a connection is kept, stays readable, and looks it */
  .page[data-stale='yes'] .columns {
    filter: grayscale(1);
    opacity: 0.95;
  }
  /* the answer and the question stand where they are seen, however far the page is scrolled */
  .asked[data-says='yes'] {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--mc-paper);
    padding-bottom: 0.5rem;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr));
    align-items: start;
    gap: 1rem;
  }
  @media (max-width: 760px) {
    .page {
      padding: 0.6rem 0.75rem 1.5rem;
    }
  }
`;
