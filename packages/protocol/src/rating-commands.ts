import { z } from 'zod';
import { RATING_FACES } from './ratings.ts';
import { counterIdSchema, ratingReasonIdSchema, slipCodeSchema, ticketIdSchema } from './schema-parts.ts';

export const ratingCommands = [
  /**
   * SA1–SA4: what a citizen says of a visit that is done: at a kiosk by the slip, at a counter's page of whoever was just
   * served there. A second one within a minute corrects the first. `face`: any of them, whichever the centre
   * offers just now. `reasonId`: with a dissatisfied one alone.
   */
  z.strictObject({
    type: z.literal('rate-ticket'),
    visit: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('slip'), slipCode: slipCodeSchema }),
      z.strictObject({ by: z.literal('counter'), counterId: counterIdSchema, ticketId: ticketIdSchema }),
    ]),
    face: z.enum(RATING_FACES),
    reasonId: ratingReasonIdSchema.nullable(),
  }),
] as const;
