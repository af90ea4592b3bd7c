import type { PrinterTimers } from '../../printer-timers.ts';
import type { VirtualPrinter } from '../../simulated/virtual-printer.ts';
import type { ProofLevel } from '../../status/printer-state.ts';
import type { ByteTransport } from '../../transport/byte-transport.ts';
import type { FaultName } from './fault-names.ts';

/** Undoes at the end of the test what was begun for it; the last begun first. */
export type OnFinish = (cleanUp: () => unknown) => void;

/** A printer at the end of one way of reaching it, and what can happen to that way. */
export type LaidWay = {
  readonly transport: ByteTransport;
  /** The cable is pulled, or the connection breaks, after so many more bytes. */
  readonly cutAfter: (byteCount: number) => void;
  /** What was cut is whole again. */
  readonly mend: () => Promise<void>;
  readonly switchOff: () => void;
  readonly switchOn: () => Promise<void>;
  /** Another program takes the printer; resolves when it has it. */
  readonly giveToAnother: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
};

/** One way of reaching a printer, and what is different about it. */
export type FaultWay = {
  readonly name: string;
  readonly levels: readonly ProofLevel[];
  /** How many times as fast as on the wall its time passes. */
  readonly factor: number;
  /** Faults that this way does not have, each with the reason. */
  readonly without: Readonly<Partial<Record<FaultName, string>>>;
  /**
   * Faults that nothing shows at a printer that says nothing: its slip counts as `unproven`, on paper or not. Each with
   * the reason.
   */
  readonly unseenAtMute: Readonly<Partial<Record<FaultName, string>>>;
  readonly lay: (
    device: VirtualPrinter,
    timers: PrinterTimers,
    proof: ProofLevel,
    onFinish: OnFinish,
  ) => Promise<LaidWay>;
};
