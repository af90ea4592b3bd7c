import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskGuideMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { ownRequest } from '../model/reduce-guide.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';

/** HE1: "I need someone to guide me", along the lower edge of every page; once asked, that somebody comes. */
export class GuideStrip extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        padding: 0 2.4rem 1.8rem;
        font-size: 1.7rem;
        --mc-button-height: max(5rem, var(--mc-touch-least, 0px));
      }
      mc-button {
        display: flex;
      }
      mc-button::part(button) {
        background: var(--mc-call);
        border-color: var(--mc-call);
        color: var(--mc-on-call);
        font-weight: var(--mc-weight-title);
      }
      mc-button::part(icon) {
        width: 2.8rem;
        height: 2.8rem;
      }
      .number {
        font-variant-numeric: tabular-nums;
      }
      @media (orientation: landscape) {
        :host {
          padding-bottom: 1.2rem;
          font-size: 1.5rem;
          --mc-button-height: max(4rem, var(--mc-touch-least, 0px));
        }
      }
    `,
  ];

  declare state: KioskState;

  override render() {
    const { state } = this;
    const say = messagesIn(kioskGuideMessages, state.language);
    const request = isConnected(state) ? ownRequest(state) : null;
    const words = request === null ? say.need : request.coming ? say.coming : say.asked;
    return html`<mc-button
      icon=${request?.coming === true ? 'user-here' : 'question'}
      data-test="need-guide"
      @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'need-guide' }))}
      ><span
        >${words}${request === null ? nothing : html` <span class="number">· ${request.number}</span>`}</span
      ></mc-button
    >`;
  }
}

customElements.define('guide-strip', GuideStrip);

declare global {
  interface HTMLElementTagNameMap {
    'guide-strip': GuideStrip;
  }
}
