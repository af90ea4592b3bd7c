import { html, nothing } from 'lit';
import { displayPartName, type ScreenSettingsTexts } from '@motcua/messages';
import type { DisplayLookView, Language, PreviewScene } from '@motcua/protocol';
import { PROMISED_DIGITS } from '@motcua/protocol/card-places';
import { layoutDigits } from '@motcua/protocol/layout-digits';
import type { DisplayLayout, DisplayPart } from '@motcua/protocol/screen-settings';
import { smallButton } from './settings-entry.ts';
import type { StageWays } from './layout-stage.ts';
import './display-preview.ts';
import './layout-stage.ts';

/** Scenes in which every part of a layout stands where it is put. */
const SCENES: readonly PreviewScene[] = ['busy', 'quiet', 'break'];

export type LayoutPicture = {
  /** As it is now, also while a hand moves its parts. */
  readonly layout: DisplayLayout;
  readonly view: DisplayLookView | null;
  readonly scene: PreviewScene;
  readonly show: (scene: PreviewScene) => void;
  readonly selected: DisplayPart | null;
  readonly hindered: DisplayPart | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly words: ScreenSettingsTexts;
  readonly language: Language;
  readonly ways: StageWays;
};

/** DP6: a layout in its own picture, drawn by the display's page (0063), with its parts to be moved, and how tall digits are now. */
export function layoutPicture(picture: LayoutPicture) {
  const { layout, view, words, language, ways, selected } = picture;
  const scene = SCENES.includes(picture.scene) ? picture.scene : 'busy';
  return html`<section class="layout-picture" aria-label=${words.previewOf(layout.name)}>
    <p class="hint for-wide">${words.stageHelp}</p>
    <p class="hint for-narrow">${words.stageNarrow}</p>
    <mc-display-preview .look=${view} .scene=${scene} .label=${words.previewOf(layout.name)}>
      <mc-layout-stage
        .layout=${layout}
        .selected=${selected}
        .words=${words}
        .language=${language}
        .ways=${ways}
      ></mc-layout-stage>
    </mc-display-preview>
    <div class="scene-ways">
      ${smallButton(words.undo, !picture.canUndo, () => ways.step('back'))}
      ${smallButton(words.redo, !picture.canRedo, () => ways.step('forward'))}
      ${SCENES.map(
        (each) =>
          html`<button
            type="button"
            class="plain-button"
            aria-pressed=${each === scene ? 'true' : 'false'}
            @click=${() => picture.show(each)}
          >
            ${words.scenes[each]}
          </button>`,
      )}
    </div>
    ${digits(layout, words)}
    <p class="hint" role="status" data-test="stage-told">${told(picture)}</p>
  </section>`;
}

/** Where the part stands that is taken hold of, or what was in its way. */
function told({ layout, words, language, selected, hindered }: LayoutPicture) {
  if (hindered !== null) return words.noRoom(displayPartName(hindered, language));
  const cells = layout.parts.find(({ part }) => part === selected);
  return cells === undefined ? nothing : words.partAt(displayPartName(cells.part, language), cells);
}

/** What the hub will say of the digits, before it is asked. */
function digits(layout: DisplayLayout, words: ScreenSettingsTexts) {
  const heights = layoutDigits(layout);
  if (heights === null) return nothing;
  const { spoken, others, recentFits } = heights;
  const lines = [
    { words: words.spokenDigits(rounded(spoken), PROMISED_DIGITS.spoken), isGood: spoken >= PROMISED_DIGITS.spoken },
    ...(others === null
      ? []
      : [
          { words: words.otherDigits(rounded(others), PROMISED_DIGITS.other), isGood: others >= PROMISED_DIGITS.other },
        ]),
    ...(recentFits ? [] : [{ words: words.recentLow(PROMISED_DIGITS.recent), isGood: false }]),
  ];
  return html`<ul class="digits" data-test="stage-digits">
    ${lines.map(
      (line) =>
        html`<li class=${line.isGood ? '' : 'problem'}>
          <mc-icon .name=${line.isGood ? 'circle-check' : 'warning'}></mc-icon>${line.words}
        </li>`,
    )}
    ${lines.every(({ isGood }) => isGood) ? nothing : html`<li>${words.fewerCards}</li>`}
  </ul>`;
}

function rounded(height: number): number {
  return Math.floor(height * 10) / 10;
}
