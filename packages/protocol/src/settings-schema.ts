import { z } from 'zod';
import {
  accountIdSchema,
  counterIdSchema,
  dateSchema,
  languageSchema,
  localTextSchema,
  profileIdSchema,
  seriesIdSchema,
  serviceIdSchema,
  slipTemplateIdSchema,
} from './schema-parts.ts';
import { boardLineSchema } from './board-lines-schema.ts';
import {
  followSettingsSchema,
  languageCheckSchema,
  normSettingsSchema,
  satisfactionSettingsSchema,
} from './care-settings-schema.ts';
import { keypadLineSettingsSchema, scannerSettingsSchema } from './input-settings-schema.ts';
import { kioskPrinterChoiceSchema, printerSettingsSchema } from './printer-settings-schema.ts';
import { screenSettingsSchema } from './screen-settings-schema.ts';
import { procedureSettingsSchema, serviceGroupSchema } from './service-catalogue-schema.ts';
import { slipTemplateSchema } from './slip-templates-schema.ts';
import type { CallingProfile, CentreSettings } from './settings-document.ts';
import { NEED_FLAGS, SERVICE_ICONS } from './vocabulary.ts';
import { voiceSettingsSchema } from './voice-settings-schema.ts';

const whole = z.int().min(0).max(1_000_000);
const milliseconds = z.int().min(0).max(86_400_000);
/** "HH:MM", up to "24:00". */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const span = { from: clockTime, to: clockTime };
const weeklyHours = z.array(z.strictObject({ weekday: z.int().min(1).max(7), ...span })).max(70);
const range = { first: whole, last: whole };

const service = z.strictObject({
  serviceId: serviceIdSchema,
  name: localTextSchema,
  hint: localTextSchema,
  icon: z.enum(SERVICE_ICONS),
  seriesId: seriesIdSchema,
  slipNotes: z.array(localTextSchema).max(3),
  slipTemplateId: slipTemplateIdSchema.nullable(),
  weeklyHours: weeklyHours.nullable(),
  dailyLimit: whole.nullable(),
  lateNotice: z.strictObject({ from: clockTime, text: localTextSchema }).nullable(),
  askReceipt: z.boolean(),
  usualMinutes: z.int().min(1).max(480),
});

const series = z.strictObject({
  seriesId: seriesIdSchema,
  prefix: z.string().max(6),
  ...range,
  digits: z.int().min(1).max(6),
  atEnd: z.enum(['wrap', 'stop']),
  reserve: z.strictObject({ ...range, perKiosk: z.int().min(1).max(10_000) }).nullable(),
  pad: z.strictObject(range).nullable(),
});

const counter = z.strictObject({
  counterId: counterIdSchema,
  label: z.string().max(40),
  name: localTextSchema,
  serviceIds: z.array(serviceIdSchema).max(60),
  mainServiceIds: z.array(serviceIdSchema).max(60),
  profileId: profileIdSchema.nullable(),
});

const minutes = z.int().min(0).max(1_440);
const callingRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('appointments') }),
  z.strictObject({ kind: z.literal('ageing'), afterMinutes: minutes }),
  z.strictObject({ kind: z.literal('main-services'), othersAfterMinutes: minutes }),
  z.strictObject({ kind: z.literal('language'), leaveForMinutes: minutes }),
  z.strictObject({ kind: z.literal('priority'), priority: z.int().min(0).max(99), ordinary: z.int().min(0).max(99) }),
  z.strictObject({
    kind: z.literal('weights'),
    weights: z.array(z.strictObject({ serviceId: serviceIdSchema, weight: z.number().min(0).max(1_000) })).max(60),
  }),
]);

export const callingProfileSchema = z.strictObject({
  profileId: profileIdSchema,
  name: localTextSchema,
  rules: z.array(callingRule).max(12),
}) satisfies z.ZodType<CallingProfile>;

const staffMember = z.strictObject({
  accountId: accountIdSchema,
  profileId: profileIdSchema.nullable(),
  languages: z.array(languageSchema).max(8),
  mayChooseTickets: z.boolean(),
  outOfTurnPerDay: whole.nullable(),
});

const hours = z.strictObject({
  weekly: weeklyHours,
  exceptions: z
    .array(
      z.strictObject({
        date: dateSchema,
        spans: z.array(z.strictObject(span)).max(10),
        reason: localTextSchema.nullable(),
      }),
    )
    .max(500),
  dayClosesAt: clockTime,
});

const issuing = z.strictObject({
  opensMinutesBefore: minutes,
  stopsMinutesBefore: minutes,
  duringBreaks: z.boolean(),
  perPersonPerDay: whole.nullable(),
  priorityGroups: z.array(localTextSchema).max(20),
  needFlags: z.array(z.enum(NEED_FLAGS)).max(NEED_FLAGS.length),
});

const calling = z.strictObject({
  profileId: profileIdSchema,
  confirmWithinMs: milliseconds,
  servingStartsAfterMs: milliseconds.nullable(),
  absentStillForMs: milliseconds,
  noShowAfterAnnouncements: z.int().min(1).max(20),
  noShowPauseMs: milliseconds,
  absentShownForMs: milliseconds,
  returnAfterCalls: z.int().min(0).max(50),
  transferPosition: z.enum(['original', 'last']),
  officersMayChooseTickets: z.boolean(),
  outOfTurnPerDay: whole.nullable(),
});

const appointments = z.strictObject({
  slotMinutes: z.int().min(5).max(480),
  perSlot: whole,
  graceMinutes: minutes,
});

/**
 * The shape of the settings document, for files and for HTTP. What the fields must mean together is checked by the
 * hub, in words. Sizes here are far beyond any centre's; they keep a broken file from filling the memory.
 */
export const centreSettingsSchema = z.strictObject({
  version: z.int().min(1),
  demo: z.boolean(),
  centre: z.strictObject({ kind: localTextSchema, place: localTextSchema, timeZone: z.string().min(1).max(60) }),
  languages: z.array(languageSchema).min(1).max(8),
  services: z.array(service).max(200),
  series: z.array(series).max(200),
  counters: z.array(counter).max(200),
  profiles: z.array(callingProfileSchema).max(60),
  staff: z.array(staffMember).max(500),
  printers: z.array(printerSettingsSchema).max(60),
  kioskPrinters: z.array(kioskPrinterChoiceSchema).max(200).optional(),
  boardLines: z.array(boardLineSchema).max(60),
  scanners: z.array(scannerSettingsSchema).max(60),
  keypadLines: z.array(keypadLineSettingsSchema).max(60),
  slipTemplates: z.array(slipTemplateSchema).max(60),
  slipTemplateId: slipTemplateIdSchema,
  hours,
  issuing,
  calling,
  appointments,
  serviceGroups: z.array(serviceGroupSchema).max(60),
  procedures: z.array(procedureSettingsSchema).max(400),
  screens: screenSettingsSchema,
  voice: voiceSettingsSchema,
  norms: normSettingsSchema,
  satisfaction: satisfactionSettingsSchema,
  follow: followSettingsSchema,
  languageChecks: z.array(languageCheckSchema).max(8),
}) satisfies z.ZodType<CentreSettings>;
