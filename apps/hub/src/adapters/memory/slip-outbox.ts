import type { DeviceId, PrinterId, SlipState, TicketId } from '@motcua/protocol';
import { StorageError } from '../../ports/errors.ts';
import type { PaperUse } from '../../ports/paper-rolls.ts';
import {
  isReprint,
  NO_SLIPS,
  type SlipCounts,
  type SlipJob,
  type SlipOutbox,
  type SlipRecord,
  type SlipToCheck,
} from '../../ports/slip-outbox.ts';
import { MemoryPaperRolls } from './paper-rolls.ts';
import { addSlip, type StoredSlips } from './stored-slips.ts';

/** The print jobs of an in-memory journal. */
export class MemorySlipOutbox implements SlipOutbox {
  readonly rolls = new MemoryPaperRolls();
  readonly #slips: StoredSlips;
  readonly #moves: Pick<SlipRecord, 'dayOrdinal' | 'printerId'>[] = [];

  constructor(slips: StoredSlips) {
    this.#slips = slips;
  }

  nextTodo(printerId: PrinterId): SlipRecord | null {
    return this.#todo(printerId)[0] ?? null;
  }

  countTodo(printerId: PrinterId): number {
    return this.#todo(printerId).length;
  }

  printersWithTodo(): readonly PrinterId[] {
    const waiting = this.#oldestFirst().filter((slip) => slip.state === 'todo');
    return [...new Set(waiting.map((slip) => slip.printerId))];
  }

  inFlight(): readonly SlipRecord[] {
    return this.#oldestFirst().filter((slip) => slip.state === 'sent');
  }

  mayHaveLeftRest(printerId: PrinterId): boolean {
    if (this.rolls.isUnderWay(printerId)) return true;
    const begun = this.#oldestFirst().filter(
      (slip) => slip.printerId === printerId && slip.state !== 'todo' && slip.state !== 'expired',
    );
    const last = begun.at(-1);
    return last !== undefined && last.state !== 'confirmed' && last.state !== 'unproven';
  }

  markSent(jobId: string, printerId: PrinterId, at: number, paper: PaperUse): void {
    const slip = this.#todo(printerId).find((job) => job.jobId === jobId);
    if (!slip) throw new StorageError(`Nothing was stored: ${jobId} does not wait there.`, 'before-commit', {});
    this.setState(jobId, 'sent', at, null);
    this.rolls.use(printerId, slip.dayOrdinal, paper);
  }

  moveTodo(from: PrinterId, to: PrinterId, createdSince: number, at: number): readonly (DeviceId | null)[] {
    const moving = this.#todo(from).filter(
      (slip) => slip.createdAt >= createdSince && slip.movedFrom === null && !isReprint(slip),
    );
    for (const slip of moving) {
      this.#moves.push(slip);
      this.#slips.set(slip.jobId, { ...slip, printerId: to, movedFrom: from, changedAt: at });
    }
    return moving.map((slip) => slip.deviceId);
  }

  setState(jobId: string, state: SlipState, at: number, reason: string | null): void {
    const slip = this.#found(jobId);
    this.#slips.set(jobId, { ...slip, state, changedAt: at, reason });
    if (state === 'confirmed' || state === 'unproven') this.rolls.noteTestSlipOut(slip.printerId);
  }

  expireTodo(printerId: PrinterId, createdBefore: number, at: number, reason: string): readonly (DeviceId | null)[] {
    const old = this.#todo(printerId).filter((slip) => slip.createdAt < createdBefore);
    for (const { jobId } of old) this.setState(jobId, 'expired', at, reason);
    return old.map((slip) => slip.deviceId);
  }

  replaceByCopy(jobId: string, state: SlipState, at: number, reason: string | null, copy: SlipJob): void {
    if (this.#slips.has(copy.jobId)) {
      throw new StorageError(`Nothing was stored: slip job ${copy.jobId} exists already.`, 'before-commit', {});
    }
    this.setState(jobId, state, at, reason);
    addSlip(this.#slips, copy, this.#found(jobId).movedFrom);
  }

  recentOf(deviceId: DeviceId, limit: number): readonly SlipRecord[] {
    return this.#newestFirst()
      .filter((slip) => slip.deviceId === deviceId)
      .slice(0, limit);
  }

  toCheck(dayOrdinal: number, limit: number): { readonly count: number; readonly entries: readonly SlipToCheck[] } {
    const found = this.#newestFirst().filter(
      ({ dayOrdinal: day, state }) =>
        day === dayOrdinal && (state === 'interrupted' || state === 'unknown' || state === 'expired'),
    );
    const entries = found.slice(0, limit).map((slip) => {
      const ofTicket = this.ofTicket(slip.ticketId);
      const later = ofTicket.slice(ofTicket.findIndex(({ jobId }) => jobId === slip.jobId) + 1);
      return { ...slip, since: later.at(-1)?.state ?? null };
    });
    return { count: found.length, entries };
  }

  countsOf(dayOrdinal: number): ReadonlyMap<PrinterId, SlipCounts> {
    const counts = new Map<PrinterId, SlipCounts>();
    const count = (printerId: PrinterId, what: keyof SlipCounts): void => {
      const soFar = counts.get(printerId) ?? NO_SLIPS;
      counts.set(printerId, { ...soFar, [what]: soFar[what] + 1 });
    };
    for (const { dayOrdinal: day, printerId, state, copy } of this.#slips.values()) {
      if (day !== dayOrdinal) continue;
      if (state !== 'todo' && state !== 'sent') count(printerId, state);
      if (copy && (state === 'confirmed' || state === 'unproven')) count(printerId, 'copies');
    }
    for (const { dayOrdinal: day, printerId } of this.#moves) if (day === dayOrdinal) count(printerId, 'moved');
    return counts;
  }

  ofTicket(ticketId: TicketId): readonly SlipRecord[] {
    return this.#oldestFirst().filter((slip) => slip.ticketId === ticketId);
  }

  #found(jobId: string): SlipRecord {
    const slip = this.#slips.get(jobId);
    if (!slip) throw new StorageError(`Nothing was stored: there is no slip job ${jobId}.`, 'before-commit', {});
    return slip;
  }

  #todo(printerId: PrinterId): readonly SlipRecord[] {
    return this.#oldestFirst().filter((slip) => slip.printerId === printerId && slip.state === 'todo');
  }

  #oldestFirst(): readonly SlipRecord[] {
    return [...this.#slips.values()];
  }

  #newestFirst(): readonly SlipRecord[] {
    return this.#oldestFirst().toReversed();
  }
}
