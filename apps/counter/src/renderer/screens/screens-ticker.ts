import { html } from 'lit';
import type { ScreenSettingsTexts } from '@motcua/messages';
import { moveAt, removeAt, setField } from '../settings/editing.ts';
import { smallButton, takeAwayButton } from './settings-entry.ts';
import { localTextField, type SettingsForm } from './settings-form.ts';

const LIST = 'screens.ticker';

/** DP7: the lines that run along, in their order. */
export function tickerFields(form: SettingsForm, words: ScreenSettingsTexts) {
  const { ticker } = form.editing.draft.screens;
  const { edit, texts } = form;
  return html`<p class="hint">${words.tickerLead}</p>
    ${ticker.map(
      (_, place) =>
        html`<div class="look">
          ${localTextField(form, `${LIST}[${place}]`, words.line(place + 1))}
          <div class="entry-ways">
            ${smallButton(texts.up, place === 0, () => edit((now) => moveAt(now, LIST, place, -1)))}
            ${smallButton(texts.down, place === ticker.length - 1, () => edit((now) => moveAt(now, LIST, place, 1)))}
            ${takeAwayButton(texts.remove, () => edit((now) => removeAt(now, LIST, place)))}
          </div>
        </div>`,
    )}
    <button
      type="button"
      class="plain-button"
      data-test="add-ticker"
      @click=${() => edit((now) => setField(now, LIST, [...now.draft.screens.ticker, { vi: '', en: null, km: null }]))}
    >
      ${words.addLine}
    </button>`;
}
