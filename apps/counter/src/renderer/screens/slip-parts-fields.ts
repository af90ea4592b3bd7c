import { html, nothing } from 'lit';
import { slipPartName, type SlipSettingsTexts } from '@motcua/messages';
import { SLIP_ALIGNS, SLIP_TEXT_SIZES, SLIP_TEXT_WEIGHTS, type SlipTemplatePart } from '@motcua/protocol';
import { moveAt, removeAt, setField, setList } from '../settings/editing.ts';
import { valueAt } from '../settings/field-path.ts';
import { newSlipPart, partsToAdd } from '../settings/slip-parts.ts';
import { fieldProblems, localTextField, numberField, tickField, type SettingsForm } from './settings-form.ts';
import { slipLogoFields } from './slip-logo-fields.ts';

/** The parts of a template in their order, each with how it looks; and what may be added. */
export function slipPartsFields(
  form: SettingsForm,
  words: SlipSettingsTexts,
  parts: readonly SlipTemplatePart[],
  path: string,
) {
  const addable = partsToAdd(parts);
  const add = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const kind = addable[event.target.selectedIndex - 1];
    event.target.selectedIndex = 0;
    if (kind !== undefined) form.edit((now) => setList(now, path, [...parts, newSlipPart(kind)]));
  };
  return html`<fieldset id=${path} tabindex="-1">
    <legend>${words.parts}</legend>
    ${fieldProblems(form, path)}
    <ol class="slip-parts">
      ${parts.map((part, n) => partRow(form, words, parts, part, path, n))}
    </ol>
    <label for="${path}-add">${words.addPart}</label>
    <select id="${path}-add" data-test="add-part" @change=${add}>
      <option>${words.partToAdd}…</option>
      ${addable.map((kind) => html`<option>${slipPartName(kind, form.language)}</option>`)}
    </select>
  </fieldset>`;
}

function partRow(
  form: SettingsForm,
  words: SlipSettingsTexts,
  parts: readonly SlipTemplatePart[],
  part: SlipTemplatePart,
  list: string,
  n: number,
) {
  const path = `${list}[${n}]`;
  const name = slipPartName(part.kind, form.language);
  const way = (sign: string, label: string, disabled: boolean, press: () => void) =>
    html`<button
      class="plain-button"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${press}
    >
      ${sign}
    </button>`;
  return html`<li id=${path} tabindex="-1" data-test="part-${part.kind}">
    <div class="slip-part">
      <b>${name}</b>
      <span class="slip-part-ways">
        ${way('↑', words.up(name), n === 0, () => form.edit((now) => moveAt(now, list, n, -1)))}
        ${way('↓', words.down(name), n === parts.length - 1, () => form.edit((now) => moveAt(now, list, n, 1)))}
        ${way('✕', words.remove(name), false, () => form.edit((now) => removeAt(now, list, n)))}
      </span>
    </div>
    ${fieldProblems(form, path)} ${'beside' in part ? lookFields(form, words, path, n) : nothing}
    ${ownFields(form, words, part, path)}
  </li>`;
}

function lookFields(form: SettingsForm, words: SlipSettingsTexts, path: string, n: number) {
  return html`<div class="slip-look">
      ${smallSelect(form, `${path}.size`, words.size, SLIP_TEXT_SIZES, words.sizes)}
      ${smallSelect(form, `${path}.weight`, words.weight, SLIP_TEXT_WEIGHTS, words.weights)}
      ${smallSelect(form, `${path}.align`, words.align, SLIP_ALIGNS, words.aligns)}
    </div>
    ${n === 0 ? nothing : tickField(form, `${path}.beside`, words.beside)}`;
}

function ownFields(form: SettingsForm, words: SlipSettingsTexts, part: SlipTemplatePart, path: string) {
  switch (part.kind) {
    case 'number':
      return html`<div class="row">
        ${numberField(form, `${path}.digitsMm.on80`, words.digitsOn80)}
        ${numberField(form, `${path}.digitsMm.on58`, words.digitsOn58)}
      </div>`;
    case 'qr':
      return tickField(form, `${path}.shortCode`, words.withShortCode);
    case 'free-text':
      return localTextField(form, `${path}.text`, words.freeText);
    case 'logo':
      return slipLogoFields(form, words, part, path);
    case 'rule':
      return smallSelect(
        form,
        `${path}.style`,
        slipPartName(part.kind, form.language),
        ['solid', 'dashed'],
        words.rules,
      );
    case 'space':
      return numberField(form, `${path}.heightMm`, words.height);
    default:
      return nothing;
  }
}

/** One of a few, named for those who do not see the part that it belongs to. */
function smallSelect<Value extends string>(
  form: SettingsForm,
  path: string,
  label: string,
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
) {
  const shown = valueAt(form.editing.draft, path);
  const choose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const value = values[event.target.selectedIndex];
    if (value !== undefined) form.edit((now) => setField(now, path, value));
  };
  return html`<select id=${path} aria-label=${label} title=${label} @change=${choose}>
    ${values.map((value) => html`<option .selected=${value === shown}>${names[value]}</option>`)}
  </select>`;
}
