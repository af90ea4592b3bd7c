import { html, nothing } from 'lit';
import { ratingSettingsTexts } from '@motcua/messages';
import { removeAt, setList } from '../settings/editing.ts';
import { safeId } from '../settings/safe-id.ts';
import { removeButton, smallButton } from './settings-entry.ts';
import {
  fieldProblems,
  localTextField,
  numberField,
  selectField,
  tickField,
  type SettingsForm,
} from './settings-form.ts';

const MOST_REASONS = 8;
const PATH = 'satisfaction.reasons';

/** SA1: whether citizens are asked, for how long, with how many faces, and what can be said beside a dissatisfied one. */
export function settingsSatisfaction(form: SettingsForm) {
  const words = ratingSettingsTexts(form.language);
  const { reasons } = form.editing.draft.satisfaction;
  const add = (): void => {
    const taken = reasons.map(({ reasonId }) => reasonId);
    const reason = { reasonId: safeId('ly-do', taken, 'ly-do'), text: { vi: '', en: null, km: null } };
    form.edit((now) => setList(now, PATH, [...now.draft.satisfaction.reasons, reason]));
  };
  return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
    ${tickField(form, 'satisfaction.enabled', words.enabled)}
    ${numberField(form, 'satisfaction.openForMinutes', words.openFor)}
    ${selectField(
      form,
      'satisfaction.levels',
      words.levels,
      [
        // The first is what is shown where the settings do not say.
        { value: 3, words: words.threeLevels },
        { value: 5, words: words.fiveLevels },
      ],
      words.levelsHint,
    )}
    <fieldset id=${PATH} tabindex="-1">
      <legend>${words.reasons}</legend>
      ${reasons.map(
        (_, n) =>
          html`<div class="line" id="${PATH}[${n}]" tabindex="-1">
            ${fieldProblems(form, `${PATH}[${n}].reasonId`)}
            ${localTextField(form, `${PATH}[${n}].text`, words.reason(n + 1))}
            ${removeButton(form, `${PATH}[${n}]`, words.reason(n + 1), () =>
              form.edit((now) => removeAt(now, PATH, n)),
            )}
          </div>`,
      )}
      ${reasons.length < MOST_REASONS ? smallButton(words.addReason, false, add) : nothing}
    </fieldset>`;
}
