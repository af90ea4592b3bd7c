import { css } from 'lit';

/**
 * What every element's shadow root starts from: box sizes, type, focus, and stillness where it is asked for. It says nothing of `::before`
 * and `::after`: where a rule does, a browser makes up their looks for every element, whether it has them or not.
 */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
    font-family: var(--mc-font);
    color: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  button {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: none;
    box-shadow: var(--mc-focus-ring);
  }
  :lang(km) {
    --mc-line-tight: 1.4;
    --mc-line-text: 1.7;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline: 3px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
