import { widthDotsOf, DOTS_PER_MM } from '../bitmap/bitmap.ts';
import type { PaperWidthMm } from '../document/slip-document.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import { automaticReport, realTimeAnswer, sensorAnswer, type VirtualSensors } from './answers.ts';
import { CommandReader, type PrinterCommand } from './command-reader.ts';
import { type PaperPiece, PaperStrip } from './paper-strip.ts';
import { RealTimeScanner } from './real-time-scanner.ts';

export type VirtualPrinterOptions = {
  readonly paperWidthMm: PaperWidthMm;
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

/** Paper moves in steps of at least this time, so that a slip costs tens of timers and not hundreds. */
const STEP_MS = 10;

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
  readonly #reader = new CommandReader();
  readonly #scanner = new RealTimeScanner();
  readonly #strip: PaperStrip;
  #link: PrinterLink | null = null;
  #sensors: VirtualSensors = { coverOpen: false, paperEnd: false, nearEnd: false, cutterJam: false };
  #rowsLeft = Infinity;
  #on = true;
  #hung = false;
  #mute = false;
  #automaticStatus = false;
  #drainBytesPerSecond = Infinity;
  #dropAfterBytes = Infinity;
  #owedMs = 0;
  #moving = false;
  #strayBytes = 0;
  #someoneWaits = false;

  constructor(options: VirtualPrinterOptions) {
    this.#options = options;
    this.#strip = new PaperStrip(widthDotsOf(options.paperWidthMm));
  }

  /** Bytes that were no command: on a real printer, letters on the paper. */
  get strayBytes(): number {
    return this.#strayBytes;
  }

  get isOn(): boolean {
    return this.#on;
  }

  /** Whether it takes bytes from the line now. */
  get isReading(): boolean {
    return this.#on && !this.#hung && this.#reader.length < this.#options.bufferBytes;
  }

  /** Rows printed since the last cut. */
  get hangingRows(): number {
    return this.#strip.rowCount;
  }

  /** Bytes taken in and not carried out yet. */
  get bufferedBytes(): number {
    return this.#reader.length;
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
    this.#work();
  }

  /** A printer whose way back is broken or was never there. */
  setMute(mute: boolean): void {
    this.#mute = mute;
  }

  setDrain(bytesPerSecond: number): void {
    this.#drainBytesPerSecond = bytesPerSecond;
  }

  /** The connection breaks after so many more bytes. */
  dropConnectionAfter(byteCount: number): void {
    this.#dropAfterBytes = byteCount;
  }

  /** The buffer is lost, the paper stays where it is. */
  switchOff(): void {
    this.#on = false;
    this.#hung = false;
    this.#reader.clear();
    this.#scanner.clear();
    this.#automaticStatus = false;
    this.#drop();
  }

  switchOn(): void {
    this.#on = true;
  }

  #takeIn(bytes: Uint8Array): number {
    const room = Math.max(0, this.#options.bufferBytes - this.#reader.length);
    const accepted = bytes.subarray(0, Math.min(room, this.#dropAfterBytes));
    this.#reader.push(accepted);
    for (const byte of accepted) this.#scan(byte);
    this.#dropAfterBytes -= accepted.length;
    if (this.#dropAfterBytes <= 0) {
      this.#dropAfterBytes = Infinity;
      this.#drop();
    }
    this.#work();
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
        if (!this.#isOffline()) return;
        this.#reader.clear();
        this.#offerSpace();
    }
  }

  #work(): void {
    while (!this.#moving && this.#on && !this.#hung && !this.#isOffline()) {
      const read = this.#reader.next();
      if (read === null) return;
      this.#owedMs += (read.bytes.length / this.#drainBytesPerSecond) * 1000;
      if (read.command.kind === 'initialise') this.#strip.begin();
      this.#strip.remember(read.bytes);
      this.#carryOut(read.command);
      this.#offerSpace();
      if (this.#owedMs >= STEP_MS) this.#rest();
    }
  }

  #carryOut(command: PrinterCommand): void {
    switch (command.kind) {
      case 'initialise':
        this.#automaticStatus = false;
        return;
      case 'row':
        this.#move(1, command.dots);
        return;
      case 'feed':
        this.#move(command.dots, new Uint8Array(0));
        return;
      case 'cut':
        if (this.#strip.rowCount > 0) this.#options.onPiece(this.#strip.cut());
        return;
      case 'automatic-status':
        this.#automaticStatus = command.enabled;
        this.#reportStatus();
        return;
      case 'sensor-query':
        this.#reply(sensorAnswer(this.#sensors));
        return;
      case 'letter':
        this.#strayBytes++;
        return;
      case 'nothing':
    }
  }

  #move(rows: number, dots: Uint8Array): void {
    for (let row = 0; row < rows; row++) this.#strip.burn(dots);
    this.#owedMs += (rows / DOTS_PER_MM / this.#options.mmPerSecond) * 1000;
    this.#rowsLeft -= rows;
    if (this.#rowsLeft <= 0) this.#sense({ paperEnd: true });
  }

  #offerSpace(): void {
    if (!this.#someoneWaits) return;
    this.#someoneWaits = false;
    this.#link?.onSpace();
  }

  #rest(): void {
    this.#moving = true;
    const owedMs = this.#owedMs;
    this.#owedMs = 0;
    this.#options.timers.after(owedMs, () => {
      this.#moving = false;
      this.#work();
    });
  }

  #sense(change: Partial<VirtualSensors>): void {
    this.#sensors = { ...this.#sensors, ...change };
    this.#reportStatus();
    this.#work();
  }

  #isOffline(): boolean {
    return this.#sensors.coverOpen || this.#sensors.paperEnd || this.#sensors.cutterJam;
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
