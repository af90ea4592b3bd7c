import { css } from 'lit';

/**
 * The hall layout. 3 % of the screen stay free at every edge, for glass that cuts them off. Landscape:
 * the enlarged card over three rows on the left, the sixth card beneath it, four on the right. Portrait:
 * one below the other. Lengths are in vmin: a digit's share is measured against the screen's height, in
 * portrait against its width, where a wider number would not fit.
 */
export const hallStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .hall {
    display: grid;
    grid-template-rows: 6vmin minmax(0, 1fr) auto;
    gap: 1.3vmin;
    height: 100%;
    padding: 3vh 3vw;
  }
  .cards {
    display: grid;
    gap: 1.3vmin;
    min-height: 0;
    grid-template-rows: repeat(12, minmax(0, 1fr));
    grid-template-columns: minmax(0, 1.19fr) minmax(0, 1fr);
  }
  @media (orientation: landscape) {
    .hall[data-cards='0'] .cards,
    .hall[data-cards='1'] .cards {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    }
    .hall[data-cards='2'] .cards {
      grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr);
    }
    .enlarged {
      grid-row: 1 / -1;
      grid-column: 1;
    }
    .hall[data-cards='6'] .enlarged {
      grid-row: 1 / 10;
    }
    .other {
      grid-column: 2;
      grid-row: span 12;
    }
    .hall[data-cards='3'] .other {
      grid-row: span 6;
    }
    .hall[data-cards='4'] .other {
      grid-row: span 4;
    }
    .hall[data-cards='5'] .other,
    .hall[data-cards='6'] .other {
      grid-row: span 3;
    }
    .hall[data-cards='6'] .other:last-of-type {
      grid-column: 1;
      grid-row: 10 / -1;
    }
  }

  /* the calls before, and who is not here; the latter keeps its room */
  .foot {
    display: flex;
    gap: 2vmin;
    min-width: 0;
  }
  .foot mc-recent-strip {
    flex: 1;
    min-width: 0;
  }
  .foot mc-absent-list {
    flex: none;
  }

  /* what is shown without a connection is kept, and looks it */
  .hall[data-age='kept'] :is(.cards, .foot) {
    filter: saturate(0.4) brightness(0.92);
  }

  .quiet {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2.4vmin;
    background: var(--mc-hall-raised);
    color: var(--mc-on-hall-soft);
    font-size: 4.2vmin;
    text-align: center;
    line-height: var(--mc-line-text);
  }
  .quiet mc-icon {
    width: 16vmin;
    height: 16vmin;
    color: var(--mc-hall-call);
    --mc-icon-stroke: 1.25;
  }
  .quiet .title {
    color: var(--mc-on-hall);
    font-size: 7vmin;
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
  }

  @media (orientation: portrait) {
    .hall {
      grid-template-rows: auto minmax(0, 1fr) auto;
      gap: 0.9vmin;
    }
    .hall:not([data-cards='6']) .foot {
      flex-direction: column;
      gap: 0.9vmin;
    }
    .hall .cards {
      gap: 0.9vmin;
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, var(--enlarged-share, 3.3fr));
      grid-auto-rows: minmax(0, 1fr);
    }
    .hall[data-cards='2'] .cards {
      --enlarged-share: 1.2fr;
    }
    .hall[data-cards='3'] .cards {
      --enlarged-share: 1.9fr;
    }
    .hall[data-cards='4'] .cards {
      --enlarged-share: 2.6fr;
    }
  }
`;
