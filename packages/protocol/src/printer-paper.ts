import { z } from 'zod';
import { countSchema, instantSchema } from './schema-parts.ts';

/** SL10: what became of a printer's slips in the open day. */
export const slipCountsSchema = z.object({
  confirmed: countSchema,
  unproven: countSchema,
  interrupted: countSchema,
  unknown: countSchema,
  expired: countSchema,
  /** Of the confirmed and unproven, those marked as copies. */
  copies: countSchema,
  /** SL2: that were to come out of it and were moved to its fallback. */
  moved: countSchema,
});
export type SlipCounts = z.infer<typeof slipCountsSchema>;

/** SL10: how the paper of a printer stands. Lengths in mm. */
export const printerPaperSchema = z.object({
  /** When somebody noted a new roll; null: nobody ever did, and the rest counts from its first slip. */
  rollSince: instantSchema.nullable(),
  slips: countSchema,
  usedMm: countSchema,
  /** Reckoned; null: the settings name no length of a roll, or nobody has noted a new one. */
  leftMm: countSchema.nullable(),
  /** What a usual morning takes; null: not known yet. */
  morningMm: countSchema.nullable(),
  /** By the printer's own sensor, or because less is left than a usual morning takes. */
  isLow: z.boolean(),
  /** Since when somebody is asked whether a new roll was put in; null: nobody is. */
  askedAt: instantSchema.nullable(),
});
export type PrinterPaper = z.infer<typeof printerPaperSchema>;
