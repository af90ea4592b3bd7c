import { html, nothing, type PropertyDeclarations } from 'lit';
import {
  LANGUAGE_NAMES,
  kioskMessages,
  languageCheckTexts,
  localText,
  localTextLanguage,
  messagesIn,
  peopleWaitingText,
  screenSettingsTexts,
} from '@motcua/messages';
import type { Language } from '@motcua/protocol';
import '@motcua/ui/button-element';
import '@motcua/ui/tile-element';
import { offeredLanguages } from '../settings/offered-languages.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { languagePreviewStyles } from './language-preview-styles.ts';
import { previewOf } from './preview-of.ts';
import type { SettingsForm } from './settings-form.ts';
import './display-preview.ts';

/** So many tiles show how names and hints look; a kiosk has the rest. */
const TILES = 4;

/**
 * KI10: how a kiosk's start page and a display look with the languages that are chosen here, before anything is applied: the tiles and
 * buttons are those of the kiosk, the display is its own page. A press on a language shows the kiosk in it.
 */
export class McLanguagePreview extends UnshadowedPart {
  static override properties: PropertyDeclarations = { form: { attribute: false }, chosen: { state: true } };

  protected override readonly wears = languagePreviewStyles;
  declare form: SettingsForm | null;
  declare chosen: Language;

  constructor() {
    super();
    this.form = null;
    this.chosen = 'vi';
  }

  override render() {
    const { form } = this;
    if (form === null) return nothing;
    const words = languageCheckTexts(form.language);
    return html`<div class="language-preview">
      <p class="hint">${words.previewLead}</p>
      ${this.#kiosk(form)} ${this.#display(form)}
    </div>`;
  }

  #kiosk({ editing: { draft }, language: staff }: SettingsForm) {
    const offered = offeredLanguages(draft);
    // A language whose check is taken back is gone from the kiosk, and from here.
    const language = offered.includes(this.chosen) ? this.chosen : 'vi';
    const say = messagesIn(kioskMessages, language);
    return html`<div
      class="glass"
      role="group"
      aria-label=${languageCheckTexts(staff).previewKiosk}
      lang=${language}
      data-test="language-preview"
      data-language=${language}
    >
      <p class="asks">${say.heading}</p>
      <div class="tiles" inert>
        ${draft.services
          .slice(0, TILES)
          .map(
            ({ name, hint, icon }, nth) =>
              html`<mc-tile
                .icon=${icon}
                .name=${localText(name, language)}
                .nameLang=${localTextLanguage(name, language)}
                .hint=${localText(hint, language)}
                .hintLang=${localTextLanguage(hint, language)}
                .status=${nth === 0 ? 'free' : 'waiting'}
                .statusText=${peopleWaitingText(nth * 3, language)}
              ></mc-tile>`,
          )}
      </div>
      ${
        offered.length < 2
          ? nothing
          : html`<div class="buttons">
              ${offered.map(
                (each) =>
                  html`<mc-button
                    lang=${each}
                    data-test="preview-${each}"
                    .selected=${each === language}
                    @press=${() => (this.chosen = each)}
                    >${LANGUAGE_NAMES[each]}</mc-button
                  >`,
              )}
            </div>`
      }
    </div>`;
  }

  /** DP6: the display's own page on made-up calls, with those of its languages that are left. */
  #display(form: SettingsForm) {
    const { draft } = form.editing;
    const { view } = previewOf(form, screenSettingsTexts(form.language), { look: 'usual' }, null);
    if (view === null) return nothing;
    const left = view.look.languages.filter((language) => draft.languages.includes(language));
    const look = { ...view, look: { ...view.look, languages: left.length === 0 ? ['vi' as const] : left } };
    return html`<mc-display-preview
      .look=${look}
      .scene=${'busy'}
      .label=${languageCheckTexts(form.language).previewDisplay}
    ></mc-display-preview>`;
  }
}

customElements.define('mc-language-preview', McLanguagePreview);

declare global {
  interface HTMLElementTagNameMap {
    'mc-language-preview': McLanguagePreview;
  }
}
