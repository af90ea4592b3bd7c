import { z } from 'zod';
import { MAX_RESERVE_TICKETS, MAX_SERVICES_PER_VISIT, MAX_TICKETS_TOGETHER } from './limits.ts';
import {
  appointmentCodeSchema,
  commandIdSchema,
  countSchema,
  instantSchema,
  languageSchema,
  printerIdSchema,
  seriesIdSchema,
  serviceIdSchema,
  slipCodeSchema,
  slipJobIdSchema,
  ticketIdSchema,
} from './schema-parts.ts';
import { CANCEL_REASONS, NEED_FLAGS, OUT_OF_TURN_REASONS, PRIORITY_CLASSES, REPRINT_REASONS } from './vocabulary.ts';

const serviceIds = z.array(serviceIdSchema).min(1).max(MAX_SERVICES_PER_VISIT);
const needs = z.array(z.enum(NEED_FLAGS)).max(NEED_FLAGS.length);
/** TP4: larger text is on at the kiosk. Left out by kiosks that do not know of it. */
const largePrint = z.boolean().optional();

export const issuingCommands = [
  /**
   * IS1–IS8. `serviceIds` in the order chosen. `person`: the number on an identity paper, where the centre
   * gives one number per person; the hub keeps a keyed hash for the day and nothing else. `oneMore`: yes to
   * "one more?" (IS8).
   */
  z.strictObject({
    type: z.literal('issue-ticket'),
    serviceIds,
    priority: z.enum(PRIORITY_CLASSES),
    needs,
    language: languageSchema,
    person: z.string().min(4).max(40).nullable(),
    oneMore: z.boolean(),
    largePrint,
    /** ST1: of staff: where the slip comes out. Left out: no slip. A kiosk's comes out at its own printer whatever stands here. */
    printAt: printerIdSchema.optional(),
  }),
  /** SE6, SE5. A kiosk may cancel only a number that it has just given. */
  z.strictObject({ type: z.literal('cancel-ticket'), ticketId: ticketIdSchema, reason: z.enum(CANCEL_REASONS) }),
  /** SE6: by whoever holds the slip. */
  z.strictObject({ type: z.literal('cancel-by-slip'), slipCode: slipCodeSchema }),
  /** IS8: numbers pressed by mistake at one kiosk, together. Those no longer waiting are left as they are. */
  z.strictObject({
    type: z.literal('cancel-tickets'),
    ticketIds: z.array(ticketIdSchema).min(1).max(MAX_TICKETS_TOGETHER),
    reason: z.enum(CANCEL_REASONS),
  }),
  /** SE2: whoever missed the turn is back; by the slip at a kiosk, by the number at any officer. */
  z.strictObject({ type: z.literal('return-ticket'), ticketId: ticketIdSchema }),
  z.strictObject({ type: z.literal('return-by-slip'), slipCode: slipCodeSchema }),
  /** SE7 */
  z.strictObject({
    type: z.literal('set-priority'),
    ticketId: ticketIdSchema,
    priority: z.enum(PRIORITY_CLASSES),
    reason: z.enum(OUT_OF_TURN_REASONS),
  }),
  /** SE5: another service for the leg that was chosen wrongly; the place stays. */
  z.strictObject({ type: z.literal('change-service'), ticketId: ticketIdSchema, serviceId: serviceIdSchema }),
  /** IS6: one more service for a visit that waits, under the same number. */
  z.strictObject({ type: z.literal('add-service'), ticketId: ticketIdSchema, serviceId: serviceIdSchema }),
  /**
   * SL10: the number's slip once more, marked as a copy. `jobId`: that paper, as it was; null: the number's own slip, as
   * things stand now. `printerId`: where; null: where the paper was to come out.
   */
  z.strictObject({
    type: z.literal('reprint-slip'),
    ticketId: ticketIdSchema,
    jobId: slipJobIdSchema.nullable(),
    reason: z.enum(REPRINT_REASONS),
    printerId: printerIdSchema.nullable(),
  }),
  /** IS3: a service takes nobody for now. */
  z.strictObject({ type: z.literal('pause-service'), serviceId: serviceIdSchema }),
  z.strictObject({ type: z.literal('resume-service'), serviceId: serviceIdSchema }),

  /** A place at a time. `at`: hub time, the beginning of a slot. */
  z.strictObject({
    type: z.literal('make-appointment'),
    serviceId: serviceIdSchema,
    at: instantSchema,
    language: languageSchema,
    needs,
  }),
  z.strictObject({ type: z.literal('cancel-appointment'), code: appointmentCodeSchema }),
  /** The citizen is here. */
  z.strictObject({ type: z.literal('check-in'), code: appointmentCodeSchema, largePrint }),

  /** HL1: numbers for a time without the hub. */
  z.strictObject({ type: z.literal('lease-reserve') }),
  /** HL1: what a kiosk gave while it was alone, oldest first. Each is taken once, however often it is sent. */
  z.strictObject({
    type: z.literal('hand-over-reserve'),
    /** How long the kiosk was without the hub, by its monotonic clock. */
    outageMs: countSchema,
    tickets: z
      .array(
        z.strictObject({
          /** The service day in which the lease was given. */
          leaseDayOrdinal: z.int().positive(),
          seriesId: seriesIdSchema,
          /** The bare number in its series. */
          ordinal: countSchema,
          slipCode: slipCodeSchema,
          serviceIds,
          priority: z.enum(PRIORITY_CLASSES),
          needs,
          language: languageSchema,
          ageMs: countSchema,
          /** False after a restart of the kiosk: the age was taken from its wall clock. */
          isAgeSure: z.boolean(),
          /** The press in doubt that this number took the place of. */
          abandonedCommandId: commandIdSchema.nullable(),
        }),
      )
      .min(1)
      .max(MAX_RESERVE_TICKETS),
  }),
  /** HL4: numbers given by hand from the pad, up to and with these bare numbers. */
  z.strictObject({
    type: z.literal('enter-by-hand'),
    serviceId: serviceIdSchema,
    handedOutUpTo: countSchema,
    servedUpTo: countSchema,
  }),
] as const;
