import { PRINTER_MODELS, type PrinterTimers } from '@motcua/printing';
import { MOST_PRINTER_TRIALS, PRINTER_TRIALS_WITHIN_MS, type TryPrinterReply } from '@motcua/protocol';
import { composeTestSlip, testSlip } from '@motcua/slips';
import type { AloneDesk } from './alone-desk.ts';
import type { KeptReserve } from './kept-reserve.ts';

/** The kiosk is alone after five seconds, and its printer has said how it is soon after. */
const PRINTER_WITHIN_MS = 20_000;

export type AloneTrialsParts = {
  readonly desk: Pick<AloneDesk, 'printerAlone'>;
  readonly kept: () => KeptReserve | null;
  readonly timers: Pick<PrinterTimers, 'monotonicMs'>;
  readonly hubNow: () => number;
};

/** FS10: test slips that the kiosk prints by itself while the hub is away: the hub's own slip, by the hub's own rules. */
export class AloneTrials {
  readonly #parts: AloneTrialsParts;
  #recent: readonly number[] = [];

  constructor(parts: AloneTrialsParts) {
    this.#parts = parts;
  }

  /** Null: it is the hub's to print one. */
  async try(): Promise<TryPrinterReply | null> {
    const { desk, kept, timers, hubNow } = this.#parts;
    const printer = await desk.printerAlone(PRINTER_WITHIN_MS);
    const kit = kept()?.kit;
    if (printer === null || kit === undefined) return null;
    const nowMs = timers.monotonicMs();
    this.#recent = this.#recent.filter((atMs) => nowMs - atMs < PRINTER_TRIALS_WITHIN_MS);
    if (this.#recent.length >= MOST_PRINTER_TRIALS) return { kind: 'tried', fate: 'enough' };
    this.#recent = [...this.#recent, nowMs];
    const test = testSlip(kit.printer, 'full', { timeZone: kit.centre.timeZone, at: Math.floor(hubNow()) });
    const modelName = PRINTER_MODELS[kit.printer.modelId].name;
    const fate = await printer.printTest(composeTestSlip(test, modelName, kit.printer.paperWidthMm));
    // What took no paper does not count.
    if (fate === 'busy' || fate === 'no-printer') this.#recent = this.#recent.toSpliced(this.#recent.indexOf(nowMs), 1);
    return { kind: 'tried', fate };
  }
}
