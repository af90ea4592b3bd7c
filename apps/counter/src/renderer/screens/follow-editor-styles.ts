import { css } from 'lit';

/** The check: large enough for a phone at arm's length. */
export const followEditorStyles = css`
  mc-follow-editor section {
    margin-top: 1.5rem;
  }
  mc-follow-editor section h4 {
    margin: 0 0 0.5rem;
    font-size: 1.125rem;
  }
  mc-follow-editor .standing {
    margin: 0.5rem 0;
  }
  mc-follow-editor .check {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1.25rem;
    margin-top: 0.75rem;
  }
  mc-follow-editor .check > div {
    flex: 1 1 14rem;
  }
  mc-follow-editor qr-picture {
    flex: 0 0 auto;
    width: 15rem;
    height: 15rem;
    border-radius: 0.5rem;
  }
  mc-follow-editor code {
    display: block;
    margin-top: 0.25rem;
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  mc-follow-editor details {
    margin-top: 1rem;
  }
  mc-follow-editor summary {
    min-height: 2.75rem;
    cursor: pointer;
    font-weight: 600;
  }
`;
