import { css } from 'lit';

/** One thing of the playlist at a time fills its part; under a call it steps back. */
export const mediaPartStyles = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    overflow: hidden;
    background: var(--mc-hall-raised);
  }
  img,
  video,
  article {
    transition: opacity 0.4s;
  }
  :host([ducked]) :is(img, video) {
    opacity: 0.42;
  }
  /* By day and by night large letters are still told from their ground, those of a second language too. */
  :host([ducked]) article {
    opacity: 0.62;
  }
  img,
  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  [hidden] {
    display: none;
  }
  article {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 1.6vmin;
    height: 100%;
    padding: 2.4vmin 3vmin;
    border-left: 0.8vmin solid var(--mc-hall-call);
    color: var(--mc-on-hall);
  }
  h2 {
    font-size: calc(4 * var(--u));
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
  }
  p {
    font-size: calc(3 * var(--u));
    line-height: var(--mc-line-text);
    white-space: pre-line;
    overflow: hidden;
  }
  .label {
    display: block;
  }
  .other {
    color: var(--mc-on-hall-soft);
    font-size: 0.75em;
  }
`;
