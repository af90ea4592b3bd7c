import type { LocalText } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

/**
 * KI8: a kiosk takes nobody until it is unlocked, and says why. It outlasts the day: what is broken is broken in the
 * morning too. Another reason or text replaces the one before; asked twice it changes nothing.
 */
export function decideLockKiosk(
  state: QueueState,
  { by }: QueueCommand,
  body: BodyOf<'lock-kiosk' | 'unlock-kiosk'>,
): Decision {
  const { deviceId } = body;
  const lock = state.kioskLocks.get(deviceId);
  if (body.type === 'unlock-kiosk') return lock ? accept({ type: 'KioskUnlocked', deviceId }) : accept();
  if (by.kind !== 'staff') return reject({ code: 'forbidden' });
  const { reason } = body;
  const text = said(body.text);
  if (lock?.reason === reason && isSame(lock.text, text)) return accept();
  const officer = { accountId: by.accountId, name: by.name };
  return accept({ type: 'KioskLocked', deviceId, reason, text, officer });
}

function said(text: BodyOf<'lock-kiosk'>['text']): LocalText | null {
  const { vi, en, km } = typeof text === 'string' ? { vi: text, en: null, km: null } : (text ?? NOTHING);
  const spoken = vi.trim();
  return spoken === '' ? null : { vi: spoken, en: en?.trim() || null, km: km?.trim() || null };
}

const NOTHING: LocalText = { vi: '', en: null, km: null };

function isSame(one: LocalText | null, other: LocalText | null): boolean {
  return one?.vi === other?.vi && one?.en === other?.en && one?.km === other?.km;
}
