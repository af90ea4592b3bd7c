import { z } from 'zod';
import { countSchema, counterIdSchema, serviceIdSchema, ticketIdSchema } from './schema-parts.ts';
import { OUT_OF_TURN_REASONS, OUTCOME_CODES, TRANSFER_POSITIONS } from './vocabulary.ts';

const atCounter = { counterId: counterIdSchema, ticketId: ticketIdSchema };

/**
 * How a next or a chosen call deals with the ticket that the clerk saw (CA7): `expectedCurrent` is that ticket;
 * `settle` answers the question whether one that was only called came or is absent.
 */
const calling = {
  counterId: counterIdSchema,
  expectedCurrent: ticketIdSchema.nullable(),
  settle: z.enum(['came', 'absent']).nullable(),
};

/** SE1, IS7: how a part of a visit ended, and with how many dossiers. */
const ending = {
  outcomes: z.array(z.enum(OUTCOME_CODES)).max(OUTCOME_CODES.length),
  dossiers: z.int().min(0).max(999).nullable(),
};

export const counterCommands = [
  z.strictObject({ type: z.literal('open-counter'), counterId: counterIdSchema }),
  z.strictObject({ type: z.literal('pause-counter'), counterId: counterIdSchema }),
  /** CA9. `parked`: what becomes of parked tickets; null asks. `evenIfWaiting`: yes to "the last counter of a line". */
  z.strictObject({
    type: z.literal('close-counter'),
    counterId: counterIdSchema,
    parked: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('hand-over'), toCounterId: counterIdSchema }),
        z.strictObject({ kind: z.literal('back-to-line') }),
      ])
      .nullable(),
    evenIfWaiting: z.boolean(),
  }),
  /** CA9: closes `counterId` and opens the other one for the same officer. `evenIfWaiting`: as for closing. */
  z.strictObject({
    type: z.literal('move-counter'),
    counterId: counterIdSchema,
    toCounterId: counterIdSchema,
    current: z.enum(['goes-along', 'stays']),
    evenIfWaiting: z.boolean(),
  }),
  /** CA7: finishes the ticket that the clerk sees and calls the next one. */
  z.strictObject({ type: z.literal('call-next'), ...calling }),
  /** CA6 */
  z.strictObject({
    type: z.literal('call-ticket'),
    ...calling,
    ticketId: ticketIdSchema,
    reason: z.enum(OUT_OF_TURN_REASONS),
  }),
  /** CA6 */
  z.strictObject({ type: z.literal('recall-ticket'), ...atCounter }),
  /** SE1 */
  z.strictObject({ type: z.literal('start-serving'), ...atCounter }),
  /** SE1, IS6: finishes this part; where other parts of the visit wait, the ticket goes on to them. */
  z.strictObject({ type: z.literal('complete-ticket'), ...atCounter, ...ending }),
  /** SE2. `override`: a supervisor's reason for doing it earlier. */
  z.strictObject({
    type: z.literal('mark-no-show'),
    ...atCounter,
    override: z.enum(OUT_OF_TURN_REASONS).nullable(),
  }),
  /** SE3. `printSlip`: a "come straight back" slip. */
  z.strictObject({ type: z.literal('park-ticket'), ...atCounter, printSlip: z.boolean() }),
  z.strictObject({ type: z.literal('resume-ticket'), ...atCounter }),
  /** SE4. Either a service, or one counter for the same service. `reason` is needed for `first`. */
  z.strictObject({
    type: z.literal('transfer-ticket'),
    ticketId: ticketIdSchema,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('service'), serviceId: serviceIdSchema }),
      z.strictObject({ kind: z.literal('counter'), counterId: counterIdSchema }),
    ]),
    /** Null: as the centre has set. */
    position: z.enum(TRANSFER_POSITIONS).nullable(),
    reason: z.enum(OUT_OF_TURN_REASONS).nullable(),
  }),
  /** CA8: takes back the counter's last act, which the clerk saw as `act`. */
  z.strictObject({
    type: z.literal('undo-act'),
    counterId: counterIdSchema,
    act: countSchema,
    reason: z.enum(OUT_OF_TURN_REASONS),
  }),
] as const;
