import { z } from 'zod';
import { CLIP_ID } from './clips.ts';
import { packScript, VARIETIES, type ScriptLine } from './pack-script.ts';

/** A pack's folder: this file, and the clips that it names beside it. */
export const MANIFEST_FILE = 'manifest.json';
/** How a pack is written down. Another shape gets another number. */
export const PACK_FORMAT = 1;
/** What a pack may weigh, and one of its clips. */
export const MOST_PACK_BYTES = 12 * 1024 * 1024;
export const MOST_CLIP_BYTES = 1024 * 1024;
export const MOST_CLIPS = 400;

const CLIP_FILE = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?\.(?:ogg|webm|mp3|wav)$/;
const PACK_ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

export const packIdSchema = z.string().regex(PACK_ID);

const clipSchema = z.strictObject({
  file: z.string().regex(CLIP_FILE),
  /** What is said. */
  text: z.string().min(1).max(200),
  durationMs: z.int().min(20).max(30_000),
  /** BS.1770, of the whole clip without its silence; and the highest peak, in dB of full scale: between the samples as well in what ships, of a recording its highest sample. */
  lufs: z.number().min(-70).max(0),
  peakDb: z.number().min(-70).max(0),
  /** Somebody who speaks the tongue has heard it and found it right. */
  checked: z.boolean(),
});
export type PackClip = z.infer<typeof clipSchema>;

/** VO2: what a folder of clips says of itself. */
export const manifestSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  packId: packIdSchema,
  /** As people choose it from a list. */
  name: z.string().min(1).max(80),
  /** A BCP 47 tag: "vi", "km", "blt". */
  tongue: z
    .string()
    .regex(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/)
    .max(12),
  variety: z.enum(VARIETIES).nullable(),
  /** Whose voice it is, or what made it. */
  speaker: z.string().min(1).max(120),
  licence: z.string().min(1).max(120),
  version: z.string().min(1).max(40),
  clips: z.record(z.string().regex(CLIP_ID), clipSchema),
});
export type PackManifest = z.infer<typeof manifestSchema>;

export type ReadManifest =
  { readonly kind: 'read'; readonly manifest: PackManifest } | { readonly kind: 'unusable'; readonly path: string };

/** Parses a manifest's text. `path`: what does not fit, empty where it is no JSON at all. */
export function readManifest(text: string): ReadManifest {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { kind: 'unusable', path: '' };
  }
  const parsed = manifestSchema.safeParse(raw);
  if (parsed.success && Object.keys(parsed.data.clips).length > MOST_CLIPS) return { kind: 'unusable', path: 'clips' };
  if (parsed.success) return { kind: 'read', manifest: parsed.data };
  return { kind: 'unusable', path: parsed.error.issues[0]?.path.map(String).join('.').slice(0, 120) ?? '' };
}

/** VO4: what a pack does not have although a call in its tongue may ask for it. */
export function missingClips({ tongue, variety, clips }: PackManifest): readonly ScriptLine[] {
  return packScript(tongue, variety).filter(({ clipId }) => clips[clipId] === undefined);
}

/** What the hub answers when it is asked for its packs. `isShipped`: it came with the program. */
export const voicePackListSchema = z.object({
  packs: z.array(z.object({ manifest: manifestSchema, isShipped: z.boolean() })),
});
export type VoicePackList = z.infer<typeof voicePackListSchema>;
