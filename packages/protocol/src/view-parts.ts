import { z } from 'zod';
import { dateSchema, instantSchema, localTextSchema, printerIdSchema } from './schema-parts.ts';
import { ISSUING_CLOSED_REASONS, PRINTER_STATES } from './vocabulary.ts';

export const centreSchema = z.object({
  /** "Trung tâm Phục vụ hành chính công" */
  kind: localTextSchema,
  /** "Phường Mẫu" */
  place: localTextSchema,
  timeZone: z.string(),
});
export type CentreView = z.infer<typeof centreSchema>;

/** The open service day, or null before its first accepted command. The date is a label, doubtful in a provisional day (DA2). */
export const serviceDaySchema = z
  .object({ ordinal: z.int().positive(), date: dateSchema, isProvisional: z.boolean() })
  .nullable();

export const printerSchema = z.object({
  printerId: printerIdSchema,
  name: z.string(),
  state: z.enum(PRINTER_STATES),
  since: instantSchema,
  /** SL2: where its slips come out while it cannot print; null: nowhere. */
  fallbackPrinterId: printerIdSchema.nullable(),
});
export type PrinterView = z.infer<typeof printerSchema>;

/** IS3: whether a service gives numbers now, and if not, why. */
export const issuingSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), left: z.int().nonnegative().nullable() }),
  z.object({
    state: z.literal('closed'),
    reason: z.enum(ISSUING_CLOSED_REASONS),
    opensAt: instantSchema.nullable(),
  }),
  z.object({ state: z.literal('paused') }),
  /** The day's limit is reached. */
  z.object({ state: z.literal('used-up'), opensAt: instantSchema.nullable() }),
]);
export type IssuingView = z.infer<typeof issuingSchema>;
