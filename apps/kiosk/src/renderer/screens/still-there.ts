import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { kioskGuidePageMessages, kioskLaterMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/dialog-element';
import type { KioskTouch } from '../model/kiosk-event.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';

/** KI9: nobody is sent away unasked, and nothing of whoever has gone stays. */
export class StillThere extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      mc-dialog {
        --mc-dialog-text: 1.8rem;
        --mc-dialog-gap: 1.4rem;
        --mc-button-height: max(6.2rem, var(--mc-touch-least, 0px));
      }
    `,
  ];

  declare state: KioskState;

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  override render() {
    const { language } = this.state;
    const say = messagesIn(kioskGuidePageMessages, language);
    return html`<mc-dialog
      open
      icon="clock"
      .heading=${say.stillThere}
      data-test="still-there"
      @dismiss=${() => this.#touch({ kind: 'still-here' })}
    >
      ${say.stillThereSoon}
      <mc-button
        slot="actions"
        kind="primary"
        icon="check"
        data-test="still-here"
        @press=${() => this.#touch({ kind: 'still-here' })}
        >${say.yesHere}</mc-button
      >
      <mc-button slot="actions" icon="undo" data-test="not-here" @press=${() => this.#touch({ kind: 'start-again' })}
        >${messagesIn(kioskLaterMessages, language).startAgain}</mc-button
      >
    </mc-dialog>`;
  }
}

customElements.define('still-there', StillThere);

declare global {
  interface HTMLElementTagNameMap {
    'still-there': StillThere;
  }
}
