import { css } from 'lit';

/** Templates of slips: which one, its parts on the left, the paper on the right and always in sight. */
export const slipsEditorStyles = css`
  .slip-tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 1rem 0;
  }
  .slip-tab {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.5rem;
    padding: 0.35rem 1rem;
    border: 2px solid var(--mc-line);
    background: var(--mc-surface);
    color: var(--mc-ink);
    font: inherit;
    cursor: pointer;
  }
  .slip-tab[aria-pressed='true'] {
    border-color: var(--mc-action);
    background: var(--mc-action-soft);
    font-weight: var(--mc-weight-strong);
  }
  .slips {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(16rem, 22rem);
    align-items: start;
    gap: 1.5rem;
  }
  .slip-parts {
    margin: 0 0 1rem;
    padding: 0;
    list-style: none;
  }
  .slip-parts > li {
    padding: 0.5rem 0.75rem 0.6rem;
    border: 1px solid var(--mc-line);
    border-bottom-width: 0;
  }
  .slip-parts > li:last-child {
    border-bottom-width: 1px;
  }
  .slip-parts .field {
    margin: 0.4rem 0 0;
  }
  .slip-parts .row {
    margin: 0.4rem 0 0;
  }
  .slip-parts .choice {
    margin: 0;
  }
  .slip-part {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5rem;
  }
  .slip-part-ways {
    display: flex;
    gap: 0.25rem;
  }
  .slip-part-ways .plain-button {
    min-width: 2.25rem;
    min-height: 2.25rem;
    padding: 0;
  }
  .slip-look {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.5rem;
    margin-top: 0.4rem;
  }
  .slip-parts li > select {
    margin-top: 0.4rem;
  }
  .box .slip-parts .row select {
    min-height: 2.75rem;
  }
  .box .slip-look select,
  .box .slip-parts li > select {
    min-height: 2.25rem;
    padding: 0.2rem 0.5rem;
    font-size: 1rem;
  }
  .slip-logo {
    display: flex;
    align-items: center;
    gap: 1rem;
  }
  .slip-logo > img {
    max-width: 8rem;
    padding: 0.4rem;
    border: 1px solid var(--mc-line);
    background: white;
  }
  mc-slip-preview {
    display: block;
    position: sticky;
    top: 4.25rem;
    max-height: calc(100vh - 5rem);
    overflow-y: auto;
  }
  .slip-preview h4 {
    margin-top: 0;
  }
  .slip-preview .field {
    margin-bottom: 0.5rem;
  }
  .slip-choices {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 0.75rem;
  }
  .slip-ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .slip-paper {
    min-height: 12rem;
    padding: 0.75rem;
    background: var(--mc-paper-deep);
    text-align: center;
  }
  .slip-paper > .soft {
    color: var(--mc-ink);
  }
  .slip-paper > img {
    width: 100%;
    padding: 0.5rem 0;
    background: white;
    box-shadow: 0 1px 4px rgb(16 35 63 / 25%);
  }
  .slip-paper.narrow > img {
    width: 66.7%;
  }
  @media (max-width: 480px) {
    /* Words, not their beginnings. */
    .slip-look {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 900px) {
    .slips {
      grid-template-columns: minmax(0, 1fr);
    }
    /* Above the fields: below them nobody would find it. */
    mc-slip-preview {
      position: static;
      order: -1;
      max-height: none;
    }
  }
`;
