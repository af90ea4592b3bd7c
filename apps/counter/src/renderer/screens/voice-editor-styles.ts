import { css } from 'lit';

/** The voice: packs and rooms in lines, and what is to be said as large as on a card. */
export const voiceEditorStyles = css`
  mc-voice-editor .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem;
  }
  mc-voice-editor .line > .field {
    flex: 1 1 14rem;
    margin: 0.4rem 0;
  }
  mc-voice-editor .line > .plain-button,
  mc-voice-editor .line > .choice {
    margin-bottom: 0.4rem;
  }
  mc-voice-editor .line > .problem {
    flex-basis: 100%;
  }
  mc-voice-pack-list ul {
    margin: 0 0 1rem;
    padding: 0;
    list-style: none;
  }
  mc-voice-pack-list li {
    margin-bottom: 0.6rem;
  }
  mc-voice-recorder section {
    margin-top: 1.5rem;
  }
  mc-voice-recorder > .remark,
  mc-recorded-pack > .line {
    margin: 0.75rem 0;
  }
  mc-voice-recorder section > .line {
    align-items: center;
  }
  mc-voice-recorder section > .line > .choice {
    margin: 0 0.5rem;
  }
  .script-line {
    margin: 0.25rem 0 0.75rem;
    padding: 1rem 1.25rem;
    background: var(--mc-paper-deep);
    font-size: 2rem;
    font-weight: var(--mc-weight-strong);
    line-height: 1.4;
  }
  .script-lines {
    columns: 18rem;
    padding-left: 2rem;
  }
  .script-lines > li {
    break-inside: avoid;
    margin-bottom: 0.35rem;
  }
`;
