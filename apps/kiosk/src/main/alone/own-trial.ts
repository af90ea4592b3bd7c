import type { PrinterTimers, SlipDocument, SlipPrinter, SlipPrintResult } from '@motcua/printing';
import type { PrintedListFate } from '@motcua/protocol';

export type TrialFate = PrintedListFate;

/** Whoever pressed stands before the printer for about so long. */
const TURN_WITHIN_MS = 45_000;
const FATES = {
  confirmed: 'out',
  unproven: 'unproven',
  interrupted: 'failed',
  unknown: 'failed',
  'not-ready': 'no-printer',
} as const satisfies Record<SlipPrintResult['kind'], TrialFate>;

/** FS10: one test slip of a kiosk that is alone, from the press until it is known what became of the paper. */
export class OwnTrial {
  readonly fate: Promise<TrialFate>;
  readonly #document: SlipDocument;
  readonly #cancelWait: () => void;
  #answer: (fate: TrialFate) => void = () => undefined;

  /** `giveUp`: its turn did not come in time; takes it out of the line and says why. */
  constructor(document: SlipDocument, timers: PrinterTimers, giveUp: () => TrialFate) {
    this.#document = document;
    this.fate = new Promise((resolve) => (this.#answer = resolve));
    this.#cancelWait = timers.after(TURN_WITHIN_MS, () => this.#answer(giveUp()));
  }

  /** Its turn has come. `mark`: runs before the first byte; until it has ended nothing is sent. */
  async print(
    printer: SlipPrinter,
    mark: () => Promise<void>,
    log: (message: string, fields: Record<string, unknown>) => void,
  ): Promise<void> {
    this.#cancelWait();
    try {
      const { kind } = await printer.print(this.#document, { beforeFirstByte: mark });
      log('A test slip of this kiosk', { result: kind });
      this.#answer(FATES[kind]);
    } catch (fault) {
      log('A test slip was not printed', { error: String(fault) });
      this.#answer('failed');
    }
  }

  end(fate: TrialFate): void {
    this.#cancelWait();
    this.#answer(fate);
  }
}
