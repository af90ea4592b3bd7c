import { css } from 'lit';

export const morningStyles = css`
  .steps {
    display: grid;
    gap: 0.6rem;
    padding: 0;
    list-style: none;
  }
  .before {
    padding: 1.25rem 1.5rem 1.5rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line);
    line-height: 1.5;
  }
  .before p {
    margin-bottom: 0.8rem;
  }
  .people {
    padding: 0.7rem 1rem;
    background: var(--mc-warn-soft);
    border-left: 0.4rem solid var(--mc-warn-line);
    color: var(--mc-warn);
    font-weight: var(--mc-weight-strong);
  }
  .main {
    min-height: 3.25rem;
    font-size: 1.125rem;
  }
  .end {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6rem 1.5rem;
    margin-top: 0.9rem;
    padding: 0.8rem 1.1rem;
    background: var(--mc-surface);
    border: 1px solid var(--mc-line-strong);
    box-shadow: 0 -0.4rem 0.8rem rgb(16 35 63 / 8%);
  }
  .end b {
    font-size: 1.25rem;
  }
  .end.bad b {
    color: var(--mc-alarm);
  }
  .unused {
    margin-top: 0.9rem;
    padding: 0.8rem 1.1rem;
    border: 1px solid var(--mc-line);
    color: var(--mc-ink-soft);
    line-height: 1.5;
  }
  .last {
    margin-bottom: 1rem;
    font-weight: var(--mc-weight-strong);
  }
  @media (max-width: 44rem) {
    .page {
      padding: 0.75rem 0.6rem 1rem;
    }
    .end .plain-button {
      width: 100%;
    }
  }
`;
