import { z } from 'zod';
import type { SerialConnection } from './serial-connection.ts';

export const serialConnectionSchema = z.strictObject({
  kind: z.literal('serial'),
  path: z.string().max(200),
  baudRate: z.int().min(300).max(921_600),
  dataBits: z.union([z.literal(7), z.literal(8)]),
  parity: z.enum(['none', 'even', 'odd']),
  stopBits: z.union([z.literal(1), z.literal(2)]),
  flowControl: z.enum(['none', 'rts-cts', 'xon-xoff']),
}) satisfies z.ZodType<SerialConnection>;
