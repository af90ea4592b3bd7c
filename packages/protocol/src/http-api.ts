import { z } from 'zod';
import { PAIRED_ROLES, STAFF_ROLES } from './vocabulary.ts';
import { accountIdSchema, deviceIdSchema, instantSchema } from './schema-parts.ts';

/** POST /api/session: sign in. Sets an HttpOnly cookie. */
export const signInRequestSchema = z.strictObject({
  name: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
  /** AC12: where somebody else made the password, one's own, which takes its place. */
  newPassword: z.string().min(1).max(200).optional(),
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
  role: z.enum(PAIRED_ROLES),
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
      role: z.enum(PAIRED_ROLES),
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
      role: z.enum(PAIRED_ROLES),
      name: z.string(),
      pairedAt: instantSchema,
      revokedAt: instantSchema.nullable(),
      connected: z.boolean(),
    }),
  ),
});
export type DeviceList = z.infer<typeof deviceListSchema>;

/** GET /api/counter-pc (anyone): how this PC stands (AC17). `name`: as what it was paired. */
export const counterPcSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('paired'), name: z.string() }),
  z.object({ state: z.literal('own-machine') }),
  z.object({ state: z.literal('unpaired') }),
]);
export type CounterPc = z.infer<typeof counterPcSchema>;

/** At least 15 characters, 8 at a paired counter PC, see `weak-password`; the hub judges it. */
const newPasswordSchema = z.string().min(1).max(200);

/** POST /api/recovery: the code from the safe sets a new password. */
export const recoveryRequestSchema = z.strictObject({
  name: z.string().min(1).max(60),
  recoveryCode: z.string().min(1).max(60),
  newPassword: newPasswordSchema,
});
export type RecoveryRequest = z.infer<typeof recoveryRequestSchema>;

/** Its answer: the code that takes the place of the used one, given once. */
export const recoveredSchema = z.object({ recoveryCode: z.string() });
export type Recovered = z.infer<typeof recoveredSchema>;

/** POST /api/account/password: one's own. Every session of the account ends, this one too. */
export const passwordChangeSchema = z.strictObject({
  oldPassword: z.string().min(1).max(200),
  newPassword: newPasswordSchema,
});
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** An account as administrators see it. */
export const accountSchema = z.object({
  accountId: accountIdSchema,
  name: z.string(),
  displayName: z.string(),
  role: z.enum(STAFF_ROLES),
  createdAt: instantSchema,
  disabledAt: instantSchema.nullable(),
  /** One of the demo's own, which stay as they are. */
  fixed: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

/** GET /api/accounts (administrator). */
export const accountListSchema = z.object({ accounts: z.array(accountSchema) });
export type AccountList = z.infer<typeof accountListSchema>;

const displayNameSchema = z
  .string()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}*[^\p{Cc}\s]\P{Cc}*$/u);

/** POST /api/accounts (administrator). `password` null: the hub makes one. */
export const newAccountSchema = z.strictObject({
  name: z
    .string()
    .min(2)
    .max(40)
    .regex(/^[\p{L}\p{M}\p{N}._-]+$/u),
  displayName: displayNameSchema,
  role: z.enum(STAFF_ROLES),
  password: newPasswordSchema.nullable(),
});
export type NewAccount = z.infer<typeof newAccountSchema>;

/** Its answer. `password`: the one that the hub made, given once; null where it was chosen. */
export const accountAddedSchema = z.object({ account: accountSchema, password: z.string().nullable() });
export type AccountAdded = z.infer<typeof accountAddedSchema>;

/** POST /api/accounts/:accountId/change (administrator). Another role ends the account's sessions. */
export const accountChangeSchema = z.strictObject({ displayName: displayNameSchema, role: z.enum(STAFF_ROLES) });
export type AccountChange = z.infer<typeof accountChangeSchema>;

/**
 * POST /api/accounts/:accountId/password (administrator). `password` null: the hub makes one. The account's
 * sessions end. POST /api/accounts/:accountId/disable removes an account in the same way; /enable brings it back, with a
 * password that the hub makes.
 */
export const givePasswordSchema = z.strictObject({ password: newPasswordSchema.nullable() });
export type GivePassword = z.infer<typeof givePasswordSchema>;

/** Its answer; null where the password was chosen. */
export const passwordGivenSchema = z.object({ password: z.string().nullable() });
export type PasswordGiven = z.infer<typeof passwordGivenSchema>;

/** Every HTTP refusal has this body; the words are in the messages package. */
export const HTTP_PROBLEM_CODES = [
  'malformed',
  'wrong-name-or-password',
  'try-later',
  'not-signed-in',
  'session-locked',
  'forbidden',
  'wrong-code',
  'wrong-recovery-code',
  'wrong-password',
  'weak-password',
  'wrong-pin',
  'weak-pin',
  'new-password-needed',
  'counter-pc-needed',
  'name-taken',
  'last-administrator',
  'demo-account',
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
