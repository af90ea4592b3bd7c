import type { PrinterPaper } from '@motcua/protocol';
import type { TestSlipSize } from '@motcua/protocol/machines';
import type { PrinterId, PrinterState } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PaperRolls } from '../ports/paper-rolls.ts';
import type { PrinterReport } from '../ports/ticket-printer.ts';
import { MORNINGS_KEPT, paperLeft } from '../projections/paper-left.ts';
import { testSlip } from '../reactions/test-slip.ts';
import type { MachineActOutcome } from './machine-desk.ts';
import type { TestSlips } from './test-slips.ts';
import { RollWatch } from './watch-rolls.ts';

const NOON_MINUTES = 12 * 60;

export type PaperDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly rolls: PaperRolls;
  readonly testSlips: Pick<TestSlips, 'ask'>;
  /** As the settings name them. */
  readonly reports: () => readonly PrinterReport[];
  /** MC1: what the kiosks are called whose slips come out there. */
  readonly kiosksAt: (printerId: PrinterId) => readonly string[];
  readonly onChanged: () => void;
};

/** SL10: what staff ask and tell about the paper of the printers. */
export class PaperDesk {
  readonly #parts: PaperDeskParts;
  readonly #watch: RollWatch;

  constructor(parts: PaperDeskParts) {
    this.#parts = parts;
    this.#watch = new RollWatch(parts);
  }

  /** Answered when it is known what became of the slip. */
  async printTestSlip(printerId: PrinterId, size: TestSlipSize): Promise<MachineActOutcome<'print-test-slip'>> {
    const { state, clock, testSlips, kiosksAt } = this.#parts;
    const report = this.#reportOf(printerId);
    if (!report) return 'unknown-machine';
    if (report.status.state !== 'ready') return 'printer-not-ready';
    const timeZone = state().index?.settings.centre.timeZone ?? 'UTC';
    const place = { timeZone, at: clock.now(), kiosks: kiosksAt(printerId) };
    const fate = await testSlips.ask(printerId, testSlip(report.settings, size, place));
    switch (fate.kind) {
      case 'waits-already':
      case 'busy':
        return 'busy';
      case 'not-ready':
        return 'printer-not-ready';
      case 'confirmed':
      case 'unproven':
      case 'interrupted':
      case 'unknown':
        return { fate: fate.kind };
    }
  }

  noteNewRoll(printerId: PrinterId): MachineActOutcome<'note-new-roll'> {
    return this.#told(printerId, (rolls, at) => rolls.noteNewRoll(printerId, at));
  }

  keepRoll(printerId: PrinterId): MachineActOutcome<'keep-roll'> {
    return this.#told(printerId, (rolls) => rolls.keepRoll(printerId));
  }

  /** How the paper of a printer stands, for staff and for `/metrics`. */
  paperOf({ settings: { printerId, rollMetres }, status }: PrinterReport): PrinterPaper {
    const { rolls, state } = this.#parts;
    const roll = rolls.of(printerId);
    const mornings = rolls.mornings(printerId, state().day?.ordinal ?? Number.MAX_SAFE_INTEGER, MORNINGS_KEPT);
    const { leftMm, morningMm, isLow } = paperLeft(roll, rollMetres, mornings, status.paperLow);
    return {
      ...{ rollSince: roll.since, slips: roll.slips, usedMm: Math.round(roll.usedMm) },
      leftMm: leftMm === null ? null : Math.round(leftMm),
      morningMm: morningMm === null ? null : Math.round(morningMm),
      isLow,
      askedAt: roll.askedAt,
    };
  }

  /** A printer is in this state now. */
  watch(printerId: PrinterId, printerState: PrinterState): void {
    const rollMetres = this.#reportOf(printerId)?.settings.rollMetres ?? null;
    this.#watch.note(printerId, printerState, rollMetres !== null);
  }

  /** Whether it is before noon at the centre: what a usual morning takes is reckoned from that. */
  isMorning(at: number): boolean {
    const { index } = this.#parts.state();
    return index !== null && index.calendar.localMoment(at).minuteOfDay < NOON_MINUTES;
  }

  #told(
    printerId: PrinterId,
    tell: (rolls: PaperRolls, at: number) => void,
  ): 'unknown-machine' | 'not-stored' | Record<never, never> {
    const { rolls, clock, logger, onChanged } = this.#parts;
    if (!this.#reportOf(printerId)) return 'unknown-machine';
    try {
      tell(rolls, clock.now());
    } catch (fault) {
      logger.error({ err: fault, printerId }, 'roll not noted');
      return 'not-stored';
    }
    onChanged();
    return {};
  }

  #reportOf(printerId: PrinterId): PrinterReport | null {
    return this.#parts.reports().find(({ settings }) => settings.printerId === printerId) ?? null;
  }
}
