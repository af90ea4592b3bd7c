import { agreeOnVersion, handshakeSchema, PROTOCOL_VERSION, type DeviceRole, type RefusalCode } from '@motcua/protocol';
import type { GatewayParts } from './gateway-parts.ts';
import type { Guest } from './guest.ts';
import type { KioskPortsOffer } from './wire-types.ts';

export type Knock = {
  /** What the client said about itself, unparsed. */
  readonly auth: unknown;
  readonly cookie: string | undefined;
  /** Undefined: not a browser. Where there is one, it has been found to be the hub's own. */
  readonly origin: string | undefined;
  /** TL4: it came over TLS. */
  readonly secure: boolean;
};

export type Admission =
  | { readonly kind: 'admitted'; readonly guest: Guest; readonly protocol: number; readonly ports: KioskPortsOffer }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/**
 * Decides whom a new connection speaks for. The shape first, then the version, then the token: a client
 * that is too old is told so even when it is not paired.
 */
export function admit(
  parts: Pick<GatewayParts, 'pairing' | 'sessions' | 'tokenIn'>,
  { auth, cookie, origin, secure }: Knock,
): Admission {
  const handshake = handshakeSchema.safeParse(auth);
  if (!handshake.success) return refused('malformed-handshake');
  const version = agreeOnVersion(handshake.data.protocol, PROTOCOL_VERSION);
  if (version.kind !== 'agreed') return refused(version.kind);

  const { role, lendsPorts = false, listsPorts = false } = handshake.data;
  // A cookie counts only together with the hub's own Origin: no other page may use it.
  const cookieToken = origin === undefined ? null : parts.tokenIn(cookie, role, secure);
  const found =
    role === 'staff' ? findMember(parts, cookieToken) : findDevice(parts, role, handshake.data.token ?? cookieToken);
  if (typeof found === 'string') return refused(found);
  const ports = { lends: role === 'kiosk' && lendsPorts, lists: listsPorts };
  return { kind: 'admitted', guest: found, protocol: version.version, ports };
}

function findMember({ sessions }: Pick<GatewayParts, 'sessions'>, token: string | null): Guest | RefusalCode {
  const member = token === null ? 'unknown' : sessions.memberOf(token);
  if (member === 'unknown') return 'not-signed-in';
  return member === 'ended' ? 'session-ended' : { kind: 'staff', member };
}

function findDevice(
  { pairing }: Pick<GatewayParts, 'pairing'>,
  role: DeviceRole,
  token: string | null,
): Guest | RefusalCode {
  const device = token === null ? 'unknown' : pairing.deviceOf(token);
  if (device === 'unknown') return 'unknown-device';
  if (device === 'revoked') return 'revoked';
  return device.role === role ? { kind: 'device', device } : 'wrong-role';
}

function refused(code: RefusalCode): Admission {
  return { kind: 'refused', code };
}
