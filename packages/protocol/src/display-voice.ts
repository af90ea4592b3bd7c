import { z } from 'zod';
import { countSchema, tongueSchema, voicePackIdSchema } from './schema-parts.ts';
import { speakingParts } from './voice-settings-schema.ts';

/** VO5: for one display, under its id: whether it is the one that speaks in its room, and how. */
export const displayVoiceViewSchema = z.object({
  speaks: z.boolean(),
  packs: z.array(z.object({ tongue: tongueSchema, packId: voicePackIdSchema })).max(12),
  ...speakingParts,
  /** Another figure says that the packs of the hub are others than before. */
  packsRevision: countSchema,
});
export type DisplayVoiceView = z.infer<typeof displayVoiceViewSchema>;

/** VO4: whether a display can be heard. `blocked`: its browser wants one touch first; `none`: it has no sound at all. */
export const DISPLAY_SOUNDS = ['ready', 'blocked', 'none'] as const;
export type DisplaySound = (typeof DISPLAY_SOUNDS)[number];

/** Missing clips that are named; the rest is as missing. */
export const MAX_MISSING_CLIPS = 10;

/** Things of a playlist that are named; the rest cannot be shown either. */
export const MAX_UNPLAYABLE = 10;

/** VO4, DP8: what a display sends as `report-voice`: after each connection, and when it changes. */
export const reportVoiceSchema = z.strictObject({
  sound: z.enum(DISPLAY_SOUNDS),
  /** Clips that it wanted and did not get, as `pack/clip`; at most ten. */
  missing: z.array(z.string().min(1).max(120)).max(MAX_MISSING_CLIPS),
  /** DP8: what of its playlist it cannot show, by the names that the centre gave or those of the files; at most ten. */
  unplayable: z.array(z.string().min(1).max(120)).max(MAX_UNPLAYABLE),
});
export type ReportVoice = z.infer<typeof reportVoiceSchema>;
