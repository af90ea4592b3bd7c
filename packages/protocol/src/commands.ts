import { z } from 'zod';
import { CANCEL_REASONS, NEED_FLAGS, PRIORITY_CLASSES } from './vocabulary.ts';
import { commandIdSchema, counterIdSchema, languageSchema, serviceIdSchema, ticketIdSchema } from './schema-parts.ts';
import { MAX_SERVICES_PER_VISIT } from './limits.ts';

/** IS1–IS6. `serviceIds` in the order chosen. */
const issueTicket = z.strictObject({
  type: z.literal('issue-ticket'),
  serviceIds: z.array(serviceIdSchema).min(1).max(MAX_SERVICES_PER_VISIT),
  priority: z.enum(PRIORITY_CLASSES),
  needs: z.array(z.enum(NEED_FLAGS)).max(NEED_FLAGS.length),
  language: languageSchema,
});

/** SE6, SE5. A kiosk may cancel only a number that it has just given. */
const cancelTicket = z.strictObject({
  type: z.literal('cancel-ticket'),
  ticketId: ticketIdSchema,
  reason: z.enum(CANCEL_REASONS),
});

const openCounter = z.strictObject({ type: z.literal('open-counter'), counterId: counterIdSchema });
const pauseCounter = z.strictObject({ type: z.literal('pause-counter'), counterId: counterIdSchema });
const closeCounter = z.strictObject({ type: z.literal('close-counter'), counterId: counterIdSchema });

/**
 * CA7: finishes the ticket that the clerk sees and calls the next one. `expectedCurrent` is what the
 * clerk saw; `settle` answers the question whether a ticket that was only called came or is absent.
 */
const callNext = z.strictObject({
  type: z.literal('call-next'),
  counterId: counterIdSchema,
  expectedCurrent: ticketIdSchema.nullable(),
  settle: z.enum(['came', 'absent']).nullable(),
});

const atCounter = { counterId: counterIdSchema, ticketId: ticketIdSchema };
/** CA6 */
const recallTicket = z.strictObject({ type: z.literal('recall-ticket'), ...atCounter });
/** SE1 */
const startServing = z.strictObject({ type: z.literal('start-serving'), ...atCounter });
/** SE1 */
const completeTicket = z.strictObject({ type: z.literal('complete-ticket'), ...atCounter });
/** SE2 */
const markNoShow = z.strictObject({ type: z.literal('mark-no-show'), ...atCounter });

export const commandSchema = z.discriminatedUnion('type', [
  issueTicket,
  cancelTicket,
  openCounter,
  pauseCounter,
  closeCounter,
  callNext,
  recallTicket,
  startServing,
  completeTicket,
  markNoShow,
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Every command's name, for tables that must name them all. */
export const COMMAND_TYPES: readonly CommandType[] = commandSchema.options.map((o) => o.shape.type.value);

/** What a client sends as `command`. `ageMs`: how long ago it was sent for the first time. */
export const commandEnvelopeSchema = z.strictObject({
  commandId: commandIdSchema,
  ageMs: z
    .int()
    .min(0)
    .max(7 * 24 * 3600 * 1000),
  command: commandSchema,
});
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>;
