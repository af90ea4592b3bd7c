import { centreSettingsSchema, settingsFileMarkSchema, type SettingsFile } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { keepsAll, liftSettings, SETTINGS_SHAPE } from '../domain/lift-settings.ts';

/** What a settings file holds: a document in today's shape as far as anybody can tell, which nobody has checked. */
export type SettingsInFile =
  | { readonly kind: 'document'; readonly document: unknown; readonly liftedFrom: number | null }
  /** `program`: the version of the program that wrote it. */
  | { readonly kind: 'too-new'; readonly program: string };

/** JN5: what an export is made of. `program`: this program's version. */
export function settingsAsFile(settings: CentreSettings, program: string): SettingsFile {
  return { motcua: { shape: SETTINGS_SHAPE, program }, ...settings };
}

/** JN5: reads a file of this program or of an older one. `json`: whatever stood in it. */
export function readSettingsFile(json: unknown): SettingsInFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return plain(json);
  const { motcua, ...document } = json as Readonly<Record<string, unknown>>;
  const mark = settingsFileMarkSchema.safeParse(motcua);
  // A mark that nobody can read is an unknown field like every other: it is named.
  if (motcua !== undefined && !mark.success) return plain(json);
  if (!mark.success) return readUnmarked(document);
  const { shape, program } = mark.data;
  if (shape > SETTINGS_SHAPE) return { kind: 'too-new', program };
  const lifted = liftSettings(document, shape);
  return lifted === null || shape === SETTINGS_SHAPE ? plain(document) : liftedFrom(lifted, shape);
}

/**
 * Before there was a mark: the newest shape that it has as a whole. A shape in which something would be lost is not its own: one in
 * today's shape with a field missing is told which.
 */
function readUnmarked(document: object): SettingsInFile {
  for (let shape = SETTINGS_SHAPE; shape >= 1; shape -= 1) {
    const lifted = liftSettings(document, shape);
    if (lifted === null || !centreSettingsSchema.safeParse(lifted).success || !keepsAll(document, lifted)) continue;
    return shape === SETTINGS_SHAPE ? plain(document) : liftedFrom(lifted, shape);
  }
  return plain(document);
}

function plain(document: unknown): SettingsInFile {
  return { kind: 'document', document, liftedFrom: null };
}

function liftedFrom(document: object, shape: number): SettingsInFile {
  return { kind: 'document', document, liftedFrom: shape };
}
