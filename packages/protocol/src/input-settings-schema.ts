import { z } from 'zod';
import { READY_KEYPAD_KINDS, type KeypadLineSettings, type ScannerSettings } from './input-settings.ts';
import { counterIdSchema, deviceIdSchema, keypadLineIdSchema, scannerIdSchema } from './schema-parts.ts';
import { serialConnectionSchema } from './serial-connection-schema.ts';

const simulated = z.strictObject({ kind: z.literal('simulated') });

export const scannerSettingsSchema = z.strictObject({
  scannerId: scannerIdSchema,
  name: z.string().max(60),
  connection: z.discriminatedUnion('kind', [
    simulated,
    serialConnectionSchema,
    z.strictObject({ kind: z.literal('kiosk'), deviceId: deviceIdSchema, port: serialConnectionSchema }),
  ]),
  reportsTo: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('kiosk'), deviceId: deviceIdSchema }),
    z.strictObject({ kind: z.literal('counter'), counterId: counterIdSchema }),
  ]),
}) satisfies z.ZodType<ScannerSettings>;

/** The shape of one line of keypads. What an own description must hold is checked by the hub, field by field. */
export const keypadLineSettingsSchema = z.strictObject({
  lineId: keypadLineIdSchema,
  name: z.string().max(60),
  connection: z.discriminatedUnion('kind', [simulated, serialConnectionSchema]),
  codec: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ready'), id: z.enum(READY_KEYPAD_KINDS) }),
    z.strictObject({ kind: z.literal('own'), description: z.record(z.string().max(60), z.unknown()) }),
  ]),
  keypads: z.array(z.strictObject({ address: z.int().min(0).max(999_999), counterId: counterIdSchema })).max(60),
}) satisfies z.ZodType<KeypadLineSettings>;
