import { css } from 'lit';

/** Displays on the settings page: the preview first and always in sight, the fields below it. */
export const screensEditorStyles = css`
  .preview-box {
    margin-bottom: 1rem;
  }
  .preview-box h4 {
    margin: 0 0 0.5rem;
    font-size: 1.0625rem;
  }
  mc-display-preview {
    max-width: 46rem;
  }
  .scene-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .scene-ways [aria-pressed='true'],
  .look-way[aria-pressed='true'] {
    border-color: var(--mc-action);
    background: var(--mc-action-soft);
    font-weight: var(--mc-weight-strong);
  }
  .look {
    margin-bottom: 1.25rem;
    padding-bottom: 0.75rem;
    border-bottom: 1px solid var(--mc-line);
  }
  .look-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-bottom: 0.5rem;
  }
  .look-head p {
    flex: 1;
    margin: 0;
  }
  .layout-picture {
    max-width: 58rem;
    margin-bottom: 1rem;
  }
  .layout-picture mc-display-preview {
    max-width: none;
  }
  .for-narrow {
    display: none;
  }
  @media (width < 30rem) {
    .for-wide {
      display: none;
    }
    .for-narrow {
      display: block;
    }
  }
  .digits {
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
  }
  .digits li {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    margin-bottom: 0.25rem;
  }
  .digits mc-icon {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
  }
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
    gap: 0.75rem;
  }
  .plain-button.kind {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: space-between;
    gap: 0.6rem;
    padding: 0.75rem;
  }
  .sketch {
    flex: none;
    height: 3.5rem;
    background: #0e1e36;
  }
  .kind .sketch {
    height: 6rem;
  }
  .sketch rect {
    fill: #3d5576;
  }
  .sketch rect.cards {
    fill: #ffc53d;
  }
  .sketch rect.media {
    fill: #7fc6c1;
  }
  .layout-part.taken {
    background: var(--mc-action-soft);
  }
  .layout-part {
    display: grid;
    grid-template-columns: minmax(10rem, 2fr) repeat(4, minmax(4.5rem, 1fr)) 4.5rem;
    align-items: end;
    gap: 0 0.75rem;
    border-bottom: 1px solid var(--mc-line);
  }
  .layout-part > b {
    align-self: center;
  }
  .layout-part > .problem {
    grid-column: 1 / -1;
  }
  .layout-part .plain-button {
    align-self: center;
    min-height: 2.25rem;
    padding: 0.2rem 0.75rem;
  }
  .media-line {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.75rem 0;
    border-bottom: 1px solid var(--mc-line);
  }
  .media-line img,
  .media-line video {
    display: block;
    width: 10rem;
    height: 5.625rem;
    object-fit: contain;
    background: #0e1e36;
  }
  .upload {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    margin-bottom: 0.75rem;
  }
  .upload .hidden-input {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .upload label.plain-button {
    position: relative;
    cursor: pointer;
  }
  .upload label.plain-button:focus-within {
    box-shadow: var(--mc-focus-ring);
  }
  .look .entry-ways {
    margin: 0.75rem 0;
  }
  @media (width < 48rem) {
    .layout-part {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .layout-part > b {
      grid-column: 1 / -1;
      padding-top: 0.5rem;
    }
    .media-line {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
