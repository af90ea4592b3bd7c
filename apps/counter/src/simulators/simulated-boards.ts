import { css, html, nothing, svg } from 'lit';
import { boardStateMessages, messagesIn } from '@motcua/messages';
import { BOARD_MISCHIEF, type Simulators } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from '../renderer/parts-styles.ts';
import { litSegments, SEGMENTS, signsOn, type Segment } from './segments.ts';
import { SimulatorPart } from './simulator-part.ts';
import { simulatorStyles } from './simulator-styles.ts';

export type BoardLineFacts = Simulators['boardLines'][number];
type BoardFacts = BoardLineFacts['boards'][number];

const FIGURES = 4;
const FIGURE_WIDTH = 46;
const BARS: Readonly<Record<Segment, string>> = {
  a: 'M9 5 H33 L28 11 H14 Z',
  b: 'M35 7 V34 L31 37 L29 34 V13 Z',
  c: 'M35 43 V70 L29 65 V43 L31 40 Z',
  d: 'M9 73 H33 L28 67 H14 Z',
  e: 'M7 43 V70 L13 65 V43 L11 40 Z',
  f: 'M7 7 V34 L11 37 L13 34 V13 Z',
  g: 'M12 39 L15 36 H27 L30 39 L27 42 H15 Z',
};

/** SM1: a line of LED boards, each with what it has decoded of its frames. */
export class McSimulatedBoards extends SimulatorPart<BoardLineFacts> {
  static override styles = [
    baseStyles,
    partsStyles,
    simulatorStyles,
    css`
      .boards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
        gap: 1.25rem 1.75rem;
        margin-top: 0.9rem;
      }
      .led {
        display: block;
        width: 100%;
        max-width: 19rem;
        padding: 0.8rem 1rem;
        background: #170a08;
        border: 0.4rem solid var(--mc-ink);
      }
      .bar {
        fill: #341612;
      }
      .bar.lit {
        fill: #ff4a36;
      }
      .blinks .bar.lit {
        animation: blink 1s steps(1) infinite;
      }
      .dim .bar.lit {
        fill: #b23325;
      }
      h4 {
        margin: 0 0 0.5rem;
        color: inherit;
        font-size: 1rem;
      }
      .hub {
        margin-top: 0.5rem;
      }
      .soft {
        margin: 0.15rem 0 0.7rem;
        font-size: 0.9375rem;
        line-height: 1.4;
      }
      @keyframes blink {
        50% {
          fill: #341612;
        }
      }
    `,
  ];

  override render() {
    const { facts, texts } = this;
    if (facts === null) return nothing;
    const { lineId, name, isPlugged, boards } = facts;
    return html`<article data-test="simulated-boards">
      <h3>${name}</h3>
      <div class="cable">
        ${isPlugged ? nothing : html`<b role="status">${texts.unplugged}</b>`}
        <button
          class="plain-button"
          type="button"
          data-test="board-cable"
          @click=${() => this.wish({ kind: 'board-cable', lineId, isPlugged: !isPlugged })}
        >
          ${isPlugged ? texts.unplug : texts.plug}
        </button>
      </div>
      <div class="boards">${boards.map((board) => this.#board(board, lineId))}</div>
    </article>`;
  }

  #board({ boardId, name, state, text, blinks, brightness, mischief, frames }: BoardFacts, lineId: string) {
    const { texts, language } = this;
    const signs = signsOn(text, FIGURES);
    const looks = `led ${blinks ? 'blinks' : ''} ${brightness < 50 ? 'dim' : ''}`;
    const words = text === '' ? texts.boardDark : texts.boardShows(text);
    const notes = [...(blinks ? [texts.blinks] : []), texts.brightness(brightness), texts.frames(frames)];
    const isIll = state === 'silent' || state === 'refusing' || state === 'line-down';
    return html`<div data-test="simulated-board" data-board=${boardId} data-shows=${text}>
      <h4>${name}</h4>
      <svg class=${looks} viewBox="0 0 ${signs.length * FIGURE_WIDTH} 78" role="img" aria-label=${words}>
        ${signs.map((sign, place) => this.#figure(sign, place))}
      </svg>
      <p class="hub ${isIll ? 'alarm' : ''}" data-test="board-state">
        ${texts.hubSays(messagesIn(boardStateMessages, language)[state])}
      </p>
      <p class="soft">${notes.join(' · ')}</p>
      <div class="keys">
        ${BOARD_MISCHIEF.map((one) =>
          this.faultKey(texts.boardMischief[one], mischief.includes(one), `break-board-${one}`, {
            ...{ kind: 'board', lineId: lineId as BoardLineFacts['lineId'], boardId },
            ...{ mischief: one, isOn: !mischief.includes(one) },
          }),
        )}
      </div>
    </div>`;
  }

  #figure(sign: string, place: number) {
    const lit = litSegments(sign);
    return svg`<g transform="translate(${place * FIGURE_WIDTH} 0)">
      ${SEGMENTS.map((bar) => svg`<path class="bar ${lit.has(bar) ? 'lit' : ''}" d=${BARS[bar]}></path>`)}
    </g>`;
  }
}

customElements.define('mc-simulated-boards', McSimulatedBoards);

declare global {
  interface HTMLElementTagNameMap {
    'mc-simulated-boards': McSimulatedBoards;
  }
}
