import { LitElement, html, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { faceWords, kioskLaterMessages, kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '../base-styles.ts';
import type { DialogKind } from '../dialog-element.ts';
import type { Face } from '../face-element.ts';
import type { IconName } from '../icon-element.ts';
import { galleryStyles } from './gallery-styles.ts';
import '../dialog-element.ts';
import '../face-element.ts';
import '../progress-element.ts';

const DIALOGS: readonly (readonly [DialogKind, IconName | null])[] = [
  ['calm', 'question'],
  ['good', 'circle-check'],
  ['warn', null],
  ['alarm', 'warning'],
];
const FACES: readonly Face[] = ['happy', 'content', 'neutral', 'unhappy', 'very-unhappy'];

/** What asks and what is waited for: dialogs, faces, progress. */
export class GalleryAsking extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { type: String },
    asked: { state: true },
    chosen: { state: true },
  };
  static override styles = [baseStyles, galleryStyles];

  declare language: Language;
  declare asked: DialogKind | null;
  declare chosen: Face | null;

  constructor() {
    super();
    this.language = 'vi';
    this.asked = null;
    this.chosen = 'content';
  }

  override render() {
    const later = messagesIn(kioskLaterMessages, this.language);
    const words = faceWords(this.language, 5);
    return html`<section data-show="dialogs">
        <h2 lang="en">Dialogs</h2>
        <div class="row">
          ${DIALOGS.map(
            ([kind]) =>
              html`<mc-button data-test="ask-${kind}" @press=${() => (this.asked = kind)}
                >${later.oneMoreTitle} (${kind})</mc-button
              >`,
          )}
        </div>
        ${DIALOGS.map(([kind, icon]) => this.#dialog(kind, icon))}
      </section>
      <section data-show="faces">
        <h2 lang="en">Faces</h2>
        <div class="faces">
          ${FACES.map(
            (face) =>
              html`<mc-face
                data-test="face-${face}"
                .face=${face}
                .selected=${face === this.chosen}
                @press=${() => (this.chosen = face)}
                >${words[face]}</mc-face
              >`,
          )}
        </div>
      </section>
      <section data-show="progress">
        <h2 lang="en">Progress</h2>
        <div class="stack">
          ${[null, 0, 0.42, 1].map(
            (value) =>
              html`<mc-progress .value=${value}>${messagesIn(kioskMessages, this.language).starting}</mc-progress>`,
          )}
        </div>
      </section>`;
  }

  #dialog(kind: DialogKind, icon: IconName | null) {
    const later = messagesIn(kioskLaterMessages, this.language);
    const close = () => (this.asked = null);
    return html`<mc-dialog
      data-test="dialog-${kind}"
      .kind=${kind}
      .icon=${icon}
      .heading=${later.oneMoreTitle}
      .mustAnswer=${kind === 'alarm'}
      ?open=${this.asked === kind}
      @dismiss=${close}
    >
      <p>${later.oneMoreGiven(3)}</p>
      <mc-button slot="actions" data-test="answer-no" @press=${close}>${later.enough}</mc-button>
      <mc-button slot="actions" data-test="answer-yes" kind="primary" @press=${close}>${later.takeOneMore}</mc-button>
    </mc-dialog>`;
  }
}

customElements.define('mc-gallery-asking', GalleryAsking);

declare global {
  interface HTMLElementTagNameMap {
    'mc-gallery-asking': GalleryAsking;
  }
}
