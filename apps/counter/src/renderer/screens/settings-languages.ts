import { html, nothing } from 'lit';
import { LANGUAGE_NAMES, languageCheckTexts } from '@motcua/messages';
import type { Language, LanguageCheck } from '@motcua/protocol';
import { setField } from '../settings/editing.ts';
import { missingTexts } from '../settings/missing-texts.ts';
import { onDemand } from './on-demand.ts';
import { dateField, textField, type SettingsForm } from './settings-form.ts';

/** Tiles and frames are not for everybody who comes here for an hour or a name: fetched when it is opened. */
const want = onDemand(() => import('./language-preview.ts'));

/** Of the texts that are missing so many are named. */
const NAMED = 6;

/** KI10: for each language but Vietnamese, who has checked it and when, and what is missing in it. */
export function settingsLanguages(form: SettingsForm) {
  const { draft } = form.editing;
  return html`${draft.languages.map((language) => (language === 'vi' ? nothing : oneLanguage(form, language)))}
    <details class="entry" data-test="see-languages" @toggle=${want}>
      <summary>${languageCheckTexts(form.language).preview}</summary>
      <div class="inside"><mc-language-preview .form=${form}></mc-language-preview></div>
    </details>`;
}

function oneLanguage(form: SettingsForm, language: Exclude<Language, 'vi'>) {
  const { draft } = form.editing;
  const words = languageCheckTexts(form.language);
  const name = LANGUAGE_NAMES[language];
  const nth = draft.languageChecks.findIndex((check) => check.language === language);
  const check = draft.languageChecks[nth];
  return html`<div class="field" role="group" aria-label=${name} data-test="language-check-${language}">
    ${
      check === undefined
        ? html`<p class="hint">${draft.demo ? words.uncheckedDemo(name) : words.unchecked(name)}</p>
            <p class="hint">${words.checkMeans}</p>
            <button
              type="button"
              class="plain-button"
              data-test="check-${language}"
              @click=${() => setChecks(form, [...draft.languageChecks, { language, checkedBy: '', checkedOn: today() }])}
            >
              ${words.check(name)}
            </button>`
        : checkedFields(form, check, nth, name)
    }
    ${missing(form, language, name)}
  </div>`;
}

function checkedFields(form: SettingsForm, check: LanguageCheck, nth: number, name: string) {
  const words = languageCheckTexts(form.language);
  const { languageChecks } = form.editing.draft;
  const path = `languageChecks[${nth}]`;
  return html`<div class="row">
      ${textField(form, `${path}.checkedBy`, words.checked(name))}
      ${dateField(form, `${path}.checkedOn`, words.checkedOn)}
    </div>
    <p class="hint" data-test="check-means-${check.language}">${words.checkMeans}</p>
    <button
      type="button"
      class="plain-button"
      @click=${() =>
        setChecks(
          form,
          languageChecks.filter((each) => each !== check),
        )}
    >
      ${words.withdraw(name)}
    </button>`;
}

function missing(form: SettingsForm, language: Exclude<Language, 'vi'>, name: string) {
  const texts = missingTexts(form.editing.draft, language);
  if (texts.length === 0) return nothing;
  const words = languageCheckTexts(form.language);
  const rest = texts.length - NAMED;
  return html`<p class="hint" data-test="missing-${language}">
    ${words.missing(name, texts.length)}
    ${texts.slice(0, NAMED).join(' · ')}${rest > 0 ? html` ${words.more(rest)}` : nothing}
  </p>`;
}

function setChecks(form: SettingsForm, checks: readonly LanguageCheck[]): void {
  form.edit((editing) => setField(editing, 'languageChecks', checks));
}

/** As the calendar of whoever sits here has it. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
