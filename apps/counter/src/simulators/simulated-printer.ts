import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockTime, messagesIn, printerStateMessages } from '@motcua/messages';
import { PRINTER_MISCHIEF, type Simulators } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from '../renderer/parts-styles.ts';
import { USUAL_TIME_ZONE } from '../renderer/speaking.ts';
import { SimulatorPart } from './simulator-part.ts';
import { simulatorStyles } from './simulator-styles.ts';
import { simulatedPrinterStyles } from './simulated-printer-styles.ts';

export type PrinterFacts = Simulators['printers'][number];

/** SM1: a printer as it stands on the desk: its lamp, its cover, the paper that comes out of it, and what can be broken. */
export class McSimulatedPrinter extends SimulatorPart<PrinterFacts> {
  static override styles = [baseStyles, partsStyles, simulatorStyles, simulatedPrinterStyles];

  override render() {
    const { facts, language, texts } = this;
    if (facts === null) return nothing;
    const { printerId, name, state, mischief } = facts;
    const isWell = state === 'ready' || state === 'starting';
    return html`<article data-test="simulated-printer">
      <div class="desk">
        <div>
          <h3>${name}</h3>
          <p class="hub ${isWell ? '' : 'alarm'}" data-test="printer-state">
            ${texts.hubSays(messagesIn(printerStateMessages, language)[state])}
          </p>
          <h4>${texts.breakIt}</h4>
          <div class="keys">
            ${PRINTER_MISCHIEF.map((one) =>
              this.faultKey(texts.printerMischief[one], mischief.includes(one), `break-${one}`, {
                ...{ kind: 'printer', printerId, mischief: one, isOn: !mischief.includes(one) },
              }),
            )}
          </div>
          <button
            class="plain-button main roll"
            type="button"
            data-test="new-roll"
            @click=${() => this.wish({ kind: 'new-roll', printerId })}
          >
            <mc-icon .name=${'refresh'}></mc-icon>${texts.changeRoll}
          </button>
          <p class="soft small">${texts.changeRollHint}</p>
        </div>
        <div class="machine">
          ${this.#body(facts)}
          <div class="paper" tabindex="0" role="group" aria-label=${texts.printers}>${this.#paper(facts)}</div>
        </div>
      </div>
    </article>`;
  }

  #body({ state, mischief }: PrinterFacts) {
    const isOff = mischief.includes('off');
    const lamp = isOff ? 'dark' : state === 'ready' ? 'well' : 'ill';
    return html`<svg class="body" viewBox="0 0 240 96" aria-hidden="true">
      ${mischief.includes('cover-open') ? svg`<path class="cover" d="M28 40 L44 4 H196 L212 40 Z"></path>` : nothing}
      <rect class="case" x="8" y="32" width="224" height="60" rx="12"></rect>
      <rect class="slot" x="24" y="76" width="192" height="8" rx="4"></rect>
      <circle class="lamp ${lamp}" cx="210" cy="52" r="7"></circle>
    </svg>`;
  }

  #paper({ printerId, hanging, slips }: PrinterFacts) {
    const { texts } = this;
    const from = `/api/simulators/printers/${encodeURIComponent(printerId)}`;
    if (slips.length === 0 && hanging.heightDots === 0) return html`<p class="none">${texts.noSlips}</p>`;
    return html`${
      hanging.heightDots === 0
        ? nothing
        : html`<img
            class="hanging"
            src="${from}/hanging?rows=${hanging.heightDots}"
            width=${hanging.widthDots}
            height=${hanging.heightDots}
            alt=${texts.hanging}
            data-test="hanging"
          />`
    }
    ${repeat(
      slips,
      ({ slipNo }) => slipNo,
      ({ slipNo, at, widthDots, heightDots }) =>
        html`<img
          class="slip"
          src="${from}/slips/${slipNo}?at=${at}"
          width=${widthDots}
          height=${heightDots}
          alt=${texts.slipAt(clockTime(at, USUAL_TIME_ZONE))}
          data-test="simulated-slip"
        />`,
    )}`;
  }
}

customElements.define('mc-simulated-printer', McSimulatedPrinter);

declare global {
  interface HTMLElementTagNameMap {
    'mc-simulated-printer': McSimulatedPrinter;
  }
}
