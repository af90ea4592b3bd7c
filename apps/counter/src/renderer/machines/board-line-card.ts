import { html, nothing } from 'lit';
import {
  boardLineStateMessages,
  boardStateMessages,
  machinePageTexts,
  messagesIn,
  type MachinePageTexts,
} from '@motcua/messages';
import type { BoardLineHealth } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import { boardLevel, boardRemedy, lineRemedy, wholeLineLevel, type BoardHealth } from '../model/machine-levels.ts';
import { levelMark, machineCard, remedyBlock } from './machine-card.ts';
import type { MachinesShown } from './machines-shown.ts';

/** DV4: a line of boards, and each board on it. */
export function boardLineCard(shown: MachinesShown, line: BoardLineHealth) {
  const { speaking, act, isBusy } = shown;
  const { language } = speaking;
  const texts = machinePageTexts(language);
  const { state, timesLost, lineId } = line;
  const drawing = lineRemedy(state);
  const help: Readonly<Partial<Record<string, string>>> = texts.lineHelp;
  return machineCard(speaking, {
    ...{ test: 'machine-line', icon: 'monitor', name: line.name, level: wholeLineLevel(line) },
    ...{ since: line.since, lastError: line.lastError, simulated: line.simulated, remark: null },
    state: stateOnly(messagesIn(boardLineStateMessages, language)[state]),
    remedy: drawing === null ? null : { drawing, words: help[state] ?? '' },
    facts: timesLost > 0 ? [texts.timesLost(timesLost)] : [],
    content: html`<ul class="boards">
      ${line.boards.map((board) => boardRow(shown, line, board))}
    </ul>`,
    actions:
      state === 'open' && line.boards.length > 1
        ? html`<button
            class="plain-button"
            type="button"
            ?disabled=${isBusy}
            data-test="test-line"
            @click=${() => act({ act: 'show-board-test', lineId, boardId: null })}
          >
            ${texts.showTestOnAll}
          </button>`
        : nothing,
  });
}

function boardRow(
  { speaking, act, isBusy }: MachinesShown,
  { lineId, state: line }: BoardLineHealth,
  board: BoardHealth,
) {
  const { language } = speaking;
  const texts = machinePageTexts(language);
  const { boardId, name, state, wanted, decoded, timesFailed } = board;
  const drawing = boardRemedy(state);
  const help: Readonly<Partial<Record<string, string>>> = texts.boardHelp;
  const facts = [
    wanted === '' ? texts.shallBeDark : texts.shallShow(asShown(wanted, texts)),
    ...(decoded === null || decoded === '' ? [] : [texts.simulatedShows(asShown(decoded, texts))]),
    ...(timesFailed > 0 ? [texts.timesFailed(timesFailed)] : []),
  ];
  return html`<li data-test="machine-board" data-board=${boardId}>
    <div class="head"><b>${name}</b>${line === 'open' ? levelMark(texts, boardLevel(state)) : nothing}</div>
    ${
      line === 'open'
        ? html`<span
              >${stateOnly(messagesIn(boardStateMessages, language)[state])}
              <span class="soft">· ${facts.join(' · ')}</span></span
            >
            <button
              class="plain-button"
              type="button"
              ?disabled=${isBusy}
              data-test="test-board"
              @click=${() => act({ act: 'show-board-test', lineId, boardId })}
            >
              ${texts.showTest}
            </button>`
        : nothing
    }
    ${line === 'open' && drawing !== null ? remedyBlock(texts, { drawing, words: help[state] ?? '' }) : nothing}
  </li>`;
}

/** Dashes read badly, and break a line. */
function asShown(text: string, texts: MachinePageTexts): string {
  return /^-+$/.test(text) ? texts.dashes : text;
}

/** The words of the alerts say what to do as well; here that stands beside a drawing. */
function stateOnly(words: string): string {
  return capitalised(words.split(',', 1)[0] ?? words);
}
