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
  const text = body.text?.trim() ?? '';
  const said = text === '' ? null : text;
  if (lock?.reason === reason && lock.text === said) return accept();
  const officer = { accountId: by.accountId, name: by.name };
  return accept({ type: 'KioskLocked', deviceId, reason, text: said, officer });
}
