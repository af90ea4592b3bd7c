import { z } from 'zod';
import { centreSettingsSchema } from './settings-schema.ts';

/**
 * What stands in a settings file beside the document, under `motcua`: which shape the document has, and which program wrote it.
 * A file without it is a document of any shape, as older programs wrote it.
 */
export const settingsFileMarkSchema = z.object({ shape: z.int().min(1), program: z.string().max(40) });
export type SettingsFileMark = z.infer<typeof settingsFileMarkSchema>;

/** GET /api/settings/file (administrator): what an export holds. */
export const settingsFileSchema = z.looseObject({ motcua: settingsFileMarkSchema });
export type SettingsFile = z.infer<typeof settingsFileSchema>;

/** POST /api/settings/file (administrator): reads a file, of an older program too, and applies nothing. */
export const readSettingsFileSchema = z.strictObject({ file: z.unknown() });

/** Its answer. `liftedFrom`: the older shape that it had; what has come since has the values that change nothing. */
export const settingsFileReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), settings: centreSettingsSchema, liftedFrom: z.int().nullable() }),
  /** `program`: the version of the program that wrote it. */
  z.object({ kind: z.literal('too-new'), program: z.string() }),
  /** `field`: the first that is not as it must be; empty: the whole. */
  z.object({ kind: z.literal('not-settings'), field: z.string() }),
]);
export type SettingsFileReply = z.infer<typeof settingsFileReplySchema>;
