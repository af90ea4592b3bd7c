import { z } from 'zod';
import { CLIENT_ROLES, STAFF_ROLES } from './vocabulary.ts';
import { accountIdSchema, deviceIdSchema, hubEpochSchema, instantSchema, printerIdSchema } from './schema-parts.ts';

/** What a client says when it connects (Socket.IO `auth`). `token` null: a browser's cookie speaks for it. */
export const handshakeSchema = z.object({
  role: z.enum(CLIENT_ROLES),
  protocol: z.object({ min: z.int().positive(), max: z.int().positive() }),
  token: z.string().min(20).max(200).nullable(),
  client: z.object({ name: z.string().max(60), version: z.string().max(40) }),
  /** SL3: this program opens its machine's ports for the hub. A page in a browser cannot, and leaves it out. */
  lendsPorts: z.boolean().optional(),
  /** DV2: it also says which ports there are. An older program knows no such question, and would leave it unanswered. */
  listsPorts: z.boolean().optional(),
});
export type Handshake = z.infer<typeof handshakeSchema>;

/** Why a connection is refused. A closed set; the words are in the messages package. */
export const REFUSAL_CODES = [
  'malformed-handshake',
  'client-too-old',
  'hub-too-old',
  /** No token, or one that this hub never gave: pair the device. */
  'unknown-device',
  /** The pairing was taken back. */
  'revoked',
  /** The token belongs to another kind of device. */
  'wrong-role',
  'not-signed-in',
  'session-ended',
  'too-many-connections',
  'shutting-down',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The `data` of the refusal error. `hub`: the versions that the hub speaks. */
export const refusalSchema = z.object({
  code: z.enum(REFUSAL_CODES),
  hub: z.object({ min: z.int(), max: z.int() }),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** The hub's first message on an accepted connection, before any view. */
export const welcomeSchema = z.object({
  protocol: z.int().positive(),
  hubVersion: z.string(),
  hubEpoch: hubEpochSchema,
  hubTime: instantSchema,
  you: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('kiosk'),
      deviceId: deviceIdSchema,
      name: z.string(),
      printerId: printerIdSchema.nullable(),
    }),
    z.object({ kind: z.literal('display'), deviceId: deviceIdSchema, name: z.string() }),
    z.object({ kind: z.literal('rating'), deviceId: deviceIdSchema, name: z.string() }),
    z.object({
      kind: z.literal('staff'),
      accountId: accountIdSchema,
      name: z.string(),
      role: z.enum(STAFF_ROLES),
      /** AC17: at a paired counter PC the call panel of whoever holds a counter does not lock. */
      atPairedPc: z.boolean(),
    }),
  ]),
});
export type Welcome = z.infer<typeof welcomeSchema>;

/** Sent as `closing` before the hub cuts a connection. */
export const closingSchema = z.object({ reason: z.enum(['hub-stopping', 'revoked', 'session-ended']) });
export type Closing = z.infer<typeof closingSchema>;
