import { z } from 'zod';

/** Codes that the office gives out itself: of slips, the one in the QR code or the short one, and of appointments. */
export const OWN_CODE_KINDS = ['slip-code', 'short-slip-code', 'appointment-code'] as const;

const codeSchema = z.string().min(1).max(60);

/**
 * SC2: what somebody held under a scanner. Of a citizen card nothing goes any further than that it was one, and
 * `unknown` carries nothing: it may be anything, a name too.
 */
export const scanSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(OWN_CODE_KINDS), code: codeSchema }),
  z.object({ kind: z.literal('dossier-code'), code: codeSchema }),
  z.object({ kind: z.literal('citizen-card') }),
  z.object({ kind: z.literal('unknown') }),
]);
export type Scan = z.infer<typeof scanSchema>;
