import { css, html } from 'lit';

/** "Touch once to switch the sound on". A touch anywhere, or a key, does it; the button says so where somebody looks. */
export function soundButton(words: unknown, language: string) {
  return html`<button class="note sound" lang=${language} type="button" data-test="sound">
    <mc-icon .name=${'sound-off'}></mc-icon>${words}
  </button>`;
}

/** On a page that has one thing to say, where the line at the top is not. */
export const soundButtonStyles = css`
  .sound {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    padding: 0.45em 0.9em;
    background: none;
    border: 2px solid currentColor;
    border-radius: var(--mc-radius-touch);
    color: inherit;
    font: inherit;
    font-size: calc(2.8vmin * var(--fit, 1));
    font-weight: var(--mc-weight-strong);
    line-height: 1.3;
    text-align: left;
    cursor: var(--mc-pointer, pointer);
  }
  .sound mc-icon {
    flex: none;
    width: 1.3em;
    height: 1.3em;
  }
`;
