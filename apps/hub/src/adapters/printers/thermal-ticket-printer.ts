import {
  type ByteTransport,
  DrawError,
  type PrinterProfile,
  type PrinterTimers,
  type SlipDocument,
  type SlipDrawer,
  SlipPrinter,
  type SlipPrinterStatus,
} from '@motcua/printing';
import type { SlipTemplate } from '@motcua/protocol/slip-templates';
import type { PrinterId, ProofLevel } from '@motcua/protocol/vocabulary';

import type { Clock } from '../../ports/clock.ts';
import type { PrinterStatus, PrintResult, SlipToPrint, TicketPrinter } from '../../ports/ticket-printer.ts';
import type { OtherPaper } from '../../reactions/other-paper.ts';
import { composeSlipDocument, templateFor } from '@motcua/slips';
import { composeOtherPaper } from './compose-other-paper.ts';

export type ThermalTicketPrinterOptions = {
  readonly printerId: PrinterId;
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly drawer: SlipDrawer;
  readonly timers: PrinterTimers;
  readonly clock: Clock;
  /** TP1: the centre's own, as they are now: a slip that waited for paper comes out as the settings say by then. */
  readonly templates: () => readonly SlipTemplate[];
  /** What an earlier run found out about the printer; null when it was never probed. */
  readonly knownProof: ProofLevel | null;
  /** Whether the last slip that was sent there is not known to be out whole. */
  readonly mayHoldRest: boolean;
};

/** A slip printer that speaks ESC/POS, over whatever transport it is given. Connects at once. */
export class ThermalTicketPrinter implements TicketPrinter {
  readonly printerId: PrinterId;
  readonly #options: ThermalTicketPrinterOptions;
  readonly #printer: SlipPrinter;
  readonly #listeners = new Set<(status: PrinterStatus) => void>();
  #since: number;
  #state: PrinterStatus['state'];

  constructor(options: ThermalTicketPrinterOptions) {
    this.printerId = options.printerId;
    this.#options = options;
    this.#printer = new SlipPrinter(options);
    this.#since = options.clock.now();
    this.#state = this.#printer.status.state;
    this.#printer.onStatus((status) => {
      this.#onStatus(status);
    });
  }

  status(): PrinterStatus {
    const { lastError, proofLevel, paperLow } = this.#printer.status;
    return { state: this.#state, since: this.#since, lastError, proofLevel, paperLow };
  }

  onStatus(listener: (status: PrinterStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  print({ content, copy }: SlipToPrint, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult> {
    const { profile, templates } = this.#options;
    const template = templateFor(content, templates());
    return this.#print(composeSlipDocument(content, copy, profile.paperWidthMm, template), beforeFirstByte);
  }

  printOther(paper: OtherPaper, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult> {
    const { paperWidthMm } = this.#options.profile;
    return this.#print(composeOtherPaper(paper, paperWidthMm), beforeFirstByte);
  }

  async #print(document: SlipDocument, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult> {
    try {
      return await this.#printer.print(document, { beforeFirstByte });
    } catch (fault) {
      // Nothing was sent, and nothing of it ever will be: it must end, or it would hold up those behind it.
      if (fault instanceof DrawError) return { kind: 'interrupted', reason: `cannot be drawn: ${fault.message}` };
      throw fault;
    }
  }

  probeAgain(): void {
    this.#printer.probeAgain();
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#printer.close();
  }

  #onStatus(status: SlipPrinterStatus): void {
    if (status.state !== this.#state) {
      this.#state = status.state;
      this.#since = this.#options.clock.now();
    }
    for (const listener of [...this.#listeners]) listener(this.status());
  }
}
