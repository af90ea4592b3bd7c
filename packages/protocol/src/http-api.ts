import { z } from 'zod';
import { DEVICE_ROLES, STAFF_ROLES } from './vocabulary.ts';
import { accountIdSchema, deviceIdSchema, instantSchema } from './schema-parts.ts';

/** POST /api/session: sign in. Sets an HttpOnly cookie. */
export const signInRequestSchema = z.strictObject({
  name: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** Answer of POST and GET /api/session. */
export const sessionSchema = z.object({
  accountId: accountIdSchema,
  name: z.string(),
  displayName: z.string(),
  role: z.enum(STAFF_ROLES),
  endsAt: instantSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** POST /api/pairing: a device without a token asks to be paired. */
export const pairingRequestSchema = z.strictObject({
  role: z.enum(DEVICE_ROLES),
  name: z.string().min(1).max(60),
});
export type PairingRequest = z.infer<typeof pairingRequestSchema>;

/** Its answer. The device shows `code` and polls GET /api/pairing/:requestId with `secret` as bearer. */
export const pairingStartedSchema = z.object({
  requestId: z.string(),
  code: z.string(),
  secret: z.string(),
  expiresAt: instantSchema,
});
export type PairingStarted = z.infer<typeof pairingStartedSchema>;

/**
 * Answer of the poll. `token` is given once. A browser (it sends an Origin) gets it as an HttpOnly
 * cookie instead, and null here.
 */
export const pairingStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), expiresAt: instantSchema }),
  z.object({ state: z.literal('paired'), deviceId: deviceIdSchema, token: z.string().nullable() }),
  z.object({ state: z.literal('expired') }),
]);
export type PairingState = z.infer<typeof pairingStateSchema>;

/** GET /api/pairing (administrator): who is asking. The code is not among it: it is read off the device. */
export const pairingListSchema = z.object({
  requests: z.array(
    z.object({
      requestId: z.string(),
      role: z.enum(DEVICE_ROLES),
      name: z.string(),
      address: z.string(),
      expiresAt: instantSchema,
    }),
  ),
});
export type PairingList = z.infer<typeof pairingListSchema>;

/** POST /api/pairing/confirm (administrator): the code that the device shows. */
export const pairingConfirmSchema = z.strictObject({
  code: z.string().min(4).max(20),
  name: z.string().min(1).max(60),
});
export type PairingConfirm = z.infer<typeof pairingConfirmSchema>;

/** Its answer. */
export const pairingConfirmedSchema = z.object({ deviceId: deviceIdSchema });
export type PairingConfirmed = z.infer<typeof pairingConfirmedSchema>;

/** GET /api/devices (administrator), and POST /api/devices/:deviceId/revoke. */
export const deviceListSchema = z.object({
  devices: z.array(
    z.object({
      deviceId: deviceIdSchema,
      role: z.enum(DEVICE_ROLES),
      name: z.string(),
      pairedAt: instantSchema,
      revokedAt: instantSchema.nullable(),
      connected: z.boolean(),
    }),
  ),
});
export type DeviceList = z.infer<typeof deviceListSchema>;

/** Every HTTP refusal has this body; the words are in the messages package. */
export const HTTP_PROBLEM_CODES = [
  'malformed',
  'wrong-name-or-password',
  'try-later',
  'not-signed-in',
  'forbidden',
  'wrong-code',
  'not-found',
  'origin-not-allowed',
  'host-not-allowed',
  'too-large',
  'storage-unavailable',
] as const;
export const httpProblemSchema = z.object({
  code: z.enum(HTTP_PROBLEM_CODES),
  field: z.string().nullable(),
  retryAfterMs: z.int().nonnegative().nullable(),
});
export type HttpProblem = z.infer<typeof httpProblemSchema>;
export type HttpProblemCode = HttpProblem['code'];
