import { html, nothing } from 'lit';
import { localText, type ProcedureSettingsTexts } from '@motcua/messages';
import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
import { removeAt, setField } from '../settings/editing.ts';
import { removeButton } from './settings-entry.ts';
import { fieldProblems, inputField, localTextField, textField, type SettingsForm } from './settings-form.ts';
import { checkListFields, statedFields } from './stated-fields.ts';

/** Everything of one procedure. */
export function procedureFields(
  form: SettingsForm,
  words: ProcedureSettingsTexts,
  procedure: ProcedureSettings,
  place: number,
) {
  const path = `procedures[${place}]`;
  return html`${fieldProblems(form, path)} ${localTextField(form, `${path}.name`, words.name)}
    ${everydayNames(form, words, procedure, `${path}.everydayNames`)} ${where(form, words, procedure, path)}
    ${checkListFields(form, words, procedure.checkList, `${path}.checkList`)}
    <div class="row">
      ${statedFields(form, words, words.fee, procedure.fee, `${path}.fee`)}
      ${statedFields(form, words, words.timeLimit, procedure.timeLimit, `${path}.timeLimit`)}
    </div>
    <div class="row">
      ${inputField(form, `${path}.portalUrl`, {
        ...{ label: words.portalUrl, note: words.portalHint, inputMode: 'url', width: '', onChange: null },
        shown: procedure.portalUrl ?? '',
        onInput: (typed) =>
          form.edit((now) => setField(now, `${path}.portalUrl`, typed.trim() === '' ? null : typed.trim())),
      })}
      ${textField(form, `${path}.code`, words.code)}
    </div>
    <div class="entry-ways">
      ${removeButton(
        form,
        path,
        localText(procedure.name, form.language),
        () => form.edit((now) => removeAt(now, 'procedures', place)),
        words.removeProcedure,
      )}
    </div>`;
}

function everydayNames(
  form: SettingsForm,
  words: ProcedureSettingsTexts,
  { everydayNames: names }: ProcedureSettings,
  path: string,
) {
  const change = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const typed = event.target.value.split('\n').map((each) => each.trim());
    form.edit((now) => setField(now, path, typed.filter((each) => each !== '').slice(0, 20)));
  };
  return html`<div class="field">
    <label for=${path}>${words.everydayNames}</label>
    <textarea
      id=${path}
      rows=${Math.max(3, Math.min(8, names.length + 1))}
      lang="vi"
      .value=${names.join('\n')}
      @change=${change}
    ></textarea>
    <p class="hint">${words.everydayHint}</p>
    ${fieldProblems(form, path)}
  </div>`;
}

/** A service of the centre, or the place where it is done instead. */
function where(form: SettingsForm, words: ProcedureSettingsTexts, procedure: ProcedureSettings, path: string) {
  const { editing, language, edit } = form;
  const { services } = editing.draft;
  const id = `${path}.serviceId`;
  const choose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const chosen = services[event.target.selectedIndex]?.serviceId ?? null;
    edit((now) => {
      const elsewhere = chosen === null ? (procedure.elsewhere ?? { vi: '', en: null, km: null }) : null;
      return setField(setField(now, id, chosen), `${path}.elsewhere`, elsewhere);
    });
  };
  return html`<div class="field">
      <label for=${id}>${words.where}</label>
      <select id=${id} @change=${choose}>
        ${services.map(
          ({ serviceId, name }) =>
            html`<option .selected=${serviceId === procedure.serviceId}>${localText(name, language)}</option>`,
        )}
        <option .selected=${procedure.serviceId === null}>${words.elsewhere}</option>
      </select>
      ${fieldProblems(form, id)}
    </div>
    ${procedure.elsewhere === null ? nothing : localTextField(form, `${path}.elsewhere`, words.elsewhereText)}`;
}
