import { z } from 'zod';
import { counterIdSchema, deviceIdSchema, helpIdSchema, languageSchema, serviceIdSchema } from './schema-parts.ts';
import { HELP_KINDS, KIOSK_LOCK_REASONS, KIOSK_PLACES, MAX_LOCK_TEXT } from './kiosk-vocabulary.ts';

const lockText = z.string().max(MAX_LOCK_TEXT);
const otherLanguages = { en: lockText.nullable(), km: lockText.nullable() };

export const kioskCommands = [
  /**
   * HE1: somebody is wanted. At a kiosk: where on its pages, for which service, in which language; it needs no word. At
   * a counter: a colleague who guides, or a quiet alarm.
   */
  z.strictObject({
    type: z.literal('request-help'),
    from: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('kiosk'),
        place: z.enum(KIOSK_PLACES),
        serviceId: serviceIdSchema.nullable(),
        language: languageSchema,
      }),
      z.strictObject({ kind: z.literal('counter'), counterId: counterIdSchema, wants: z.enum(HELP_KINDS) }),
    ]),
  }),
  /** HE3: "I am coming". `takeOver`: instead of the colleague who had said so. */
  z.strictObject({ type: z.literal('take-help'), helpId: helpIdSchema, takeOver: z.boolean() }),
  /** HE5: it is done. */
  z.strictObject({ type: z.literal('finish-help'), helpId: helpIdSchema }),
  /** HE5: no longer needed, says whoever asked. */
  z.strictObject({ type: z.literal('withdraw-help'), helpId: helpIdSchema }),
  /**
   * KI8: a kiosk takes nobody for now. `text`: what the centre adds to the reason, in each language in which it says it;
   * a string, as pages of before send it, is Vietnamese.
   */
  z.strictObject({
    type: z.literal('lock-kiosk'),
    deviceId: deviceIdSchema,
    reason: z.enum(KIOSK_LOCK_REASONS),
    text: z.union([lockText, z.strictObject({ vi: lockText.regex(/\S/), ...otherLanguages })]).nullable(),
  }),
  z.strictObject({ type: z.literal('unlock-kiosk'), deviceId: deviceIdSchema }),
] as const;
