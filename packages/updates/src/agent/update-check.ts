import { z } from 'zod';
import { ARCHITECTURES, PARTS, PLATFORMS } from '../package/manifest.ts';

/** Where a program asks its hub what it is to run, and where it fetches that. */
export const CHECK_PATH = '/api/updates/check';
export const FETCH_PATH = '/api/updates/packages/';

const word = z.string().max(60);

/** How far a program has come. `failed`: it does not try again by itself. */
const updatePhaseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({ kind: z.literal('fetching'), version: word, share: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('ready'), version: word }),
  z.object({ kind: z.literal('failed'), version: word, why: word, detail: z.string().max(200) }),
]);
export type UpdatePhase = z.infer<typeof updatePhaseSchema>;

/** What a program says of itself. `onTrial`: the launcher has not seen this version well yet. */
export const updateCheckSchema = z.object({
  part: z.enum(PARTS),
  platform: z.enum(PLATFORMS),
  arch: z.enum(ARCHITECTURES),
  version: word,
  onTrial: z.boolean(),
  phase: updatePhaseSchema,
});
export type UpdateCheck = z.infer<typeof updateCheckSchema>;

/** `attempt` grows with each press: a version that failed is tried again only by another press. `mayStart`: now is the time. */
export const updateCheckReplySchema = z.object({
  wanted: z
    .object({
      version: word,
      packageId: z.string().max(120),
      bytes: z.int().positive(),
      attempt: z.int().nonnegative(),
      mayStart: z.boolean(),
    })
    .nullable(),
  askAgainMs: z.int().min(1_000).max(600_000),
});
export type UpdateCheckReply = z.infer<typeof updateCheckReplySchema>;
export type WantedUpdate = NonNullable<UpdateCheckReply['wanted']>;
