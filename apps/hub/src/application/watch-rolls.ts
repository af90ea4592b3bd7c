import type { PrinterId, PrinterState } from '@motcua/protocol/vocabulary';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PaperRolls } from '../ports/paper-rolls.ts';

export type RollWatchParts = {
  readonly rolls: PaperRolls;
  readonly clock: Clock;
  readonly logger: Logger;
};

/**
 * SL10: paper that was out and is there again is a new roll in most cases, but not in all: many printers say "out" when
 * the cover is opened, and a torn strip is threaded in again. So staff are asked, and nothing is assumed.
 */
export class RollWatch {
  readonly #parts: RollWatchParts;
  readonly #wasOut = new Set<PrinterId>();

  constructor(parts: RollWatchParts) {
    this.#parts = parts;
  }

  /** A printer is in this state now. `isReckoned`: somebody has said how long its rolls are. */
  note(printerId: PrinterId, state: PrinterState, isReckoned: boolean): void {
    if (state === 'paper-out') this.#wasOut.add(printerId);
    if (state !== 'ready' || !this.#wasOut.delete(printerId) || !isReckoned) return;
    const { rolls, clock, logger } = this.#parts;
    try {
      rolls.askAboutRoll(printerId, clock.now());
    } catch (fault) {
      // Staff can note a new roll without being asked.
      logger.error({ err: fault, printerId }, 'roll not asked about');
    }
  }
}
