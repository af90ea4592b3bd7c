import { z } from 'zod';
import { PRINTER_MODEL_IDS, type PrinterSettings } from './printer-settings.ts';
import { deviceIdSchema, printerIdSchema } from './schema-parts.ts';
import { serialConnectionSchema } from './serial-connection-schema.ts';

const path = z.string().max(260);
const usb = z.strictObject({ kind: z.literal('usb'), path });

/** The shape of one printer. Whether its model can do what is asked is checked by the hub, in words. */
export const printerSettingsSchema = z.strictObject({
  printerId: printerIdSchema,
  name: z.string().max(60),
  paperWidthMm: z.union([z.literal(58), z.literal(80)]),
  connection: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('simulated') }),
    z.strictObject({
      kind: z.literal('tcp'),
      host: z.string().min(1).max(253),
      port: z.int().min(1).max(65_535),
    }),
    serialConnectionSchema,
    usb,
    z.strictObject({ kind: z.literal('queue'), path }),
    z.strictObject({
      kind: z.literal('kiosk'),
      deviceId: deviceIdSchema,
      port: z.discriminatedUnion('kind', [serialConnectionSchema, usb]),
    }),
  ]),
  modelId: z.enum(PRINTER_MODEL_IDS),
  cut: z.enum(['full', 'partial', 'none']).nullable(),
  density: z.enum(['lighter', 'usual', 'darker']),
  speed: z.enum(['usual', 'slow']),
  buzzer: z.boolean(),
  text: z.enum(['ascii', 'cp1258', 'tcvn3']).nullable(),
  mute: z.boolean(),
  rollMetres: z.int().min(1).max(1_000).nullable(),
  fallbackPrinterId: printerIdSchema.nullable(),
}) satisfies z.ZodType<PrinterSettings>;
