import { html, nothing } from 'lit';
import { plainDate, type ProcedureSettingsTexts } from '@motcua/messages';
import { CONFIRMATION_LASTS_DAYS, type CheckList, type StatedText } from '@motcua/protocol/service-catalogue';
import type { LocalText } from '@motcua/protocol';
import { moveAt, removeAt, setField, setList, type Editing } from '../settings/editing.ts';
import { changeStated, daysSince } from '../settings/procedures.ts';
import { removeButton, smallButton, takeAwayButton } from './settings-entry.ts';
import { fieldProblems, localTextField, tickField, type SettingsForm } from './settings-form.ts';

const EMPTY: LocalText = { vi: '', en: null, km: null };
type Words = ProcedureSettingsTexts;

/** PC4: the same form, in which every change takes the confirmation of what stands at `path` away. */
function unconfirming(form: SettingsForm, path: string): SettingsForm {
  return { ...form, edit: (change) => form.edit((now) => changeStated(now, path, change)) };
}

/** What to bring, paper by paper. */
export function checkListFields(form: SettingsForm, words: Words, list: CheckList | null, path: string) {
  const inner = unconfirming(form, path);
  if (list === null) {
    const first: CheckList = { items: [EMPTY], sample: false, confirmation: null };
    return html`<fieldset id=${path} tabindex="-1">
      <legend>${words.checkList}</legend>
      <p class="hint">${words.noList}</p>
      ${smallButton(words.startList, false, () => form.edit((now) => setField(now, path, first)))}
    </fieldset>`;
  }
  const items = `${path}.items`;
  const edit = (change: (now: Editing) => Editing): void => inner.edit(change);
  return html`<fieldset id=${path} tabindex="-1">
    <legend>${words.checkList}</legend>
    ${fieldProblems(form, path)}
    ${list.items.map(
      (_, n) =>
        html`<div class="line">
          ${localTextField(inner, `${items}[${n}]`, words.item(n + 1))}
          <span class="line-ways">
            ${smallButton('↑', n === 0, () => edit((now) => moveAt(now, items, n, -1)), `${words.item(n + 1)}: ${form.texts.up}`)}
            ${takeAwayButton(form.texts.remove, () => edit((now) => removeAt(now, items, n)), `${form.texts.remove}: ${words.item(n + 1)}`)}
          </span>
        </div>`,
    )}
    <p class="ways">
      ${smallButton(words.addItem, list.items.length >= 30, () => edit((now) => setList(now, items, [...list.items, EMPTY])))}
      ${removeButton(
        form,
        path,
        words.checkList,
        () => form.edit((now) => setField(now, path, null)),
        words.removeList,
      )}
    </p>
    ${list.sample ? tickField(inner, `${path}.sample`, words.isSample) : nothing}
    ${confirmation(form, words, list.confirmation, path, list.items.length === 0)}
  </fieldset>`;
}

/** A fee or a time limit: there or not, and whose word it is. */
export function statedFields(form: SettingsForm, words: Words, label: string, stated: StatedText | null, path: string) {
  if (stated === null) {
    const first: StatedText = { text: EMPTY, confirmation: null };
    return html`<fieldset id=${path} tabindex="-1">
      <legend>${label}</legend>
      ${smallButton(words.stateIt(label), false, () => form.edit((now) => setField(now, path, first)))}
    </fieldset>`;
  }
  return html`<fieldset id=${path} tabindex="-1">
    <legend>${label}</legend>
    ${localTextField(unconfirming(form, path), `${path}.text`, label)}
    <p class="ways">
      ${smallButton(words.removeIt, false, () => form.edit((now) => setField(now, path, null)), `${words.removeIt}: ${label}`)}
    </p>
    ${confirmation(form, words, stated.confirmation, path, stated.text.vi.trim() === '')}
  </fieldset>`;
}

/** Who stands for it since when, and the button that puts the name of whoever is signed in there. */
function confirmation(
  form: SettingsForm,
  words: Words,
  given: CheckList['confirmation'],
  path: string,
  isEmpty: boolean,
) {
  const { by, on } = form.confirming;
  const days = given === null ? 0 : daysSince(given.on, on);
  const isOld = days > CONFIRMATION_LASTS_DAYS;
  const press = (): void => form.edit((now) => setField(now, `${path}.confirmation`, { by, on }));
  return html`<div
    class="confirmation ${given === null || isOld ? 'wanting' : ''}"
    id="${path}.confirmation"
    tabindex="-1"
  >
    <p>
      <mc-icon .name=${given === null || isOld ? 'warning' : 'circle-check'}></mc-icon>
      <span
        >${
          given === null
            ? words.notConfirmed
            : `${words.confirmed(given.by, plainDate(given.on, 'vi'))}${isOld ? ` – ${words.confirmedOld(days)}` : ''}`
        }</span
      >
    </p>
    ${smallButton(given === null ? words.confirm : words.confirmAgain, isEmpty || by === '', press)}
    ${fieldProblems(form, `${path}.confirmation.by`)}
  </div>`;
}
