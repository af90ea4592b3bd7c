import { SLIP_TIME_TO_LIVE_MS } from '@motcua/protocol';
import type { PrinterId, SlipState } from '@motcua/protocol/vocabulary';
import { giveUpSlips } from './give-up-slips.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PaperRolls } from '../ports/paper-rolls.ts';
import type { SlipRecord } from '../ports/slip-outbox.ts';
import type { PrintResult, TicketPrinter } from '../ports/ticket-printer.ts';
import { printTestSlip } from './print-test-slip.ts';
import { createSlipMover } from './move-slips.ts';
import type { Fallbacks } from './slip-fallback.ts';
import { createSlipLedger, type SlipLedgerParts } from './slip-ledger.ts';
import type { TestSlips } from './test-slips.ts';

const LOOK_AGAIN_MS = 1_000;

export type DeviceDispatcherParts = SlipLedgerParts & {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly fallbacks: Fallbacks;
  readonly rolls: Pick<PaperRolls, 'noteTestSlip' | 'noteTestSlipOut'>;
  readonly testSlips: Pick<TestSlips, 'take'>;
};

/** The work at one printer. */
export type Attendance = {
  /**
   * Takes up no other slip. Resolves when the one under way is over, at the latest after `withinMs`: then only closing
   * the printer ends it.
   */
  end(withinMs: number): Promise<void>;
  /** Resolves when nothing more is done or written down for this printer. */
  readonly hasEnded: Promise<void>;
};

export type DeviceDispatcher = {
  /** Begins with a printer's jobs. Of several printers with one id each has ended before the next one begins. */
  attend(printer: TicketPrinter): Attendance;
  /**
   * SL3: what waits for a printer that is not there any more ends, and staff see why; what was on its way to one when the
   * hub stopped may be out. A printer that is attended is left to its worker.
   */
  giveUp(isThere: (printerId: PrinterId) => boolean): void;
  /** New jobs may be waiting. */
  wake(): void;
  /** Waits for slips under way, at most `withinMs`; what is not done by then is found in flight at the next start. */
  stop(withinMs: number): Promise<void>;
};

/**
 * Drains the outbox: one worker per printer, one slip at a time. A job is marked `sent` before its first
 * byte, so that whatever happens, a slip that may be out is never printed again unmarked.
 */
