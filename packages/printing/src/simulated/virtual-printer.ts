import { type Bitmap, widthDotsOf } from '../bitmap/bitmap.ts';
import type { PaperWidthMm } from '../document/slip-document.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import type { ProofLevel } from '../status/printer-state.ts';
import type { VirtualSensors } from './answers.ts';
import type { PaperPiece } from './paper-strip.ts';
import { PrintMechanism } from './print-mechanism.ts';
import { RealTimeScanner } from './real-time-scanner.ts';
import { StatusVoice } from './status-voice.ts';

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
  readonly #voice: StatusVoice;
  readonly #scanner = new RealTimeScanner();
  #link: PrinterLink | null = null;
  #rowsLeft = Infinity;
  #on = true;
  #hung = false;
  #dropAfterBytes = Infinity;
  #buzzes = 0;
  #harm: { rowsLeft: number; readonly harm: () => void } | null = null;
  #someoneWaits = false;

  constructor(options: VirtualPrinterOptions) {
    this.#options = options;
    this.#voice = new StatusVoice(options.proof ?? 'B', (bytes) => {
      if (this.#on && !this.#hung) this.#link?.onReply(bytes);
    });
    this.#mechanism = new PrintMechanism({
      widthDots: options.widthDots ?? widthDotsOf(options.paperWidthMm),
      mmPerSecond: options.mmPerSecond,
      timers: options.timers,
      knowsLongCommands: options.knowsLongCommands ?? true,
      onPiece: options.onPiece,
      canWork: () => this.#on && !this.#hung && !this.#voice.isOffline,
      onOther: (command) => {
        if (command.kind === 'buzzer') this.#buzzes++;
        else this.#voice.obey(command);
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

  /** The paper that hangs out of it since the last cut. */
  get hanging(): Bitmap {
    return this.#mechanism.hanging;
  }

  /** What its sensors feel. */
  get sensors(): VirtualSensors {
    return this.#voice.sensors;
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
    // Also who has nothing left to hand over: it waits to be told that everything has been read.
    this.#someoneWaits = accepted < bytes.length || !this.isReading;
    return accepted;
  }

  /** The roll ends after so many more rows; 0 = now. */
  runOutOfPaperAfter(rows: number): void {
    this.#rowsLeft = rows;
    if (rows <= 0) this.#sense({ paperEnd: true });
  }

  /** Runs `harm` when so many more rows are on paper: a fault in the middle of a slip. */
  afterRows(rows: number, harm: () => void): void {
    this.#harm = { rowsLeft: rows, harm };
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
    this.#voice.setMute(mute);
  }

  setDrain(bytesPerSecond: number): void {
    this.#mechanism.setDrain(bytesPerSecond);
  }

  /** The connection breaks now. */
  dropConnection(): void {
    this.#drop();
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
    this.#voice.endReports();
    this.#drop();
  }

  switchOn(): void {
    this.#on = true;
  }

  #takeIn(bytes: Uint8Array): number {
    const room = Math.max(0, this.#options.bufferBytes - this.#mechanism.bufferedBytes);
    const accepted = bytes.subarray(0, Math.min(room, this.#dropAfterBytes));
    // Byte by byte, as they come over a line: what follows a command to forget everything is not forgotten.
    let kept = 0;
    for (const [index, byte] of accepted.entries()) {
      if (!this.#obeysToForget(byte)) continue;
      this.#mechanism.clear();
      kept = index + 1;
    }
    this.#mechanism.push(accepted.subarray(kept));
    if (kept > 0) this.#offerSpace();
    this.#dropAfterBytes -= accepted.length;
    if (this.#dropAfterBytes <= 0) {
      this.#dropAfterBytes = Infinity;
      this.#drop();
    }
    this.#mechanism.work();
    return accepted.length;
  }

  /** Answers questions; true when the buffer is to be emptied. */
  #obeysToForget(byte: number): boolean {
    const command = this.#scanner.push(byte);
    if (command?.kind === 'status') this.#voice.answerRealTime(command.query);
    // Only a stopped printer empties its buffers; what is being printed is printed.
    return command?.kind === 'clear' && this.#voice.isOffline;
  }

  #useUp(rows: number): void {
    this.#rowsLeft -= rows;
    if (this.#rowsLeft <= 0) this.#sense({ paperEnd: true });
    const planned = this.#harm;
    if (planned === null) return;
    planned.rowsLeft -= rows;
    if (planned.rowsLeft > 0) return;
    this.#harm = null;
    planned.harm();
  }

  #offerSpace(): void {
    if (!this.#someoneWaits) return;
    this.#someoneWaits = false;
    this.#link?.onSpace();
  }

  #sense(change: Partial<VirtualSensors>): void {
    this.#voice.feel(change);
    this.#mechanism.work();
  }

  #drop(): void {
    const link = this.#link;
    this.#link = null;
    link?.onDrop();
  }
}
