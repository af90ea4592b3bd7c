import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import {
  boardLineStateMessages,
  boardStateMessages,
  clockTime,
  messagesIn,
  printerStateMessages,
  slipStateMessages,
} from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { boardsInTrouble, printersInTrouble, type BoardTrouble } from './model/machines.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** Machines that need somebody: printers in words, and slips that nobody can be sure of. Nothing when all is well. */
export class McDeviceStrip extends LitElement {
  static override properties: PropertyDeclarations = {
    health: { attribute: false },
    speaking: { attribute: false },
    showsSlips: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      section {
        padding: 0.55rem 1rem;
        background: var(--mc-alarm-soft);
        border-left: 0.5rem solid var(--mc-alarm);
        color: var(--mc-alarm);
        font-weight: var(--mc-weight-strong);
      }
      section.slips-only {
        background: var(--mc-warn-soft);
        border-color: var(--mc-warn-line);
        color: var(--mc-warn);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 1.25rem;
      }
      .row span {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
      }
      mc-icon {
        width: 1.25rem;
        height: 1.25rem;
      }
      .plain-button {
        min-height: 2rem;
        padding: 0.1rem 0.7rem;
        font-size: 0.875rem;
      }
      ul {
        max-height: 9rem;
        margin-top: 0.5rem;
        overflow-y: auto;
        list-style: none;
        color: var(--mc-ink);
        font-weight: var(--mc-weight-text);
      }
      li {
        display: flex;
        gap: 1rem;
        padding: 0.2rem 0;
      }
      li b {
        min-width: 4.5rem;
      }
    `,
  ];

  declare health: DeviceHealthView | null;
  declare speaking: Speaking;
  declare showsSlips: boolean;

  constructor() {
    super();
    this.health = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.showsSlips = false;
  }

  override render() {
    const { health } = this;
    const troubled = printersInTrouble(health);
    const slips = health?.slipsToCheck.count ?? 0;
    const boards = boardsInTrouble(health);
    if (health === null || (troubled.length === 0 && boards.length === 0 && slips === 0)) return nothing;
    const { texts, language, timeZone } = this.speaking;
    const states = messagesIn(printerStateMessages, language);
    return html`<section
      class=${troubled.length === 0 && boards.length === 0 ? 'slips-only' : ''}
      role="status"
      data-test="machines"
    >
      <div class="row">
        ${troubled.map((printer) => {
          const words = texts.printerNote(printer.name, states[printer.state], clockTime(printer.since, timeZone));
          const queued = printer.waitingSlips > 0 ? ` · ${texts.slipsQueued(printer.waitingSlips)}` : '';
          return html`<span><mc-icon .name=${'printer-off'}></mc-icon>${words}${queued}</span>`;
        })}
        ${boards.map(
          (board) =>
            html`<span data-test="board-trouble"
              ><mc-icon .name=${'warning'}></mc-icon>${this.#boardNote(board)}</span
            >`,
        )}
        ${
          slips === 0
            ? nothing
            : html`<span><mc-icon .name=${'ticket'}></mc-icon>${texts.slipsToCheck(slips)}</span>
                <button
                  class="plain-button"
                  type="button"
                  aria-expanded=${this.showsSlips ? 'true' : 'false'}
                  @click=${this.#toggle}
                >
                  ${this.showsSlips ? texts.hideSlips : texts.showSlips}
                </button>`
        }
      </div>
      ${this.showsSlips && slips > 0 ? this.#slips(health) : nothing}
    </section>`;
  }

  #boardNote({ name, trouble, since }: BoardTrouble): string {
    const { texts, language, timeZone } = this.speaking;
    const words =
      trouble.kind === 'line'
        ? messagesIn(boardLineStateMessages, language)[trouble.state]
        : messagesIn(boardStateMessages, language)[trouble.state];
    return texts.printerNote(name, words, clockTime(since, timeZone));
  }

  readonly #toggle = (event: MouseEvent): void => {
    if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
    this.showsSlips = !this.showsSlips;
  };

  #slips(health: DeviceHealthView) {
    const { language, timeZone } = this.speaking;
    const states = messagesIn(slipStateMessages, language);
    return html`<ul>
      ${health.slipsToCheck.entries.map(
        (slip) =>
          html`<li>
            <b>${slip.number}</b><span>${states[slip.state]}</span><span>${clockTime(slip.at, timeZone)}</span>
          </li>`,
      )}
    </ul>`;
  }
}

customElements.define('mc-device-strip', McDeviceStrip);

declare global {
  interface HTMLElementTagNameMap {
    'mc-device-strip': McDeviceStrip;
  }
}
