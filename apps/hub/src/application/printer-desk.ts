import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { PrinterId } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PrinterMemory } from '../ports/printer-memory.ts';
import type { MakeTicketPrinter, PrinterReport, PrinterStatus, TicketPrinter } from '../ports/ticket-printer.ts';
import type { Attendance } from './device-dispatcher.ts';
import type { MachineActOutcome } from './machine-desk.ts';
import { deviceOf, drivenBy } from './printer-device.ts';

/** Before a changed printer is closed, a slip under way may come out: twice what one takes. */
const SLIP_OUT_WITHIN_MS = 3_000;

export type PrinterDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly memory: PrinterMemory;
  readonly makePrinter: MakeTicketPrinter;
  /** Begins with the slips of a printer. */
  readonly attend: (printer: TicketPrinter) => Attendance;
  /** What waits for any other printer will not come out any more. */
  readonly giveUpOthers: (isThere: (printerId: PrinterId) => boolean) => void;
  /** Runs an action after the answers that are under way: nobody waits for a printer. */
  readonly afterThisTurn: (action: () => void) => void;
  /** A printer came, went, or is not as it was. */
  readonly onChanged: () => void;
};

type Work = { readonly printer: TicketPrinter; readonly attendance: Attendance };

type Held = {
  settings: PrinterSettings;
  /** Null for as long as its port is not free, and where it cannot be driven at all. */
  work: Work | null;
  /** How it is meanwhile. */
  idle: PrinterStatus;
  keptProof: PrinterStatus['proofLevel'];
};

/** SL3: holds the printers that the settings name, each with its worker, and follows the settings while the hub runs. */
export class PrinterDesk {
  readonly #parts: PrinterDeskParts;
  #held = new Map<PrinterId, Held>();
  #followed: readonly PrinterSettings[] | null = null;
  #closing: Promise<void> | null = null;
  #isDue = false;
  #hasEnded = false;

  constructor(parts: PrinterDeskParts) {
    this.#parts = parts;
  }

  /** Takes hold of the printers at once; afterwards the settings are followed. */
  open(): void {
    this.#follow();
  }

  /** What was committed may have changed which printers there are. Returns at once. */
  afterCommit(): void {
    if (this.#isDue || this.#hasEnded || this.#wanted() === this.#followed) return;
    this.#isDue = true;
    this.#parts.afterThisTurn(() => {
      this.#isDue = false;
      if (!this.#hasEnded) this.#follow();
    });
  }

  /** Every printer of the settings, in their order. */
  reports(): readonly PrinterReport[] {
    return [...this.#held.values()].map(({ settings, work, idle }) => ({
      settings,
      status: work?.printer.status() ?? idle,
    }));
  }

  /** Those that are held now. */
  printers(): readonly TicketPrinter[] {
    return [...this.#held.values()].flatMap(({ work }) => (work ? [work.printer] : []));
  }

  /** SL5: another device may stand there. One that is off is probed when it is back. */
  probeAgain(printerId: PrinterId): MachineActOutcome<'probe-printer'> {
    const held = this.#held.get(printerId);
    if (!held) return 'unknown-machine';
    if (!held.work) return 'not-open';
    held.work.printer.probeAgain();
    return {};
  }

  /** Lets go of every printer. Their workers are ended before. */
  async stop(): Promise<void> {
    this.#hasEnded = true;
    const printers = this.printers();
    this.#held.clear();
    await Promise.all([this.#closing, ...printers.map((printer) => printer.close())]);
  }

  #wanted(): readonly PrinterSettings[] | null {
    return this.#parts.state().index?.settings.printers ?? null;
  }

  /** A printer that is driven as before goes on. Any other is closed, and those that are new are opened after that. */
  #follow(): void {
    const wanted = this.#wanted();
    if (wanted === null) return;
    this.#followed = wanted;
    const before = this.#held;
    const fresh: Held[] = [];
    this.#held = new Map(
      wanted.map((settings) => {
        const held = before.get(settings.printerId);
        if (held && drivenBy(held.settings) === drivenBy(settings)) {
          before.delete(settings.printerId);
          held.settings = settings;
          return [settings.printerId, held];
        }
        const begun: Held = { settings, work: null, idle: this.#idle('starting', null), keptProof: null };
        fresh.push(begun);
        return [settings.printerId, begun];
      }),
    );
    this.#giveUpOthers();
    this.#close([...before.values()]);
    if (this.#closing === null) this.#openAll(fresh);
    // Their port may be one that another printer is just giving back.
    else void this.#closing.then(() => this.#openAll(fresh));
    this.#parts.onChanged();
  }

  #close(leaving: readonly Held[]): void {
    for (const { settings } of leaving) this.#forgetUnlessSame(settings);
    const works = leaving.flatMap(({ work }) => (work ? [work] : []));
    if (works.length === 0) return;
    const closing = Promise.all([this.#closing, ...works.map(letGo)]).then(() => {
      if (this.#closing === closing) this.#closing = null;
      // The copy of a slip that did not come out any more.
      this.#giveUpOthers();
    });
    this.#closing = closing;
  }

  #openAll(fresh: readonly Held[]): void {
    for (const held of fresh) {
      if (!this.#hasEnded && this.#held.get(held.settings.printerId) === held) this.#take(held);
    }
    this.#parts.onChanged();
  }

  #take(held: Held): void {
    const { makePrinter, attend, logger } = this.#parts;
    const { settings } = held;
    try {
      held.keptProof = this.#parts.memory.recall(settings.printerId, deviceOf(settings));
      const printer = makePrinter(settings, held.keptProof);
      let { state } = printer.status();
      printer.onStatus((status) => {
        this.#remember(held, status.proofLevel);
        if (status.state !== state) {
          state = status.state;
          const fields = { printerId: settings.printerId, state, lastError: status.lastError };
          logger.info(fields, 'printer');
        }
        this.#parts.onChanged();
      });
      held.work = { printer, attendance: attend(printer) };
    } catch (fault) {
      // The queue goes on without it, and staff see it.
      logger.error({ err: fault, printerId: settings.printerId }, 'printer not opened');
      held.idle = this.#idle('offline', fault instanceof Error ? fault.message : String(fault));
    }
  }

  /** SL5: what it can prove is known at the next start. */
  #remember(held: Held, proof: PrinterStatus['proofLevel']): void {
    if (proof === held.keptProof) return;
    const { memory, logger } = this.#parts;
    const { printerId } = held.settings;
    try {
      if (proof === null) memory.forget(printerId);
      else memory.keep(printerId, deviceOf(held.settings), proof);
      held.keptProof = proof;
    } catch (fault) {
      // It is only found out once more.
      logger.error({ err: fault, printerId }, 'proof level not stored');
    }
  }

  #forgetUnlessSame(settings: PrinterSettings): void {
    const { memory, logger } = this.#parts;
    const now = this.#held.get(settings.printerId);
    if (now && deviceOf(now.settings) === deviceOf(settings)) return;
    try {
      memory.forget(settings.printerId);
    } catch (fault) {
      logger.error({ err: fault, printerId: settings.printerId }, 'proof level not forgotten');
    }
  }

  #giveUpOthers(): void {
    this.#parts.giveUpOthers((printerId) => this.#held.has(printerId));
  }

  #idle(state: PrinterStatus['state'], lastError: string | null): PrinterStatus {
    return { state, since: this.#parts.clock.now(), lastError, proofLevel: null, paperLow: false };
  }
}

async function letGo({ printer, attendance }: Work): Promise<void> {
  await attendance.end(SLIP_OUT_WITHIN_MS);
  await printer.close();
  await attendance.hasEnded;
}
