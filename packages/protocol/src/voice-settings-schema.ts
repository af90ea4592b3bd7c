import { z } from 'zod';
import { deviceIdSchema, tongueSchema, voicePackIdSchema, zoneIdSchema } from './schema-parts.ts';
import type { VoiceSettings } from './voice-settings.ts';

/** How is spoken, whoever speaks: in the settings, and as each display is told. */
export const speakingParts = {
  always: z.array(tongueSchema).max(3),
  ticketLanguage: z.boolean(),
  numbers: z.enum(['digits', 'whole']),
  twiceWhenQuiet: z.boolean(),
  volumePercent: z.int().min(0).max(100),
  serviceNames: z.boolean(),
};

export const voiceSettingsSchema = z.strictObject({
  packs: z.array(z.strictObject({ tongue: tongueSchema, packId: voicePackIdSchema })).max(12),
  ...speakingParts,
  kioskNames: z.boolean().optional(),
  zones: z
    .array(z.strictObject({ zoneId: zoneIdSchema, name: z.string().max(60), speakerId: deviceIdSchema.nullable() }))
    .min(1)
    .max(20),
}) satisfies z.ZodType<VoiceSettings>;
