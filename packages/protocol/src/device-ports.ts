import { z } from 'zod';
import { BOARD_LINE_STATES } from './board-lines.ts';
import { MAX_LENT_PORTS, MAX_LISTED_PORTS, MAX_PLUG_LETTERS, MAX_PORT_BYTES, MAX_PORT_WAIT_MS } from './limits.ts';
import { scannerIdSchema } from './schema-parts.ts';
import { serialConnectionSchema } from './serial-connection-schema.ts';

/*
 *   hub: one printer's session ── device-port (open, write, finish, close) ─▶ kiosk's program ── port ── printer
 *                              ◀─ report-device-port (link, bytes) ──────────
 *
 * The program knows no slip and no printer: bytes there, bytes back, and how the port is (SL3).
 */

/** One opening of a port: chosen by the hub, new for each, so that nothing late is taken for something of now. */
export const portOpeningSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9._:-]+$/);

const bytes = z.base64().max(4 * Math.ceil(MAX_PORT_BYTES / 3));
const waitMs = z.int().nonnegative().max(MAX_PORT_WAIT_MS);

/** A printer's own port at a kiosk: a serial one, or the file of a USB printer. */
export const lentPortSchema = z.discriminatedUnion('kind', [
  serialConnectionSchema,
  z.strictObject({ kind: z.literal('usb'), path: z.string().max(260) }),
]);
export type LentPort = z.infer<typeof lentPortSchema>;

/** What the hub asks of a kiosk's program, as `device-port`. Each is answered by an acknowledgement. */
export const devicePortRequestSchema = z.discriminatedUnion('act', [
  /** Takes hold of a port and keeps it open; an earlier opening of the same port ends. */
  z.object({
    ...{ act: z.literal('open'), opening: portOpeningSchema, port: lentPortSchema },
    /** The printer there prints and never says a word: what has left the port is taken for what it has. */
    mute: z.boolean().default(false),
  }),
  /** `deadlineMs`: the longest that the port may take nothing. */
  z.object({ act: z.literal('write'), opening: portOpeningSchema, bytes, deadlineMs: waitMs }),
  /** Whether everything has left the line; then the port is opened anew. */
  z.object({ act: z.literal('finish'), opening: portOpeningSchema, deadlineMs: waitMs }),
  z.object({ act: z.literal('close'), opening: portOpeningSchema }),
  /** SL5: the half slip that the kiosk told of has been cut off. Only sent where it did. */
  z.object({ act: z.literal('rest-gone'), opening: portOpeningSchema }),
  /** SC1: which of its ports have scanners, all of them. What they read goes to the kiosk's own page, without the hub. */
  z.object({
    act: z.literal('scanners'),
    scanners: z.array(z.object({ scannerId: scannerIdSchema, port: serialConnectionSchema })).max(MAX_LENT_PORTS),
  }),
  /** DV2: which ports the machine has. None is opened for it. Only asked of a program that said `listsPorts`. */
  z.object({ act: z.literal('list') }),
]);
export type DevicePortRequest = z.infer<typeof devicePortRequestSchema>;

/** `not-a-port`: no path at which a port could be. `in-use`: this program has it open for something else. */
export const PORT_REFUSALS = ['not-a-port', 'in-use', 'too-many'] as const;
export type PortRefusal = (typeof PORT_REFUSALS)[number];

/** What a device says of itself stands before a person: letters, and nothing that moves or hides others. */
const plugWords = z
  .string()
  .max(MAX_PLUG_LETTERS)
  .regex(/^\P{C}*$/u);
const portPath = z
  .string()
  .min(1)
  .max(260)
  .regex(/^[ -~]+$/);
const usbId = z.string().regex(/^[0-9a-f]{4}$/);

/** DV2: a port of the kiosk's machine, by what its plug says; what may stand there the hub works out. */
export const listedPortSchema = z.object({
  /** `printer`: the system itself calls it a printer's. */
  port: z.enum(['serial', 'printer']),
  path: portPath,
  stablePath: portPath.nullable(),
  usbVendorId: usbId.nullable(),
  usbProductId: usbId.nullable(),
  manufacturer: plugWords,
  product: plugWords,
  serialNumber: plugWords.nullable(),
});
export type ListedPort = z.infer<typeof listedPortSchema>;

export const devicePortReplySchema = z.discriminatedUnion('kind', [
  /**
   * Tried from now on; how it goes comes as `report-device-port`. `rest`: half a slip that the kiosk printed by itself may hang out of
   * the printer (HL1).
   */
  z.object({ kind: z.literal('opening'), rest: z.boolean().optional() }),
  z.object({ kind: z.literal('refused'), reason: z.enum(PORT_REFUSALS) }),
  /** `written`: handed to the system. `stalled`: the port took nothing more in time. `lost`: it went before. */
  z.object({ kind: z.literal('wrote'), outcome: z.enum(['written', 'stalled', 'lost']) }),
  z.object({ kind: z.literal('finished'), taken: z.boolean() }),
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('noted') }),
  z.object({ kind: z.literal('reading') }),
  z.object({ kind: z.literal('listed'), ports: z.array(listedPortSchema).max(MAX_LISTED_PORTS) }),
]);
export type DevicePortReply = z.infer<typeof devicePortReplySchema>;

/** `gone`: the program has let go of it by itself, as after a sleep; the hub opens it anew. */
const lentLinkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({
    kind: z.literal('connecting'),
    lastFailure: z
      .strictObject({ cause: z.enum(['refused', 'unreachable', 'lost']), message: z.string().max(200) })
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('gone') }),
]);
export type LentLink = z.infer<typeof lentLinkSchema>;

const readings = z.int().nonnegative().max(1_000_000);

/** What a kiosk's program tells of a port, as `report-device-port`, in the order in which it happened. */
export const devicePortReportSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), opening: portOpeningSchema, link: lentLinkSchema }),
  z.strictObject({ kind: z.literal('bytes'), opening: portOpeningSchema, bytes }),
  z.strictObject({
    kind: z.literal('scanner'),
    scannerId: scannerIdSchema,
    state: z.enum(BOARD_LINE_STATES),
    lastError: z.string().max(200).nullable(),
  }),
  /**
   * SC6: how often a scanner has read since the last such report that was taken, by what became of it; never what was read.
   * `lastAgoMs`: how long ago its last reading was; null: the same paper was left there, and nothing else.
   */
  z.strictObject({
    kind: z.literal('readings'),
    scannerId: scannerIdSchema,
    ...{ told: readings, unheard: readings, again: readings, tooMany: readings },
    lastAgoMs: z.int().nonnegative().nullable(),
  }),
]);
export type DevicePortReport = z.infer<typeof devicePortReportSchema>;
