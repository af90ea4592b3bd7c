import type { DeviceId, ProofLevel, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import { MemorySlipOutbox } from '../../../adapters/memory/slip-outbox.ts';
import { addSlip, type StoredSlips } from '../../../adapters/memory/stored-slips.ts';
import { StorageError } from '../../../ports/errors.ts';
import type { SlipJob, SlipOutbox } from '../../../ports/slip-outbox.ts';
import { reprintJobId, slipJobId } from '../../../reactions/slip-job.ts';
import { startDeviceDispatcher, type DeviceDispatcher } from '../../device-dispatcher.ts';
import { ManualTime } from '../manual-time.ts';
import { RandomPrinter } from './random-printer.ts';

/** Two printers, of which the first has the second for its fallback, and a hub that may die at any moment. */
export class SlipOffice {
  readonly time = new ManualTime();
  readonly slips: StoredSlips = new Map();
  readonly printers: readonly [RandomPrinter, RandomPrinter];
  readonly #outbox = new MemorySlipOutbox(this.slips);
  #isDiskFull = false;
  #life = 0;
  #reprints = 0;
  #dispatcher!: DeviceDispatcher;
  #tell = (): void => undefined;

  constructor(proof: ProofLevel) {
    const now = () => this.time.now();
    this.printers = [new RandomPrinter('p1', proof, now), new RandomPrinter('p2', 'B', now)];
    this.#start();
  }

  /** The next number, its slip at one of the printers. */
  press(at: RandomPrinter): void {
    const ticketId = `1-${this.slips.size + 1}` as TicketId;
    this.#add(slipJobId(ticketId, 0), ticketId, at, false);
  }

  /** SL10: refused while a slip of the number is still to come. */
  reprint(nth: number, at: RandomPrinter): void {
    const ticketIds = [...new Set([...this.slips.values()].map((slip) => slip.ticketId))];
    const ticketId = ticketIds[nth % Math.max(1, ticketIds.length)];
    if (ticketId === undefined) return;
    if (this.#outbox.ofTicket(ticketId).some(({ state }) => state === 'todo' || state === 'sent')) return;
    this.#reprints += 1;
    this.#add(reprintJobId(ticketId, 1, this.#reprints), ticketId, at, true);
  }

  setDiskFull(isFull: boolean): void {
    this.#isDiskFull = isFull;
  }

  /** Something about the printers has changed. */
  tell(): void {
    this.#tell();
  }

  /** `kill -9`, and a new start. */
  restart(): void {
    this.#life += 1;
    this.#start();
  }

  #add(jobId: string, ticketId: TicketId, { printerId }: RandomPrinter, copy: boolean): void {
    const job: SlipJob = {
      ...{ jobId, ticketId, printerId, copy, dayOrdinal: 1, createdAt: this.time.now() },
      ...{ number: `A${ticketId}` as TicketNumber, deviceId: 'kiosk-1' as DeviceId, content: {} as SlipJob['content'] },
    };
    addSlip(this.slips, job);
    this.#dispatcher.wake();
  }

  #start(): void {
    const life = this.#life;
    const isAlive = (): boolean => life === this.#life;
    const [first, second] = this.printers;
    const held = [first.hold(isAlive), second.hold(isAlive)];
    const silent = () => undefined;
    this.#dispatcher = startDeviceDispatcher({
      outbox: this.#outboxOf(isAlive),
      clock: this.time,
      timers: { after: (delayMs, action) => this.time.after(delayMs, () => isAlive() && action()) },
      logger: { info: silent, warn: silent, error: silent },
      fallbacks: {
        printerIds: () => [first.printerId],
        fallbackOf: (printerId) => (printerId === first.printerId ? second.printerId : null),
        stateOf: (printerId) => held.find((printer) => printer.printerId === printerId)?.status().state ?? null,
      },
      rolls: { noteTestSlip: silent, noteTestSlipOut: silent },
      testSlips: { take: () => null },
      isMorning: () => true,
      numberOf: () => null,
      onSlipChanged: silent,
    });
    for (const printer of held) this.#dispatcher.attend(printer);
    this.#tell = () => {
      for (const printer of held) printer.tell();
    };
  }

  /** A dead hub writes nothing, and nobody writes to a full disk. */
  #outboxOf(isAlive: () => boolean): SlipOutbox {
    return new Proxy(this.#outbox, {
      get: (outbox, name: keyof MemorySlipOutbox): unknown => {
        const value: unknown = outbox[name];
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          const isWrite = ['markSent', 'moveTodo', 'setState', 'expireTodo', 'replaceByCopy'].includes(name);
          if (!isAlive() || (isWrite && this.#isDiskFull)) throw new StorageError('no', 'before-commit', {});
          return Reflect.apply(value, outbox, given);
        };
      },
    });
  }
}
