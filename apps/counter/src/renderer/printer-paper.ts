import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { calendarDate, clockTime, printerPaperTexts, type PrinterPaperTexts } from '@motcua/messages';
import type { DeviceHealthView, PrinterId, SlipCounts } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { letGo } from './let-go.ts';
import { partsStyles } from './parts-styles.ts';
import { actOnPrinter, type ActTold } from './printer-acts.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

const COUNTS = ['confirmed', 'unproven', 'copies', 'interrupted', 'unknown', 'expired', 'moved'] as const;

/** SL10: what a printer has printed today, how its paper stands, a test slip and a new roll; for its card. */
export class McPrinterPaper extends LitElement {
  static override properties: PropertyDeclarations = {
    printer: { attribute: false },
    http: { attribute: false },
    speaking: { attribute: false },
    told: { state: true },
    testing: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      p {
        margin-top: 0.35rem;
      }
      .soft {
        color: var(--mc-ink-soft);
      }
      .low,
      .alarm {
        color: var(--mc-alarm);
        font-weight: var(--mc-weight-strong);
      }
      .good {
        color: var(--mc-action-pressed);
        font-weight: var(--mc-weight-strong);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.6rem;
      }
      [role='status']:empty {
        display: none;
      }
    `,
  ];

  declare printer: DeviceHealthView['printers'][number] | null;
  declare http: HubHttp | null;
  declare speaking: Speaking;
  declare told: ActTold | null;
  /** The test slip whose fate is waited for: at which printer, and since when by this machine's clock; null: none. */
  declare testing: { readonly printerId: PrinterId; readonly since: number } | null;

  constructor() {
    super();
    this.printer = null;
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.told = null;
    this.testing = null;
  }

  override render() {
    const { printer, told } = this;
    if (printer === null) return nothing;
    const { printerId } = printer;
    const texts = printerPaperTexts(this.speaking.language);
    const isTesting = this.testing?.printerId === printerId;
    const button = (test: string, words: string, act: Parameters<typeof actOnPrinter>[1]) =>
      html`<button
        class="plain-button"
        type="button"
        data-test=${test}
        ?disabled=${act.act === 'print-test-slip' && (isTesting || printer.state !== 'ready')}
        @click=${(event: MouseEvent) => this.#act(event, act)}
      >
        ${words}
      </button>`;
    return html`<p data-test="slips-today">${countWords(texts, printer.today)}</p>
      ${this.#paper(texts, printer.paper)}
      ${printer.paper.askedAt === null ? nothing : html`<p class="low">${texts.rollAsked(printer.name)}</p>`}
      <div class="acts">
        ${button('print-test', texts.printTest, { act: 'print-test-slip', printerId, size: 'full' })}
        ${button('print-test-small', texts.printTestSmall, { act: 'print-test-slip', printerId, size: 'small' })}
        ${button('new-roll', texts.newRoll, { act: 'note-new-roll', printerId })}
        ${printer.paper.askedAt === null ? nothing : button('same-roll', texts.sameRoll, { act: 'keep-roll', printerId })}
        <slot name="acts"></slot>
      </div>
      <p role="status" class="soft" data-test="test-under-way">
        ${isTesting ? this.#underWay(texts, printer) : nothing}
      </p>
      <p role="status" class=${told?.tone ?? 'soft'} data-test="act-told">${told?.words ?? nothing}</p>`;
  }

  /** SL10: no more than is known at this moment. */
  #underWay(texts: PrinterPaperTexts, { state, waitingSlips }: DeviceHealthView['printers'][number]): string {
    if (state !== 'ready' && state !== 'starting') return texts.testStuck;
    const seconds = Math.floor((this.speaking.localMs - (this.testing?.since ?? 0)) / 1_000);
    return waitingSlips > 0 ? texts.testWaits(seconds) : texts.testing(seconds);
  }

  #paper(texts: PrinterPaperTexts, paper: DeviceHealthView['printers'][number]['paper']) {
    const { rollSince, slips, usedMm, leftMm, morningMm, isLow } = paper;
    const used = texts.metres(usedMm);
    const roll =
      rollSince === null ? texts.rollNever(slips, used) : texts.rollSince(this.#when(rollSince), slips, used);
    return html`<p class="soft" data-test="roll">${roll}</p>
      ${
        leftMm === null
          ? nothing
          : html`<p class=${isLow ? 'low' : ''} data-test="paper-left">
              ${texts.left(texts.metres(leftMm))}
              ${morningMm === null ? nothing : texts.usualMorning(texts.metres(morningMm))}
            </p>`
      }`;
  }

  #when(at: number): string {
    const { timeZone } = this.speaking;
    return `${clockTime(at, timeZone)} ${calendarDate(at, timeZone)}`;
  }

  async #act(event: MouseEvent, act: Parameters<typeof actOnPrinter>[1]): Promise<void> {
    letGo(event);
    const isTest = act.act === 'print-test-slip';
    if (isTest && this.testing !== null) return;
    this.told = null;
    if (isTest) this.testing = { printerId: act.printerId, since: this.speaking.localMs };
    this.told = await actOnPrinter(this.http, act, this.speaking.language);
    if (isTest) this.testing = null;
  }
}

function countWords(texts: PrinterPaperTexts, today: SlipCounts): string {
  const told = COUNTS.filter((what) => today[what] > 0).map((what) => texts.counts[what](today[what]));
  return told.length === 0 ? texts.nothingToday : `${texts.today} ${told.join(' · ')}`;
}

customElements.define('mc-printer-paper', McPrinterPaper);

declare global {
  interface HTMLElementTagNameMap {
    'mc-printer-paper': McPrinterPaper;
  }
}
