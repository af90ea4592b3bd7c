import { z } from 'zod';
import { BOARD_LINE_STATES, BOARD_STATES } from './board-lines.ts';
import { FOLLOW_DOOR_TROUBLES } from './follow-view.ts';
import { helpRequestViewSchema, kioskLockSchema } from './help-view.ts';
import { DISPLAY_SOUNDS, MAX_MISSING_CLIPS, MAX_UNPLAYABLE } from './display-voice.ts';
import { keptGlassSchema } from './kiosk-glass.ts';
import { toldReserveSchema } from './reserve-kit.ts';
import { keypadLineHealthSchema, scannerHealthSchema } from './input-health.ts';
import { MAX_LIST_ENTRIES, MAX_TICKETS_TOGETHER } from './limits.ts';
import {
  accountIdSchema,
  boardIdSchema,
  boardLineIdSchema,
  countSchema,
  counterIdSchema,
  deviceIdSchema,
  instantSchema,
  localTextSchema,
  printerIdSchema,
  serviceIdSchema,
  slipJobIdSchema,
  ticketIdSchema,
  ticketNumberSchema,
} from './schema-parts.ts';
import { printerPaperSchema, slipCountsSchema } from './printer-paper.ts';
import { PROSPECTS } from './wait-estimate.ts';
import { centreSchema, issuingSchema, printerSchema, serviceDaySchema } from './view-parts.ts';
import {
  COUNTER_STATUSES,
  DEVICE_ROLES,
  KIOSK_OBSTACLES,
  PROOF_LEVELS,
  SLIP_STATES,
  STOP_REASONS,
} from './vocabulary.ts';

/** For all staff: the floor at a glance, and the list to choose a counter from. */
export const queueOverviewViewSchema = z.object({
  centre: centreSchema,
  demo: z.boolean(),
  day: serviceDaySchema,
  issuedToday: countSchema,
  waiting: countSchema,
  called: countSchema,
  parked: countSchema,
  /** IS3, DA4 */
  stopped: z.object({ reason: z.enum(STOP_REASONS), reopensAt: instantSchema.nullable() }).nullable(),
  callingEndedAt: instantSchema.nullable(),
  /** DA1: when the open day's last hours of calling end, or ended; null without any. */
  hoursEndAt: instantSchema.nullable(),
  breakUntil: instantSchema.nullable(),
  /** DA2: the machine's clock, where it is not followed. */
  clockDoubt: z.object({ wallAt: instantSchema, hubTime: instantSchema }).nullable(),
  /** IS8: kiosks where many numbers were pressed at once, newest first. */
  manyAtOnce: z
    .array(
      z.object({
        deviceId: deviceIdSchema,
        at: instantSchema,
        tickets: z.array(z.object({ ticketId: ticketIdSchema, number: ticketNumberSchema })).max(MAX_TICKETS_TOGETHER),
      }),
    )
    .max(10),
  /** TR1: kiosks in practice, and until when. */
  kiosksInPractice: z.array(z.object({ deviceId: deviceIdSchema, until: instantSchema })).max(MAX_LIST_ENTRIES),
  /** KI8 */
  kiosksLocked: z.array(kioskLockSchema.extend({ since: instantSchema, by: z.string() })).max(MAX_LIST_ENTRIES),
  /** HE4: requests for help that are not over, the longest waiting first. */
  help: z.array(helpRequestViewSchema).max(MAX_LIST_ENTRIES),
  /** AC6: whose password was set by the code from the safe, or at the hub's own console, in the last day. */
  accountsRecovered: z.array(z.object({ name: z.string(), by: z.enum(['code', 'console']), at: instantSchema })).max(5),
  /** CA11: the out-of-turn record of the day. */
  outOfTurn: countSchema,
  /** ST2: from this share of its service's norm on a wait is nearly too long; null: not before it is. */
  nearWaitPercent: countSchema.nullable(),
  /** PC5: procedures that say something confirmed more than 180 days ago. */
  oldConfirmations: countSchema,
  counters: z
    .array(
      z.object({
        counterId: counterIdSchema,
        label: z.string(),
        name: localTextSchema,
        status: z.enum(COUNTER_STATUSES),
        holder: z.object({ accountId: accountIdSchema, name: z.string() }).nullable(),
        /** Since when status and holder are these; null: since before this day. */
        statusSince: instantSchema.nullable(),
        currentNumber: ticketNumberSchema.nullable(),
        /** Since when it is called, or served; null with nobody there. */
        currentSince: instantSchema.nullable(),
        currentStatus: z.enum(['called', 'serving']).nullable(),
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
        /** ST2: a longer wait is too long; null: none is. */
        longWaitMinutes: countSchema.nullable(),
        /** ES1: for whoever would come now, which is when the line of this moment is through; null: nothing can be said. */
        wait: z.object({ fromMinutes: countSchema, toMinutes: countSchema, prospect: z.enum(PROSPECTS) }).nullable(),
        servedByOpenCounter: z.boolean(),
        issuing: issuingSchema,
      }),
    )
    .max(MAX_LIST_ENTRIES),
});
export type QueueOverviewView = z.infer<typeof queueOverviewViewSchema>;

