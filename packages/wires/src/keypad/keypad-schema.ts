import { z } from 'zod';

import { CHECKSUM_KINDS } from '../codec/checksums.ts';

/** What an officer can do from a keypad. */
export const KEYPAD_PRESSES = ['next', 'recall', 'call-number'] as const;
export type KeypadPress = (typeof KEYPAD_PRESSES)[number];

const MOST_DIGITS = 6;
const digitsSchema = z.int().min(1).max(MOST_DIGITS);

const keypadPartSchema = z.discriminatedUnion('match', [
  z.strictObject({
    match: z.literal('bytes'),
    hex: z.string().regex(/^(?:[0-9a-fA-F]{2}){1,16}$/, 'pairs of hexadecimal digits, up to 16 of them'),
  }),
  /** Which keypad of several on one line: one byte, or figures. */
  z.strictObject({ match: z.literal('keypad'), as: z.enum(['byte', 'decimal']), digits: digitsSchema }),
  /** The number to call, in figures. */
  z.strictObject({ match: z.literal('number'), fewest: digitsSchema, most: digitsSchema }),
  z.strictObject({
    match: z.literal('checksum'),
    of: z.enum(CHECKSUM_KINDS),
    /** Index of the first part it is made over. */
    from: z.int().min(0),
    as: z.enum(['byte', 'hex']),
    first: z.enum(['high', 'low']),
  }),
]);

export const keypadSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  name: z.string().min(1).max(80),
  triedOnHardware: z.boolean(),
  frames: z
    .array(z.strictObject({ means: z.enum(KEYPAD_PRESSES), parts: z.array(keypadPartSchema).min(1).max(12) }))
    .min(1)
    .max(16),
  /** The same frame again so soon is the same press: keypads repeat what is held down, and some send everything twice. */
  repeatMs: z.int().min(0).max(2_000),
});

export type KeypadPart = z.infer<typeof keypadPartSchema>;
export type KeypadDescription = z.infer<typeof keypadSchema>;
