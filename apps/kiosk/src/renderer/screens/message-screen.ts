import { LitElement, html, type PropertyDeclarations } from 'lit';
import {
  issuingClosedText,
  kioskCodeMessages,
  kioskFindMessages,
  kioskLaterMessages,
  kioskMessages,
  kioskNotAddedMessages,
  messagesIn,
  ratingMessages,
  rejectionForCitizen,
  citizenRejectionMessages,
  usedUpText,
  type ServiceClosed,
  type Telling,
} from '@motcua/messages';
import { baseStyles, type IconName } from '@motcua/ui';
import type { KioskMessage, KioskState } from '../model/kiosk-state.ts';
import { GivesWay } from './gives-way.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import { sentences } from './sentences.ts';
import { tellingOf } from './telling.ts';
import './page-header.ts';

type Words = { readonly icon: IconName; readonly title: string; readonly text: string };

/** Why there is no number, and what to do. Goes back by itself. */
export class MessageScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    message: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, plainScreenStyles];

  declare state: KioskState;
  declare message: KioskMessage;
  declare hubNow: () => number;

  constructor() {
    super();
    new GivesWay(this);
  }

  override render() {
    const { state } = this;
    const later = messagesIn(kioskLaterMessages, state.language);
    const words = this.#words();
    const isRated = this.message.kind === 'rated';
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <main role="alert">
        <mc-icon .name=${words.icon}></mc-icon>
        <h1 tabindex="-1">${words.title}</h1>
        <p data-test="message">${sentences(words.text)}</p>
      </main>
      <footer>
        <mc-button
          kind="primary"
          icon=${isRated ? 'check' : 'undo'}
          data-test="start-again"
          @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'start-again' }))}
          >${isRated ? messagesIn(kioskCodeMessages, state.language).close : later.startAgain}</mc-button
        >
      </footer>`;
  }

  /** Where the hour is not known, the desk is. */
  #whyClosed(issuing: ServiceClosed, telling: Telling): string {
    if (issuing.state === 'paused') return messagesIn(citizenRejectionMessages, telling.language).paused;
    const why =
      issuing.state === 'used-up' ? usedUpText(issuing.opensAt, telling) : issuingClosedText(issuing, telling);
    return issuing.opensAt === null ? `${why} ${messagesIn(kioskMessages, telling.language).seeTheDesk}` : why;
  }

  #words(): Words {
    const { state, message } = this;
    const telling = tellingOf(state, this.hubNow());
    const say = messagesIn(kioskMessages, state.language);
    const later = messagesIn(kioskLaterMessages, state.language);
    switch (message.kind) {
      case 'rejected':
        return { icon: 'info', title: later.noNumber, text: rejectionForCitizen(message.rejection, telling) };
      case 'closed': {
        return { icon: 'clock', title: later.noNumber, text: this.#whyClosed(message.issuing, telling) };
      }
      case 'not-added': {
        const added = messagesIn(kioskNotAddedMessages, state.language);
        const { rejection, number } = message;
        const why = rejection === null ? say.connectionLost : rejectionForCitizen(rejection, telling);
        return { icon: 'info', title: added.title, text: `${why} ${added.numberHolds(number)}` };
      }
      case 'no-paper':
        return { icon: 'info', title: later.noNumber, text: say.askAtDesk };
      case 'service-gone':
        return {
          icon: 'info',
          title: later.noNumber,
          text: messagesIn(citizenRejectionMessages, state.language).serviceGone,
        };
      case 'cancelled-by-code': {
        const code = messagesIn(kioskCodeMessages, state.language);
        return { icon: 'circle-check', title: code.cancelled(message.number), text: code.cancelledThanks };
      }
      case 'code-failed': {
        const { rejection } = message;
        const text = rejection === null ? say.seeTheDesk : rejectionForCitizen(rejection, telling);
        return { icon: 'info', title: messagesIn(kioskCodeMessages, state.language).notDone, text };
      }
      case 'rated': {
        const rating = messagesIn(ratingMessages, state.language);
        const title = message.again ? rating.alreadyRated : rating.thanks;
        return { icon: 'circle-check', title, text: rating.noName };
      }
      case 'other-read': {
        const code = messagesIn(kioskCodeMessages, state.language);
        const icon = message.what === 'citizen-card' ? 'lock' : 'info';
        const texts = { 'dossier-code': code.dossierRead, 'citizen-card': code.cardRead, unknown: code.unknownRead };
        return { icon, title: code.whatIsRead, text: texts[message.what] };
      }
      case 'read-alone': {
        const code = messagesIn(kioskCodeMessages, state.language);
        return { icon: 'offline', title: code.readAlone, text: code.readAloneText };
      }
      case 'not-yet': {
        const find = messagesIn(kioskFindMessages, state.language);
        return { icon: 'clock', title: find.notYetTitle, text: find.notYet };
      }
      case 'gave-up':
        return { icon: 'offline', title: later.noNumber, text: say.connectionLost };
      case 'cancel-failed': {
        const why = message.rejection === null ? null : rejectionForCitizen(message.rejection, telling);
        const title = later.cancelFailed(message.number);
        const hasOwnReason = message.rejection?.code === 'wrong-status';
        return { icon: 'info', title: message.number, text: hasOwnReason && why !== null ? why : title };
      }
    }
  }
}

customElements.define('message-screen', MessageScreen);

declare global {
  interface HTMLElementTagNameMap {
    'message-screen': MessageScreen;
  }
}
