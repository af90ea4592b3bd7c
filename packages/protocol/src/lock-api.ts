import { z } from 'zod';

/**
 * AC15. GET /api/session/lock: how long until this session's pages lock if nobody acts by hand; 0: they are locked. POST
 * says that somebody just has, and is refused with `session-locked` when that comes too late.
 */
export const pageLockSchema = z.object({ leftMs: z.int().nonnegative() });
export type PageLock = z.infer<typeof pageLockSchema>;

/** POST /api/session/unlock: the password of whoever is signed in. Its answer is like that of GET /api/session/lock. */
export const unlockRequestSchema = z.strictObject({ password: z.string().min(1).max(200) });
export type UnlockRequest = z.infer<typeof unlockRequestSchema>;

/** GET /api/account/pin: whether whoever is signed in has a PIN (AC16). */
export const pinStateSchema = z.object({ isSet: z.boolean() });
export type PinState = z.infer<typeof pinStateSchema>;

/** POST /api/account/pin: one's own PIN, by the password; null: none any more. The hub judges it, see `weak-pin`. */
export const pinChangeSchema = z.strictObject({
  password: z.string().min(1).max(200),
  pin: z.string().min(1).max(20).nullable(),
});
export type PinChange = z.infer<typeof pinChangeSchema>;

/** POST /api/account/pin/proof: whoever comes back from a break is whoever went. */
export const pinProofSchema = z.strictObject({ pin: z.string().min(1).max(20) });
export type PinProof = z.infer<typeof pinProofSchema>;
