import { css } from 'lit';

/** The fields of the settings: boxes that open, lines of lists, rules. */
export const settingsFormStyles = css`
  .box input[type='text'],
  select,
  textarea {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.35rem 0.75rem;
    font-size: 1.0625rem;
  }
  textarea {
    margin: 0.25rem 0 0.6rem;
    border: 2px solid var(--mc-line-strong);
    border-radius: var(--mc-radius-small);
    background: var(--mc-surface);
    color: var(--mc-ink);
    font-family: inherit;
    line-height: 1.5;
  }
  [aria-invalid='true'] {
    border-color: var(--mc-alarm);
  }
  label,
  .name {
    margin-bottom: 0.25rem;
    font-size: 0.9375rem;
    font-weight: var(--mc-weight-strong);
    line-height: 1.35;
  }
  .field,
  .texts,
  .row,
  .may-be-none,
  fieldset,
  .entries {
    margin-bottom: 1rem;
  }
  .texts,
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    align-items: start;
    gap: 0 1.25rem;
  }
  .row.four {
    grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
  }
  .texts > .field {
    margin-bottom: 0.4rem;
  }
  .texts > .problem {
    grid-column: 1 / -1;
  }
  .row {
    margin-bottom: 0.4rem;
  }
  .row > .field,
  .row > .may-be-none {
    margin-bottom: 0.6rem;
  }
  .box .short input[type='text'] {
    max-width: 22rem;
  }
  .may-be-none .field {
    margin-bottom: 0.35rem;
  }
  .choice,
  .may-be-none .choice {
    margin-bottom: 0.5rem;
    font-size: 1rem;
    font-weight: var(--mc-weight-text);
  }
  fieldset {
    min-width: 0;
    margin-inline: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 0.35rem;
    font-size: 1.0625rem;
    font-weight: var(--mc-weight-title);
  }
  fieldset.field legend {
    font-size: 0.9375rem;
    font-weight: var(--mc-weight-strong);
  }
  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: 0 1rem;
  }
  .hint {
    margin: 0.15rem 0 0.5rem;
  }
  .problem {
    display: flex;
    gap: 0.4rem;
    margin: 0.25rem 0 0.4rem;
    color: var(--mc-alarm);
    font-size: 0.9375rem;
    font-weight: var(--mc-weight-strong);
    line-height: 1.4;
  }
  .problem mc-icon {
    flex: none;
    width: 1.2em;
    height: 1.2em;
  }
  .entry {
    border: 1px solid var(--mc-line);
    border-bottom-width: 0;
  }
  .entry:last-of-type {
    border-bottom-width: 1px;
  }
  .entry.wrong {
    border-left: 4px solid var(--mc-alarm);
  }
  .entry > summary {
    padding: 0.7rem 1rem;
    font-size: 1.0625rem;
    cursor: pointer;
  }
  .entry > summary:hover {
    background: var(--mc-paper);
  }
  .entry:only-of-type {
    margin-bottom: 1.25rem;
  }
  .inside {
    padding: 0.5rem 1rem 1.25rem;
  }
  .entry-ways {
    margin-top: 1rem;
  }
  .entry-ways .plain-button,
  .line .plain-button,
  .exception .plain-button {
    min-height: 2.25rem;
    padding: 0.2rem 0.75rem;
    font-size: 0.9375rem;
  }
  .danger {
    border-color: var(--mc-alarm);
    background: var(--mc-alarm);
    color: var(--mc-on-alarm);
  }
  .deeper {
    padding-left: 1.85rem;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: 0.75rem;
    margin-bottom: 0.6rem;
  }
  .line .texts,
  .line .texts > .field {
    margin-bottom: 0;
  }
  .line .plain-button {
    min-height: 2.75rem;
  }
  .day .field {
    display: grid;
    grid-template-columns: 7rem minmax(0, 26rem);
    align-items: center;
    margin-bottom: 0.35rem;
  }
  .day .problem {
    margin-left: 7rem;
  }
  .exception {
    display: grid;
    grid-template-columns: 9rem minmax(0, 1fr) minmax(0, 1fr) auto;
    align-items: end;
    gap: 0 0.75rem;
    margin-bottom: 0.6rem;
  }
  .exception .field {
    margin-bottom: 0;
  }
  .exception > .problem,
  .exception .ask {
    grid-column: 1 / -1;
  }
  .board-of-line {
    margin-bottom: 0.75rem;
    padding: 0.8rem 1rem;
    border: 1px solid var(--mc-line);
  }
  .rules {
    margin: 0 0 0.75rem;
    padding: 0;
    list-style: none;
    counter-reset: rule;
  }
  .rules > li {
    padding: 0.8rem 1rem;
    border: 1px solid var(--mc-line);
    border-bottom-width: 0;
    counter-increment: rule;
  }
  .rules > li:last-child {
    border-bottom-width: 1px;
  }
  .rules > li > b::before {
    content: counter(rule) '. ';
  }
  .rules .row {
    margin: 0.4rem 0 0;
  }
  .rules .field {
    margin-bottom: 0.4rem;
  }
  .add-rule > summary {
    display: inline-flex;
    list-style: none;
  }
  .choices {
    flex-direction: column;
    align-items: stretch;
    max-width: 34rem;
    margin-top: 0.5rem;
  }
  .choices .plain-button {
    justify-content: start;
    font-weight: var(--mc-weight-text);
    text-align: left;
  }
  .promise {
    padding: 0.7rem 1rem;
    background: var(--mc-action-soft);
    line-height: 1.5;
  }
  .promise.none,
  .remark {
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
  }
  .remark {
    display: flex;
    gap: 0.6rem;
    margin-bottom: 1rem;
    padding: 0.7rem 1rem;
    line-height: 1.45;
  }
  .remark mc-icon {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
  }
  .person {
    padding: 0.7rem 1rem 0.4rem;
    border: 1px solid var(--mc-line);
    border-bottom-width: 0;
  }
  .person:last-child {
    border-bottom-width: 1px;
  }
  .file:focus-within {
    outline: 3px solid var(--mc-focus);
    outline-offset: 2px;
  }
  .file input {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    opacity: 0;
  }
  @media (max-width: 760px) {
    .exception,
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
