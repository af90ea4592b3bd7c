import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { screenSettingsTexts, type ScreenSettingsTexts } from '@motcua/messages';
import type { PreviewScene } from '@motcua/protocol';
import { PREVIEW_SCENES } from '@motcua/protocol/layout-preview';
import type { DisplayLayout, DisplayPart } from '@motcua/protocol/screen-settings';
import { problemsWithin, setField } from '../settings/editing.ts';
import { followLayout, stepBack, stepForward, type LayoutHistory } from '../settings/layout-history.ts';
import { withoutPart, type LayoutParts } from '../settings/layout-cells.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { layoutPicture } from './layout-picture.ts';
import { previewOf } from './preview-of.ts';
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
    selected: { state: true },
    live: { state: true },
    hindered: { state: true },
  };

  protected override readonly wears = screensEditorStyles;
  declare form: SettingsForm | null;
  declare http: HubHttp | null;
  declare previewed: Previewed;
  declare scene: PreviewScene;
  /** What became of the calibration page that somebody asked for; empty: nobody did. */
  declare told: string;
  /** The part of the layout in the picture that somebody has taken hold of. */
  declare selected: DisplayPart | null;
  /** The layout's parts while a hand moves them; null: as they are in the draft. */
  declare live: LayoutParts | null;
  /** A part that could not be moved; null: nothing was in the way. */
  declare hindered: DisplayPart | null;
  #history: LayoutHistory | null = null;
  /** The groups that stand open. */
  readonly #open = new Set<string>();

  constructor() {
    super();
    this.form = null;
    this.http = null;
    this.previewed = { look: 'usual' };
    this.scene = 'busy';
    this.told = '';
    this.selected = null;
    this.live = null;
    this.hindered = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Between a step back and the document that holds it this part is drawn once more.
    if (!changed.has('form') && !changed.has('previewed')) return;
    const layout = this.#layout;
    this.#history = layout === null ? null : followLayout(this.#history, layout);
  }

  /** The layout whose picture is shown, as it is in the draft. */
  get #layout(): DisplayLayout | null {
    const { form, previewed } = this;
    return 'layout' in previewed ? (form?.editing.draft.screens.layouts[previewed.layout] ?? null) : null;
  }

  readonly #choose = (previewed: Previewed): void => {
    this.previewed = previewed;
    this.selected = null;
    this.live = null;
    this.hindered = null;
  };

  #put(field: 'parts' | null, value: unknown): void {
    const { form, previewed } = this;
    this.live = null;
    this.hindered = null;
    if (!('layout' in previewed)) return;
    const path = `screens.layouts[${previewed.layout}]${field === null ? '' : `.${field}`}`;
    form?.edit((now) => setField(now, path, value));
  }

  #step(way: 'back' | 'forward'): void {
    const history = this.#history;
    const stepped = history === null ? null : way === 'back' ? stepBack(history) : stepForward(history);
    if (stepped === null) return;
    this.#history = stepped;
    this.#put(null, stepped.present);
  }

  #picture(form: SettingsForm, words: ScreenSettingsTexts, layout: DisplayLayout) {
    const shown = this.live === null ? layout : { ...layout, parts: this.live };
    return layoutPicture({
      ...{ layout: shown, words, language: form.language, scene: this.scene },
      ...{ view: previewOf(form, words, this.previewed, this.live).view, selected: this.selected },
      ...{ hindered: this.hindered, canUndo: (this.#history?.past.length ?? 0) > 0 },
      canRedo: (this.#history?.undone.length ?? 0) > 0,
      show: (scene) => (this.scene = scene),
      ways: {
        select: (part) => {
          if (part !== this.selected) this.hindered = null;
          this.selected = part;
        },
        live: (parts) => (this.live = parts),
        commit: (parts) => this.#put('parts', parts),
        remove: (part) => this.#put('parts', withoutPart(layout.parts, part)),
        blocked: (part) => (this.hindered = part),
        step: (way) => this.#step(way),
      },
    });
  }

  override render() {
    const { form } = this;
    if (form === null) return nothing;
    const words = screenSettingsTexts(form.language);
    return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
      <div class="screens">
        ${this.#layout === null ? this.#preview(form, words) : nothing}
        ${this.#group(form, 'screens.displays', words.displays, true, [
          looksFields(form, words, this.previewed, {
            choose: (look) => this.#choose({ look }),
            http: this.http,
            tell: (told) => (this.told = told),
          }),
          this.told === '' ? nothing : html`<p class="hint" role="status" data-test="screen-told">${this.told}</p>`,
        ])}
        ${this.#group(form, 'screens.layouts', words.layouts, false, [
          layoutFields(form, words, {
            ...{ previewed: this.previewed, selected: this.selected },
            choose: (layout) => this.#choose(layout === null ? { look: 'usual' } : { layout }),
            select: (part) => (this.selected = part),
            picture: (layout) => this.#picture(form, words, layout),
          }),
        ])}
        ${this.#group(form, 'screens.ticker', words.ticker, false, [tickerFields(form, words)])}
        ${this.#group(form, 'screens.media', words.media, false, [
          html`<mc-media-editor .form=${form} .http=${this.http}></mc-media-editor>`,
        ])}
      </div>`;
  }

  #group(form: SettingsForm, path: string, title: string, isOpen: boolean, content: readonly unknown[]) {
    const wrong = problemsWithin(form.editing, path).length;
    const toggled = (event: Event): void => {
      const isShown = event.target instanceof HTMLDetailsElement && event.target.open;
      if (isShown) this.#open.add(path);
      else this.#open.delete(path);
    };
    // What was opened because something in it was wrong stays open when that is mended.
    return html`<details class="entry" ?open=${isOpen || wrong > 0 || this.#open.has(path)} @toggle=${toggled}>
      <summary id=${path} data-test="group-${path}">
        <b>${title}</b> ${wrong > 0 ? html`<span class="mark">${form.texts.problemCount(wrong)}</span>` : nothing}
      </summary>
      <div class="inside">${content}</div>
    </details>`;
  }

  #preview(form: SettingsForm, words: ScreenSettingsTexts) {
    const { view, name } = previewOf(form, words, this.previewed, null);
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

customElements.define('mc-screens-editor', McScreensEditor);
