import { html, nothing } from 'lit';
import { inputSettingsTexts, type InputSettingsTexts } from '@motcua/messages';
import { READY_KEYPAD_KINDS, type KeypadLineSettings } from '@motcua/protocol/input-settings';
import { removeAt, setField } from '../settings/editing.ts';
import { COMMON_CONNECTION } from '../settings/new-boards.ts';
import { newKeypad } from '../settings/new-inputs.ts';
import { choice } from './settings-choice.ts';
import { explainedEntries, removeButton, smallButton } from './settings-entry.ts';
import { fieldProblems, numberField, selectField, textField, type SettingsForm } from './settings-form.ts';
import { codecFields, serialFields } from './settings-serial.ts';

/** KP1: lines of call keypads, and the counter of each. */
export function settingsKeypads(form: SettingsForm) {
  const words = inputSettingsTexts(form.language);
  const add = { words: words.addLine, name: words.newLine };
  return explainedEntries(form, 'keypadLines', words.keypadsLead, add, (line, path) => ({
    title: line.name,
    soft: line.connection.kind === 'serial' ? line.connection.path : words.simulated,
    content: lineFields(form, words, line, path),
  }));
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
    ${codecFields(form, `${path}.codec`, line.codec, READY_KEYPAD_KINDS, words)}
    <h4>${words.keypads}</h4>
    ${fieldProblems(form, `${path}.keypads`)}
    ${line.keypads.map((keypad, n) => keypadFields(form, words, keypad, `${path}.keypads`, n))}
    <div class="field">
      ${smallButton(words.addKeypad, false, () =>
        form.edit((now) => setField(now, `${path}.keypads`, [...line.keypads, newKeypad(now.draft, line.keypads)])),
      )}
    </div>`;
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
