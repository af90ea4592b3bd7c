import { css } from 'lit';

/** A piece of a kiosk's glass, and a display, among the fields of the settings. */
export const languagePreviewStyles = css`
  .language-preview {
    display: grid;
    gap: 1rem;
    padding-top: 0.75rem;
  }
  .glass {
    /* Of a glass as large as this piece: what is touched keeps to it and not to the real one. */
    --mc-mm: 2px;
    --mc-button-height: 3rem;
    display: grid;
    gap: 0.9rem;
    padding: 1.25rem;
    background: var(--mc-paper);
    border: 2px solid var(--mc-line-strong);
    border-radius: 1rem;
  }
  .glass .asks {
    color: var(--mc-ink);
    font-size: 1.875rem;
    font-weight: var(--mc-weight-number);
    letter-spacing: -0.01em;
    line-height: var(--mc-line-tight);
    text-wrap: balance;
  }
  .glass .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    grid-auto-rows: 9.5rem;
    gap: 0.75rem;
  }
  .glass .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    font-size: 1.125rem;
  }
  .glass .buttons > * {
    flex: 1 1 9rem;
  }
`;