/** LB5: a line of boards and each board on it; counts are of this run of the hub. */
const boardLineHealth = z.object({
  lineId: boardLineIdSchema,
  name: z.string(),
  simulated: z.boolean(),
  state: z.enum(BOARD_LINE_STATES),
  since: instantSchema,
  lastError: z.string().nullable(),
  /** How often the open line went away. */
  timesLost: countSchema,
  boards: z
    .array(
      z.object({
        boardId: boardIdSchema,
        name: z.string(),
        state: z.enum(BOARD_STATES),
        since: instantSchema,
        /** How often it fell silent or refused. */
        timesFailed: countSchema,
        /** What it shall show; empty: nothing. */
        wanted: z.string().max(12),
        /** What a simulated board has understood; null where nobody can know. */
        decoded: z.string().max(40).nullable(),
      }),
    )
    .max(MAX_LIST_ENTRIES),
});
export type BoardLineHealth = z.infer<typeof boardLineHealth>;

/** For staff: whether every machine is well, and slips that someone should look after. */
export const deviceHealthViewSchema = z.object({
  printers: z
    .array(
      printerSchema.extend({
        lastError: z.string().nullable(),
        proofLevel: z.enum(PROOF_LEVELS).nullable(),
        /** The roll is nearly used up, as far as the printer can feel it. */
        paperLow: z.boolean(),
        waitingSlips: countSchema,
        /** SL3: at a kiosk that cannot be asked: it is not connected, or runs in a browser, which has no ports. */
        kiosk: z.enum(KIOSK_OBSTACLES).optional(),
        today: slipCountsSchema,
        paper: printerPaperSchema,
      }),
    )
    .max(MAX_LIST_ENTRIES),
  boardLines: z.array(boardLineHealth).max(MAX_LIST_ENTRIES),
  scanners: z.array(scannerHealthSchema).max(MAX_LIST_ENTRIES),
  keypadLines: z.array(keypadLineHealthSchema).max(MAX_LIST_ENTRIES),
  appliances: z
    .array(
      z.object({
        deviceId: deviceIdSchema,
        role: z.enum(DEVICE_ROLES),
        name: z.string(),
        connected: z.boolean(),
        since: instantSchema,
        /** DV5: it was connected since the hub started; or when the hub last ended, and has had a minute to come back. */
        expected: z.boolean(),
        /** DV6: when it was last connected, if that is more than 14 days ago; null for one that is used. */
        unusedSince: instantSchema.nullable(),
        /** SL2: of a kiosk: where its slips come out; null: nowhere. */
        printerId: printerIdSchema.nullable().optional(),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** VO4: displays that are connected, and whether the room hears them. */
  voices: z
    .array(
      z.object({
        deviceId: deviceIdSchema,
        sound: z.enum(DISPLAY_SOUNDS),
        speaks: z.boolean(),
        /** Clips that it wanted and did not get. */
        missing: z.array(z.string()).max(MAX_MISSING_CLIPS),
        /** DP8: what of the playlist it cannot show. */
        unplayable: z.array(z.string()).max(MAX_UNPLAYABLE),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** UI6: the glasses of kiosks that somebody has measured. */
  glasses: z.array(keptGlassSchema).max(MAX_LIST_ENTRIES),
  /** HL1: kiosks that gave numbers while they were without the hub. Left out: none. */
  reserves: z.array(toldReserveSchema).max(MAX_LIST_ENTRIES).optional(),
  /** Slips that ended as interrupted, unknown or expired today, newest first. */
  slipsToCheck: z.object({
    count: countSchema,
    entries: z
      .array(
        z.object({
          jobId: slipJobIdSchema,
          ticketId: ticketIdSchema,
          number: ticketNumberSchema,
          printerId: printerIdSchema,
          state: z.enum(SLIP_STATES),
          at: instantSchema,
          /** What became of the number's latest paper since: of its copy, or of a reprint. Null: there was none. */
          since: z.enum(SLIP_STATES).nullable(),
        }),
      )
      .max(MAX_LIST_ENTRIES),
  }),
  /** FO8: the port for phones; null: it is off. `checked`: a phone has been seen to get there, and slips say so. */
  follow: z
    .object({
      state: z.enum(['opening', 'open', 'shut']),
      trouble: z.enum(FOLLOW_DOOR_TROUBLES).nullable(),
      port: z.int().min(1).max(65_535),
      since: instantSchema,
      checked: z.boolean(),
    })
    .nullable(),
  /** SL10: slips that staff had printed again today. */
  reprintedToday: countSchema,
});
export type DeviceHealthView = z.infer<typeof deviceHealthViewSchema>;
