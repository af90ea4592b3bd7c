import { sentKioskLockWords } from '@motcua/protocol/kiosk-lock-words';
import type { QueueOverviewView } from '@motcua/protocol';
import type { QueueState } from '../domain/queue-state.ts';

/** KI8: `most`: entries of a list. */
export function kioskLocks({ kioskLocks: locks }: QueueState, most: number): QueueOverviewView['kiosksLocked'] {
  return [...locks]
    .map(([deviceId, { reason, text, officer, at }]) => {
      return { deviceId, reason, ...sentKioskLockWords(text), since: at, by: officer.name };
    })
    .slice(0, most);
}
