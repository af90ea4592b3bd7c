import { widthDotsOf } from '../bitmap/bitmap.ts';
import type { PaperWidthMm } from '../document/slip-document.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import type { ProofLevel } from '../status/printer-state.ts';
import {
  automaticReport,
  isOffline,
  processAnswer,
  realTimeAnswer,
  sensorAnswer,
  type VirtualSensors,
} from './answers.ts';
import type { PrinterCommand } from './command-reader.ts';
import type { PaperPiece } from './paper-strip.ts';
import { PrintMechanism } from './print-mechanism.ts';
import { RealTimeScanner } from './real-time-scanner.ts';

export type VirtualPrinterOptions = {
  readonly paperWidthMm: PaperWidthMm;
  /** Dots of the head; usually those of a 203 dpi head of this width. */
  readonly widthDots?: number;
  /** The best proof it gives: A also gives B and C, B also C, C answers `DLE EOT` only, D nothing. Usually B. */
  readonly proof?: ProofLevel;
  /** Whether it knows commands of the form `GS (` by their length; otherwise their bytes are letters to it. Usually it does. */
  readonly knowsLongCommands?: boolean;
  /** `Infinity` prints at once. */
  readonly mmPerSecond: number;
  /** What the printer takes in before it stops reading. Small printers have 4 kB. */
  readonly bufferBytes: number;
  readonly timers: PrinterTimers;
  readonly onPiece: (piece: PaperPiece) => void;
};

/** The one computer that a printer serves at a time. */
export type PrinterLink = {
  readonly onReply: (bytes: Uint8Array) => void;
  /** There is room for more bytes. */
  readonly onSpace: () => void;
  /** The printer ended the connection. */
  readonly onDrop: () => void;
};

/**
 * An ESC/POS slip printer as a state machine: bytes in, status bytes and pieces of paper out. It has
 * paper, a cover, a cutter, a buffer and a speed like a real one, forgets nothing when a connection
 * ends, and misbehaves on demand.
 *
 *     receive ─► real-time scanner ─► answers at once
 *        └─────► buffer ─► command reader ─► mechanism ─► paper strip ─► cut ─► onPiece
 */
export class VirtualPrinter {
  readonly #options: VirtualPrinterOptions;
  readonly #mechanism: PrintMechanism;
  readonly #proof: ProofLevel;
  readonly #scanner = new RealTimeScanner();
  #link: PrinterLink | null = null;
  #sensors: VirtualSensors = { coverOpen: false, paperEnd: false, nearEnd: false, cutterJam: false };
  #rowsLeft = Infinity;
  #on = true;
  #hung = false;
  #mute = false;
  #automaticStatus = false;
  #dropAfterBytes = Infinity;
  #buzzes = 0;
  #someoneWaits = false;

