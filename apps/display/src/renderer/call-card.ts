import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { callKindMessages, displayMessages, localText, messagesIn } from '@motcua/messages';
import { measureCard, type Box, type CallKind, type CardForm, type CardMeasure } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import type { CallCard } from './model/call-cards.ts';
import type { CardLook } from './model/card-look.ts';
import { FitWords, isTooWide } from './fit-words.ts';
import { cardLookStyles } from './call-card-look-styles.ts';
import { cardStyles } from './call-card-styles.ts';
import { firstLanguage, type LabelLanguages } from './labels.ts';
import { kindOf } from './model/call-kind.ts';
import { numberWidthEm } from './model/number-width.ts';

const KIND_ICONS: Readonly<Record<CallKind, string>> = {
  priority: 'accessibility',
  returned: 'user-here',
  appointment: 'clock',
  transferred: 'refresh',
  'out-of-turn': 'megaphone',
};

/**
 * One current call: ticket number and counter number equally large. Its form and sizes follow the room that it is given.
 */
export class McCallCard extends LitElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    look: { attribute: false },
    enlarged: { type: Boolean },
    languages: { attribute: false },
    box: { attribute: false },
    zoom: { type: Number },
  };
  static override styles = [baseStyles, cardStyles, cardLookStyles];

  declare card: CallCard | null;
  declare look: CardLook;
  declare enlarged: boolean;
  declare languages: LabelLanguages;
  /** Its place on the screen, in vmin. */
  declare box: Box | null;
  declare zoom: number;
  /** The words above, between, below and over the digits. */
  readonly #fits = { top: new FitWords(), way: new FitWords(), bottom: new FitWords(), sorry: new FitWords() };

  constructor() {
    super();
    this.card = null;
    this.look = 'called';
    this.enlarged = false;
    this.languages = ['vi'];
    this.box = null;
    this.zoom = 1;
  }

  /** By script: a `style=` attribute is blocked by the page's policy (0018). */
  protected override updated(_changed: PropertyValues): void {
    const { form, digits, words } = this.#measure();
    this.style.setProperty('--digits', digits.toFixed(2));
    this.style.setProperty('--words', words.toFixed(2));
    const room = [form, this.look, digits.toFixed(1), this.box?.w.toFixed(1), this.box?.h.toFixed(1)].join(' ');
    for (const part of ['top', 'way', 'bottom', 'sorry'] as const) {
      const element = this.renderRoot.querySelector<HTMLElement>(`.${part}`);
      if (element !== null) this.#fits[part].fit(element, room, () => isCrowded(element));
    }
  }

  #measure(): CardMeasure {
    const { card, box, enlarged, zoom } = this;
    if (card === null || box === null) return { form: 'compact', digits: 0, words: 2 };
    const { number, counterLabel } = card.call;
    return measureCard(box, enlarged, {
      ...{ numberEm: numberWidthEm(number), counterEm: numberWidthEm(counterLabel), zoom },
    });
  }

  override render() {
    if (this.card === null) return nothing;
    const { number, counterLabel } = this.card.call;
    const { form } = this.#measure();
    const shape = {
      [this.look]: true,
      [form]: true,
      enlarged: this.enlarged,
      tagged: kindOf(this.card) !== null,
    };
    return html`<article class=${classMap(shape)}>
      ${this.#topLine(form)}
      <div class="number" data-test="card-number">${number}</div>
      ${this.#way()}
      <div class="counter" data-test="card-counter">${counterLabel}</div>
      ${this.#bottomLine(form)} ${this.look === 'withdrawn' ? this.#sorry() : nothing}
    </article>`;
  }

  #topLine(form: CardForm) {
    const text = messagesIn(displayMessages, firstLanguage(this.languages));
    const isServing = this.look === 'serving';
    const invitation = isServing
      ? html`<span class="tag being-served">${text.serving}</span>`
      : html`<span class="words">${text.invite}</span>`;
    return html`<div class="top" data-drops>
      ${
        form === 'stacked'
          ? html`${this.#kindTag()} ${isServing ? nothing : this.#secondLine()} ${invitation}`
          : html`${invitation} ${this.#kindTag()}`
      }
    </div>`;
  }

  /** CA10: why it goes before others; never what stands behind that. */
  #kindTag() {
    const kind = this.card === null ? null : kindOf(this.card);
    if (kind === null) return nothing;
    const { [kind]: words } = messagesIn(callKindMessages, firstLanguage(this.languages));
    return html`<span class="tag kind ${kind}" data-test="card-kind"
      ><mc-icon .name=${KIND_ICONS[kind]}></mc-icon>${words}</span
    >`;
  }

  /** The word once more in the language of the ticket, or else in the display's second one. */
  #way() {
    const first = firstLanguage(this.languages);
    const spoken = this.card?.call.language ?? first;
    const second = spoken !== first ? spoken : (this.languages[1] ?? null);
    return html`<div class="way">
      <span lang=${first}>${messagesIn(displayMessages, first).counter}</span>
      ${
        second === null
          ? nothing
          : html`<span class="second" lang=${second}>${messagesIn(displayMessages, second).counter}</span>`
      }
      <mc-icon .name=${'arrow-left'}></mc-icon>
    </div>`;
  }

  #bottomLine(form: CardForm) {
    if (this.card === null) return nothing;
    return html`<div class="bottom">
      <span class="service">${localText(this.card.call.serviceName, firstLanguage(this.languages))}</span>
      ${form === 'stacked' || this.look === 'serving' ? nothing : this.#secondLine()}
    </div>`;
  }

  /** The call once more in the ticket's own language. */
  #secondLine() {
    if (this.card === null || this.card.call.language === firstLanguage(this.languages)) return nothing;
    const { language, number, counterLabel } = this.card.call;
    const words = messagesIn(displayMessages, language).secondLine(number, counterLabel);
    return html`<span class="second-line" lang=${language}>${words}</span>`;
  }

  #sorry() {
    return html`<div class="sorry" role="status">
      <span>${messagesIn(displayMessages, firstLanguage(this.languages)).withdrawn}</span>
    </div>`;
  }
}

/** Whether words do not find room: beside each other in a line, or in the gap between the two numbers. */
function isCrowded(element: HTMLElement): boolean {
  if (isTooWide(element)) return true;
  const room = element.getBoundingClientRect();
  return [...element.children].some((child) => {
    // What the centre typed may end in an ellipsis.
    if (!(child instanceof HTMLElement) || child.classList.contains('service')) return false;
    const { top, height } = child.getBoundingClientRect();
    const isWrapped = top + height / 2 > room.bottom;
    return isWrapped || height > room.height + 1 || (child.clientWidth > 0 && isTooWide(child));
  });
}

customElements.define('mc-call-card', McCallCard);

declare global {
  interface HTMLElementTagNameMap {
    'mc-call-card': McCallCard;
  }
}
