import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boardSettingsTexts, inputSettingsTexts, type InputSettingsTexts } from '@motcua/messages';
import { READY_KEYPAD_KINDS, type KeypadLineSettings } from '@motcua/protocol/input-settings';
import { removeAt, setField } from '../settings/editing.ts';
import { COMMON_CONNECTION } from '../settings/new-boards.ts';
import { newKeypad } from '../settings/new-inputs.ts';
import { choice } from './settings-choice.ts';
import { addButton, removeButton, settingsEntry, smallButton } from './settings-entry.ts';
import { fieldProblems, numberField, selectField, textField, type SettingsForm } from './settings-form.ts';
import { descriptionField, serialFields } from './settings-serial.ts';

/** KP1: lines of call keypads, and the counter of each. */
export function settingsKeypads(form: SettingsForm) {
  const words = inputSettingsTexts(form.language);
  return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.keypadsLead}</p>
    ${fieldProblems(form, 'keypadLines')}
    <div class="entries">
      ${repeat(
        form.editing.draft.keypadLines,
        (line) => line.lineId,
        (line, place) =>
          settingsEntry(form, {
            ...{ list: 'keypadLines', place, isOrdered: false, title: line.name },
            soft: line.connection.kind === 'serial' ? line.connection.path : words.simulated,
            content: lineFields(form, words, line, `keypadLines[${place}]`),
          }),
      )}
    </div>
    ${addButton(form, 'keypadLines', words.addLine, words.newLine)}`;
}

function lineFields(form: SettingsForm, words: InputSettingsTexts, line: KeypadLineSettings, path: string) {
  const { connection } = line;
  return html`${textField(form, `${path}.name`, form.fields.name)}
    ${choice(
      `${path}.connection`,
      words.connection,
      connection.kind === 'serial' ? 0 : 1,
      [words.serialKeypad, words.simulated],
      (chosen) =>
        form.edit((now) =>
          setField(now, `${path}.connection`, chosen === 0 ? COMMON_CONNECTION : { kind: 'simulated' }),
        ),
    )}
    ${connection.kind === 'serial' ? serialFields(form, `${path}.connection`) : nothing}
    ${codecFields(form, words, line, `${path}.codec`)}
    <h3>${words.keypads}</h3>
    ${fieldProblems(form, `${path}.keypads`)}
    ${line.keypads.map((keypad, n) => keypadFields(form, words, keypad, `${path}.keypads`, n))}
    <div class="field">
      ${smallButton(words.addKeypad, false, () =>
        form.edit((now) => setField(now, `${path}.keypads`, [...line.keypads, newKeypad(now.draft, line.keypads)])),
      )}
    </div>`;
}

function codecFields(form: SettingsForm, words: InputSettingsTexts, { codec }: KeypadLineSettings, path: string) {
  const chosen = codec.kind === 'ready' ? READY_KEYPAD_KINDS.indexOf(codec.id) : READY_KEYPAD_KINDS.length;
  const own = boardSettingsTexts(form.language).ownCodec;
  const options = [...READY_KEYPAD_KINDS.map((id) => words.codecs[id]), own];
  return html`${choice(path, words.codec, chosen, options, (next) => {
      const id = READY_KEYPAD_KINDS[next];
      const described = id === undefined ? { kind: 'own', description: {} } : { kind: 'ready', id };
      form.edit((now) => setField(now, path, described));
    })}
    <p class="hint">${words.codecHint}</p>
    ${fieldProblems(form, path)} ${codec.kind === 'own' ? descriptionField(form, codec.description, path) : nothing}`;
}

function keypadFields(
  form: SettingsForm,
  words: InputSettingsTexts,
  keypad: KeypadLineSettings['keypads'][number],
  list: string,
  n: number,
) {
  const path = `${list}[${n}]`;
  const counters = form.editing.draft.counters.map(({ counterId, label }) => ({
    value: counterId,
    words: words.counterLabel(label),
  }));
  return html`<div class="board-of-line" id=${path} tabindex="-1">
    <div class="row">
      ${numberField(form, `${path}.address`, words.address)}
      ${selectField(form, `${path}.counterId`, words.counter, counters)}
    </div>
    ${removeButton(form, path, words.keypadName(keypad.address), () => form.edit((now) => removeAt(now, list, n)))}
  </div>`;
}
