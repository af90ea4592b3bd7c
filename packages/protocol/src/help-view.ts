import { z } from 'zod';
import {
  accountIdSchema,
  counterIdSchema,
  deviceIdSchema,
  helpIdSchema,
  helpNumberSchema,
  instantSchema,
  languageSchema,
  localTextSchema,
  serviceIdSchema,
} from './schema-parts.ts';
import { HELP_KINDS, KIOSK_LOCK_REASONS, KIOSK_PLACES, MAX_LOCK_TEXT } from './kiosk-vocabulary.ts';

const lockText = z.string().max(MAX_LOCK_TEXT).nullable();

/** KI8: `kioskLockWords` reads both texts as one. */
export const kioskLockSchema = z.object({
  deviceId: deviceIdSchema,
  reason: z.enum(KIOSK_LOCK_REASONS),
  /** What the centre adds, in Vietnamese: all that a kiosk of before knows. */
  text: lockText,
  /** The same in other languages. Left out: in none. */
  translated: z.object({ en: lockText, km: lockText }).optional(),
});

/** HE4: one request for help as staff see it. */
export const helpRequestViewSchema = z.object({
  helpId: helpIdSchema,
  kind: z.enum(HELP_KINDS),
  /** Null: an alarm has none. */
  number: helpNumberSchema.nullable(),
  from: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('kiosk'),
      deviceId: deviceIdSchema,
      place: z.enum(KIOSK_PLACES),
      service: z.object({ serviceId: serviceIdSchema, name: localTextSchema }).nullable(),
      language: languageSchema,
    }),
    z.object({ kind: z.literal('counter'), counterId: counterIdSchema, label: z.string() }),
  ]),
  askedAt: instantSchema,
  /** When, untaken, it is told to every counter. */
  forAllAt: instantSchema,
  /** It is told to every counter now: an alarm at once; never once somebody comes. */
  isForAll: z.boolean(),
  /** Who comes; null: nobody yet. */
  takenBy: z.object({ accountId: accountIdSchema, name: z.string() }).nullable(),
  takenAt: instantSchema.nullable(),
  /** TR1: asked in practice; nobody need come. */
  practice: z.boolean(),
});
export type HelpRequestView = z.infer<typeof helpRequestViewSchema>;
