import { LitElement, html, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { keyboardMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '../base-styles.ts';
import type { KeyEvent } from '../key-event.ts';
import { typeKey } from '../type-vietnamese.ts';
import { galleryStyles } from './gallery-styles.ts';
import '../keyboard-element.ts';

/** The keyboard on the glass, and what it types. */
export class GalleryTyping extends LitElement {
  static override properties: PropertyDeclarations = { language: { type: String }, typed: { state: true } };
  static override styles = [baseStyles, galleryStyles];

  declare language: Language;
  declare typed: string;

  constructor() {
    super();
    this.language = 'vi';
    this.typed = '';
  }

  readonly #onKey = (event: KeyEvent): void => {
    this.typed = typeKey(this.typed, event.key, 30);
  };

  override render() {
    const say = messagesIn(keyboardMessages, this.language);
    return html`<section data-show="keyboard">
        <h2 lang="en">Keyboard</h2>
        <p class="typed" data-test="typed" aria-live="polite">${this.typed}</p>
        <mc-keyboard
          data-test="keyboard"
          .language=${this.language}
          .submit=${say.search}
          .marks=${true}
          @glass-key=${this.#onKey}
        ></mc-keyboard>
      </section>
      <section data-show="keyboard-abc">
        <h2 lang="en">Keyboard as at school, with digits</h2>
        <mc-keyboard .language=${this.language} .order=${'abc'} .digits=${true} @glass-key=${this.#onKey}></mc-keyboard>
      </section>`;
  }
}

customElements.define('mc-gallery-typing', GalleryTyping);

declare global {
  interface HTMLElementTagNameMap {
    'mc-gallery-typing': GalleryTyping;
  }
}
