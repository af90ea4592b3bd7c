import { z } from 'zod';
import { CALL_RULES, PRIORITY_CLASSES } from './vocabulary.ts';
import {
  commandIdSchema,
  countSchema,
  counterIdSchema,
  instantSchema,
  printerIdSchema,
  serviceIdSchema,
  slipCodeSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { rejectionSchema } from './rejections.ts';

/** CA2: why this ticket was chosen, with the figures behind it. */
export const callExplanationSchema = z.object({
  rule: z.enum(CALL_RULES),
  /** How long the ticket had waited, milliseconds. */
  waitedMs: z.int().nonnegative(),
  /** Waiting in the counter's lines just before the choice. */
  priorityWaiting: countSchema,
  ordinaryWaiting: countSchema,
  /** Priority tickets called in a row at this counter while ordinary ones waited, before this choice. */
  priorityInARow: countSchema,
});
export type CallExplanation = z.infer<typeof callExplanationSchema>;

/** IS5: the answer to a press. `slip.printerId` null: this kiosk has no printer. */
export const ticketIssuedSchema = z.object({
  type: z.literal('ticket-issued'),
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  slipCode: slipCodeSchema,
  serviceIds: z.array(serviceIdSchema),
  priority: z.enum(PRIORITY_CLASSES),
  issuedAt: instantSchema,
  peopleAhead: countSchema,
  counters: z.array(z.object({ counterId: counterIdSchema, label: z.string() })),
  slip: z.object({ printerId: printerIdSchema.nullable() }),
});

export const ticketCalledSchema = z.object({
  type: z.literal('ticket-called'),
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  counterId: counterIdSchema,
  explanation: callExplanationSchema,
});

const done = z.object({ type: z.literal('done') });

export const commandOutcomeSchema = z.discriminatedUnion('type', [ticketIssuedSchema, ticketCalledSchema, done]);
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>;
export type TicketIssuedOutcome = z.infer<typeof ticketIssuedSchema>;
export type TicketCalledOutcome = z.infer<typeof ticketCalledSchema>;

/**
 * The hub's answer to `command`. `revision` is the journal sequence that includes the command: a view
 * whose `revision` is at least as large shows its effect. `repeated`: the command was known already.
 */
export const commandReplySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    commandId: commandIdSchema,
    revision: z.int().nonnegative(),
    repeated: z.boolean(),
    outcome: commandOutcomeSchema,
  }),
  z.object({
    kind: z.literal('rejected'),
    commandId: commandIdSchema.nullable(),
    rejection: rejectionSchema,
  }),
]);
export type CommandReply = z.infer<typeof commandReplySchema>;

/** What a client sends as `outcome-of`: it gave up on a command and will never execute it again. */
export const outcomeOfSchema = z.strictObject({ commandId: commandIdSchema });
export type OutcomeOf = z.infer<typeof outcomeOfSchema>;

/** `never-executed`: the hub does not know it, and from now on refuses it as `too-late`. */
export const outcomeOfReplySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    commandId: commandIdSchema,
    revision: z.int().nonnegative(),
    outcome: commandOutcomeSchema,
  }),
  z.object({ kind: z.literal('never-executed'), commandId: commandIdSchema }),
  z.object({ kind: z.literal('rejected'), rejection: rejectionSchema }),
]);
export type OutcomeOfReply = z.infer<typeof outcomeOfReplySchema>;
