import { z } from 'zod';
import {
  ANNOUNCEMENT_KINDS,
  COUNTER_STATUSES,
  DEVICE_ROLES,
  ISSUING_CLOSED_REASONS,
  NEED_FLAGS,
  PRINTER_STATES,
  PRIORITY_CLASSES,
  PROOF_LEVELS,
  SERVICE_ICONS,
  SLIP_STATES,
  TICKET_SOURCES,
} from './vocabulary.ts';
import {
  accountIdSchema,
  countSchema,
  counterIdSchema,
  dateSchema,
  deviceIdSchema,
  instantSchema,
  languageSchema,
  localTextSchema,
  printerIdSchema,
  serviceIdSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { MAX_ANNOUNCEMENTS, MAX_LIST_ENTRIES, MAX_WATCHED_COUNTERS } from './limits.ts';
import { callExplanationSchema } from './outcomes.ts';

const centre = z.object({
  /** "Trung tâm Phục vụ hành chính công" */
  kind: localTextSchema,
  /** "Phường Mẫu" */
  place: localTextSchema,
  timeZone: z.string(),
});
export type CentreView = z.infer<typeof centre>;

/** The open service day, or null before its first accepted command. The date is a label (DA2). */
const serviceDay = z.object({ ordinal: z.int().positive(), date: dateSchema }).nullable();

const printer = z.object({
  printerId: printerIdSchema,
  name: z.string(),
  state: z.enum(PRINTER_STATES),
  since: instantSchema,
});
export type PrinterView = z.infer<typeof printer>;

/** For kiosks: the tiles, and what the printers say about themselves. */
export const kioskMenuViewSchema = z.object({
  centre,
  demo: z.boolean(),
  languages: z.array(languageSchema),
  day: serviceDay,
  services: z
    .array(
      z.object({
        serviceId: serviceIdSchema,
        name: localTextSchema,
        hint: localTextSchema,
        icon: z.enum(SERVICE_ICONS),
        waiting: countSchema,
        issuing: z.discriminatedUnion('state', [
          z.object({ state: z.literal('open') }),
          z.object({
            state: z.literal('closed'),
            reason: z.enum(ISSUING_CLOSED_REASONS),
            opensAt: instantSchema.nullable(),
          }),
        ]),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  printers: z.array(printer).max(MAX_LIST_ENTRIES),
});
export type KioskMenuView = z.infer<typeof kioskMenuViewSchema>;
export type KioskServiceView = KioskMenuView['services'][number];

/** For one kiosk: what became of its last slips, newest first. */
export const kioskSlipsViewSchema = z.object({
  slips: z
    .array(
      z.object({
        ticketId: ticketIdSchema,
        number: ticketNumberSchema,
        printerId: printerIdSchema,
        state: z.enum(SLIP_STATES),
        copy: z.boolean(),
      }),
    )
    .max(10),
});
export type KioskSlipsView = z.infer<typeof kioskSlipsViewSchema>;

/** One thing to be shown and heard. `announcementSeq` grows for ever, whatever restarts. */
export const announcementSchema = z.object({
  announcementSeq: z.int().positive(),
  kind: z.enum(ANNOUNCEMENT_KINDS),
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  counterId: counterIdSchema,
  counterLabel: z.string(),
  languages: z.array(languageSchema).min(1),
  at: instantSchema,
});
export type Announcement = z.infer<typeof announcementSchema>;

const currentCall = z.object({
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  counterId: counterIdSchema,
  counterLabel: z.string(),
  serviceName: localTextSchema,
  language: languageSchema,
  priority: z.enum(PRIORITY_CLASSES),
  status: z.enum(['called', 'serving']),
  calledAt: instantSchema,
});
export type CurrentCall = z.infer<typeof currentCall>;

/** For displays: who is called where, and the last announcements, oldest first. */
export const callBoardViewSchema = z.object({
  centre,
  demo: z.boolean(),
  day: serviceDay,
  /** Newest call first; one per counter. */
  current: z.array(currentCall).max(MAX_LIST_ENTRIES),
  announcements: z.array(announcementSchema).max(MAX_ANNOUNCEMENTS),
  waiting: countSchema,
  /** Set when the hub came back inside a running day: "your numbers still hold". */
  recoveredAt: instantSchema.nullable(),
});
export type CallBoardView = z.infer<typeof callBoardViewSchema>;

const waitingEntry = z.object({
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  serviceId: serviceIdSchema,
  serviceName: localTextSchema,
  priority: z.enum(PRIORITY_CLASSES),
  language: languageSchema,
  needs: z.array(z.enum(NEED_FLAGS)),
  issuedAt: instantSchema,
});
export type WaitingEntry = z.infer<typeof waitingEntry>;

const counterTicket = waitingEntry.extend({
  status: z.enum(['called', 'serving']),
  source: z.enum(TICKET_SOURCES),
  calledAt: instantSchema,
  servingSince: instantSchema.nullable(),
  announcements: countSchema,
  /** SE2: from when "absent" is possible; null until it has been announced twice. */
  noShowAllowedAt: instantSchema.nullable(),
  /** CA7: until then, "next" asks whether the citizen came. */
  confirmUntil: instantSchema,
  explanation: callExplanationSchema,
});
export type CounterTicketView = z.infer<typeof counterTicket>;

/** For the staff page that watches this counter. Key: the counter's id. */
export const counterViewSchema = z.object({
  counterId: counterIdSchema,
  label: z.string(),
  name: localTextSchema,
  services: z.array(z.object({ serviceId: serviceIdSchema, name: localTextSchema })),
  status: z.enum(COUNTER_STATUSES),
  holder: z.object({ accountId: accountIdSchema, name: z.string() }).nullable(),
  current: counterTicket.nullable(),
  waiting: z.object({ count: countSchema, entries: z.array(waitingEntry).max(MAX_LIST_ENTRIES) }),
  servedToday: countSchema,
});
export type CounterView = z.infer<typeof counterViewSchema>;

/** For all staff: the floor at a glance, and the list to choose a counter from. */
export const queueOverviewViewSchema = z.object({
  centre,
  demo: z.boolean(),
  day: serviceDay,
  issuedToday: countSchema,
  waiting: countSchema,
  counters: z
    .array(
      z.object({
        counterId: counterIdSchema,
        label: z.string(),
        name: localTextSchema,
        status: z.enum(COUNTER_STATUSES),
        holder: z.object({ accountId: accountIdSchema, name: z.string() }).nullable(),
        currentNumber: ticketNumberSchema.nullable(),
        waiting: countSchema,
      }),
    )
    .max(MAX_LIST_ENTRIES),
  services: z
    .array(
      z.object({
        serviceId: serviceIdSchema,
        name: localTextSchema,
        waiting: countSchema,
        longestWaitSince: instantSchema.nullable(),
        servedByOpenCounter: z.boolean(),
      }),
    )
    .max(MAX_LIST_ENTRIES),
});
export type QueueOverviewView = z.infer<typeof queueOverviewViewSchema>;

/** For staff: whether every machine is well, and slips that someone should look after. */
export const deviceHealthViewSchema = z.object({
  printers: z
    .array(
      printer.extend({
        lastError: z.string().nullable(),
        proofLevel: z.enum(PROOF_LEVELS).nullable(),
        waitingSlips: countSchema,
      }),
    )
    .max(MAX_LIST_ENTRIES),
  appliances: z
    .array(
      z.object({
        deviceId: deviceIdSchema,
        role: z.enum(DEVICE_ROLES),
        name: z.string(),
        connected: z.boolean(),
        since: instantSchema,
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** Slips that ended as interrupted, unknown or expired today, newest first. */
  slipsToCheck: z.object({
    count: countSchema,
    entries: z
      .array(
        z.object({
          ticketId: ticketIdSchema,
          number: ticketNumberSchema,
          printerId: printerIdSchema,
          state: z.enum(SLIP_STATES),
          at: instantSchema,
        }),
      )
      .max(MAX_LIST_ENTRIES),
  }),
});
export type DeviceHealthView = z.infer<typeof deviceHealthViewSchema>;

/** What a staff client sends as `watch-counters`: whose counter views it wants. Replaces the last list. */
export const watchCountersSchema = z.strictObject({ counterIds: z.array(counterIdSchema).max(MAX_WATCHED_COUNTERS) });
export type WatchCounters = z.infer<typeof watchCountersSchema>;

/** What a staff client sends as `list-waiting`: a page of a counter's line. */
export const listWaitingSchema = z.strictObject({
  counterId: counterIdSchema,
  offset: countSchema,
  limit: z.int().min(1).max(MAX_LIST_ENTRIES),
});
export type ListWaiting = z.infer<typeof listWaitingSchema>;
export const waitingPageSchema = z.object({ count: countSchema, entries: z.array(waitingEntry).max(MAX_LIST_ENTRIES) });
export type WaitingPage = z.infer<typeof waitingPageSchema>;
