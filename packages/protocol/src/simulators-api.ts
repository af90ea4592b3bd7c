import { z } from 'zod';
import { BOARD_STATES } from './board-lines.ts';
import { MAX_LIST_ENTRIES } from './limits.ts';
import {
  boardIdSchema,
  boardLineIdSchema,
  countSchema,
  counterIdSchema,
  instantSchema,
  keypadLineIdSchema,
  printerIdSchema,
  scannerIdSchema,
} from './schema-parts.ts';
import { BOARD_MISCHIEF, KEYPAD_MISCHIEF, PRINTER_MISCHIEF, SCANNER_MISCHIEF, SIMULATED_KEYS } from './simulators.ts';
import { PRINTER_STATES } from './vocabulary.ts';

/** Longer than anything that a scanner is let say, so that the page can try that too. */
export const MAX_SIMULATED_SCAN = 400;

/** What somebody at the simulators' page does to a simulated device. */
export const simulatorWishSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('printer'),
    printerId: printerIdSchema,
    mischief: z.enum(PRINTER_MISCHIEF),
    isOn: z.boolean(),
  }),
  /** A new roll, and the cover closed. */
  z.strictObject({ kind: z.literal('new-roll'), printerId: printerIdSchema }),
  z.strictObject({
    kind: z.literal('board'),
    lineId: boardLineIdSchema,
    boardId: boardIdSchema,
    mischief: z.enum(BOARD_MISCHIEF),
    isOn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('board-cable'), lineId: boardLineIdSchema, isPlugged: z.boolean() }),
  z.strictObject({
    kind: z.literal('scan'),
    scannerId: scannerIdSchema,
    text: z.string().min(1).max(MAX_SIMULATED_SCAN),
  }),
  z.strictObject({
    kind: z.literal('scanner'),
    scannerId: scannerIdSchema,
    mischief: z.enum(SCANNER_MISCHIEF),
    isOn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('scanner-cable'), scannerId: scannerIdSchema, isPlugged: z.boolean() }),
  z.strictObject({
    kind: z.literal('key'),
    lineId: keypadLineIdSchema,
    address: z.int().min(0).max(255),
    key: z.enum(SIMULATED_KEYS),
    /** With `call-number`: the figures that were typed before. */
    number: z.int().min(0).max(9_999).nullable(),
  }),
  z.strictObject({
    kind: z.literal('keypad'),
    lineId: keypadLineIdSchema,
    address: z.int().min(0).max(255),
    mischief: z.enum(KEYPAD_MISCHIEF),
    isOn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('keypad-cable'), lineId: keypadLineIdSchema, isPlugged: z.boolean() }),
]);
export type SimulatorWish = z.infer<typeof simulatorWishSchema>;

/** A paper that fell out of a simulated printer, or hangs out of it. */
const paperSchema = z.object({ widthDots: countSchema, heightDots: countSchema });

/** GET /api/simulators: every simulated device, and what it does. */
export const simulatorsSchema = z.object({
  printers: z
    .array(
      z.object({
        printerId: printerIdSchema,
        name: z.string(),
        /** What the hub takes it to be. */
        state: z.enum(PRINTER_STATES),
        mischief: z.array(z.enum(PRINTER_MISCHIEF)),
        hanging: paperSchema,
        /** The last ones, newest first; a picture is at `/api/simulators/printers/<printerId>/slips/<slipNo>`. */
        slips: z.array(paperSchema.extend({ slipNo: countSchema, at: instantSchema })).max(MAX_LIST_ENTRIES),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  boardLines: z
    .array(
      z.object({
        lineId: boardLineIdSchema,
        name: z.string(),
        isPlugged: z.boolean(),
        boards: z
          .array(
            z.object({
              boardId: boardIdSchema,
              name: z.string(),
              state: z.enum(BOARD_STATES),
              mischief: z.array(z.enum(BOARD_MISCHIEF)),
              /** What it has decoded of its frames and shows; empty: dark. */
              text: z.string(),
              counter: countSchema.nullable(),
              blinks: z.boolean(),
              brightness: z.int().min(0).max(100),
              frames: countSchema,
            }),
          )
          .max(MAX_LIST_ENTRIES),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  scanners: z
    .array(
      z.object({
        ...{ scannerId: scannerIdSchema, name: z.string(), isPlugged: z.boolean() },
        mischief: z.array(z.enum(SCANNER_MISCHIEF)),
      }),
    )
    .max(MAX_LIST_ENTRIES),
  keypadLines: z
    .array(
      z.object({
        lineId: keypadLineIdSchema,
        name: z.string(),
        isPlugged: z.boolean(),
        keypads: z
          .array(
            z.object({
              ...{ address: countSchema, counterId: counterIdSchema, label: z.string() },
              mischief: z.array(z.enum(KEYPAD_MISCHIEF)),
            }),
          )
          .max(MAX_LIST_ENTRIES),
      }),
    )
    .max(MAX_LIST_ENTRIES),
});
export type Simulators = z.infer<typeof simulatorsSchema>;
