import { css } from 'lit';

/** The screens before signing in: one box in the middle. */
export const doorScreenStyles = css`
  :host {
    display: grid;
    place-items: center;
    min-height: 100vh;
    min-height: 100dvh;
    padding: 1.5rem 1rem;
  }
  main {
    width: min(26rem, 100%);
  }
  form,
  .box {
    padding: 2rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    border-top: 0.5rem solid var(--mc-action);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-bottom: 0.9rem;
    color: var(--mc-action);
    font-weight: var(--mc-weight-title);
  }
  h1 {
    font-size: 2rem;
    line-height: var(--mc-line-tight);
  }
  .lead {
    margin: 0.4rem 0 1.5rem;
    line-height: 1.5;
  }
  .field {
    margin-bottom: 1.1rem;
  }
  .plain-button {
    width: 100%;
    min-height: 3.25rem;
    margin-top: 0.4rem;
    font-size: 1.25rem;
  }
  .languages {
    display: flex;
    justify-content: center;
    margin-top: 1.25rem;
  }
  .languages .plain-button {
    width: auto;
    min-height: 2.75rem;
    margin-top: 0;
    font-size: 1rem;
  }
  .problem {
    margin-bottom: 1rem;
    padding: 0.7rem 0.9rem;
    background: var(--mc-alarm-soft);
    border-left: 0.35rem solid var(--mc-alarm);
    color: var(--mc-alarm);
    font-weight: var(--mc-weight-strong);
    line-height: 1.45;
  }
  .good {
    background: var(--mc-action-soft);
    border-color: var(--mc-action);
    color: var(--mc-action-pressed);
  }
  .told {
    background: var(--mc-warn-soft);
    border-color: var(--mc-warn-line);
    color: var(--mc-warn);
  }
  .way {
    display: block;
    width: 100%;
    margin-top: 1.25rem;
    padding: 0.5rem 0;
    border: 0;
    background: none;
    color: var(--mc-action);
    font-weight: var(--mc-weight-strong);
    line-height: 1.4;
    text-align: center;
    text-decoration: underline;
    cursor: pointer;
  }
`;

/** HE7: the ways to help in a row below the box of a cover. */
export const coverHelpStyles = css`
  .help {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5rem;
    margin-top: 1rem;
    --key-button-icon: none;
    --key-button-text: 1rem;
    --key-button-height: 2.75rem;
    --key-button-direction: row;
  }
`;
