import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { callKindMessages, displayMessages, localText, messagesIn } from '@motcua/messages';
import type { CallKind } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import type { CallCard } from './model/call-cards.ts';
import type { CardLook } from './model/card-look.ts';
import { cardLookStyles } from './call-card-look-styles.ts';
import { cardStyles } from './call-card-styles.ts';
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
 * One current call: ticket number and counter number equally large. `stacked` puts one above the other.
 * Sizes follow the room that the card is given, by container units.
 */
export class McCallCard extends LitElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    look: { attribute: false },
    enlarged: { type: Boolean },
    stacked: { type: Boolean },
  };
  static override styles = [baseStyles, cardStyles, cardLookStyles];

  declare card: CallCard | null;
  declare look: CardLook;
  declare enlarged: boolean;
  declare stacked: boolean;

  constructor() {
    super();
    this.card = null;
    this.look = 'called';
    this.enlarged = false;
    this.stacked = false;
  }

  /** How wide the signs are. Set by script: a `style=` attribute is blocked by the page's policy. */
  protected override updated(_changed: PropertyValues): void {
    if (this.card === null) return;
    const { number, counterLabel } = this.card.call;
    this.style.setProperty('--number-em', numberWidthEm(number).toFixed(3));
    this.style.setProperty('--counter-em', numberWidthEm(counterLabel).toFixed(3));
  }

  override render() {
    if (this.card === null) return nothing;
    const { number, counterLabel } = this.card.call;
    const shape = {
      [this.look]: true,
      enlarged: this.enlarged,
      stacked: this.stacked,
      tagged: kindOf(this.card) !== null,
    };
    return html`<article class=${classMap(shape)}>
      ${this.#topLine()}
      <div class="number" data-test="card-number">${number}</div>
      ${this.#way()}
      <div class="counter" data-test="card-counter">${counterLabel}</div>
      ${this.#bottomLine()} ${this.look === 'withdrawn' ? this.#sorry() : nothing}
    </article>`;
  }

  #topLine() {
    const text = messagesIn(displayMessages, 'vi');
    const isServing = this.look === 'serving';
    const invitation = isServing
      ? html`<span class="tag being-served">${text.serving}</span>`
      : html`<span class="words">${text.invite}</span>`;
    return html`<div class="top">
      ${
        this.stacked
          ? html`${this.#kindTag()} ${isServing ? nothing : this.#secondLine()} ${invitation}`
          : html`${invitation} ${this.#kindTag()}`
      }
    </div>`;
  }

  /** CA10: why it goes before others; never what stands behind that. */
  #kindTag() {
    const kind = this.card === null ? null : kindOf(this.card);
    if (kind === null) return nothing;
    const { [kind]: words } = messagesIn(callKindMessages, 'vi');
    return html`<span class="tag kind ${kind}" data-test="card-kind"
      ><mc-icon .name=${KIND_ICONS[kind]}></mc-icon>${words}</span
    >`;
  }

  #way() {
    const language = this.card?.call.language ?? 'vi';
    return html`<div class="way">
      <span>${messagesIn(displayMessages, 'vi').counter}</span>
      ${
        language === 'vi'
          ? nothing
          : html`<span class="second" lang=${language}>${messagesIn(displayMessages, language).counter}</span>`
      }
      <mc-icon .name=${'arrow-left'}></mc-icon>
    </div>`;
  }

  #bottomLine() {
    if (this.card === null) return nothing;
    return html`<div class="bottom">
      <span class="service">${localText(this.card.call.serviceName, 'vi')}</span>
      ${this.stacked || this.look === 'serving' ? nothing : this.#secondLine()}
    </div>`;
  }

  /** The call once more in the ticket's own language. */
  #secondLine() {
    if (this.card === null || this.card.call.language === 'vi') return nothing;
    const { language, number, counterLabel } = this.card.call;
    const words = messagesIn(displayMessages, language).secondLine(number, counterLabel);
    return html`<span class="second-line" lang=${language}>${words}</span>`;
  }

  #sorry() {
    return html`<div class="sorry" role="status"><span>${messagesIn(displayMessages, 'vi').withdrawn}</span></div>`;
  }
}

customElements.define('mc-call-card', McCallCard);

declare global {
  interface HTMLElementTagNameMap {
    'mc-call-card': McCallCard;
  }
}
