import { LitElement, html, type PropertyDeclarations } from 'lit';
import { simulatorTexts, type SimulatorTexts } from '@motcua/messages';
import type { Language, SimulatorWish } from '@motcua/protocol';
import { WishEvent } from './wish-event.ts';

/** What the drawing of each simulated device is made from: one device's facts, and the language. */
export abstract class SimulatorPart<Facts> extends LitElement {
  static override properties: PropertyDeclarations = { facts: { attribute: false }, language: { attribute: false } };

  declare facts: Facts | null;
  declare language: Language;

  constructor() {
    super();
    this.facts = null;
    this.language = 'vi';
  }

  protected get texts(): SimulatorTexts {
    return simulatorTexts(this.language);
  }

  protected wish(wish: SimulatorWish): void {
    this.dispatchEvent(new WishEvent(wish));
  }

  /** A fault that is there or not, as a key that stays down. */
  protected faultKey(words: string, isOn: boolean, test: string, wish: SimulatorWish) {
    return html`<button
      class="plain-button fault"
      type="button"
      aria-pressed=${isOn ? 'true' : 'false'}
      data-test=${test}
      @click=${() => this.wish(wish)}
    >
      ${words}
    </button>`;
  }
}