export function startDeviceDispatcher(parts: DeviceDispatcherParts): DeviceDispatcher {
  const { outbox, clock, timers, logger } = parts;
  const sleepers = new Set<() => void>();
  const workers = new Map<Promise<void>, PrinterId>();
  let isStopping = false;
  const ledger = createSlipLedger(parts);

  const mover = createSlipMover({
    ...{ outbox, clock, logger, fallbacks: parts.fallbacks, timeToLiveMs: SLIP_TIME_TO_LIVE_MS, untilStored },
    onMoved: (kiosks) => {
      for (const deviceId of kiosks) parts.onSlipChanged({ deviceId, state: 'todo' });
      wake();
    },
  });

  const wake = (): void => {
    // Also where the worker is still busy with the slip before: what waits behind it has not begun.
    for (const printerId of parts.fallbacks.printerIds()) void mover.moveOn(printerId);
    for (const awaken of [...sleepers]) awaken();
  };
  function attend(printer: TicketPrinter): Attendance {
    let isEnding = false;
    const stopListening = printer.onStatus(wake);
    const hasEnded = drain(printer, () => isEnding || isStopping).finally(() => {
      stopListening();
      workers.delete(hasEnded);
    });
    workers.set(hasEnded, printer.printerId);
    return {
      hasEnded,
      end(withinMs) {
        isEnding = true;
        wake();
        return atMost(withinMs, hasEnded);
      },
    };
  }

  function giveUp(isThere: (printerId: PrinterId) => boolean): void {
    const isGone = (printerId: PrinterId): boolean => !isThere(printerId) && ![...workers.values()].includes(printerId);
    void untilStored(() => {
      for (const ended of giveUpSlips(outbox, isGone, clock.now())) parts.onSlipChanged(ended);
    });
  }

  async function drain(printer: TicketPrinter, isOver: () => boolean): Promise<void> {
    let caught = await untilStored(() => ledger.markCaughtInFlight(printer.printerId), isOver);
    while (!isOver()) {
      caught = await copyCaught(printer, caught ?? [], isOver);
      await mover.moveOn(printer.printerId);
      const job = await untilStored(() => ledger.nextFresh(printer.printerId), isOver);
      if (isOver()) return;
      const isReady = printer.status().state === 'ready';
      const test = parts.testSlips.take(printer.printerId, isReady && job ? job.createdAt : null);
      if (test) {
        await printTestSlip(printer, test, parts.rolls, logger);
        continue;
      }
      if (!job) {
        await sleep(LOOK_AGAIN_MS * 30);
        continue;
      }
      const result = await printOne(printer, job);
      if (isOver()) return;
      if (!result || result.kind === 'not-ready') await sleep(LOOK_AGAIN_MS);
    }
  }

  /** Prints and records what became of it; null when the journal's disk refused before the first byte. */
  async function printOne(printer: TicketPrinter, job: SlipRecord): Promise<PrintResult | null> {
    const { jobId, content, copy } = job;
    let result: PrintResult;
    try {
      result = await printer.print({ jobId, content, copy }, (paperMm) => ledger.markSent(job, paperMm));
    } catch (error) {
      logger.error({ err: error, jobId }, 'slip not sent');
      return null;
    }
    switch (result.kind) {
      case 'not-ready':
        break;
      case 'confirmed':
      case 'unproven':
        await untilStored(() => ledger.end(job, result.kind as SlipState, null));
        break;
      case 'interrupted':
      case 'unknown': {
        const { kind, reason } = result;
        await untilStored(() => ledger.endWithoutProof(printer, job, kind, reason));
        break;
      }
    }
    if (result.kind !== 'not-ready') {
      logger.info({ jobId, printerId: printer.printerId, result: result.kind }, 'slip');
    }
    return result;
  }

  /** The copies of those are made once the printer has said what it can prove. */
  async function copyCaught(
    printer: TicketPrinter,
    caught: SlipRecord[],
    isOver: () => boolean,
  ): Promise<SlipRecord[]> {
    if (caught.length === 0 || printer.status().proofLevel === null)
      return caught.filter((job) => !ledger.isStale(job));
    for (const job of caught) {
      if (ledger.mayCopy(printer, job)) await untilStored(() => ledger.endCaught(printer, job), isOver);
    }
    return [];
  }

  /** What has happened on paper must be written down: tried until the disk takes it, or the hub stops. */
  async function untilStored<T>(write: () => T, isOver = (): boolean => isStopping): Promise<T | null> {
    for (;;) {
      try {
        return write();
      } catch (error) {
        logger.error({ err: error }, 'slip state not stored');
        if (isOver()) return null;
        await sleep(LOOK_AGAIN_MS);
      }
    }
  }

  function sleep(ms: number): Promise<void> {
    if (isStopping) return Promise.resolve();
    return new Promise((resolve) => {
      const awaken = (): void => {
        sleepers.delete(awaken);
        cancel();
        resolve();
      };
      const cancel = timers.after(ms, awaken);
      sleepers.add(awaken);
    });
  }

  async function atMost(withinMs: number, ended: Promise<unknown>): Promise<void> {
    let cancel = (): void => undefined;
    const limit = new Promise<void>((resolve) => {
      cancel = timers.after(withinMs, resolve);
    });
    await Promise.race([ended, limit]);
    cancel();
  }

  return {
    attend,
    giveUp,
    wake,
    stop(withinMs) {
      isStopping = true;
      wake();
      return atMost(withinMs, Promise.all(workers.keys()));
    },
  };
}
