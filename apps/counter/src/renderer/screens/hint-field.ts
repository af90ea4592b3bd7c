import { HINT_LETTERS, lettersTooMany } from '../settings/hint-length.ts';
import { localTextField, type SettingsForm } from './settings-form.ts';

/** The small line beneath the name of a tile. A longer one is taken as it is: where there is room it goes on to a second line. */
export function hintField(form: SettingsForm, path: string) {
  const { fields } = form;
  return localTextField(form, `${path}.hint`, fields.hint, (text) => {
    const letters = lettersTooMany(text);
    return letters === null ? '' : fields.hintLong(letters, HINT_LETTERS);
  });
}
