import { css } from 'lit';

/** What the parts of the staff page share: chips, quiet titles, plain buttons, fields. */
export const partsStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.28em 0.75em;
    background: var(--mc-paper);
    color: var(--mc-ink);
    font-weight: var(--mc-weight-strong);
    line-height: 1.3;
  }
  .chip mc-icon {
    width: 1.1em;
    height: 1.1em;
  }
  .chip.priority {
    background: var(--mc-priority-soft);
    color: var(--mc-priority);
  }
  .chip.need {
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
  }
  .soft {
    color: var(--mc-ink-soft);
  }
  .plain-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 2.5rem;
    padding: 0.35em 0.95em;
    border: 2px solid var(--mc-line);
    border-radius: var(--mc-radius-small);
    background: var(--mc-surface);
    color: var(--mc-ink);
    font-weight: var(--mc-weight-strong);
    line-height: 1.2;
    cursor: pointer;
  }
  /* signs stand below and above Khmer letters */
  .plain-button:lang(km) {
    line-height: 1.45;
  }
  .plain-button:hover {
    border-color: var(--mc-line-strong);
  }
  .plain-button.main {
    border-color: var(--mc-action);
    background: var(--mc-action);
    color: var(--mc-on-action);
  }
  .plain-button.main:hover {
    background: var(--mc-action-pressed);
  }
  .plain-button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .plain-button mc-icon {
    width: 1.15em;
    height: 1.15em;
  }
  label {
    display: block;
    margin-bottom: 0.35rem;
    font-weight: var(--mc-weight-strong);
  }
  input,
  select {
    width: 100%;
    min-height: 3rem;
    padding: 0.5rem 0.9rem;
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    background: var(--mc-surface);
    color: var(--mc-ink);
    font: inherit;
    font-size: var(--mc-text-l);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    margin-bottom: 1rem;
    font-weight: var(--mc-weight-text);
  }
  .choice input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    min-height: 0;
    margin: 0;
    accent-color: var(--mc-action);
  }
  /* clear of the ring around a field that has the focus */
  .hint {
    margin: 0.5rem 0 0.6rem;
    color: var(--mc-ink-soft);
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  .secret {
    margin: 0.75rem 0;
    padding: 0.6rem 0.9rem;
    background: var(--mc-paper);
    font-size: 1.5rem;
    font-weight: var(--mc-weight-title);
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;

/** One line of words and a button, above whatever page is shown. */
export const bannerLineStyles = css`
  div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.4rem 1.25rem;
    padding: 0.5rem 1rem;
    line-height: 1.4;
  }
`;
