import type { Actor, ActorRole, ClientRole, PrinterId, StaffRole, Welcome } from '@motcua/protocol';
import type { PairedDevice } from '../../ports/access-pairing.ts';
import type { StaffMember } from '../../ports/access-sessions.ts';
import type { CommandIssuer } from '../../ports/command-handler.ts';

/** Whom an accepted connection speaks for. Never taken from a message. */
export type Guest =
  { readonly kind: 'device'; readonly device: PairedDevice } | { readonly kind: 'staff'; readonly member: StaffMember };

export function roleOf(guest: Guest): ActorRole {
  return guest.kind === 'device' ? guest.device.role : guest.member.role;
}

export function clientRoleOf(guest: Guest): ClientRole {
  return guest.kind === 'device' ? guest.device.role : 'staff';
}

/** Under which all connections of one device or one session are counted, limited and cut. */
export function keyOf(guest: Guest): string {
  return guest.kind === 'device' ? `device:${guest.device.deviceId}` : `session:${guest.member.sessionHash}`;
}

/** `staffRole`: AC15, where less than the account's own counts at the moment. */
export function issuerOf(guest: Guest, staffRole: StaffRole | null = null): CommandIssuer {
  if (guest.kind === 'device') {
    const { deviceId, role, printerId } = guest.device;
    return { actor: { kind: 'device', deviceId, role }, printerId };
  }
  const { accountId, role, displayName } = guest.member;
  const actor: Actor = { kind: 'staff', accountId, role: staffRole ?? role, name: displayName };
  return { actor, printerId: null };
}

/** `printerId`: where a kiosk's slips come out now (SL2). */
export function introductionOf(guest: Guest, printerId: PrinterId | null): Welcome['you'] {
  if (guest.kind === 'staff') {
    const { accountId, displayName, role, pairedPc } = guest.member;
    return { kind: 'staff', accountId, name: displayName, role, atPairedPc: pairedPc !== null };
  }
  const { deviceId, name, role } = guest.device;
  return role === 'kiosk' ? { kind: role, deviceId, name, printerId } : { kind: role, deviceId, name };
}
