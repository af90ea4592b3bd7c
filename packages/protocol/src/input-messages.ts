import { z } from 'zod';
import { foundCodeSchema } from './code-look-up.ts';
import { KEYPAD_PRESSES } from './input-states.ts';
import { rejectionSchema } from './rejections.ts';
import { scanSchema } from './scans.ts';
import { counterIdSchema, instantSchema, ticketIdSchema, ticketNumberSchema } from './schema-parts.ts';

/** SC4: what was read or pressed longer ago than this is told to nobody any more. */
export const INPUT_TOO_LATE_MS = 3_000;

/** SC3: to the kiosk that a scanner reports to. `at`: hub time of the reading. */
export const kioskScanSchema = z.object({ kind: z.literal('kiosk-scan'), at: instantSchema, scan: scanSchema });
export type KioskScan = z.infer<typeof kioskScanSchema>;

/** SC5: to the pages of whoever holds the counter that a scanner reports to. `found`: what the code stands for now. */
const counterScan = z.object({
  kind: z.literal('counter-scan'),
  at: instantSchema,
  counterId: counterIdSchema,
  scan: scanSchema,
  found: foundCodeSchema.nullable(),
});

const ticketBrief = z.object({ ticketId: ticketIdSchema, number: ticketNumberSchema });

/** KP3: what became of a press, where the counter's view does not show it by itself. */
const keypadAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recalled'), number: ticketNumberSchema }),
  /** What was at the counter is finished, and nobody else waits. */
  z.object({ kind: z.literal('none-waiting-after') }),
  /** CA11: the number may be called; the page asks why. */
  z.object({ kind: z.literal('needs-reason'), ticket: ticketBrief }),
  z.object({ kind: z.literal('refused'), rejection: rejectionSchema }),
  z.object({ kind: z.literal('nobody-here') }),
  /** `number`: as it was pressed. */
  z.object({ kind: z.literal('no-such-number'), number: z.int().nonnegative() }),
  z.object({ kind: z.literal('several-numbers'), numbers: z.array(ticketNumberSchema).max(9) }),
  z.object({ kind: z.literal('not-in-practice') }),
  /** KP2: whoever holds the counter is signed in nowhere. */
  z.object({ kind: z.literal('not-signed-in') }),
]);

const counterPress = z.object({
  kind: z.literal('counter-press'),
  at: instantSchema,
  counterId: counterIdSchema,
  press: z.enum(KEYPAD_PRESSES),
  answer: keypadAnswer,
});

export const counterInputSchema = z.discriminatedUnion('kind', [counterScan, counterPress]);
export type CounterInput = z.infer<typeof counterInputSchema>;
export type CounterScan = z.infer<typeof counterScan>;
export type KeypadAnswer = z.infer<typeof keypadAnswer>;

/** What the hub sends as `input`. It is told once, to whoever is there, and never kept. */
export const inputMessageSchema = z.discriminatedUnion('kind', [kioskScanSchema, counterScan, counterPress]);
export type InputMessage = z.infer<typeof inputMessageSchema>;
