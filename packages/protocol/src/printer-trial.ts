import { z } from 'zod';
import { PRINTED_LIST_FATES } from './catalogue-questions.ts';
import { rejectionSchema } from './rejections.ts';

/** FS10: so many come out at a kiosk within so long: whoever mends a printer needs a few, and nobody empties the roll by pressing. */
export const MOST_PRINTER_TRIALS = 6;
export const PRINTER_TRIALS_WITHIN_MS = 10 * 60_000;

/** FS10: sent as `try-printer` by a kiosk's program: a slip that is nobody's, from the kiosk's own printer. */
export const tryPrinterSchema = z.strictObject({});
export type TryPrinter = z.infer<typeof tryPrinterSchema>;

/** The answer to `try-printer`, when it is known what became of the paper. */
export const tryPrinterReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tried'), fate: z.enum(PRINTED_LIST_FATES) }),
  z.object({ kind: z.literal('rejected'), rejection: rejectionSchema }),
]);
export type TryPrinterReply = z.infer<typeof tryPrinterReplySchema>;
