import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskSlipMessages, messagesIn } from '@motcua/messages';
import type { PrinterId, TicketIssuedOutcome } from '@motcua/protocol';
import { boundPrinter } from '../model/bound-printer.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { isWithoutSlip, placeNow, placeOfSlip, type SlipStanding } from '../model/slip-standing.ts';
import { sentences } from './sentences.ts';
import { slipWords, type SlipWords } from './slip-words.ts';

/** How the slip stands, and at which other printer it comes out (SL2). Before the press: at which one it would. */
export class SlipState extends LitElement {
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
    const { state, issued } = this;
    if (issued !== null) return banner('slip-state', this.#words(issued));
    const bound = boundPrinter(state);
    const place = bound === null ? null : placeNow(state.menu?.printers ?? [], bound);
    if (place === null) return nothing;
    const text = messagesIn(kioskSlipMessages, state.language).slipsElsewhere(this.#nameOf(place));
    return banner('notice', { kind: 'calm', icon: 'printer', text });
  }

  #words(issued: TicketIssuedOutcome): SlipWords {
    const { state, standing } = this;
    const words = slipWords(standing, issued.number, state.language);
    const bound = issued.slip.printerId;
    if (bound === null || isWithoutSlip(standing)) return words;
    const place = placeOfSlip(issued, bound, state.slips, state.menu);
    if (place === bound) return words;
    const say = messagesIn(kioskSlipMessages, state.language);
    const tell = standing === 'printing' ? say.slipElsewhere : say.slipTakeElsewhere;
    return { ...words, text: tell(this.#nameOf(place)) };
  }

  #nameOf(printerId: PrinterId): string {
    return this.state.menu?.printers.find((printer) => printer.printerId === printerId)?.name ?? printerId;
  }
}

function banner(test: string, { kind, icon, text }: SlipWords) {
  return html`<mc-banner data-test=${test} .kind=${kind} .icon=${icon}>${sentences(text)}</mc-banner>`;
}

customElements.define('slip-state', SlipState);

declare global {
  interface HTMLElementTagNameMap {
    'slip-state': SlipState;
  }
}
