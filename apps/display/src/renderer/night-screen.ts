import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { clockTime, displayMessages, headlineDate, localText, messagesIn, momentFrom } from '@motcua/messages';
import type { CallBoardView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { firstLanguage, labels, type LabelLanguages } from './labels.ts';
import { soundButton, soundButtonStyles } from './sound-button.ts';

/** DP9: outside the hours: dark and calm, with the time and when numbers are given again. Never the theme of the day. */
export class McNightScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    board: { attribute: false },
    hubMs: { type: Number },
    lost: { type: Boolean },
    soundBlocked: { attribute: false },
    languages: { attribute: false },
  };
  static override styles = [
    baseStyles,
    soundButtonStyles,
    css`
      :host {
        display: block;
        height: 100%;
        background: #060d18;
      }
      main {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 2vmin;
        height: 100%;
        padding: 6vmin;
        color: #a9b8cf;
        font-size: 3.6vmin;
        line-height: var(--mc-line-text);
        text-align: center;
      }
      /* A picture that stands still for a night burns into some screens. */
      main[data-turn='1'] {
        transform: translate(2vmin, 1vmin);
      }
      main[data-turn='2'] {
        transform: translate(-1vmin, 2vmin);
      }
      main[data-turn='3'] {
        transform: translate(-2vmin, -1vmin);
      }
      .clock {
        color: #d5deec;
        font-size: 24vmin;
        font-weight: var(--mc-weight-strong);
        font-variant-numeric: tabular-nums;
        line-height: 1;
      }
      h1 {
        margin-top: 3vmin;
        color: #d5deec;
        font-size: 5vmin;
        line-height: var(--mc-line-tight);
      }
      .label {
        display: block;
      }
      .other {
        font-size: 0.7em;
        font-weight: var(--mc-weight-text);
      }
      .lost {
        display: flex;
        align-items: center;
        gap: 0.5em;
        font-size: 2.6vmin;
      }
      .lost mc-icon {
        width: 1.3em;
        height: 1.3em;
      }
    `,
  ];

  declare board: CallBoardView | null;
  declare hubMs: number;
  declare lost: boolean;
  /** The first call of the morning would be silent. */
  declare soundBlocked: boolean;
  declare languages: LabelLanguages;

  constructor() {
    super();
    this.board = null;
    this.hubMs = 0;
    this.lost = false;
    this.soundBlocked = false;
    this.languages = ['vi'];
  }

  override render() {
    const { board, hubMs, languages } = this;
    if (board === null) return nothing;
    const { timeZone, kind, place } = board.centre;
    const first = firstLanguage(languages);
    const opensAt = board.night?.opensAt ?? null;
    return html`<main data-test="night" data-turn=${Math.floor(hubMs / 60_000) % 4}>
      <p>${localText(kind, first)} ${localText(place, first)}</p>
      <p class="clock">${clockTime(hubMs, timeZone)}</p>
      <p>${labels(languages, (language) => headlineDate(hubMs, timeZone, language))}</p>
      <h1>${labels(languages, (language) => messagesIn(displayMessages, language).night)}</h1>
      ${
        opensAt === null
          ? nothing
          : html`<p>
              ${labels(languages, (language) =>
                messagesIn(displayMessages, language).nightOpens(momentFrom(hubMs, opensAt, timeZone, language)),
              )}
            </p>`
      }
      ${
        this.lost
          ? html`<p class="lost" role="status">
              <mc-icon .name=${'offline'}></mc-icon>${messagesIn(displayMessages, first).connecting}
            </p>`
          : nothing
      }
      ${
        this.soundBlocked
          ? soundButton(
              labels(languages, (language) => messagesIn(displayMessages, language).soundBlocked),
              first,
            )
          : nothing
      }
    </main>`;
  }
}

customElements.define('mc-night-screen', McNightScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-night-screen': McNightScreen;
  }
}
