import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { SlipOutbox } from '../ports/slip-outbox.ts';
import { otherPlaceFor, type Fallbacks } from './slip-fallback.ts';

export type SlipMoverParts = {
  readonly outbox: Pick<SlipOutbox, 'moveTodo'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly fallbacks: Fallbacks;
  /** An older slip is worth no other printer's paper either (SL7). */
  readonly timeToLiveMs: number;
  /** Tries until the disk takes it; null when it was given up. */
  readonly untilStored: <T>(write: () => T) => Promise<T | null>;
  /** At which kiosks those were asked for that were moved, each once. */
  readonly onMoved: (kiosks: ReadonlySet<DeviceId | null>) => void;
};

/** SL2: what waits for a printer that cannot print comes out of its fallback, if that one can. */
export function createSlipMover(parts: SlipMoverParts): { moveOn(printerId: PrinterId): Promise<void> } {
  const { outbox, clock, logger, fallbacks } = parts;
  /** Only a disk that takes nothing makes a move last; meanwhile nobody begins another. */
  const moving = new Set<PrinterId>();

  function moveNow(printerId: PrinterId): readonly (DeviceId | null)[] {
    const other = otherPlaceFor(printerId, fallbacks);
    if (other === null) return [];
    const now = clock.now();
    const kiosks = outbox.moveTodo(printerId, other, now - parts.timeToLiveMs, now);
    if (kiosks.length > 0) {
      logger.info({ printerId, movedTo: other, slips: kiosks.length }, 'slips moved to the fallback printer');
    }
    return kiosks;
  }

  return {
    async moveOn(printerId) {
      if (moving.has(printerId)) return;
      moving.add(printerId);
      let kiosks: readonly (DeviceId | null)[] | null = null;
      const done = parts.untilStored(() => {
        kiosks = moveNow(printerId);
        moving.delete(printerId);
        return kiosks;
      });
      if (kiosks === null) kiosks = await done;
      moving.delete(printerId);
      if (kiosks !== null && kiosks.length > 0) parts.onMoved(new Set(kiosks));
    },
  };
}
