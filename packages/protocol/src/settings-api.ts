import { z } from 'zod';
import { callExplanationSchema } from './call-explanation.ts';
import { counterIdSchema, instantSchema, serviceIdSchema, ticketIdSchema, ticketNumberSchema } from './schema-parts.ts';
import { callingProfileSchema, centreSettingsSchema } from './settings-schema.ts';
import { PRIORITY_CLASSES, SETTINGS_PROBLEM_CODES, type SettingsProblem } from './vocabulary.ts';

/** Largest settings document by HTTP, in bytes. */
export const MAX_SETTINGS_BYTES = 1024 * 1024;

/** GET /api/settings (administrator): the present document. Its download is the export. */
export const settingsReplySchema = z.object({ settings: centreSettingsSchema });
export type SettingsReply = z.infer<typeof settingsReplySchema>;

/**
 * GET /api/settings/before (administrator): what was in force before the last change, and whose change that was. `by` null: the hub's own, or
 * nobody's; `change` null: there were no settings before, or that was long ago.
 */
export const settingsBeforeSchema = z.object({
  change: z
    .object({ version: z.int(), at: instantSchema, by: z.string().nullable(), before: centreSettingsSchema })
    .nullable(),
});
export type SettingsBefore = z.infer<typeof settingsBeforeSchema>;

/** PUT /api/settings (administrator). `baseVersion`: the version that was changed; `dryRun`: only check. */
export const settingsChangeSchema = z.strictObject({
  baseVersion: z.int().min(0),
  dryRun: z.boolean(),
  settings: centreSettingsSchema,
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** `field` is a path such as `services[2].seriesId`; `figures` are those that the words of the code name, in order. */
export const settingsProblemSchema = z.object({
  field: z.string(),
  code: z.enum(SETTINGS_PROBLEM_CODES),
  figures: z.array(z.union([z.string(), z.number()])).max(4),
}) satisfies z.ZodType<SettingsProblem>;

/** Its answer. `changed-meanwhile`: somebody else applied `version` first; nothing is lost, compare and send again. */
export const settingsChangeReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applied'), version: z.int() }),
  z.object({ kind: z.literal('would-apply') }),
  z.object({ kind: z.literal('changed-meanwhile'), version: z.int() }),
  z.object({ kind: z.literal('refused'), problems: z.array(settingsProblemSchema) }),
  /** Something left out is needed today; `closing-hour`: it would close the open day at once (`id`: the hour). */
  z.object({
    kind: z.literal('in-use'),
    what: z.enum(['service', 'counter', 'series', 'closing-hour']),
    id: z.string(),
    count: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('storage-unavailable') }),
]);
export type SettingsChangeReply = z.infer<typeof settingsChangeReplySchema>;

/** POST /api/settings/try-profile (administrator): whom a counter would call now, with its profile and with another. */
export const profileTrialSchema = z.strictObject({ counterId: counterIdSchema, profile: callingProfileSchema });
export type ProfileTrial = z.infer<typeof profileTrialSchema>;

const trialCall = z.object({
  ticketId: ticketIdSchema,
  number: ticketNumberSchema,
  serviceId: serviceIdSchema,
  priority: z.enum(PRIORITY_CLASSES),
  explanation: callExplanationSchema,
});

/** Its answer: the next calls if nobody else came, at most twenty. */
export const profileTrialReplySchema = z.object({ present: z.array(trialCall), tried: z.array(trialCall) });
export type ProfileTrialReply = z.infer<typeof profileTrialReplySchema>;
