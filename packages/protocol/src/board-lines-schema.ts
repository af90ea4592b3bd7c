import { z } from 'zod';
import { READY_BOARD_CODECS, type BoardLineSettings } from './board-lines.ts';
import { boardIdSchema, boardLineIdSchema, counterIdSchema, serviceIdSchema } from './schema-parts.ts';
import { serialConnectionSchema } from './serial-connection-schema.ts';

/** LB1: the shape of one line of boards. What an own description must hold is checked by the hub, field by field. */
export const boardLineSchema = z.strictObject({
  lineId: boardLineIdSchema,
  name: z.string().max(60),
  connection: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('simulated') }), serialConnectionSchema]),
  codec: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ready'), id: z.enum(READY_BOARD_CODECS) }),
    z.strictObject({ kind: z.literal('own'), description: z.record(z.string().max(60), z.unknown()) }),
  ]),
  boards: z
    .array(
      z.strictObject({
        boardId: boardIdSchema,
        name: z.string().max(60),
        address: z.int().min(0).max(255),
        shows: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('counter'), counterId: counterIdSchema }),
          z.strictObject({ kind: z.literal('services'), serviceIds: z.array(serviceIdSchema).max(60) }),
        ]),
      }),
    )
    .max(60),
  blinkSeconds: z.int().min(0).max(60),
  restingAs: z.enum(['dark', 'dashes']),
  brightness: z
    .array(
      z.strictObject({
        from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        percent: z.int().min(0).max(100),
      }),
    )
    .max(24),
}) satisfies z.ZodType<BoardLineSettings>;
