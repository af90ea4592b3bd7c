import { css } from 'lit';

/** `row`: one line above a ticket, which it must not push away; `compact`: a narrow column. Else a list with room to read. */
export const helpAlertsStyles = css`
  :host {
    display: block;
  }
  .entries {
    display: grid;
    gap: 0.4rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.8rem;
    padding: 0.4rem 1rem;
    background: var(--mc-warn-soft);
    border-left: 0.5rem solid var(--mc-warn-line);
    color: var(--mc-warn);
    line-height: 1.3;
  }
  .entry.alarm {
    background: var(--mc-alarm-soft);
    border-color: var(--mc-alarm);
    color: var(--mc-alarm);
  }
  .entry.calm {
    background: var(--mc-action-soft);
    border-color: var(--mc-action);
    color: var(--mc-action-pressed);
  }
  .told {
    flex: 1 1 12rem;
    min-width: 0;
  }
  b {
    font-weight: var(--mc-weight-strong);
  }
  small {
    display: block;
    font-size: 0.9375rem;
  }
  .entry > mc-icon {
    flex: none;
    width: 1.3rem;
    height: 1.3rem;
  }
  .plain-button {
    min-height: 2.75rem;
  }
  .notify {
    margin: 0.5rem 0;
  }
  .others {
    position: relative;
  }
  summary {
    padding: 0.3rem 1rem;
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
    font-weight: var(--mc-weight-strong);
    cursor: pointer;
  }
  details > .entries {
    position: absolute;
    z-index: 3;
    inset: 100% 0 auto;
    max-height: 60vh;
    overflow-y: auto;
    padding: 0.5rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    box-shadow: var(--mc-shadow-touch);
  }
  :host([row]) .plain-button {
    min-height: 2.25rem;
  }
  :host([compact]) .entry {
    gap: 0.2rem 0.6rem;
    padding: 0.3rem 0.75rem;
  }
  :host([compact]) .told {
    flex-basis: 6rem;
  }
  :host([compact]) .plain-button {
    min-height: 2.25rem;
    padding-inline: 0.7rem;
  }
  :host([compact]) small {
    font-size: 0.875rem;
  }
  /* Above everything else of a phone's page, from edge to edge; a thumb finds the button without aiming. */
  :host([only='open']) {
    position: sticky;
    z-index: 4;
    top: 0;
  }
  :host([only='open']) .entries {
    gap: 2px;
    max-height: 70vh;
    overflow-y: auto;
  }
  :host([only='open']) .entry {
    padding: 1rem;
    border-bottom: 2px solid currentColor;
    font-size: 1.375rem;
  }
  :host([only='open']) .entry.alarm {
    background: var(--mc-alarm);
    color: var(--mc-surface);
  }
  :host([only='open']) .entry.alarm .plain-button {
    box-shadow: 0 0 0 2px var(--mc-surface);
  }
  :host([only='open']) .entry > mc-icon {
    width: 2.25rem;
    height: 2.25rem;
  }
  :host([only='open']) small {
    font-size: 1.0625rem;
  }
  :host([only='open']) .plain-button {
    flex: 1 1 100%;
    min-height: 3.5rem;
    font-size: 1.25rem;
  }
  @media (min-width: 761px) {
    /* one line: the first of them, and the others at its end */
    :host([row]) .list {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    :host([row]) .others {
      position: static;
    }
    :host([row]) summary {
      display: flex;
      align-items: center;
      height: 100%;
    }
  }
  @media (max-width: 760px) {
    :host([row]) .entry {
      gap: 0.2rem 0.5rem;
      padding: 0.25rem 0.5rem;
      font-size: 0.875rem;
    }
    :host([row]) .told {
      flex-basis: 7rem;
    }
    :host([row]) summary {
      padding: 0.15rem 0.5rem;
      font-size: 0.875rem;
    }
    :host([row]) small,
    :host([row]) .entry > mc-icon {
      display: none;
    }
  }
`;
