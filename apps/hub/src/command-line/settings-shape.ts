import {
  NEED_FLAGS,
  SERVICE_ICONS,
  accountIdSchema,
  counterIdSchema,
  languageSchema,
  localTextSchema,
  printerIdSchema,
  profileIdSchema,
  seriesIdSchema,
  serviceIdSchema,
} from '@motcua/protocol';
import { z } from 'zod';

const whole = z.int().nonnegative();
const minutes = z.number().nonnegative();
/** "HH:MM"; whether it is a time of day is `checkSettings`' part. */
const clock = z.string().max(5);
const span = { from: clock, to: clock };
const weekly = z.array(z.strictObject({ weekday: z.int(), ...span }));
const numbers = { first: z.int(), last: z.int() };

const service = z.strictObject({
  ...{ serviceId: serviceIdSchema, name: localTextSchema, hint: localTextSchema, icon: z.enum(SERVICE_ICONS) },
  ...{ seriesId: seriesIdSchema, slipNotes: z.array(localTextSchema).max(3), weeklyHours: weekly.nullable() },
  dailyLimit: whole.nullable(),
  lateNotice: z.strictObject({ from: clock, text: localTextSchema }).nullable(),
  usualMinutes: minutes,
});

const series = z.strictObject({
  ...{ seriesId: seriesIdSchema, prefix: z.string().max(12), ...numbers, digits: z.int().min(0).max(12) },
  atEnd: z.enum(['wrap', 'stop']),
  reserve: z.strictObject({ ...numbers, perKiosk: whole }).nullable(),
  pad: z.strictObject(numbers).nullable(),
});

const counter = z.strictObject({
  ...{ counterId: counterIdSchema, label: z.string(), name: localTextSchema, serviceIds: z.array(serviceIdSchema) },
  ...{ mainServiceIds: z.array(serviceIdSchema), profileId: profileIdSchema.nullable() },
});

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('appointments') }),
  z.strictObject({ kind: z.literal('ageing'), afterMinutes: minutes }),
  z.strictObject({ kind: z.literal('main-services'), othersAfterMinutes: minutes }),
  z.strictObject({ kind: z.literal('language'), leaveForMinutes: minutes }),
  z.strictObject({ kind: z.literal('priority'), priority: whole, ordinary: whole }),
  z.strictObject({
    kind: z.literal('weights'),
    weights: z.array(z.strictObject({ serviceId: serviceIdSchema, weight: z.number() })),
  }),
]);

const member = z.strictObject({
  ...{ accountId: accountIdSchema, profileId: profileIdSchema.nullable(), languages: z.array(languageSchema) },
  ...{ mayChooseTickets: z.boolean(), outOfTurnPerDay: whole.nullable() },
});

const printer = z.strictObject({
  ...{ printerId: printerIdSchema, name: z.string(), paperWidthMm: z.union([z.literal(58), z.literal(80)]) },
  connection: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('simulated') }),
    z.strictObject({ kind: z.literal('tcp'), host: z.string().min(1), port: z.int().min(1).max(65535) }),
  ]),
});

const hours = z.strictObject({
  weekly,
  exceptions: z.array(
    z.strictObject({ date: z.string(), spans: z.array(z.strictObject(span)), reason: localTextSchema.nullable() }),
  ),
  dayClosesAt: clock,
});

const issuing = z.strictObject({
  ...{ opensMinutesBefore: minutes, stopsMinutesBefore: minutes, duringBreaks: z.boolean() },
  perPersonPerDay: whole.nullable(),
  priorityGroups: z.array(localTextSchema),
  needFlags: z.array(z.enum(NEED_FLAGS)),
});

const calling = z.strictObject({
  ...{ profileId: profileIdSchema, confirmWithinMs: whole, servingStartsAfterMs: whole.nullable() },
  ...{ absentStillForMs: whole, noShowAfterAnnouncements: whole, noShowPauseMs: whole, absentShownForMs: whole },
  ...{ returnAfterCalls: whole, transferPosition: z.enum(['original', 'last']) },
  ...{ officersMayChooseTickets: z.boolean(), outOfTurnPerDay: whole.nullable() },
});

/**
 * The settings document as a file must have it: every field, and none besides. What the values mean together is
 * `checkSettings`' part.
 */
export const settingsShape = z.strictObject({
  version: whole,
  demo: z.boolean(),
  centre: z.strictObject({ kind: localTextSchema, place: localTextSchema, timeZone: z.string() }),
  languages: z.array(languageSchema),
  services: z.array(service),
  series: z.array(series),
  counters: z.array(counter),
  profiles: z.array(z.strictObject({ profileId: profileIdSchema, name: localTextSchema, rules: z.array(rule) })),
  staff: z.array(member),
  printers: z.array(printer),
  ...{ hours, issuing, calling },
  appointments: z.strictObject({ slotMinutes: minutes, perSlot: whole, graceMinutes: minutes }),
});
