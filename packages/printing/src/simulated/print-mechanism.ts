import { type Bitmap, DOTS_PER_MM } from '../bitmap/bitmap.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import { CommandReader, type PrinterCommand } from './command-reader.ts';
import { LineBuffer } from './line-buffer.ts';
import { LINE_ROWS, type PaperPiece, PaperStrip } from './paper-strip.ts';
import { PRINT_SYMBOL, SymbolStore } from './symbol-store.ts';

export type PrintMechanismOptions = {
  readonly widthDots: number;
  readonly mmPerSecond: number;
  readonly timers: PrinterTimers;
  readonly knowsLongCommands: boolean;
  readonly onPiece: (piece: PaperPiece) => void;
  /** Whether it may go on now. */
  readonly canWork: () => boolean;
  /** Commands that are none of the mechanism's business. */
  readonly onOther: (command: PrinterCommand) => void;
  readonly onRows: (rows: number) => void;
  /** Bytes have left the buffer. */
  readonly onTaken: () => void;
};

/** Paper moves in steps of at least this time, so that a slip costs tens of timers and not hundreds. */
const STEP_MS = 10;
const USUAL_SIZE = { width: 1, height: 1 };

/** The part of the virtual printer that carries out its buffer, one command after the other, at the speed of paper. */
export class PrintMechanism {
  readonly #options: PrintMechanismOptions;
  readonly #reader: CommandReader;
  readonly #strip: PaperStrip;
  readonly #line = new LineBuffer();
  readonly #symbol = new SymbolStore();
  #letterSize = USUAL_SIZE;
  #centred = false;
  #drainBytesPerSecond = Infinity;
  #owedMs = 0;
  #moving = false;

  constructor(options: PrintMechanismOptions) {
    this.#options = options;
    this.#reader = new CommandReader(options.knowsLongCommands);
    this.#strip = new PaperStrip(options.widthDots);
  }

  get bufferedBytes(): number {
    return this.#reader.length;
  }

  get hangingRows(): number {
    return this.#strip.rowCount;
  }

  get hanging(): Bitmap {
    return this.#strip.bitmap;
  }

  /** Letters on the paper that no line feed has printed. */
  get strayBytes(): number {
    return this.#line.strayCount;
  }

  setDrain(bytesPerSecond: number): void {
    this.#drainBytesPerSecond = bytesPerSecond;
  }

  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  /** Forgets what was not carried out. The paper stays where it is. */
  clear(): void {
    this.#reader.clear();
    this.#line.clear();
  }

  work(): void {
    while (!this.#moving && this.#options.canWork()) {
      const read = this.#reader.next();
      if (read === null) return;
      this.#owedMs += (read.bytes.length / this.#drainBytesPerSecond) * 1000;
      if (read.command.kind === 'initialise') this.#strip.begin();
      this.#strip.remember(read.bytes);
      this.#carryOut(read.command);
      this.#options.onTaken();
      if (this.#owedMs >= STEP_MS) this.#rest();
    }
  }

  #carryOut(command: PrinterCommand): void {
    switch (command.kind) {
      case 'initialise':
        this.#line.clear();
        this.#letterSize = USUAL_SIZE;
        this.#centred = false;
        break;
      case 'align':
        this.#centred = command.centred;
        return;
      case 'symbol':
        this.#symbol.obey(command);
        if (command.act === PRINT_SYMBOL) this.#printSymbol();
        return;
      case 'row':
        this.#line.spill();
        this.#strip.burn(command.dots);
        this.#move(1);
        return;
      case 'feed':
        this.#line.spill();
        for (let row = 0; row < command.dots; row++) this.#strip.burn(new Uint8Array(0));
        this.#move(command.dots);
        return;
      case 'line-feed':
        this.#strip.type(this.#line.takeLine(), this.#letterSize, this.#centred);
        this.#move(LINE_ROWS * this.#letterSize.height);
        return;
      case 'letter':
        this.#line.add(command.letter);
        return;
      case 'letter-size':
        this.#letterSize = command;
        return;
      case 'cut':
        this.#line.spill();
        if (this.#strip.rowCount > 0) this.#options.onPiece(this.#strip.cut());
        return;
      default:
    }
    this.#options.onOther(command);
  }

  #printSymbol(): void {
    this.#line.spill();
    const rows = this.#symbol.rows();
    for (const row of rows) this.#strip.burn(row, this.#centred);
    this.#move(rows.length);
  }

  #move(rows: number): void {
    this.#owedMs += (rows / DOTS_PER_MM / this.#options.mmPerSecond) * 1000;
    this.#options.onRows(rows);
  }

  #rest(): void {
    this.#moving = true;
    const owedMs = this.#owedMs;
    this.#owedMs = 0;
    this.#options.timers.after(owedMs, () => {
      this.#moving = false;
      this.work();
    });
  }
}
