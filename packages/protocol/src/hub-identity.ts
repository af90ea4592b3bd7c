import { z } from 'zod';
import { instantSchema } from './schema-parts.ts';

/** TL3: who this hub is, to be asked by anybody. */
export const HUB_IDENTITY_PATH = '/api/hub-identity';
/** TL3: the certificate of the hub's own authority, DER; PEM at the same name with `.pem`. */
export const HUB_AUTHORITY_PATH = '/ca.crt';
export const HUB_AUTHORITY_PEM_PATH = '/ca.pem';

/** TL8: below it a picture named by the hub's id, and no other; whoever may look at nothing else knows the hub by it. */
export const HUB_MARK_PATH = '/hub-mark';

/** No clock is right that says it is earlier than this: the program was not written then. */
export const KNOWN_PAST_AT = Date.UTC(2026, 10, 29);

const portSchema = z.int().min(1).max(65_535).nullable();

/** TL1: made at a hub's first start and kept; a lower-case UUID. */
export const hubIdSchema = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** SHA-256 of a certificate's DER, lower-case hex. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Answer of GET /api/hub-identity. Nothing in it is secret, and nothing in it is proved by being said. */
export const hubIdentitySchema = z.object({
  hubId: hubIdSchema,
  /** The centre's name, Vietnamese. */
  centre: z.string(),
  version: z.string(),
  protocol: z.object({ min: z.int(), max: z.int() }),
  /** The ports that whoever asks can use; null: not offered to them. */
  httpPort: portSchema,
  httpsPort: portSchema,
  /** Of the hub's own authority; null: this hub has none at present, and so no HTTPS. */
  authorityFingerprint: fingerprintSchema.nullable(),
  /** The same for people to compare: six groups of five figures. */
  authorityDigits: z.string().nullable(),
  /** IPv4, where the office's devices reach it; none at a hub that only its own machine reaches. */
  addresses: z.array(z.string()),
  /** TL9: hub time since when it is there; null: it has always been. */
  movedAt: instantSchema.nullable(),
  hubTime: instantSchema,
});
export type HubIdentity = z.infer<typeof hubIdentitySchema>;

/** What an announcement on the network says of a hub: enough to ask it, and to prefer the one that was pinned. */
export type HubNotice = Pick<HubIdentity, 'hubId' | 'centre' | 'httpPort' | 'httpsPort' | 'authorityFingerprint'>;

const GROUPS = 6;
const BYTES_EACH = 5;
const FIGURES_EACH = 5;

/**
 * TL3: a fingerprint as people compare it: six groups of five figures, 99 bits of it. From SHA-256 in hex; each group is
 * five bytes, big-endian, modulo 100,000.
 */
export function fingerprintDigits(fingerprint: string): string {
  const groups = Array.from({ length: GROUPS }, (_, at) => {
    const from = at * BYTES_EACH * 2;
    const value = Number.parseInt(fingerprint.slice(from, from + BYTES_EACH * 2), 16);
    return String(value % 10 ** FIGURES_EACH).padStart(FIGURES_EACH, '0');
  });
  return groups.join(' ');
}
