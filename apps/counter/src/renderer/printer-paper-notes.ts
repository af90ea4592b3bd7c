import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { printerPaperTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { letGo } from './let-go.ts';
import { paperNotes } from './model/paper-notes.ts';
import { partsStyles } from './parts-styles.ts';
import { actOnPrinter } from './printer-acts.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';
import { stripRowStyles } from './strip-row-styles.ts';

type PrinterHealth = DeviceHealthView['printers'][number];

/** SL10: printers with little paper, and those of which somebody shall say whether a new roll was put in; one a row. */
export class McPrinterPaperNotes extends LitElement {
  static override properties: PropertyDeclarations = {
    health: { attribute: false },
    /** How many notes there is room for. */
    most: { attribute: false },
    http: { attribute: false },
    speaking: { attribute: false },
    failed: { state: true },
  };
  static override styles = [baseStyles, partsStyles, stripRowStyles];

  declare health: DeviceHealthView | null;
  declare most: number;
  declare http: HubHttp | null;
  declare speaking: Speaking;
  /** Why the last press was not done; null: it was. */
  declare failed: string | null;

  constructor() {
    super();
    this.health = null;
    this.most = Infinity;
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.failed = null;
  }

  override render() {
    const notes = paperNotes(this.health).slice(0, this.most);
    return html`${notes.map((printer) => this.#note(printer))}
    ${this.failed === null ? nothing : html`<div class="row" role="alert">${this.failed}</div>`}`;
  }

  #note({ printerId, name, paper }: PrinterHealth) {
    const texts = printerPaperTexts(this.speaking.language);
    const { leftMm, morningMm, askedAt } = paper;
    const low = leftMm === null ? texts.lowBySensor(name) : texts.low(name, texts.metres(leftMm));
    return html`<div class="row" data-test="paper-note">
      <span><mc-icon .name=${'printer'}></mc-icon>${askedAt === null ? low : texts.rollAsked(name)}</span>
      ${
        askedAt !== null || morningMm === null
          ? nothing
          : html`<span class="soft">${texts.usualMorning(texts.metres(morningMm))}</span>`
      }
      <button
        class="plain-button"
        type="button"
        data-test="new-roll"
        @click=${(event: MouseEvent) => this.#tell(event, { act: 'note-new-roll', printerId })}
      >
        ${texts.newRoll}
      </button>
      ${
        askedAt === null
          ? nothing
          : html`<button
              class="plain-button"
              type="button"
              data-test="same-roll"
              @click=${(event: MouseEvent) => this.#tell(event, { act: 'keep-roll', printerId })}
            >
              ${texts.sameRoll}
            </button>`
      }
    </div>`;
  }

  async #tell(event: MouseEvent, act: Parameters<typeof actOnPrinter>[1]): Promise<void> {
    letGo(event);
    const told = await actOnPrinter(this.http, act, this.speaking.language);
    this.failed = told?.tone === 'alarm' ? told.words : null;
  }
}

customElements.define('mc-printer-paper-notes', McPrinterPaperNotes);

declare global {
  interface HTMLElementTagNameMap {
    'mc-printer-paper-notes': McPrinterPaperNotes;
  }
}
