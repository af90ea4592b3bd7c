import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { displayMessages, localText, messagesIn } from '@motcua/messages';
import type { Box, CallBoardView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { FitWords, isTooWide } from './fit-words.ts';
import { firstLanguage, labels, type LabelLanguages } from './labels.ts';

/** The sum, and one line of it, in vmin. */
const SUM = 6.4;
const LINE = 4.6;

/** DP7: how many people wait, and where there is room for which service. */
export class McWaitingList extends LitElement {
  static override properties: PropertyDeclarations = {
    board: { attribute: false },
    box: { attribute: false },
    languages: { attribute: false },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }
      section {
        display: flex;
        flex-direction: column;
        justify-content: center;
        height: 100%;
        padding: 0 1.6vmin;
        overflow: hidden;
        background: var(--mc-hall-raised);
      }
      h2 {
        color: var(--mc-hall-call);
        font-size: calc(3.4 * var(--u) * var(--fit, 1));
        font-weight: var(--mc-weight-title);
        line-height: 1.3;
        white-space: nowrap;
      }
      .other {
        margin-left: 0.6em;
        color: var(--mc-on-hall-soft);
        font-size: 0.7em;
        font-weight: var(--mc-weight-strong);
      }
      li {
        display: flex;
        gap: 1.6vmin;
        justify-content: space-between;
        height: ${LINE}vmin;
        align-items: center;
        font-size: calc(2.7 * var(--u));
        font-weight: var(--mc-weight-strong);
      }
      li span {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        line-height: 1.5;
      }
      li b {
        flex: none;
        font-weight: var(--mc-weight-title);
        font-variant-numeric: tabular-nums;
      }
      ul {
        list-style: none;
      }
    `,
  ];

  declare board: CallBoardView | null;
  declare box: Box | null;
  declare languages: LabelLanguages;
  readonly #fit = new FitWords();

  constructor() {
    super();
    this.board = null;
    this.box = null;
    this.languages = ['vi'];
  }

  protected override updated(_changed: PropertyValues): void {
    const heading = this.renderRoot.querySelector('h2');
    if (heading !== null) this.#fit.fit(heading, String(this.clientWidth), () => isTooWide(heading));
  }

  override render() {
    const { board, languages } = this;
    if (board === null) return nothing;
    const first = firstLanguage(languages);
    const lines = Math.max(0, Math.floor(((this.box?.h ?? 0) - SUM) / LINE));
    const text = messagesIn(displayMessages, first);
    return html`<section data-test="waiting">
      <h2>${labels(languages, (language) => messagesIn(displayMessages, language).waiting(board.waiting))}</h2>
      <ul>
        ${board.waitingFor
          .slice(0, lines)
          .map(
            ({ name, waiting }) =>
              html`<li><span>${localText(name, first)}</span><b>${text.waitingInLine(waiting)}</b></li>`,
          )}
      </ul>
    </section>`;
  }
}

customElements.define('mc-waiting-list', McWaitingList);

declare global {
  interface HTMLElementTagNameMap {
    'mc-waiting-list': McWaitingList;
  }
}
