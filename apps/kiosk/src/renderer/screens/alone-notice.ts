import { LitElement, html, type PropertyDeclarations } from 'lit';
import { kioskAloneMessages, kioskMessages, messagesIn, timeOfDay } from '@motcua/messages';
import type { TicketIssuedOutcome } from '@motcua/protocol';
import { aloneStanding } from '../model/alone.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { tellingOf } from './telling.ts';

/** HL1: what a kiosk says that is alone: above its tiles, and of a number that it gave. */
export class AloneNotice extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, issued: { attribute: false } };

  declare state: KioskState;
  /** Null: above the tiles. */
  declare issued: TicketIssuedOutcome | null;

  constructor() {
    super();
    this.issued = null;
  }

  /** The page around it says how headings, facts and banners stand. */
  protected override createRenderRoot(): this {
    return this;
  }

  override render() {
    const { state, issued } = this;
    const say = messagesIn(kioskAloneMessages, state.language);
    const { outOfService } = messagesIn(kioskMessages, state.language);
    if (issued !== null) {
      const time = timeOfDay(issued.issuedAt, tellingOf(state, issued.issuedAt).timeZone, state.language);
      return html`<mc-icon .name=${'offline'}></mc-icon><span data-test="alone">${say.calledByTime(time)}</span>`;
    }
    switch (aloneStanding(state)) {
      case 'giving':
        return html`<mc-banner kind="warn" icon="offline" data-test="connection">${say.giving}</mc-banner>`;
      case 'soon':
        return html`<h1 tabindex="-1">${say.soonHeading}</h1>
          <mc-banner kind="warn" icon="clock" data-test="connection">${say.soon}</mc-banner>`;
      case 'no-paper':
        return html`<h1 tabindex="-1">${outOfService}</h1>
          <mc-banner kind="alarm" icon="printer-off" data-test="connection">${say.noPaper}</mc-banner>`;
      default:
        return html`<h1 tabindex="-1">${outOfService}</h1>
          <mc-banner kind="alarm" icon="offline" data-test="connection">${say.usedUp}</mc-banner>`;
    }
  }
}

customElements.define('alone-notice', AloneNotice);

declare global {
  interface HTMLElementTagNameMap {
    'alone-notice': AloneNotice;
  }
}
