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
import { valueAt } from '../settings/field-path.ts';
import { safeId } from '../settings/safe-id.ts';
import { withoutPart, withPart } from '../settings/layout-cells.ts';
import { layoutSketch } from './layout-sketch.ts';
import { choice } from './settings-choice.ts';
import { removeButton, smallButton } from './settings-entry.ts';
import { fieldProblems, numberField, selectField, textField, type SettingsForm } from './settings-form.ts';
import type { Previewed } from './screens-previewed.ts';

const LIST = 'screens.layouts';

/** What is shown of the layout that is being changed, and which of its parts somebody has taken hold of. */
export type LayoutStage = {
  readonly previewed: Previewed;
  /** Null: the picture is put away. */
  readonly choose: (layout: number | null) => void;
  readonly selected: DisplayPart | null;
  readonly select: (part: DisplayPart) => void;
  /** Its picture, to be changed by hand. */
  readonly picture: (layout: DisplayLayout) => unknown;
};

/** DP6: the centre's own layouts. Each is changed in its picture, or by numbers. */
export function layoutFields(form: SettingsForm, words: ScreenSettingsTexts, stage: LayoutStage) {
  const own = form.editing.draft.screens.layouts;
  return html`<p class="hint">${words.layoutsLead}</p>
    ${own.map((layout, place) => oneLayout(form, words, layout, place, stage))}
    <p><b>${words.addLayout}</b></p>
    <div class="kinds" role="group" aria-label=${words.addLayout}>
      ${READY_LAYOUT_IDS.map(
        (id) =>
          html`<button
            type="button"
            class="plain-button kind"
            data-test="add-layout-${id}"
            @click=${() => {
              form.edit((now) => {
                const { layouts } = now.draft.screens;
                const ids = [...READY_LAYOUT_IDS, ...layouts.map(({ layoutId }) => layoutId as string)];
                const layoutId = safeId('bo-cuc', ids, 'layouts') as LayoutId;
                const name = nameFor(words, layouts);
                return setField(now, LIST, [...layouts, { ...READY_LAYOUTS[id], layoutId, name }]);
              });
              stage.choose(own.length);
            }}
          >
            ${layoutSketch(READY_LAYOUTS[id])}<span>${words.ready[id]}</span>
          </button>`,
      )}
    </div>`;
}

/** Two layouts of the same name cannot be told apart where a display chooses one. */
function nameFor({ newLayout }: ScreenSettingsTexts, layouts: readonly DisplayLayout[]): string {
  const isTaken = (name: string): boolean => layouts.some((layout) => layout.name === name);
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? newLayout : `${newLayout} ${n}`;
    if (!isTaken(name)) return name;
  }
}

function oneLayout(
  form: SettingsForm,
  words: ScreenSettingsTexts,
  layout: DisplayLayout,
  place: number,
  stage: LayoutStage,
) {
  const { name, mediaUnderCall, parts } = layout;
  const { previewed, choose } = stage;
  const path = `${LIST}[${place}]`;
  const isShown = 'layout' in previewed && previewed.layout === place;
  const missing = DISPLAY_PARTS.filter((part) => !parts.some((each) => each.part === part));
  return html`<div class="look" id=${path} tabindex="-1" data-test="layout-${place}">
    <div class="look-head">
      ${layoutSketch(layout)}
      <p><b>${name}</b></p>
      <button
        type="button"
        class="plain-button look-way"
        aria-pressed=${isShown ? 'true' : 'false'}
        data-test="change-layout-${place}"
        @click=${() => choose(isShown ? null : place)}
      >
        ${words.changeInPicture}
      </button>
    </div>
    ${fieldProblems(form, path)} ${isShown ? stage.picture(layout) : nothing}
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
      ${parts.map(({ part }, n) => partFields(form, words, part, `${path}.parts`, n, isShown ? stage : null))}
      <div class="scene-ways">
        ${missing.map((part) =>
          smallButton(`${words.addPart}: ${displayPartName(part, form.language)}`, false, () => {
            form.edit((now) => {
              const layout = now.draft.screens.layouts[place];
              if (layout === undefined) return now;
              return setField(now, `${path}.parts`, withPart(layout.parts, part));
            });
            if (isShown) stage.select(part);
          }),
        )}
      </div>
    </fieldset>
    <div class="entry-ways">
      ${removeButton(form, path, name, () => form.edit((now) => removeAt(now, LIST, place)))}
    </div>
  </div>`;
}

/** `stage`: the layout's picture, where it is shown: the same part is lit there. */
function partFields(
  form: SettingsForm,
  words: ScreenSettingsTexts,
  part: DisplayPart,
  list: string,
  place: number,
  stage: LayoutStage | null,
) {
  const path = `${list}[${place}]`;
  const name = displayPartName(part, form.language);
  const remove = (): void =>
    form.edit((now) => {
      const parts = valueAt(now.draft, list) as DisplayLayout['parts'];
      return setField(now, list, withoutPart(parts, part));
    });
  return html`<div
    class="layout-part ${stage?.selected === part ? 'taken' : ''}"
    id=${path}
    tabindex="-1"
    role="group"
    aria-label=${name}
    @focusin=${() => stage?.select(part)}
  >
    <b>${name}</b>
    ${numberField(form, `${path}.column`, words.column)} ${numberField(form, `${path}.row`, words.row)}
    ${numberField(form, `${path}.columns`, words.columns)} ${numberField(form, `${path}.rows`, words.rows)}
    ${
      part === 'cards'
        ? html`<span></span>`
        : html`<button type="button" class="plain-button" aria-label=${words.removePart(name)} @click=${remove}>
            ${form.texts.remove}
          </button>`
    }
    ${fieldProblems(form, path)}
  </div>`;
}
