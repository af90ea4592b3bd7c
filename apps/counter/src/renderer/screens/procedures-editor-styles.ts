import { css } from 'lit';

/** Many procedures, each one calm line until it is opened; who confirmed what stands out. */
export const proceduresEditorStyles = css`
  .tools {
    margin-top: 1rem;
    margin-bottom: 0;
  }
  .tools input {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.35rem 0.75rem;
    font-size: 1.0625rem;
  }
  .remark.old .choice {
    margin: 0.3rem 0 0;
  }
  .standing {
    display: inline-block;
    margin-left: 0.4rem;
    padding: 0 0.5rem;
    border: 1px solid var(--mc-line-strong);
    color: var(--mc-ink-soft);
    font-size: 0.8125rem;
    line-height: 1.5;
    white-space: nowrap;
  }
  .standing.fresh {
    border-color: var(--mc-action);
    color: var(--mc-action-pressed);
  }
  .standing.old,
  .standing.unconfirmed,
  .standing.sample {
    border-color: var(--mc-warn-line);
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
  }
  .confirmation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.6rem 0.9rem;
    background: var(--mc-action-soft);
    color: var(--mc-action-pressed);
    line-height: 1.4;
  }
  .confirmation.wanting {
    background: var(--mc-warn-soft);
    color: var(--mc-warn);
  }
  .confirmation p {
    display: flex;
    gap: 0.6rem;
    align-items: center;
  }
  .confirmation mc-icon {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
  }
  .line-ways {
    display: flex;
    gap: 0.4rem;
  }
  fieldset .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    margin: 0.4rem 0 0.8rem;
  }
  .picker {
    display: block;
    margin: 1rem 0 1.5rem;
    padding: 1rem 1.25rem 1.25rem;
    border: 2px solid var(--mc-action);
    background: var(--mc-surface);
  }
  .picker h4 {
    margin-top: 0;
  }
  .picks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    gap: 0 1.25rem;
    max-height: 22rem;
    overflow-y: auto;
  }
  .picks .choice {
    align-items: flex-start;
  }
  .all {
    font-weight: var(--mc-weight-strong);
  }
`;
