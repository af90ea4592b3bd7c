import type { DeviceId, PrinterId, SlipState } from '@motcua/protocol/vocabulary';
import type { SlipOutbox } from '../ports/slip-outbox.ts';

export type EndedSlips = { readonly deviceId: DeviceId | null; readonly state: SlipState };

/**
 * SL3: ends what cannot come out any more because its printer is gone. Returns which kiosks hear of it, once for each
 * printer. Throws `StorageError`; what was ended before it stays ended, and the next call goes on.
 */
export function giveUpSlips(
  outbox: SlipOutbox,
  isGone: (printerId: PrinterId) => boolean,
  at: number,
): readonly EndedSlips[] {
  const ended: EndedSlips[] = [];
  for (const printerId of outbox.printersWithTodo().filter(isGone)) {
    const kiosks = outbox.expireTodo(
      printerId,
      Number.MAX_SAFE_INTEGER,
      at,
      'the printer was taken out of the settings',
    );
    ended.push(...[...new Set(kiosks)].map((deviceId) => ({ deviceId, state: 'expired' as const })));
  }
  for (const { jobId, deviceId, printerId } of outbox.inFlight()) {
    if (!isGone(printerId)) continue;
    outbox.setState(jobId, 'unknown', at, 'the printer was taken out while the slip was being printed');
    ended.push({ deviceId, state: 'unknown' });
  }
  return ended;
}
