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
