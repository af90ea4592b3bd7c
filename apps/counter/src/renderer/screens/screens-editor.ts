import { html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { screenSettingsTexts, type ScreenSettingsTexts } from '@motcua/messages';
import { findLayout, type DisplayLookView, type PreviewScene } from '@motcua/protocol';
import { PREVIEW_SCENES } from '@motcua/protocol/layout-preview';
import type { DisplayLayout, DisplayLook } from '@motcua/protocol/screen-settings';
import { problemsWithin } from '../settings/editing.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { screensEditorStyles } from './screens-editor-styles.ts';
import { layoutFields } from './screens-layouts.ts';
import { looksFields } from './screens-looks.ts';
import type { Previewed } from './screens-previewed.ts';
import { tickerFields } from './screens-ticker.ts';
import type { SettingsForm } from './settings-form.ts';
import './display-preview.ts';
import './media-editor.ts';

/** Displays and what they show. Drawn among the page's other fields. */
export class McScreensEditor extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    http: { attribute: false },
    previewed: { state: true },
    scene: { state: true },
    told: { state: true },
  };

  protected override readonly wears = screensEditorStyles;
  declare form: SettingsForm | null;
  declare http: HubHttp | null;
  declare previewed: Previewed;
  declare scene: PreviewScene;
  /** What became of the calibration page that somebody asked for; empty: nobody did. */
  declare told: string;

  constructor() {
    super();
    this.form = null;
    this.http = null;
    this.previewed = { look: 'usual' };
    this.scene = 'busy';
    this.told = '';
  }

  override render() {
    const { form } = this;
    if (form === null) return nothing;
    const words = screenSettingsTexts(form.language);
    return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
      <div class="screens">
        ${this.#preview(form, words)}
        ${this.#group(form, 'screens.displays', words.displays, true, [
          looksFields(form, words, this.previewed, {
            choose: (look) => (this.previewed = { look }),
            http: this.http,
            tell: (told) => (this.told = told),
          }),
          this.told === '' ? nothing : html`<p class="hint" role="status" data-test="screen-told">${this.told}</p>`,
        ])}
        ${this.#group(form, 'screens.layouts', words.layouts, false, [
          layoutFields(form, words, this.previewed, (layout) => (this.previewed = { layout })),
        ])}
        ${this.#group(form, 'screens.ticker', words.ticker, false, [tickerFields(form, words)])}
        ${this.#group(form, 'screens.media', words.media, false, [
          html`<mc-media-editor .form=${form} .http=${this.http}></mc-media-editor>`,
        ])}
      </div>`;
  }

  #group(form: SettingsForm, path: string, title: string, isOpen: boolean, content: readonly unknown[]) {
    const wrong = problemsWithin(form.editing, path).length;
    return html`<details class="entry" ?open=${isOpen || wrong > 0}>
      <summary id=${path} data-test="group-${path}">
        <b>${title}</b> ${wrong > 0 ? html`<span class="mark">${form.texts.problemCount(wrong)}</span>` : nothing}
      </summary>
      <div class="inside">${content}</div>
    </details>`;
  }

  #preview(form: SettingsForm, words: ScreenSettingsTexts) {
    const { view, name } = previewOf(form, words, this.previewed);
    return html`<section class="preview-box" aria-label=${words.preview}>
      <h4>${words.previewOf(name)}</h4>
      <mc-display-preview .look=${view} .scene=${this.scene} .label=${words.previewOf(name)}></mc-display-preview>
      <div class="scene-ways" role="group" aria-label=${words.preview}>
        ${PREVIEW_SCENES.map(
          (scene) =>
            html`<button
              type="button"
              class="plain-button"
              aria-pressed=${scene === this.scene ? 'true' : 'false'}
              data-test="scene-${scene}"
              @click=${() => (this.scene = scene)}
            >
              ${words.scenes[scene]}
            </button>`,
        )}
      </div>
    </section>`;
  }
}

function previewOf(form: SettingsForm, words: ScreenSettingsTexts, previewed: Previewed) {
  const { screens } = form.editing.draft;
  const { usual, displays, layouts, ticker, media } = screens;
  const place = 'look' in previewed ? previewed.look : 'usual';
  const own = place === 'usual' ? undefined : displays[place];
  const { layoutId, theme, zoomPercent, languages, zoneId }: DisplayLook = own ?? usual;
  const chosen = 'layout' in previewed ? layouts[previewed.layout] : undefined;
  const layout: DisplayLayout | null = chosen ?? findLayout(layouts, layoutId) ?? findLayout([], usual.layoutId);
  const device = own === undefined ? undefined : form.displays.find(({ deviceId }) => deviceId === own.deviceId);
  const name = chosen?.name ?? device?.name ?? words.usual;
  const view = {
    ...{ name, ticker, media, calibrateUntil: null },
    // In the preview everybody is called, whatever the filter.
    look: { layoutId, theme, zoomPercent, languages, zoneId, serviceIds: null, counterIds: null },
    layout,
  };
  return { name, view: layout === null ? null : (view as unknown as DisplayLookView) };
}

customElements.define('mc-screens-editor', McScreensEditor);
