import { z } from 'zod';
import type { SerialConnection } from './serial-connection.ts';
import type { MakeObject } from './told-by-newer.ts';

/** The shape of a serial line, with or without room for more than is known here. */
export function serialConnectionOf(object: MakeObject) {
  return object({
    kind: z.literal('serial'),
    path: z.string().max(200),
    baudRate: z.int().min(300).max(921_600),
    dataBits: z.union([z.literal(7), z.literal(8)]),
    parity: z.enum(['none', 'even', 'odd']),
    stopBits: z.union([z.literal(1), z.literal(2)]),
    flowControl: z.enum(['none', 'rts-cts', 'xon-xoff']),
  }) satisfies z.ZodType<SerialConnection>;
}

export const serialConnectionSchema = serialConnectionOf(z.strictObject);
