import { css } from 'lit';

/** Tall tiles put icon and status above the words; wide and low ones put the icon beside them. */
export const tileStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    container-type: size;
    position: relative;
    min-width: 0;
    min-height: 0;
  }
  .tile {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: auto auto;
    grid-template-areas: 'icon badge' 'words words';
    align-content: space-between;
    gap: 0.5rem 0.6rem;
    width: 100%;
    height: 100%;
    padding: 1.1rem 1.3rem;
    overflow: hidden;
    background: var(--mc-surface);
    border: 2px solid var(--mc-line);
    border-radius: var(--mc-radius-touch);
    box-shadow: var(--mc-shadow-touch);
    text-align: left;
    cursor: var(--mc-pointer, pointer);
    user-select: none;
    -webkit-user-select: none;
    touch-action: none;
    -webkit-tap-highlight-color: transparent;
  }
  .tile:focus-visible,
  .speak:focus-visible {
    position: relative;
    z-index: 1;
    box-shadow: var(--mc-focus-ring);
  }
  /* as tall as the tile, for fingers that look for it */
  .speak {
    display: grid;
    place-items: center;
    width: max(var(--mc-touch-least), 3.2rem);
    background: var(--mc-action-soft);
    border: 2px solid var(--mc-line);
    border-left: 0;
    border-radius: 0 var(--mc-radius-touch) var(--mc-radius-touch) 0;
    box-shadow: var(--mc-shadow-touch);
    color: var(--mc-action);
    cursor: var(--mc-pointer, pointer);
    touch-action: none;
    -webkit-tap-highlight-color: transparent;
  }
  .speak mc-icon {
    width: 2.2rem;
    height: 2.2rem;
  }
  .tile:not(:only-child) {
    border-top-right-radius: 0;
    border-bottom-right-radius: 0;
  }
  .mark {
    grid-area: icon;
    display: grid;
    place-items: center;
    width: 3.6rem;
    height: 3.6rem;
    border-radius: var(--mc-radius-small);
    background: var(--mc-action-soft);
    color: var(--mc-action);
  }
  .mark mc-icon {
    width: 60%;
    height: 60%;
  }
  .status {
    grid-area: badge;
    justify-self: end;
    align-self: start;
    max-width: 100%;
    font-size: max(1.15rem, var(--mc-touch-text));
    text-wrap: balance;
    --mc-badge-padding: 0.2em 0.45em;
  }
  .words {
    grid-area: words;
    min-width: 0;
  }
  .name {
    display: block;
    font-size: max(2rem, var(--mc-touch-name));
    font-weight: var(--mc-weight-title);
    line-height: var(--mc-line-tight);
    text-wrap: balance;
  }
  .name:not(:lang(km)) {
    line-height: 1.1;
  }
  .hint {
    display: block;
    margin-top: 0.2rem;
    color: var(--mc-ink-soft);
    font-size: max(1.25rem, var(--mc-touch-text));
    line-height: 1.3;
    text-wrap: balance;
  }
  .hint:lang(km) {
    padding-bottom: 0.25em;
    line-height: 1.5;
  }
  @container (max-width: 21.8rem) {
    .mark {
      width: 3.2rem;
      height: 3.2rem;
    }
    .tile {
      gap: 0.5rem;
      padding: 0.9rem 1rem;
    }
  }
  @container (min-aspect-ratio: 9/5) {
    .tile {
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto auto minmax(0, 1fr);
      grid-template-areas: 'icon .' 'icon words' 'icon badge' 'icon .';
      gap: 0 0.9rem;
      padding: 0.2rem 0.9rem;
    }
    .mark {
      align-self: center;
      width: 3.5rem;
      height: 3.5rem;
    }
    .status {
      justify-self: start;
      margin-top: 0.45rem;
    }
  }
  @container (min-aspect-ratio: 9/5) and (min-width: 36rem) and (min-height: 9rem) {
    .mark {
      width: 6rem;
      height: 6rem;
    }
    .tile {
      gap: 0 1.8rem;
      padding: 0.6rem 1.6rem;
    }
    .fit-0 .name {
      font-size: max(2.8rem, var(--mc-touch-name));
    }
    .fit-0 .hint {
      font-size: max(1.6rem, var(--mc-touch-text));
    }
    .fit-0 .status {
      font-size: max(1.4rem, var(--mc-touch-text));
    }
  }
  .priority .mark {
    background: var(--mc-priority-soft);
    color: var(--mc-priority);
  }
  .priority {
    border-color: var(--mc-priority);
  }
  .tile:is(:active, [data-pressed]):not([aria-disabled='true']),
  :host([chosen]) .tile {
    background: var(--mc-action-soft);
    border-color: var(--mc-action);
  }
  .priority:is(:active, [data-pressed]):not([aria-disabled='true']),
  :host([chosen]) .priority {
    background: var(--mc-priority-soft);
    border-color: var(--mc-priority);
  }
  .closed,
  :host([disabled]) .tile {
    background: transparent;
    box-shadow: none;
  }
  .closed .mark {
    background: var(--mc-paper-deep);
    color: var(--mc-ink-soft);
  }
  .closed .name {
    color: var(--mc-ink-soft);
  }
  :host([disabled]) .tile {
    cursor: var(--mc-pointer, not-allowed);
  }
  :host([disabled]) .mark,
  :host([disabled]) .name {
    opacity: 0.6;
  }
  /* being read out: the frame of both, and the loudspeaker filled */
  :host([speaking]) {
    border-radius: var(--mc-radius-touch);
    box-shadow: 0 0 0 0.4rem var(--mc-call);
  }
  :host([speaking]) .speak,
  .speak:is(:active, [data-pressed]) {
    background: var(--mc-action);
    border-color: var(--mc-action);
    color: var(--mc-on-action);
  }
`;
