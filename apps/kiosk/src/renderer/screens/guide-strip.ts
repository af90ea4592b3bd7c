import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { kioskGuideMessages, kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { isLocked } from '../model/kiosk-lock.ts';
import { offersSearch } from '../model/offers-search.ts';
import { takesCodes } from '../model/reduce-code.ts';
import { ownRequest } from '../model/reduce-guide.ts';
import { pageSpeech } from '../model/speech.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';

/** HE1: "I need someone to guide me", along the lower edge of every page; once asked, that somebody comes. KI11: and a loudspeaker. */
export class GuideStrip extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        gap: max(1.1rem, var(--mc-touch-gap));
        padding: 0 2.4rem 1.3rem;
        font-size: max(1.7rem, var(--mc-read));
        --mc-button-height: max(3.6rem, var(--mc-touch-least, 0px));
      }
      mc-button {
        flex: 1.9;
      }
      .listen {
        flex: 0 0 max(7rem, var(--mc-touch-least, 0px));
      }
      .beside {
        flex: 1.3;
        font-size: max(1.35rem, var(--mc-read));
      }
      .guide::part(button) {
        background: var(--mc-call);
        border-color: var(--mc-call);
        color: var(--mc-on-call);
        font-weight: var(--mc-weight-title);
      }
      mc-button::part(icon) {
        flex: none;
        width: 2.8rem;
        height: 2.8rem;
      }
      .tight {
        flex: 1.9;
      }
      .beside::part(icon) {
        color: var(--mc-action);
      }
      mc-button::part(button) {
        padding-block: 0.2em;
        padding-inline: 0.6em;
        text-wrap: balance;
      }
      .number {
        font-variant-numeric: tabular-nums;
      }
      @media (orientation: landscape) {
        :host {
          padding-bottom: 1.2rem;
          font-size: max(1.5rem, var(--mc-read));
          --mc-button-height: max(3.4rem, var(--mc-touch-least, 0px));
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
        class="guide"
        icon=${request?.coming === true ? 'user-here' : 'question'}
        data-test="need-guide"
        @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'need-guide' }))}
        ><span
          >${words}${request === null ? nothing : html` <span class="number">· ${request.number}</span>`}</span
        ></mc-button
      >${this.#listen()}${this.#beside()}`;
  }

  /** KI11: what stands on this page, or the number, said or said once more. Tiles have their own. */
  #listen() {
    const { state } = this;
    if (pageSpeech(state) === null) return nothing;
    return html`<mc-button
      class="listen"
      icon="sound-on"
      data-test="listen-page"
      .label=${messagesIn(kioskGuideMessages, state.language).listen}
      .selected=${state.reading !== null}
      @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'listen' }))}
    ></mc-button>`;
  }

  /** KI6: on the start page, for whoever has been here before; PC2: with help open, search, whose row the choices have taken. */
  #beside() {
    const { state } = this;
    const { helpOpen, language } = state;
    if (state.screen.kind !== 'start' || state.adding !== null || isLocked(state)) return nothing;
    if (helpOpen ? !isConnected(state) || !offersSearch(state) : !takesCodes(state)) return nothing;
    const say = messagesIn(kioskMessages, language);
    return html`<mc-button
      class=${classMap({ beside: true, tight: state.isTight })}
      icon=${helpOpen ? 'search' : 'ticket'}
      data-test=${helpOpen ? 'search' : 'have-code'}
      @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: helpOpen ? 'search' : 'have-code' }))}
      >${helpOpen ? say.search : say.haveCode}</mc-button
    >`;
  }
}

customElements.define('guide-strip', GuideStrip);

declare global {
  interface HTMLElementTagNameMap {
    'guide-strip': GuideStrip;
  }
}
