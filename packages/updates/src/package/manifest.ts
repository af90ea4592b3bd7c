import { z } from 'zod';
import { isVersion } from '../../launcher/pointer.mjs';
import { PROGRAM_FILE } from '../../launcher/choose-version.mjs';
import { MOST_FILES, MOST_UNPACKED_BYTES } from './limits.ts';
import { pathProblem } from './package-paths.ts';

export const PARTS = ['hub', 'kiosk', 'display'] as const;
export type Part = (typeof PARTS)[number];
export const PLATFORMS = ['linux', 'win32'] as const;
export const ARCHITECTURES = ['x64', 'arm64'] as const;

const versionSchema = z.string().max(60).refine(isVersion);

/** One file of a package, as it will lie in the version's folder. */
const packedFileSchema = z.strictObject({
  path: z.string().max(300),
  bytes: z.int().nonnegative().max(MOST_UNPACKED_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  executable: z.boolean(),
});
export type PackedFile = z.infer<typeof packedFileSchema>;

/**
 * What a package says of itself. Its bytes are what is signed. `floor`: the oldest version that may be updated to this
 * one, and below which nobody who has it may go back. `dataFormat`: which formats of stored data the program can read; of a part that
 * stores none, 0 to 0.
 */
export const manifestSchema = z.strictObject({
  format: z.literal('motcua-update-1'),
  part: z.enum(PARTS),
  platform: z.enum(PLATFORMS),
  arch: z.enum(ARCHITECTURES),
  version: versionSchema,
  floor: versionSchema,
  dataFormat: z.strictObject({ oldest: z.int().nonnegative(), newest: z.int().nonnegative() }),
  files: z.array(packedFileSchema).min(1).max(MOST_FILES),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Null: it is no manifest, or names files that may not stand beside one another. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const parsed = manifestSchema.safeParse(read);
  if (!parsed.success) return null;
  const { files } = parsed.data;
  const isTooMuch = unpackedBytes(parsed.data) > MOST_UNPACKED_BYTES;
  const hasProgram = files.some(({ path }) => path === PROGRAM_FILE);
  return isTooMuch || !hasProgram || pathProblem(files.map(({ path }) => path)) !== null ? null : parsed.data;
}

export function unpackedBytes({ files }: Manifest): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}
