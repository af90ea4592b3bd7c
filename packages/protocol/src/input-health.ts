import { z } from 'zod';
import { INPUT_LINE_STATES } from './input-states.ts';
import { MAX_LIST_ENTRIES } from './limits.ts';
import { countSchema, counterIdSchema, instantSchema, keypadLineIdSchema, scannerIdSchema } from './schema-parts.ts';

const line = {
  name: z.string(),
  simulated: z.boolean(),
  state: z.enum(INPUT_LINE_STATES),
  since: instantSchema,
  /** In the system's own words; null when there was none. */
  lastError: z.string().nullable(),
  timesLost: countSchema,
};

/** SC6: a scanner as staff see it. Counts are of this start of the hub, or since its settings changed. */
export const scannerHealthSchema = z.object({
  scannerId: scannerIdSchema,
  ...line,
  /** Readings in all, those that came to a page, and the last of them; null: none yet. */
  readings: countSchema,
  told: countSchema,
  lastReadAt: instantSchema.nullable(),
});
export type ScannerHealth = z.infer<typeof scannerHealthSchema>;

/** KP5: a line of keypads as staff see it. */
export const keypadLineHealthSchema = z.object({
  lineId: keypadLineIdSchema,
  ...line,
  keypads: z
    .array(
      z.object({
        address: z.int().nonnegative(),
        counterId: counterIdSchema,
        presses: countSchema,
        lastPressedAt: instantSchema.nullable(),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  /** The address of the last press that no keypad of the settings has; null: there was none. */
  strayAddress: z.int().nonnegative().nullable(),
});
export type KeypadLineHealth = z.infer<typeof keypadLineHealthSchema>;
