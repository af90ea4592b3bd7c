import { z } from 'zod';
import { counterIdSchema, dateSchema, deviceIdSchema, instantSchema } from './schema-parts.ts';
import { STOP_REASONS } from './vocabulary.ts';

/** TR1: what can be put into practice. */
const practiceStation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counter'), counterId: counterIdSchema }),
  z.strictObject({ kind: z.literal('kiosk'), deviceId: deviceIdSchema }),
]);

export const dayCommands = [
  /** IS3, DA4: no more numbers at all. `reopensAt`: hub time, where it is known. */
  z.strictObject({
    type: z.literal('stop-issuing'),
    reason: z.enum(STOP_REASONS),
    reopensAt: instantSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('resume-issuing') }),
  /** DA1: `leftover` null asks when people are left. */
  z.strictObject({
    type: z.literal('end-calling'),
    leftover: z.enum(['appointments', 'expire']).nullable(),
    reason: z.enum(STOP_REASONS).nullable(),
  }),
  /** DA1: the end of calling was a mistake, or came too early. Numbers that have expired stay so. */
  z.strictObject({ type: z.literal('resume-calling') }),
  /** DA2: the machine's clock is right: follow it. A provisional day gets its date. */
  z.strictObject({ type: z.literal('confirm-clock') }),
  /** DA2: a day's date is put right; identities and order stay. */
  z.strictObject({ type: z.literal('correct-date'), dayOrdinal: z.int().positive(), date: dateSchema }),
  /** TR1 */
  z.strictObject({ type: z.literal('start-practice'), station: practiceStation }),
  z.strictObject({ type: z.literal('end-practice'), station: practiceStation }),
] as const;