  constructor(options: VirtualPrinterOptions) {
    this.#options = options;
    this.#proof = options.proof ?? 'B';
    this.#mute = this.#proof === 'D';
    this.#mechanism = new PrintMechanism({
      widthDots: options.widthDots ?? widthDotsOf(options.paperWidthMm),
      mmPerSecond: options.mmPerSecond,
      timers: options.timers,
      knowsLongCommands: options.knowsLongCommands ?? true,
      onPiece: options.onPiece,
      canWork: () => this.#on && !this.#hung && !isOffline(this.#sensors),
      onOther: (command) => {
        this.#carryOut(command);
      },
      onRows: (rows) => {
        this.#useUp(rows);
      },
      onTaken: () => {
        this.#offerSpace();
      },
    });
  }

  /** Bytes that were no command and no line of letters: on a real printer, rubbish on the paper. */
  get strayBytes(): number {
    return this.#mechanism.strayBytes;
  }

  /** How often it has buzzed. */
  get buzzes(): number {
    return this.#buzzes;
  }

  get isOn(): boolean {
    return this.#on;
  }

  /** Whether it takes bytes from the line now. */
  get isReading(): boolean {
    return this.#on && !this.#hung && this.#mechanism.bufferedBytes < this.#options.bufferBytes;
  }

  /** Rows printed since the last cut. */
  get hangingRows(): number {
    return this.#mechanism.hangingRows;
  }

  /** Bytes taken in and not carried out yet. */
  get bufferedBytes(): number {
    return this.#mechanism.bufferedBytes;
  }

  /** Null when it is off or serves another computer. Returns how to disconnect. */
  connect(link: PrinterLink): (() => void) | null {
    if (!this.#on || this.#link !== null) return null;
    this.#link = link;
    this.#someoneWaits = false;
    return () => {
      if (this.#link === link) this.#link = null;
    };
  }

  /** Takes as many bytes as there is room for; `onSpace` tells when there is more. */
  receive(bytes: Uint8Array): number {
    const link = this.#link;
    let accepted = 0;
    for (;;) {
      const more = this.#on && !this.#hung && this.#link === link ? this.#takeIn(bytes.subarray(accepted)) : 0;
      accepted += more;
      if (more === 0 || accepted === bytes.length) break;
    }
    this.#someoneWaits = accepted < bytes.length;
    return accepted;
  }

  /** The roll ends after so many more rows; 0 = now. */
  runOutOfPaperAfter(rows: number): void {
    this.#rowsLeft = rows;
    if (rows <= 0) this.#sense({ paperEnd: true });
  }

  /** Puts in a new roll: the printer goes on with whatever it still holds, as real ones do. */
  loadPaper(): void {
    this.#rowsLeft = Infinity;
    this.#sense({ paperEnd: false, nearEnd: false });
  }

  setNearEnd(nearEnd: boolean): void {
    this.#sense({ nearEnd });
  }

  openCover(): void {
    this.#sense({ coverOpen: true });
  }

  closeCover(): void {
    this.#sense({ coverOpen: false });
  }

  setCutterJam(cutterJam: boolean): void {
    this.#sense({ cutterJam });
  }

  /** Accepts nothing, answers nothing, prints nothing. */
  hang(): void {
    this.#hung = true;
  }

  wake(): void {
    this.#hung = false;
    this.#offerSpace();
    this.#mechanism.work();
  }

  /** A printer whose way back is broken or was never there. */
  setMute(mute: boolean): void {
    this.#mute = mute;
  }

  setDrain(bytesPerSecond: number): void {
    this.#mechanism.setDrain(bytesPerSecond);
  }

  /** The connection breaks after so many more bytes. */
  dropConnectionAfter(byteCount: number): void {
    this.#dropAfterBytes = byteCount;
  }

  /** The buffer is lost, the paper stays where it is. */
  switchOff(): void {
    this.#on = false;
    this.#hung = false;
    this.#mechanism.clear();
    this.#scanner.clear();
    this.#automaticStatus = false;
    this.#drop();
  }

  switchOn(): void {
    this.#on = true;
  }

  #takeIn(bytes: Uint8Array): number {
    const room = Math.max(0, this.#options.bufferBytes - this.#mechanism.bufferedBytes);
    const accepted = bytes.subarray(0, Math.min(room, this.#dropAfterBytes));
    this.#mechanism.push(accepted);
    for (const byte of accepted) this.#scan(byte);
    this.#dropAfterBytes -= accepted.length;
    if (this.#dropAfterBytes <= 0) {
      this.#dropAfterBytes = Infinity;
      this.#drop();
    }
    this.#mechanism.work();
    return accepted.length;
  }

  #scan(byte: number): void {
    const command = this.#scanner.push(byte);
    if (command === null) return;
    switch (command.kind) {
      case 'status':
        this.#reply(realTimeAnswer(command.query, this.#sensors));
        return;
      case 'clear':
        // Only a stopped printer empties its buffers; what is being printed is printed.
        if (!isOffline(this.#sensors)) return;
        this.#mechanism.clear();
        this.#offerSpace();
    }
  }

  #carryOut(command: PrinterCommand): void {
    switch (command.kind) {
      case 'initialise':
        this.#automaticStatus = false;
        return;
      case 'automatic-status':
        this.#automaticStatus = command.enabled;
        this.#reportStatus();
        return;
      case 'sensor-query':
        if (this.#proof <= 'B') this.#reply(sensorAnswer(this.#sensors));
        return;
      case 'process-query':
        if (this.#proof === 'A') this.#reply(processAnswer(command.processId));
        return;
      case 'buzzer':
        this.#buzzes++;
        return;
      default:
    }
  }

  #useUp(rows: number): void {
    this.#rowsLeft -= rows;
    if (this.#rowsLeft <= 0) this.#sense({ paperEnd: true });
  }

  #offerSpace(): void {
    if (!this.#someoneWaits) return;
    this.#someoneWaits = false;
    this.#link?.onSpace();
  }

  #sense(change: Partial<VirtualSensors>): void {
    this.#sensors = { ...this.#sensors, ...change };
    this.#reportStatus();
    this.#mechanism.work();
  }

  #reportStatus(): void {
    if (this.#automaticStatus) this.#reply(automaticReport(this.#sensors));
  }

  #reply(bytes: Uint8Array): void {
    if (this.#on && !this.#hung && !this.#mute) this.#link?.onReply(bytes);
  }

  #drop(): void {
    const link = this.#link;
    this.#link = null;
    link?.onDrop();
  }
}
