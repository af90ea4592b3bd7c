import {
  type ByteTransport,
  type PaperPiece,
  type PaperWidthMm,
  type PrinterTimers,
  SimulatedTransport,
  VirtualPrinter,
} from '@motcua/printing';
import type { PrinterId } from '@motcua/protocol/vocabulary';

import type { Clock } from '../../ports/clock.ts';
import type { PrinterStatus, PrintResult, SlipToPrint, TicketPrinter } from '../../ports/ticket-printer.ts';
import type { SimulatorShelf } from '../../ports/simulators.ts';
import { FallenSlips, isBlank } from './fallen-slips.ts';
import { simulatedPrinterHands } from './simulated-printer-hands.ts';
import type { OtherPaper } from '../../reactions/other-paper.ts';
import { SlipFiles } from './slip-files.ts';

export type SimulatedTicketPrinterOptions = {
  readonly paperWidthMm: PaperWidthMm;
  /** Dots of its head. */
  readonly widthDots: number;
  /** Folder of the slips, usually `<data>/slips`. */
  readonly directory: string;
  /** The centre's, e.g. "Asia/Ho_Chi_Minh": decides the folder's date. */
  readonly timeZone: string;
  readonly timers: PrinterTimers;
  readonly clock: Clock;
  /** Makes the real thermal printer on top of the simulated line: everything but the paper is the real thing. */
  readonly createPrinter: (transport: ByteTransport) => TicketPrinter;
  /** Where the hands at it are put, for whoever wants it to misbehave. */
  readonly shelf: SimulatorShelf;
};

/** As fast as a good slip printer. */
const MM_PER_SECOND = 200;
/** As much as a network printer takes in before it stops reading. */
const BUFFER_BYTES = 64 * 1024;

const FILE_NAMES = { test: 'IN-THU', list: 'DANH-SACH', address: 'DIA-CHI' } as const;

/**
 * A printer without a printer: the same drawing, bytes, proof and faults as the thermal one, but each
 * slip falls into a folder. `device` runs out of paper, hangs and goes mute on demand.
 */
export class SimulatedTicketPrinter implements TicketPrinter {
  readonly device: VirtualPrinter;
  readonly #printer: TicketPrinter;
  readonly #files: SlipFiles;
  readonly #clock: Clock;
  readonly #fallen = new FallenSlips();
  readonly #takeHandsAway: () => void;
  #name: { readonly folder: string; readonly base: string } | null = null;
  #slipInHand = false;
  #lateCount = 0;
  /** Papers of this start that are no slips. */
  #otherCount = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: SimulatedTicketPrinterOptions) {
    this.#files = new SlipFiles(options.directory, options.timeZone);
    this.#clock = options.clock;
    this.device = new VirtualPrinter({
      ...{ paperWidthMm: options.paperWidthMm, widthDots: options.widthDots },
      mmPerSecond: MM_PER_SECOND,
      bufferBytes: BUFFER_BYTES,
      timers: options.timers,
      onPiece: (piece) => {
        this.#catch(piece);
      },
    });
    this.#printer = options.createPrinter(new SimulatedTransport(this.device, options.timers));
    this.#takeHandsAway = options.shelf.put(
      simulatedPrinterHands(this.printerId, this.device, this.#fallen, () => this.status().state),
    );
  }

  get printerId(): PrinterId {
    return this.#printer.printerId;
  }

  status(): PrinterStatus {
    return this.#printer.status();
  }

  onStatus(listener: (status: PrinterStatus) => void): () => void {
    return this.#printer.onStatus(listener);
  }

  print(slip: SlipToPrint, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult> {
    const begin = this.#into(slip.content.number, slip.jobId, beforeFirstByte);
    return this.#caught(this.#printer.print(slip, begin));
  }

  printOther(paper: OtherPaper, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult> {
    // None lies upon another of the same minute.
    this.#otherCount += 1;
    const name = `${this.printerId}-${String(this.#otherCount)}`;
    const begin = this.#into(FILE_NAMES[paper.kind], name, beforeFirstByte);
    return this.#caught(this.#printer.printOther(paper, begin));
  }

  /** From its first byte on the paper falls into files of this name. */
  #into(number: string, jobId: string, beforeFirstByte: (paperMm: number) => void): (paperMm: number) => void {
    return (paperMm) => {
      beforeFirstByte(paperMm);
      this.#name = this.#files.nameOf(number, jobId, this.#clock.now());
      this.#slipInHand = true;
      this.#lateCount = 0;
    };
  }

  async #caught(printing: Promise<PrintResult>): Promise<PrintResult> {
    const result = await printing;
    this.#slipInHand = false;
    if (result.kind === 'not-ready') return result;
    try {
      await this.#writing;
    } catch (fault) {
      this.#writing = Promise.resolve();
      return { kind: 'interrupted', reason: `the slip's files cannot be written: ${String(fault)}` };
    }
    return result;
  }

  probeAgain(): void {
    this.#printer.probeAgain();
  }

  async close(): Promise<void> {
    this.#takeHandsAway();
    await this.#printer.close();
    await this.#writing.catch(() => undefined);
  }

  /** Paper that falls out after its job was given up is kept too, beside the job it belongs to. */
  #catch(piece: PaperPiece): void {
    this.#fallen.add(piece, this.#clock.now());
    const name = this.#name;
    if (name === null || isBlank(piece.bitmap)) return;
    const { folder, base } = name;
    const place = this.#slipInHand ? name : { folder, base: `${base}-late${String(++this.#lateCount)}` };
    const written = this.#writing.then(() => this.#files.write(place, piece));
    this.#writing = written;
    // Whoever prints next hears of it; nobody may be waiting now.
    written.catch(() => undefined);
  }
}
