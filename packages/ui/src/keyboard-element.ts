import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { keyboardMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from './base-styles.ts';
import { KeyEvent } from './key-event.ts';
import { DIGITS, LETTER_ROWS, MARKED_LETTERS, TONE_KEYS, keyBeyond, type KeyOrder } from './keyboard-layout.ts';
import { keyboardStyles } from './keyboard-styles.ts';
import { PressController } from './press-controller.ts';
import { ERASE_KEY, SUBMIT_KEY } from './type-vietnamese.ts';
import './more-icons.ts';

/** The same key again this soon is one touch of an unsteady finger (KI2). */
const KEY_AGAIN_MS = 150;

/**
 * A keyboard on the glass. It keeps nothing: it fires `glass-key`, and `typeKey` says what then stands there. Letters without marks
 * are enough to search by; `marks` offers those of Vietnamese besides. A real keyboard reaches it as one stop, and walks it with
 * the arrows.
 */
export class McKeyboard extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { type: String },
    order: { type: String },
    digits: { type: Boolean },
    marks: { type: Boolean },
    submit: { type: String },
    marksOpen: { state: true },
  };
  static override styles = [baseStyles, keyboardStyles];

  declare language: Language;
  declare order: KeyOrder;
  /** Whether there is a row of digits. */
  declare digits: boolean;
  /** Whether the marks of Vietnamese can be opened. */
  declare marks: boolean;
  /** What the key to go on says; null: there is none. */
  declare submit: string | null;
  declare marksOpen: boolean;
  /** The key where the focus is, or comes when it comes. */
  #at = 0;
  readonly #press = new PressController(this, (pressed) => this.#act(pressed));
  #last: { readonly key: string; readonly at: number } = { key: '', at: -Infinity };

  constructor() {
    super();
    this.language = 'vi';
    this.order = 'qwerty';
    this.digits = false;
    this.marks = false;
    this.submit = null;
    this.marksOpen = false;
  }

  #keys(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #act(pressed: Element): void {
    const key = pressed.getAttribute('data-key');
    if (key === null) {
      this.marksOpen = !this.marksOpen;
      return;
    }
    const now = performance.now();
    if (key === this.#last.key && now - this.#last.at < KEY_AGAIN_MS) return;
    this.#last = { key, at: now };
    this.dispatchEvent(new KeyEvent(key));
  }

  protected override updated(): void {
    this.#stopAt(Math.min(this.#at, this.#keys().length - 1));
  }

  #stopAt(at: number): void {
    this.#at = at;
    for (const [nth, key] of this.#keys().entries()) key.tabIndex = nth === at ? 0 : -1;
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const at = this.#keys().findIndex((key) => key === event.target);
    if (at >= 0) this.#stopAt(at);
  };

  readonly #onArrow = (event: KeyboardEvent): void => {
    if (!event.key.startsWith('Arrow')) return;
    const keys = this.#keys();
    const from = keys.findIndex((key) => key === event.target);
    const next = keyBeyond(
      keys.map((key) => key.getBoundingClientRect()),
      from,
      event.key,
    );
    event.preventDefault();
    keys[next]?.focus();
  };

  override render() {
    const say = messagesIn(keyboardMessages, this.language);
    const [first, second, third] = LETTER_ROWS[this.order];
    return html`<div
      class="rows"
      role="group"
      aria-label=${say.keyboard}
      @keydown=${this.#onArrow}
      @focusin=${this.#onFocus}
    >
      ${this.digits ? html`<div class="row">${this.#letters(DIGITS)}</div>` : nothing}
      ${this.marksOpen ? this.#marks() : nothing}
      <div class="row">${this.#letters(first)}</div>
      <div class="row nine">${this.#letters(second)}</div>
      <div class="row seven">
        ${this.#letters(third)}
        ${this.#key(ERASE_KEY, 'erase words', html`<mc-icon .name=${'erase'}></mc-icon> ${say.erase}`)}
      </div>
      <div class="row">
        ${this.marks ? this.#key(null, 'more words', this.marksOpen ? say.withoutMarks : say.withMarks) : nothing}
        ${this.#key(' ', 'space words', say.space)}
        ${this.submit === null ? nothing : this.#key(SUBMIT_KEY, 'submit words', this.submit)}
      </div>
    </div>`;
  }

  #marks(): TemplateResult {
    return html`<div class="row marks letters" lang="vi">${this.#letters(MARKED_LETTERS)}</div>
      <div class="row marks tones" lang="vi">
        ${TONE_KEYS.map(({ key, words }) => this.#key(key, 'words', words))}
      </div>`;
  }

  #letters(letters: string): TemplateResult[] {
    return [...letters].map((letter) => this.#key(letter, '', letter.toUpperCase()));
  }

  /** `key` null: it changes the keyboard itself. */
  #key(key: string | null, look: string, words: unknown): TemplateResult {
    const press = this.#press;
    return html`<button
      type="button"
      class=${look}
      data-key=${key ?? nothing}
      data-test="key-${key ?? 'more'}"
      @pointerdown=${press.onPointerDown}
      @pointerup=${press.onPointerUp}
      @pointercancel=${press.onPointerCancel}
      @click=${press.onClick}
      @contextmenu=${press.onContextMenu}
    >
      ${words}
    </button>`;
  }
}

customElements.define('mc-keyboard', McKeyboard);

declare global {
  interface HTMLElementTagNameMap {
    'mc-keyboard': McKeyboard;
  }
}
