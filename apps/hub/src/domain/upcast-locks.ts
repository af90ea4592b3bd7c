import type { LocalText } from '@motcua/protocol/vocabulary';
import type { StoredEvent } from './upcasters.ts';

/** Of the first shape. */
type LockOf1 = { readonly text: string | null };

/** What was typed for a locked kiosk was Vietnamese. */
export function lockInOneLanguage(event: StoredEvent): StoredEvent {
  return inOneLanguage(event as StoredEvent & LockOf1);
}

/** And so was what a day took over. */
export function carriedLocksInOneLanguage(event: StoredEvent): StoredEvent {
  const { carried } = event as StoredEvent & { readonly carried: { readonly kioskLocks: readonly LockOf1[] } };
  const kioskLocks = carried.kioskLocks.map(inOneLanguage);
  return { ...event, carried: { ...carried, kioskLocks } } as StoredEvent;
}

function inOneLanguage<Lock extends LockOf1>(lock: Lock): Omit<Lock, 'text'> & { readonly text: LocalText | null } {
  return { ...lock, text: lock.text === null ? null : { vi: lock.text, en: null, km: null } };
}
