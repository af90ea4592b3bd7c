import { html } from 'lit';
import { LANGUAGE_NAMES } from '@motcua/messages';
import { LANGUAGES } from '@motcua/protocol';
import { settingsLanguages } from './settings-languages.ts';
import { localTextField, setOfField, textField, tickField, type SettingsForm } from './settings-form.ts';

export function settingsCentre(form: SettingsForm) {
  const { fields } = form;
  return html`${localTextField(form, 'centre.kind', fields.centreKind)}
  ${localTextField(form, 'centre.place', fields.centrePlace)}
  ${setOfField(
    form,
    'languages',
    fields.languages,
    LANGUAGES.map((language) => ({
      value: language,
      words: LANGUAGE_NAMES[language],
      isFixed: language === 'vi' && form.editing.draft.languages.includes('vi'),
    })),
    fields.languagesHint,
  )}
  ${settingsLanguages(form)} ${textField(form, 'centre.timeZone', fields.timeZone, fields.timeZoneHint)}
  ${tickField(form, 'demo', fields.demo, fields.demoHint)}`;
}
