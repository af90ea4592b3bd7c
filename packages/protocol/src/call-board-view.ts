import { z } from 'zod';
import { MAX_ANNOUNCEMENTS, MAX_LIST_ENTRIES } from './limits.ts';
import {
  countSchema,
  counterIdSchema,
  instantSchema,
  languageSchema,
  localTextSchema,
  serviceIdSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { centreSchema, serviceDaySchema } from './view-parts.ts';
import { ANNOUNCEMENT_KINDS, CALL_KINDS, PRIORITY_CLASSES, STOP_REASONS } from './vocabulary.ts';

/** One thing to be shown and heard. `announcementSeq` grows for ever, whatever restarts. */
export const announcementSchema = z.object({
  announcementSeq: z.int().positive(),
  kind: z.enum(ANNOUNCEMENT_KINDS),
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  counterId: counterIdSchema,
  counterLabel: z.string(),
  /** DP5: null: the ticket is not known any more. */
  serviceId: serviceIdSchema.nullable(),
  languages: z.array(languageSchema).min(1),
  at: instantSchema,
  /** CA10: set when the call overtakes somebody. */
  callKind: z.enum(CALL_KINDS).nullable(),
  /** TR1: shown only on screens in practice. */
  practice: z.boolean(),
});
export type Announcement = z.infer<typeof announcementSchema>;

const currentCall = z.object({
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  counterId: counterIdSchema,
  counterLabel: z.string(),
  serviceId: serviceIdSchema,
  serviceName: localTextSchema,
  language: languageSchema,
  priority: z.enum(PRIORITY_CLASSES),
  status: z.enum(['called', 'serving']),
  calledAt: instantSchema,
  callKind: z.enum(CALL_KINDS).nullable(),
});
export type CurrentCall = z.infer<typeof currentCall>;

/** For displays: who is called where, and the last announcements, oldest first. */
export const callBoardViewSchema = z.object({
  centre: centreSchema,
  demo: z.boolean(),
  day: serviceDaySchema,
  /** Newest call first; one per counter. */
  current: z.array(currentCall).max(MAX_LIST_ENTRIES),
  announcements: z.array(announcementSchema).max(MAX_ANNOUNCEMENTS),
  waiting: countSchema,
  /** Services in whose line somebody waits, in the order of the settings; a visit to several is counted in each. */
  waitingFor: z
    .array(z.object({ serviceId: serviceIdSchema, name: localTextSchema, waiting: countSchema }))
    .max(MAX_LIST_ENTRIES),
  /**
   * IS6: visits that wait for several services at once, by which these are: each is one person, and is counted in each of
   * those lines. What a display of some services alone needs to count people (DP5). The most frequent first.
   */
  waitingForSeveral: z
    .array(z.object({ serviceIds: z.array(serviceIdSchema).min(2), waiting: countSchema }))
    .max(MAX_LIST_ENTRIES),
  /** SE2: called, not here; newest first. */
  absent: z
    .array(
      z.object({
        ticketId: ticketIdSchema,
        number: ticketNumberSchema,
        serviceId: serviceIdSchema,
        absentAt: instantSchema,
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** DA4: a break goes on until then; places are kept. */
  breakUntil: instantSchema.nullable(),
  /** DA4: nobody is called any more today, or the centre is stopped. */
  callingEnded: z.boolean(),
  stopped: z.object({ reason: z.enum(STOP_REASONS), reopensAt: instantSchema.nullable() }).nullable(),
  /** DP9: nobody is called and nobody waits outside the hours; `opensAt`: when numbers are given next. */
  night: z.object({ opensAt: instantSchema.nullable() }).nullable(),
  /** Set when the hub came back inside a running day: "your numbers still hold". */
  recoveredAt: instantSchema.nullable(),
});
export type CallBoardView = z.infer<typeof callBoardViewSchema>;
