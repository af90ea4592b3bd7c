import { css } from 'lit';

/** What the words of a tile give up, step by step (`FITS` of tile-element.ts). They come after the tile's other styles. */
export const tileFitStyles = css`
  .in-brief .long,
  .tile:not(.in-brief) .brief:not(.only) {
    display: none;
  }
  :is(.fit-1, .fit-2, .fit-3, .fit-4) .name {
    font-size: max(1.75rem, var(--mc-touch-name));
  }
  /* A letter of Noto Sans Khmer is 0.653 of the font size high, an x of Be Vietnam Pro 0.531: as high, it needs less. */
  :host(:lang(km)) {
    --tile-text: calc(0.82 * var(--mc-touch-text));
  }
  :is(.fit-1, .fit-2, .fit-3, .fit-4) .name:lang(km) {
    font-size: max(1.6rem, calc(0.82 * var(--mc-touch-name)));
  }
  :is(.fit-1, .fit-2) .status {
    font-size: max(1.15rem, var(--tile-text, var(--mc-touch-text)));
  }
  .fit-1 .hint {
    margin-top: 0;
    line-height: 1.15;
  }
  .tile:not(.fit-0) .status {
    --mc-badge-padding: 0 0.25em;
    --mc-badge-gap: 0.2em;
  }
  .tile:not(.fit-0, .fit-1) .hint {
    display: none;
  }
  :is(.fit-3, .fit-4, .fit-5, .fit-6) .status {
    font-size: max(1rem, calc(0.72 * var(--tile-text, var(--mc-touch-text))));
  }
  /* Larger letters give way to the usual ones before those do. */
  .tile.fit-5 .name {
    font-size: max(1.6rem, calc(var(--mc-touch-name) / var(--mc-text-scale)));
  }
  .tile.fit-5 .name:lang(km) {
    font-size: max(1.45rem, calc(0.82 * var(--mc-touch-name) / var(--mc-text-scale)));
  }
  .tile.fit-6 .name {
    font-size: max(1.6rem, calc(0.82 * var(--mc-touch-name)));
  }
  .tile.fit-6 .name:lang(km) {
    font-size: max(1.45rem, calc(0.7 * var(--mc-touch-name)));
  }
  .fit-7 .name {
    font-size: max(1.45rem, calc(0.66 * var(--mc-touch-name)));
  }
  .fit-8 .name {
    font-size: 1.25rem;
  }
  .fit-9 .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    font-size: 1.15rem;
    overflow-wrap: break-word;
  }
  :is(.fit-8, .fit-9) .mark {
    display: none;
  }
  :is(.fit-7, .fit-8, .fit-9) .status {
    margin-top: 0;
    font-size: max(1rem, calc(0.6 * var(--tile-text, var(--mc-touch-text))));
  }
  @container (min-aspect-ratio: 9/5) {
    .tile:not(.fit-0) .status {
      margin-top: 0.15rem;
    }
    .tile:not(.fit-0, .fit-1) {
      padding-block: 0.1rem;
    }
    :is(.fit-3, .fit-4, .fit-5, .fit-6) .status {
      margin-top: 0;
    }
    :is(.fit-4, .fit-5, .fit-6, .fit-7) {
      gap: 0 0.5rem;
      padding-inline: 0.6rem;
    }
    :is(.fit-4, .fit-5, .fit-6, .fit-7) .mark {
      width: 2.6rem;
      height: 2.6rem;
    }
    /* Larger letters enlarge what lies around them too. */
    .fit-5 {
      gap: 0 0.35rem;
      padding-inline: 0.4rem;
    }
    .fit-5 .mark {
      width: 2.2rem;
      height: 2.2rem;
    }
  }
`;
