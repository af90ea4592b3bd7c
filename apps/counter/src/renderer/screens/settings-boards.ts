import { html, nothing } from 'lit';
import { boardSettingsTexts, type BoardSettingsTexts } from '@motcua/messages';
import { READY_BOARD_CODECS, type BoardLineSettings, type BoardSettings } from '@motcua/protocol/board-lines';
import { removeAt, setField } from '../settings/editing.ts';
import { COMMON_CONNECTION, newBoard } from '../settings/new-boards.ts';
import { choice } from './settings-choice.ts';
import { explainedEntries, removeButton, smallButton, takeAwayButton } from './settings-entry.ts';
import {
  fieldProblems,
  numberField,
  selectField,
  setOfField,
  textField,
  timeField,
  type SettingsForm,
} from './settings-form.ts';
import { codecFields, serialFields } from './settings-serial.ts';

/** LB1: lines of boards, and the boards on each. */
export function settingsBoards(form: SettingsForm) {
  const words = boardSettingsTexts(form.language);
  const add = { words: words.addLine, name: words.newLine };
  return explainedEntries(form, 'boardLines', words.lead, add, (line, _, place) => ({
    title: line.name,
    soft: line.connection.kind === 'serial' ? line.connection.path : words.simulated,
    content: lineFields(form, words, line, place),
  }));
}

function lineFields(form: SettingsForm, words: BoardSettingsTexts, line: BoardLineSettings, place: number) {
  const path = `boardLines[${place}]`;
  const { connection } = line;
  return html`${textField(form, `${path}.name`, form.fields.name)}
    ${choice(
      `${path}.connection`,
      words.connection,
      connection.kind === 'serial' ? 0 : 1,
      [words.serial, words.simulated],
      (chosen) => set(form, `${path}.connection`, chosen === 0 ? COMMON_CONNECTION : { kind: 'simulated' }),
    )}
    ${connection.kind === 'serial' ? serialFields(form, `${path}.connection`) : nothing}
    ${codecFields(form, `${path}.codec`, line.codec, READY_BOARD_CODECS, words)}
    <h4>${words.boards}</h4>
    ${line.boards.map((board, n) => boardFields(form, words, board, `${path}.boards`, n))}
    <div class="field">
      ${smallButton(words.addBoard, false, () =>
        form.edit((now) => {
          const name = words.newBoard(line.boards.length + 1);
          return setField(now, `${path}.boards`, [...line.boards, newBoard(now.draft, place, name)]);
        }),
      )}
    </div>
    <div class="row">
      ${numberField(form, `${path}.blinkSeconds`, words.blinkSeconds)}
      ${selectField(form, `${path}.restingAs`, words.restingAs, [
        { value: 'dark', words: words.resting.dark },
        { value: 'dashes', words: words.resting.dashes },
      ])}
    </div>
    ${brightnessFields(form, words, line, `${path}.brightness`)}`;
}

function boardFields(form: SettingsForm, words: BoardSettingsTexts, board: BoardSettings, list: string, n: number) {
  const path = `${list}[${n}]`;
  const { counters, services } = form.editing.draft;
  const { shows } = board;
  const chosen = shows.kind === 'counter' ? counters.findIndex((each) => each.counterId === shows.counterId) : -1;
  const options = [...counters.map(({ label }) => words.showsCounter(label)), words.showsServices];
  return html`<div class="board-of-line" id=${path} tabindex="-1">
    <div class="row">
      ${textField(form, `${path}.name`, form.fields.name)} ${numberField(form, `${path}.address`, words.address)}
      ${choice(`${path}.shows`, words.shows, shows.kind === 'counter' ? chosen : counters.length, options, (next) => {
        const counter = counters[next];
        set(
          form,
          `${path}.shows`,
          counter ? { kind: 'counter', counterId: counter.counterId } : { kind: 'services', serviceIds: [] },
        );
      })}
    </div>
    ${fieldProblems(form, path)} ${fieldProblems(form, `${path}.shows.counterId`)}
    ${
      shows.kind === 'services'
        ? setOfField(
            form,
            `${path}.shows.serviceIds`,
            words.services,
            services.map(({ serviceId, name }) => ({ value: serviceId, words: name.vi })),
          )
        : nothing
    }
    ${removeButton(form, path, board.name, () => form.edit((now) => removeAt(now, list, n)))}
  </div>`;
}

function brightnessFields(form: SettingsForm, words: BoardSettingsTexts, line: BoardLineSettings, path: string) {
  return html`<fieldset class="field" id=${path} tabindex="-1">
    <legend>${words.brightness}</legend>
    <p class="hint">${words.brightnessHint}</p>
    ${line.brightness.map(
      (_, n) =>
        html`<div class="row">
            ${timeField(form, `${path}[${n}].from`, words.from)}
            ${numberField(form, `${path}[${n}].percent`, words.percent)}
          </div>
          <div class="field">
            ${takeAwayButton(form.texts.remove, () => form.edit((now) => removeAt(now, path, n)))}
          </div>`,
    )}
    ${smallButton(words.addHour, false, () => {
      const from = line.brightness.length === 0 ? '07:00' : '18:00';
      set(form, path, [...line.brightness, { from, percent: line.brightness.length === 0 ? 100 : 50 }]);
    })}
    ${fieldProblems(form, path)}
  </fieldset>`;
}

function set(form: SettingsForm, path: string, value: unknown): void {
  form.edit((now) => setField(now, path, value));
}
