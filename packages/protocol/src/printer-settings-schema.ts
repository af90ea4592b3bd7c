import { z } from 'zod';
import { PRINTER_MODEL_IDS, type KioskPrinterChoice, type PrinterSettings } from './printer-settings.ts';
import { deviceIdSchema, printerIdSchema } from './schema-parts.ts';
import { serialConnectionOf } from './serial-connection-schema.ts';
import type { MakeObject } from './told-by-newer.ts';

const path = z.string().max(260);

function printerSettingsOf(object: MakeObject) {
  const usb = object({ kind: z.literal('usb'), path });
  const serial = serialConnectionOf(object);
  return object({
    printerId: printerIdSchema,
    name: z.string().max(60),
    paperWidthMm: z.union([z.literal(58), z.literal(80)]),
    connection: z.discriminatedUnion('kind', [
      object({ kind: z.literal('simulated') }),
      object({
        kind: z.literal('tcp'),
        host: z.string().min(1).max(253),
        port: z.int().min(1).max(65_535),
      }),
      serial,
      usb,
      object({ kind: z.literal('queue'), path }),
      object({
        kind: z.literal('kiosk'),
        deviceId: deviceIdSchema,
        port: z.discriminatedUnion('kind', [serial, usb]),
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
}

/** The shape of one printer. Whether its model can do what is asked is checked by the hub, in words. */
export const printerSettingsSchema = printerSettingsOf(z.strictObject);
/** HL1: the same as a hub tells it, which may be newer than whoever hears it. */
export const toldPrinterSchema = printerSettingsOf(z.object);

/** SL2 */
export const kioskPrinterChoiceSchema = z.strictObject({
  deviceId: deviceIdSchema,
  printerId: printerIdSchema,
}) satisfies z.ZodType<KioskPrinterChoice>;
