import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { LANGUAGES } from '@motcua/protocol/vocabulary';
import { LANGUAGE_NAMES } from '@motcua/messages';
import { baseStyles } from '../base-styles.ts';
import { CONTRASTS, GALLERY_THEMES, TEXTS, galleryQuery, type GalleryLook } from './gallery-look.ts';
import { galleryStyles } from './gallery-styles.ts';
import { signsSection, hallSection } from './gallery-signs.ts';
import { bannersSection, buttonsSection, numbersSection, tilesSection } from './gallery-shows.ts';
import './gallery-typing.ts';
import './gallery-asking.ts';

/** Every element in every state, in one look. For whoever builds a screen, and for the tests that hold them to their promises. */
export class GalleryPage extends LitElement {
  static override properties: PropertyDeclarations = { look: { attribute: false } };
  static override styles = [baseStyles, galleryStyles];

  declare look: GalleryLook;

  override render() {
    const { look } = this;
    const { language } = look;
    return html`<header>
        <h1>Motcua</h1>
        <nav aria-label="Motcua">
          ${this.#ways(LANGUAGES, 'language', (one) => LANGUAGE_NAMES[one])}
          ${this.#ways(CONTRASTS, 'contrast', (one) => `contrast: ${one}`)}
          ${this.#ways(TEXTS, 'text', (one) => `text: ${one}`)}
          ${this.#ways(GALLERY_THEMES, 'theme', (one) => `hall: ${one}`)}
        </nav>
      </header>
      <main>
        ${buttonsSection(language)} ${tilesSection(language)} ${numbersSection(language)} ${bannersSection(language)}
        <mc-gallery-asking .language=${language}></mc-gallery-asking>
        <mc-gallery-typing .language=${language}></mc-gallery-typing>
        ${hallSection(language)} ${signsSection()}
      </main>`;
  }

  #ways<K extends keyof GalleryLook>(
    values: readonly GalleryLook[K][],
    name: K,
    words: (value: GalleryLook[K]) => string,
  ) {
    return html`<div>
      ${values.map((value) => {
        const isHere = this.look[name] === value;
        return html`<a
          href=${galleryQuery({ ...this.look, [name]: value })}
          lang=${name === 'language' ? value : 'en'}
          aria-current=${isHere ? 'page' : nothing}
          >${words(value)}</a
        >`;
      })}
    </div>`;
  }
}

customElements.define('mc-gallery-page', GalleryPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-gallery-page': GalleryPage;
  }
}
