import { css } from 'lit';

/** The colours of the waiting room by day: the night's names with a light hall's values. Each pair reads at 7 : 1 (token-contrast.test). */
export const displayTheme = css`
  :host {
    --mc-board-call: var(--mc-call);
    --mc-board-accent: var(--mc-call);
    --mc-board-ok: #5fd3a5;
  }
  :host([theme='day']) {
    --mc-night: var(--mc-day);
    --mc-night-raised: var(--mc-day-raised);
    --mc-night-line: var(--mc-day-line);
    --mc-on-night: var(--mc-on-day);
    --mc-on-night-soft: var(--mc-on-day-soft);
    --mc-board-accent: var(--mc-day-accent);
    --mc-board-call: var(--mc-day-border);
    --mc-board-ok: var(--mc-day-accent);
  }
`;
