import { z } from 'zod';
import { MAX_LIST_ENTRIES } from './limits.ts';
import {
  countSchema,
  deviceIdSchema,
  helpIdSchema,
  helpNumberSchema,
  instantSchema,
  languageSchema,
  localTextSchema,
  printerIdSchema,
  serviceGroupIdSchema,
  serviceIdSchema,
  ticketIdSchema,
  ticketNumberSchema,
  voicePackIdSchema,
} from './schema-parts.ts';
import { kioskLockSchema } from './help-view.ts';
import { centreSchema, issuingSchema, printerSchema, serviceDaySchema } from './view-parts.ts';
import { NEED_FLAGS, SERVICE_ICONS, SLIP_STATES } from './vocabulary.ts';
import { waitEstimateSchema } from './wait-estimate.ts';

/** For kiosks: the tiles, and what the printers say about themselves. */
export const kioskMenuViewSchema = z.object({
  centre: centreSchema,
  demo: z.boolean(),
  languages: z.array(languageSchema),
  day: serviceDaySchema,
  services: z
    .array(
      z.object({
        serviceId: serviceIdSchema,
        name: localTextSchema,
        hint: localTextSchema,
        icon: z.enum(SERVICE_ICONS),
        waiting: countSchema,
        issuing: issuingSchema,
        /** ES2: for somebody who would take a number now; null where nothing can be said. */
        wait: waitEstimateSchema.nullable(),
        /** Said at this hour. */
        lateNotice: localTextSchema.nullable(),
        /** PC6: first whether the day on the receipt has come. */
        asksReceipt: z.boolean(),
        /** ES2: the centre names a page of the public service portal for something that leads here. Left out: it names none. */
        onPortal: z.boolean().optional(),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** PC7: in their order; a service stands in at most one of them. */
  groups: z
    .array(
      z.object({
        groupId: serviceGroupIdSchema,
        name: localTextSchema,
        hint: localTextSchema,
        icon: z.enum(SERVICE_ICONS),
        serviceIds: z.array(serviceIdSchema),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** PC2: how many procedures the centre names; they are asked for by `ask-catalogue`. */
  procedures: countSchema,
  /**
   * KI11: which pack speaks each language; a language without one is not spoken. Another `revision` says that the packs of the
   * hub are others than before.
   */
  voicePacks: z
    .array(z.object({ language: languageSchema, packId: voicePackIdSchema, revision: countSchema }))
    .max(MAX_LIST_ENTRIES),
  /** IS3: whether a press must say who presses. */
  personNeeded: z.boolean(),
  /** IS4 */
  priorityGroups: z.array(localTextSchema),
  needFlags: z.array(z.enum(NEED_FLAGS)),
  /** HE4: who waits for somebody at which kiosk. Nothing of who comes but that somebody does. */
  help: z
    .array(
      z.object({
        deviceId: deviceIdSchema,
        helpId: helpIdSchema,
        number: helpNumberSchema,
        askedAt: instantSchema,
        coming: z.boolean(),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** KI8: kiosks that take nobody, and why. */
  locked: z.array(kioskLockSchema).max(MAX_LIST_ENTRIES),
  /** TR1: kiosks in practice now. */
  inPractice: z.array(z.object({ deviceId: deviceIdSchema, until: instantSchema })).max(MAX_LIST_ENTRIES),
  printers: z.array(printerSchema).max(MAX_LIST_ENTRIES),
});
export type KioskMenuView = z.infer<typeof kioskMenuViewSchema>;
export type KioskServiceView = KioskMenuView['services'][number];
export type KioskGroupView = KioskMenuView['groups'][number];

/** For one kiosk: where its slips come out, and what became of its last ones, newest first. */
export const kioskSlipsViewSchema = z.object({
  /** SL2: as `welcome` says it, and as it is since; null: nowhere. Left out by hubs that say it once a connection. */
  printerId: printerIdSchema.nullable().optional(),
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
