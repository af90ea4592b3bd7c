import { css } from 'lit';

/** The settings page: sections at the side, calm boxes of fields, what happened on top. */
export const settingsScreenStyles = css`
  .page {
    max-width: 76rem;
    margin: 0 auto;
    padding: 1rem 1.75rem 4rem;
  }
  .title,
  .bar,
  .ways,
  .entry-ways,
  .choices,
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .title {
    justify-content: space-between;
    margin: 1rem 0 0.5rem;
  }
  h2 {
    font-size: 1.75rem;
    line-height: var(--mc-line-tight);
  }
  h3 {
    margin-bottom: 1rem;
    font-size: 1.375rem;
  }
  h4 {
    margin: 1.5rem 0 0.25rem;
    font-size: 1.125rem;
  }
  h3 + h4 {
    margin-top: 0;
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0.75rem 0;
    background: var(--mc-paper);
  }
  .changes {
    flex: 1;
    color: var(--mc-ink-soft);
  }
  .unsaved {
    color: var(--mc-warn);
    font-weight: var(--mc-weight-strong);
  }
  .told {
    margin-bottom: 1rem;
    padding: 0.8rem 1rem;
    line-height: 1.5;
  }
  .told > p {
    font-weight: var(--mc-weight-strong);
  }
  .told .ways {
    margin-top: 0.6rem;
  }
  .told.good {
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
  }
  .told.alarm {
    background: var(--mc-alarm-soft);
    color: var(--mc-alarm);
  }
  .told.question {
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
  }
  .told dl {
    margin: 0.6rem 0 0;
    color: var(--mc-ink);
  }
  .told dt {
    font-weight: var(--mc-weight-strong);
  }
  .told dd {
    margin: 0 0 0.5rem;
  }
  .told ul {
    margin: 0.4rem 0 0;
    padding: 0;
    list-style: none;
  }
  .to-field {
    padding: 0.25rem 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--mc-weight-strong);
    text-decoration: underline;
    cursor: pointer;
  }
  .sides {
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    align-items: start;
    gap: 1.5rem;
  }
  nav {
    position: sticky;
    top: 4.25rem;
    display: grid;
    gap: 2px;
  }
  nav button {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-height: 2.5rem;
    padding: 0.3rem 0.8rem;
    border: 0;
    border-left: 4px solid transparent;
    background: none;
    color: var(--mc-ink);
    font: inherit;
    text-align: left;
    cursor: pointer;
  }
  nav button:hover {
    background: var(--mc-paper-deep);
  }
  nav .chosen {
    border-left-color: var(--mc-action);
    background: var(--mc-surface);
    font-weight: var(--mc-weight-strong);
  }
  .mark {
    padding: 0.05rem 0.5rem;
    background: var(--mc-alarm);
    color: var(--mc-on-alarm);
    font-size: 0.875rem;
    font-weight: var(--mc-weight-strong);
  }
  .box {
    min-width: 0;
    padding: 1.25rem 1.5rem 1.75rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
  }
  @media (max-width: 760px) {
    .page {
      padding: 0.6rem 0.75rem 2rem;
    }
    /* whether there is something to apply, and below it what can be done about it, in one row */
    .bar {
      padding: 0.5rem 0;
    }
    .bar .changes {
      flex-basis: 100%;
    }
    .bar .plain-button {
      flex: 1 1 auto;
      padding-inline: 0.5rem;
    }
    .sides {
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    nav {
      position: static;
      grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    }
  }
`;
