import { html, nothing } from 'lit';
import { displayPartName, type ScreenSettingsTexts } from '@motcua/messages';
import { READY_LAYOUTS } from '@motcua/protocol/ready-layouts';
import {
  DISPLAY_PARTS,
  LAYOUT_CELLS,
  MEDIA_UNDER_CALL,
  READY_LAYOUT_IDS,
  type DisplayLayout,
  type DisplayPart,
} from '@motcua/protocol/screen-settings';
import type { LayoutId } from '@motcua/protocol/vocabulary';
import { removeAt, setField } from '../settings/editing.ts';
import { freeCells } from '../settings/free-cells.ts';
import { safeId } from '../settings/safe-id.ts';
import { choice } from './settings-choice.ts';
import { removeButton, smallButton } from './settings-entry.ts';
import { fieldProblems, numberField, selectField, textField, type SettingsForm } from './settings-form.ts';
import type { Previewed } from './screens-previewed.ts';

const LIST = 'screens.layouts';

/** DP6: the centre's own layouts. Each is looked at in the preview while it is changed. */
export function layoutFields(
  form: SettingsForm,
  words: ScreenSettingsTexts,
  previewed: Previewed,
  choose: (layout: number) => void,
) {
  const own = form.editing.draft.screens.layouts;
  return html`<p class="hint">${words.layoutsLead}</p>
    ${own.map((layout, place) => oneLayout(form, words, layout, place, previewed, choose))}
    <div class="scene-ways" role="group" aria-label=${words.addLayout}>
      ${READY_LAYOUT_IDS.map((id) =>
        smallButton(`${words.addLayout}: ${words.ready[id]}`, false, () => {
          form.edit((now) => {
            const { layouts } = now.draft.screens;
            const ids = [...READY_LAYOUT_IDS, ...layouts.map(({ layoutId }) => layoutId as string)];
            const layoutId = safeId('bo-cuc', ids, 'layouts') as LayoutId;
            return setField(now, LIST, [...layouts, { ...READY_LAYOUTS[id], layoutId, name: words.newLayout }]);
          });
          choose(own.length);
        }),
      )}
    </div>`;
}

function oneLayout(
  form: SettingsForm,
  words: ScreenSettingsTexts,
  { name, mediaUnderCall, parts }: DisplayLayout,
  place: number,
  previewed: Previewed,
  choose: (layout: number) => void,
) {
  const path = `${LIST}[${place}]`;
  const isShown = 'layout' in previewed && previewed.layout === place;
  const missing = DISPLAY_PARTS.filter((part) => !parts.some((each) => each.part === part));
  return html`<div class="look" id=${path} tabindex="-1" data-test="layout-${place}">
    <div class="look-head">
      <p><b>${name}</b></p>
      <button
        type="button"
        class="plain-button look-way"
        aria-pressed=${isShown ? 'true' : 'false'}
        @click=${() => choose(place)}
      >
        ${words.preview}
      </button>
    </div>
    ${fieldProblems(form, path)}
    <div class="row">
      ${textField(form, `${path}.name`, words.name)}
      ${selectField(form, `${path}.orientation`, words.orientation, [
        { value: 'landscape', words: words.orientations.landscape },
        { value: 'portrait', words: words.orientations.portrait },
      ])}
      ${numberField(form, `${path}.cards`, words.cards, { note: words.cardsNote })}
      ${
        parts.some(({ part }) => part === 'media')
          ? choice(
              `${path}.mediaUnderCall`,
              words.underCall,
              MEDIA_UNDER_CALL.indexOf(mediaUnderCall),
              MEDIA_UNDER_CALL.map((way) => words.underCalls[way]),
              (chosen) =>
                form.edit((now) => setField(now, `${path}.mediaUnderCall`, MEDIA_UNDER_CALL[chosen] ?? 'fade')),
            )
          : nothing
      }
    </div>
    <fieldset id="${path}.parts" tabindex="-1">
      <legend>${words.parts}</legend>
      <p class="hint">${words.partsNote(LAYOUT_CELLS)}</p>
      ${fieldProblems(form, `${path}.parts`)}
      ${parts.map(({ part }, n) => partFields(form, words, part, `${path}.parts`, n))}
      <div class="scene-ways">
        ${missing.map((part) =>
          smallButton(`${words.addPart}: ${displayPartName(part, form.language)}`, false, () => {
            form.edit((now) => {
              const layout = now.draft.screens.layouts[place];
              if (layout === undefined) return now;
              return setField(now, `${path}.parts`, [...layout.parts, { part, ...freeCells(layout.parts) }]);
            });
          }),
        )}
      </div>
    </fieldset>
    <div class="entry-ways">
      ${removeButton(form, path, name, () => form.edit((now) => removeAt(now, LIST, place)))}
    </div>
  </div>`;
}

function partFields(form: SettingsForm, words: ScreenSettingsTexts, part: DisplayPart, list: string, place: number) {
  const path = `${list}[${place}]`;
  const name = displayPartName(part, form.language);
  return html`<div class="layout-part" id=${path} tabindex="-1" role="group" aria-label=${name}>
    <b>${name}</b>
    ${numberField(form, `${path}.column`, words.column)} ${numberField(form, `${path}.row`, words.row)}
    ${numberField(form, `${path}.columns`, words.columns)} ${numberField(form, `${path}.rows`, words.rows)}
    <button
      type="button"
      class="plain-button"
      aria-label=${words.removePart(name)}
      @click=${() => form.edit((now) => removeAt(now, list, place))}
    >
      ${form.texts.remove}
    </button>
    ${fieldProblems(form, path)}
  </div>`;
}
