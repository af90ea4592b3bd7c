import type { DeviceId, PrinterId, SlipState } from '@motcua/protocol/vocabulary';
import { copyOf } from '../reactions/slip-job.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PaperRolls } from '../ports/paper-rolls.ts';
import type { SlipOutbox, SlipRecord } from '../ports/slip-outbox.ts';
import type { PrintResult, TicketPrinter } from '../ports/ticket-printer.ts';
import { printTestSlip } from './print-test-slip.ts';
import { otherPlaceFor, type Fallbacks } from './slip-fallback.ts';
import type { TestSlips } from './test-slips.ts';

/** Slip protocol, 6: an older job is not printed when the paper returns. */
export const SLIP_TIME_TO_LIVE_MS = 3 * 60 * 1000;
const LOOK_AGAIN_MS = 1_000;

export type DeviceDispatcherParts = {
  readonly outbox: SlipOutbox;
  readonly printers: readonly TicketPrinter[];
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly fallbacks: Fallbacks;
  readonly rolls: Pick<PaperRolls, 'noteTestSlip'>;
  readonly testSlips: Pick<TestSlips, 'take'>;
  /** SL10: whether it is before noon at the centre. */
  readonly isMorning: (at: number) => boolean;
  readonly onSlipChanged: (slip: { readonly deviceId: DeviceId | null; readonly state: SlipState }) => void;
};

export type DeviceDispatcher = {
  /** New jobs may be waiting for these printers. */
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
  let isStopping = false;

  const wake = (): void => {
    for (const awaken of [...sleepers]) awaken();
  };
  const workers = parts.printers.map(async (printer) => {
    const stopListening = printer.onStatus(wake);
    try {
      await drain(printer);
    } finally {
      stopListening();
    }
  });

  async function drain(printer: TicketPrinter): Promise<void> {
    let caught = await untilStored(() => markCaughtInFlight(printer.printerId));
    while (!isStopping) {
      caught = await copyCaught(printer, caught ?? []);
      await moveOn(printer.printerId);
      const job = await untilStored(() => nextFreshJob(printer.printerId));
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
      if (!result || result.kind === 'not-ready') await sleep(LOOK_AGAIN_MS);
    }
  }

  /** Prints and records what became of it; null when the journal's disk refused before the first byte. */
  async function printOne(printer: TicketPrinter, job: SlipRecord): Promise<PrintResult | null> {
    const { jobId, content, copy } = job;
    let result: PrintResult;
    try {
      result = await printer.print({ jobId, content, copy }, (paperMm) => markSent(job, paperMm));
    } catch (error) {
      logger.error({ err: error, jobId }, 'slip not sent');
      return null;
    }
    switch (result.kind) {
      case 'not-ready':
        break;
      case 'confirmed':
      case 'unproven':
        await untilStored(() => change(job, result.kind as SlipState, null));
        break;
      case 'interrupted':
      case 'unknown': {
        const { kind, reason } = result;
        await untilStored(() => endWithoutProof(printer, job, kind, reason));
        break;
      }
    }
    if (result.kind !== 'not-ready') {
      logger.info({ jobId, printerId: printer.printerId, result: result.kind }, 'slip');
    }
    return result;
  }

  /** SL2: what waits for a printer that cannot print comes out of its fallback, if that one can. */
  async function moveOn(printerId: PrinterId): Promise<void> {
    const other = otherPlaceFor(printerId, parts.fallbacks);
    if (other === null) return;
    const now = clock.now();
    const kiosks = await untilStored(() => outbox.moveTodo(printerId, other, now - SLIP_TIME_TO_LIVE_MS, now));
    if (kiosks === null || kiosks.length === 0) return;
    logger.info({ printerId, movedTo: other, slips: kiosks.length }, 'slips moved to the fallback printer');
    for (const deviceId of new Set(kiosks)) parts.onSlipChanged({ deviceId, state: 'todo' });
    wake();
  }

  function markSent(job: SlipRecord, mm: number): void {
    const at = clock.now();
    outbox.markSent(job.jobId, at, { mm, isMorning: parts.isMorning(at) });
    parts.onSlipChanged({ deviceId: job.deviceId, state: 'sent' });
  }

  /** Slip protocol, 5: one marked copy, in time, and only where the printer can prove anything. */
  function endWithoutProof(
    printer: TicketPrinter,
    job: SlipRecord,
    state: 'interrupted' | 'unknown',
    reason: string,
  ): void {
    if (mayCopy(printer, job)) {
      outbox.replaceByCopy(job.jobId, state, clock.now(), reason, copyOf(job));
      parts.onSlipChanged({ deviceId: job.deviceId, state });
    } else {
      change(job, state, reason);
    }
  }

  function mayCopy(printer: TicketPrinter, job: SlipRecord): boolean {
    const level = printer.status().proofLevel;
    return !job.copy && level !== null && level !== 'D' && !isStale(job);
  }

  /** After a restart: what was in flight may be out or not. Staff see it at once. */
  function markCaughtInFlight(printerId: PrinterId): SlipRecord[] {
    const caught = outbox.inFlight().filter((job) => job.printerId === printerId);
    for (const job of caught) change(job, 'unknown', 'the hub stopped while the slip was being printed');
    return caught;
  }

  /** The copies of those are made once the printer has said what it can prove. */
  async function copyCaught(printer: TicketPrinter, caught: SlipRecord[]): Promise<SlipRecord[]> {
    if (caught.length === 0 || printer.status().proofLevel === null) return caught.filter((job) => !isStale(job));
    for (const job of caught) {
      if (!mayCopy(printer, job)) continue;
      await untilStored(() =>
        endWithoutProof(printer, job, 'unknown', 'the hub stopped while the slip was being printed'),
      );
    }
    return [];
  }

  /** A printer that was off for long leaves hundreds behind: they end together, with one flush of the disk. */
  function nextFreshJob(printerId: PrinterId): SlipRecord | null {
    const job = outbox.nextTodo(printerId);
    if (!job || !isStale(job)) return job;
    const now = clock.now();
    const reason = 'not printed within three minutes';
    const kiosks = outbox.expireTodo(printerId, now - SLIP_TIME_TO_LIVE_MS, now, reason);
    for (const deviceId of new Set(kiosks)) {
      parts.onSlipChanged({ deviceId, state: 'expired' });
    }
    return outbox.nextTodo(printerId);
  }

  function isStale(job: SlipRecord): boolean {
    return clock.now() - job.createdAt > SLIP_TIME_TO_LIVE_MS;
  }

  function change(job: SlipRecord, state: SlipState, reason: string | null): void {
    outbox.setState(job.jobId, state, clock.now(), reason);
    parts.onSlipChanged({ deviceId: job.deviceId, state });
  }

  /** What has happened on paper must be written down: tried until the disk takes it, or the hub stops. */
  async function untilStored<T>(write: () => T): Promise<T | null> {
    for (;;) {
      try {
        return write();
      } catch (error) {
        logger.error({ err: error }, 'slip state not stored');
        if (isStopping) return null;
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

  return {
    wake,
    async stop(withinMs) {
      isStopping = true;
      wake();
      let cancel = (): void => undefined;
      const limit = new Promise<void>((resolve) => {
        cancel = timers.after(withinMs, resolve);
      });
      await Promise.race([Promise.all(workers), limit]);
      cancel();
    },
  };
}
