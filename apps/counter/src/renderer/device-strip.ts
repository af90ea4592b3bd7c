import type { HubHttp } from '@motcua/client';
import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import {
  boardLineStateMessages,
  boardStateMessages,
  clockTimeOrDay,
  inputLineStateMessages,
  messagesIn,
  printerHelpText,
  printerStateMessages,
  staffMachineTexts,
} from '@motcua/messages';
import type { DeviceHealthView, QueueOverviewView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import './doubtful-slips.ts';
import './morning/morning-note.ts';
import { missedAppliances } from './model/machine-levels.ts';
import {
  boardsInTrouble,
  inputsInTrouble,
  printersInTrouble,
  type BoardTrouble,
  type InputTrouble,
} from './model/machines.ts';
import { paperNotes, slipsGoTo } from './model/paper-notes.ts';
import { slipsToLookAfter } from './model/reprint-entries.ts';
import { PageEvent } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';
import { stripRowStyles } from './strip-row-styles.ts';

/**
 * Machines that need somebody: printers in words, and slips that nobody can be sure of. Nothing when all is well. `brief`:
 * above a ticket, which it must not push away: the two that matter most, and how many more there are. `tight`: other notes
 * stand there too; one of them, in the same line.
 */
export class McDeviceStrip extends LitElement {
  static override properties: PropertyDeclarations = {
    health: { attribute: false },
    /** Whether the office is open: kiosks and displays are missed then only. */
    overview: { attribute: false },
    /** Where the page can ask for the reason of a reprint. */
    mayReprint: { attribute: false },
    brief: { type: Boolean, reflect: true },
    tight: { type: Boolean, reflect: true },
    http: { attribute: false },
    speaking: { attribute: false },
    showsSlips: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    stripRowStyles,
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
      .help {
        color: var(--mc-ink);
      }
      :host([brief]) section {
        position: relative;
      }
      /* which machines matters more than what to do about one of them, which stands on their page */
      :host([brief]) .several .help {
        display: none;
      }
      :host([tight]) section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 1.25rem;
      }
      :host([tight]) .row + .row {
        margin-top: 0;
      }
      /* opened over the ticket, which does not move */
      :host([brief]) mc-doubtful-slips {
        position: absolute;
        z-index: 3;
        inset: 100% 0 auto;
        padding: 0 1rem 0.5rem;
        background: var(--mc-surface);
        border: 1px solid var(--mc-line);
        box-shadow: var(--mc-shadow-touch);
      }
    `,
  ];

  declare health: DeviceHealthView | null;
  declare overview: QueueOverviewView | null;
  declare mayReprint: boolean;
  declare brief: boolean;
  declare tight: boolean;
  declare http: HubHttp | null;
  declare speaking: Speaking;
  declare showsSlips: boolean;

  constructor() {
    super();
    this.health = null;
    this.overview = null;
    this.mayReprint = false;
    this.brief = false;
    this.tight = false;
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.showsSlips = false;
  }

  override render() {
    const { health } = this;
    const troubled = printersInTrouble(health);
    const boards = boardsInTrouble(health);
    const inputs = inputsInTrouble(health);
    const missed = missedAppliances(health, this.overview, this.speaking.hubMs);
    const slips = health === null ? 0 : slipsToLookAfter(health);
    const notes = paperNotes(health);
    const isWell = [troubled, boards, inputs, missed].every(({ length }) => length === 0);
    if (health === null || (isWell && slips + notes.length === 0)) return nothing;
    if (notes.length > 0) void import('./printer-paper-notes.ts');
    const texts = staffMachineTexts(this.speaking.language);
    const troubles = [
      ...troubled.map((printer) => this.#trouble(health, printer)),
      ...missed.map((appliance) => this.#missed(appliance)),
      ...boards.map((board) => this.#plain('board-trouble', this.#boardNote(board))),
      ...inputs.map((input) => this.#plain('input-trouble', this.#inputNote(input))),
    ];
    const most = this.brief ? (this.tight ? 1 : 2) : Infinity;
    const shown = troubles.slice(0, most);
    const papers = Math.min(notes.length, most - shown.length);
    const left = troubles.length - shown.length + notes.length - papers;
    return html`<section
      class="${isWell ? 'slips-only' : ''} ${troubles.length > 1 ? 'several' : ''}"
      role="status"
      data-test="machines"
    >
      ${shown}
      ${
        papers === 0
          ? nothing
          : html`<mc-printer-paper-notes
              class="row"
              .health=${health}
              .most=${papers}
              .http=${this.http}
              .speaking=${this.speaking}
            ></mc-printer-paper-notes>`
      }
      <div class="row">
        ${left === 0 ? nothing : html`<span data-test="machines-left">${texts.machinesLeft(left)}</span>`}
        ${
          isWell && left === 0
            ? nothing
            : html`<button class="plain-button" type="button" data-test="to-machines" @click=${this.#toMachines}>
                ${texts.toMachines}
              </button>`
        }
        ${slips === 0 ? nothing : this.#slips(slips, health.reprintedToday)}
      </div>
      ${
        this.showsSlips && slips > 0
          ? html`<mc-doubtful-slips
              .health=${health}
              .mayReprint=${this.mayReprint}
              .speaking=${this.speaking}
            ></mc-doubtful-slips>`
          : nothing
      }
    </section>`;
  }

  #slips(count: number, reprinted: number) {
    const texts = staffMachineTexts(this.speaking.language);
    return html`<span><mc-icon .name=${'ticket'}></mc-icon>${texts.slipsToCheck(count)}</span>
      <button
        class="plain-button"
        type="button"
        aria-expanded=${this.showsSlips ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${this.showsSlips ? texts.hideSlips : texts.showSlips}
      </button>
      ${reprinted === 0 || this.tight ? nothing : html`<span class="soft">${texts.slipsReprinted(reprinted)}</span>`}`;
  }

  #plain(test: string, words: string) {
    return html`<div class="row" data-test=${test}>
      <span><mc-icon .name=${'warning'}></mc-icon>${words}</span>
    </div>`;
  }

  #inputNote({ name, since, state }: InputTrouble): string {
    const { language } = this.speaking;
    const words = messagesIn(inputLineStateMessages, language)[state];
    return staffMachineTexts(language).machineNote(name, words, this.#since(since));
  }

  /** Which printer, how and since when, what waits for it, and what to do. */
  #trouble(health: DeviceHealthView, printer: DeviceHealthView['printers'][number]) {
    const { name, state, since, waitingSlips, lastError } = printer;
    const { language } = this.speaking;
    const texts = staffMachineTexts(language);
    const words = texts.machineNote(name, messagesIn(printerStateMessages, language)[state], this.#since(since));
    const other = slipsGoTo(health, printer);
    const queued = waitingSlips > 0 ? ` · ${texts.slipsQueued(waitingSlips)}` : '';
    const elsewhere = other === null ? '' : ` · ${texts.slipsGoTo(other.name)}`;
    return html`<div
      class="row"
      title=${lastError === null ? '' : texts.lastError(lastError)}
      data-test="printer-trouble"
    >
      <span><mc-icon .name=${'printer-off'}></mc-icon>${words}${queued}${elsewhere}</span>
      <span class="help">${printerHelpText(printer, language)}</span>
    </div>`;
  }

  #missed({ name, role, since }: DeviceHealthView['appliances'][number]) {
    const { language } = this.speaking;
    const texts = staffMachineTexts(language);
    return html`<div class="row" data-test="appliance-trouble">
      <span
        ><mc-icon .name=${role === 'kiosk' ? 'touch' : 'monitor'}></mc-icon>${texts.machineNote(
          name,
          texts.applianceGone[role],
          this.#since(since),
        )}</span
      >
      <span class="help">${texts.applianceHelp}</span>
    </div>`;
  }

  #boardNote({ name, trouble, since }: BoardTrouble): string {
    const { language } = this.speaking;
    const words =
      trouble.kind === 'line'
        ? messagesIn(boardLineStateMessages, language)[trouble.state]
        : messagesIn(boardStateMessages, language)[trouble.state];
    return staffMachineTexts(language).machineNote(name, words, this.#since(since));
  }

  /** A machine that stands since yesterday has no hour of today. */
  #since(since: number): string {
    const { hubMs, timeZone, language } = this.speaking;
    return clockTimeOrDay(hubMs, since, timeZone, language);
  }

  readonly #toMachines = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'machines' }));
  };

  readonly #toggle = (event: MouseEvent): void => {
    if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
    this.showsSlips = !this.showsSlips;
  };
}

customElements.define('mc-device-strip', McDeviceStrip);

declare global {
  interface HTMLElementTagNameMap {
    'mc-device-strip': McDeviceStrip;
  }
}
