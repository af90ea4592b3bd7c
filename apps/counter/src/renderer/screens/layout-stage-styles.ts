import { css } from 'lit';

/** Outlines over the display's picture: quiet until one is taken hold of. Handles are as large as a finger needs. */
export const layoutStageStyles = css`
  :host {
    position: absolute;
    inset: 0;
    container-type: inline-size;
  }
  .stage {
    position: absolute;
    inset: 0;
    touch-action: none;
  }
  .part {
    position: absolute;
    display: flex;
    align-items: flex-start;
    justify-content: flex-start;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 2px dashed #ffffff99;
    background: transparent;
    font: inherit;
    cursor: move;
    touch-action: none;
  }
  .part span {
    max-width: 100%;
    padding: 0.05rem 0.4rem;
    overflow: hidden;
    background: var(--mc-surface);
    color: var(--mc-ink);
    font-size: 0.75rem;
    font-weight: var(--mc-weight-strong);
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* on a phone parts are smaller than a finger: the picture is looked at, and numbers change it */
  @container (max-width: 23rem) {
    .stage {
      display: none;
    }
  }
  /* too small for names: that of the chosen one stands below the picture */
  @container (max-width: 32rem) {
    .part span {
      display: none;
    }
  }
  .part:hover {
    border-style: solid;
  }
  .part[aria-pressed='true'] {
    border: 3px solid var(--mc-action);
    background: #0b6b6633;
    outline: 2px solid #fff;
  }
  .part[aria-pressed='true'] span {
    background: var(--mc-action);
    color: var(--mc-on-action);
  }
  .part:focus-visible {
    outline: 4px solid var(--mc-hall-call, #ffc53d);
  }
  .hold {
    position: absolute;
    pointer-events: none;
  }
  i {
    position: absolute;
    width: 26px;
    height: 26px;
    translate: -50% -50%;
    pointer-events: auto;
    touch-action: none;
    left: 50%;
    top: 50%;
    cursor: ew-resize;
  }
  i::after {
    content: '';
    position: absolute;
    inset: 7px;
    border: 2px solid #fff;
    background: var(--mc-action);
  }
  i.top {
    top: 0;
  }
  i.bottom {
    top: 100%;
  }
  i.left {
    left: 0;
  }
  i.right {
    left: 100%;
  }
  i.top:not(.left, .right),
  i.bottom:not(.left, .right) {
    cursor: ns-resize;
  }
  i.top.left,
  i.bottom.right {
    cursor: nwse-resize;
  }
  i.top.right,
  i.bottom.left {
    cursor: nesw-resize;
  }
`;
