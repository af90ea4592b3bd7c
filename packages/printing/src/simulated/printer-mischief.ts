import { DOTS_PER_MM } from '../bitmap/bitmap.ts';
import type { VirtualPrinter } from './virtual-printer.ts';

/**
 * What a person can do to a simulated printer. `paper-out-mid-slip`: the roll will end in the middle of the next slip.
 * `mute`: its way back is broken. `stalled`: it takes, answers and prints nothing. `held`: another computer has it.
 */
export const PRINTER_MISCHIEF = [
  'paper-out',
  'paper-out-mid-slip',
  'near-end',
  'cover-open',
  'cutter-jam',
  'mute',
  'stalled',
  'slow',
  'off',
  'held',
] as const;
export type PrinterMischief = (typeof PRINTER_MISCHIEF)[number];

/** Behind the head of a slip, before its number is whole. */
const MID_SLIP_ROWS = 30 * DOTS_PER_MM;
/** A picture of a slip takes some ten seconds then, as on a serial line at 38,400 baud. */
const SLOW_BYTES_PER_SECOND = 4_000;

/** Sets a virtual printer's faults and clears them, each by its name, and knows which there are. */
export class PrinterMischiefMaker {
  readonly #printer: VirtualPrinter;
  readonly #made = new Set<'paper-out-mid-slip' | 'mute' | 'stalled' | 'slow'>();
  #letGo: (() => void) | null = null;

  constructor(printer: VirtualPrinter) {
    this.#printer = printer;
  }

  /** What is wrong with it now, whoever did it. */
  get present(): readonly PrinterMischief[] {
    return PRINTER_MISCHIEF.filter((mischief) => this.#isPresent(mischief));
  }

  set(mischief: PrinterMischief, isOn: boolean): void {
    const printer = this.#printer;
    switch (mischief) {
      case 'paper-out':
        if (isOn) printer.runOutOfPaperAfter(0);
        else this.changeRoll();
        return;
      case 'paper-out-mid-slip':
        return this.#endMidSlip(isOn);
      case 'near-end':
        return printer.setNearEnd(isOn);
      case 'cover-open':
        if (isOn) printer.openCover();
        else printer.closeCover();
        return;
      case 'cutter-jam':
        return printer.setCutterJam(isOn);
      case 'mute':
        this.#note('mute', isOn);
        return printer.setMute(isOn);
      case 'stalled':
        this.#note('stalled', isOn);
        if (isOn) printer.hang();
        else printer.wake();
        return;
      case 'slow':
        this.#note('slow', isOn);
        return printer.setDrain(isOn ? SLOW_BYTES_PER_SECOND : Infinity);
      case 'off':
        return this.#switch(!isOn);
      case 'held':
        return this.#hold(isOn);
    }
  }

  /** A new roll, and the cover closed over it. */
  changeRoll(): void {
    this.#endMidSlip(false);
    this.#printer.loadPaper();
    this.#printer.closeCover();
  }

  #isPresent(mischief: PrinterMischief): boolean {
    const { sensors, isOn } = this.#printer;
    switch (mischief) {
      case 'paper-out':
        return sensors.paperEnd;
      case 'near-end':
        return sensors.nearEnd;
      case 'cover-open':
        return sensors.coverOpen;
      case 'cutter-jam':
        return sensors.cutterJam;
      case 'off':
        return !isOn;
      case 'held':
        return this.#letGo !== null;
      default:
        return this.#made.has(mischief);
    }
  }

  #endMidSlip(isOn: boolean): void {
    this.#note('paper-out-mid-slip', isOn);
    this.#printer.afterRows(isOn ? MID_SLIP_ROWS : Infinity, () => {
      this.#note('paper-out-mid-slip', false);
      this.#printer.runOutOfPaperAfter(0);
    });
  }

  #switch(on: boolean): void {
    if (on) return this.#printer.switchOn();
    // Whatever hung in it is over with the power.
    this.#note('stalled', false);
    this.#printer.switchOff();
  }

  /** Another computer takes it, and keeps it until told otherwise; a printer that is off is nobody's. */
  #hold(isOn: boolean): void {
    this.#letGo?.();
    this.#letGo = null;
    if (!isOn) return;
    this.#printer.dropConnection();
    this.#letGo = this.#printer.connect({
      onReply: () => undefined,
      onSpace: () => undefined,
      onDrop: () => {
        this.#letGo = null;
      },
    });
  }

  #note(mischief: 'paper-out-mid-slip' | 'mute' | 'stalled' | 'slow', isOn: boolean): void {
    if (isOn) this.#made.add(mischief);
    else this.#made.delete(mischief);
  }
}
