import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskLaterMessages, messagesIn } from '@motcua/messages';
import type { TicketIssuedOutcome } from '@motcua/protocol';
import { boundPrinter } from '../model/bound-printer.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { placeNow, placeOfSlip, type SlipStanding } from '../model/slip-standing.ts';

/** SL2: at which other printer the slip comes out. Before the press: at which one it would. */
export class SlipElsewhere extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    issued: { attribute: false },
    standing: { attribute: false },
  };
  declare state: KioskState;
  /** Null: nobody has pressed yet. */
  declare issued: TicketIssuedOutcome | null;
  declare standing: SlipStanding;

  constructor() {
    super();
    this.issued = null;
    this.standing = 'printing';
  }

  /** The page around it says how a banner stands. */
  protected override createRenderRoot(): this {
    return this;
  }

  override render() {
    const { state, issued, standing } = this;
    const printers = state.menu?.printers ?? [];
    const bound = issued === null ? boundPrinter(state.link) : issued.slip.printerId;
    if (bound === null) return nothing;
    const place = issued === null ? placeNow(printers, bound) : placeOfSlip(issued, bound, state.slips, state.menu);
    const name = printers.find(({ printerId }) => printerId === place)?.name ?? place;
    const say = messagesIn(kioskLaterMessages, state.language);
    if (issued === null) {
      return html`<mc-banner kind="calm" icon="printer" data-test="notice">${say.slipsElsewhere(name)}</mc-banner>`;
    }
    const isOut = standing === 'take-elsewhere';
    return html`<mc-banner kind=${isOut ? 'good' : 'calm'} icon=${isOut ? 'ticket' : 'printer'} data-test="slip-state"
      >${isOut ? say.slipTakeElsewhere(name) : say.slipElsewhere(name)}</mc-banner
    >`;
  }
}

customElements.define('slip-elsewhere', SlipElsewhere);

declare global {
  interface HTMLElementTagNameMap {
    'slip-elsewhere': SlipElsewhere;
  }
}
