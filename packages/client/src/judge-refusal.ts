import type { ClientRole, DeviceRole, RefusalCode } from '@motcua/protocol';

/** A refusal that only an update or a person can cure is tried again this seldom. */
const REFUSED_RETRY_MS = 10_000;

export type AfterRefusal =
  /** The hub has no place for it now, as if it were away. */
  | { readonly kind: 'lost' }
  /** It is not paired, or not any more. */
  | { readonly kind: 'pair'; readonly role: DeviceRole; readonly isRevoked: boolean }
  /** `retryAfterMs` null: only somebody at the page can go on from here. */
  | { readonly kind: 'show'; readonly retryAfterMs: number | null };

/** What somebody whom the hub has refused does next. */
export function judgeRefusal(code: RefusalCode, role: ClientRole): AfterRefusal {
  switch (code) {
    case 'too-many-connections':
    case 'shutting-down':
      return { kind: 'lost' };
    case 'unknown-device':
    case 'revoked':
      return role === 'staff'
        ? { kind: 'show', retryAfterMs: null }
        : { kind: 'pair', role, isRevoked: code === 'revoked' };
    case 'not-signed-in':
    case 'session-ended':
      return { kind: 'show', retryAfterMs: null };
    case 'malformed-handshake':
    case 'client-too-old':
    case 'hub-too-old':
    case 'wrong-role':
      return { kind: 'show', retryAfterMs: REFUSED_RETRY_MS };
  }
}
