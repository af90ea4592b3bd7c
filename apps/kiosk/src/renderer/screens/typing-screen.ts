import { LitElement, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { kioskLaterMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { GivesWay } from './gives-way.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import { typingScreenStyles } from './typing-screen-styles.ts';
import './page-header.ts';

/** What the keys of a keyboard and of the glass mean. */
export type TypingTouches = {
  /** Null for a key that means nothing here. */
  readonly type: (key: string, from: 'keyboard' | 'glass') => KioskTouch | null;
  readonly erase: KioskTouch;
  /** Null where nothing has to be sent off. */
  readonly submit: KioskTouch | null;
};

/** A page on which something is typed, on the glass or on a keyboard. Keeps nothing itself: what was typed stands in the state alone. */
export abstract class TypingScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles: CSSResultGroup = [baseStyles, plainScreenStyles, typingScreenStyles];

  declare state: KioskState;
  declare hubNow: () => number;

  protected abstract readonly touches: TypingTouches;

  constructor() {
    super();
    new GivesWay(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  protected touch(touch: KioskTouch | null): void {
    if (touch !== null) this.dispatchEvent(new KioskTouchEvent(touch));
  }

  /** A keyboard works as the keys on the glass do; on a focused button Enter presses that button. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const touch = this.#touchOf(event);
    if (touch === null) return;
    this.touch(touch);
    event.preventDefault();
  };

  #touchOf(event: KeyboardEvent): KioskTouch | null {
    const { touches } = this;
    if (event.key === 'Backspace') return touches.erase;
    if (event.key === 'Escape') return { kind: 'start-again' };
    if (event.key !== 'Enter') return touches.type(event.key, 'keyboard');
    return event.composedPath()[0] instanceof HTMLButtonElement ? null : touches.submit;
  }

  protected header(): TemplateResult {
    return html`<page-header .state=${this.state} .hubNow=${this.hubNow}></page-header>`;
  }

  /** Back to the start page and on, with whatever else there is between them. */
  protected footer(goOn: string, name: string, between: unknown): TemplateResult {
    return html`<footer>
      <mc-button class="back" icon="undo" data-test="start-again" @press=${() => this.touch({ kind: 'start-again' })}
        >${messagesIn(kioskLaterMessages, this.state.language).startAgain}</mc-button
      >
      ${between}
      <mc-button
        class="on"
        kind="primary"
        icon="chevron-right"
        data-test=${name}
        @press=${() => this.touch(this.touches.submit)}
        >${goOn}</mc-button
      >
    </footer>`;
  }

  protected pad(keys: readonly string[], label: string, erase: string): TemplateResult {
    return html`<div class="pad" role="group" aria-label=${label}>
      ${keys.map(
        (key) =>
          html`<mc-button
            class="key-${key}"
            data-test="key-${key}"
            @press=${() => this.touch(this.touches.type(key, 'glass'))}
            >${key}</mc-button
          >`,
      )}
      <mc-button class="erase" data-test="key-erase" @press=${() => this.touch(this.touches.erase)}>${erase}</mc-button>
    </div>`;
  }
}
