import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol';
import { kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { plainWordsStyles } from './plain-words-styles.ts';

/** So long nothing is said: as a rule the hub answers sooner, and a picture that is gone again at once only holds up the next one. */
const SAID_AFTER_MS = 800;

/** Before the first word from the hub: nothing is known yet, not even whose kiosk this is. */
export class WaitingScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    lost: { type: Boolean },
    language: { type: String },
    isLong: { state: true },
  };
  static override styles = [baseStyles, plainWordsStyles];

  declare lost: boolean;
  declare language: Language;
  declare isLong: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.isLong = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.isLong = true), SAID_AFTER_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    if (!this.lost && !this.isLong) return nothing;
    const say = messagesIn(kioskMessages, this.language);
    return html`<main role="status">
      <mc-icon .name=${this.lost ? 'offline' : 'clock'}></mc-icon>
      <h1 tabindex="-1">${this.lost ? say.outOfService : say.starting}</h1>
      ${this.lost ? html`<p data-test="connection">${say.connectionLost}</p>` : ''}
    </main>`;
  }
}

customElements.define('waiting-screen', WaitingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'waiting-screen': WaitingScreen;
  }
}
