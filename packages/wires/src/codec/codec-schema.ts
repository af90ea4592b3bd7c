import { z } from 'zod';

import { CHECKSUM_KINDS } from './checksums.ts';

/** Others on the same line wait while a board is silent; so no description may ask for longer than this. */
const LONGEST_REPLY_MS = 100;

const hexSchema = z.string().regex(/^(?:[0-9a-fA-F]{2}){1,32}$/, 'pairs of hexadecimal digits, up to 32 of them');
const byteSchema = z.int().min(0).max(255);
const literalSchema = z.string().regex(/^[\x20-\x7e]{1,32}$/, 'up to 32 characters of ASCII');
const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

const field = {
  width: z.int().min(1).max(32),
  align: z.enum(['left', 'right']),
  pad: z.string().regex(/^[\x20-\x7e]$/, 'one character of ASCII'),
};

const fixedParts = [
  z.strictObject({ put: z.literal('bytes'), hex: hexSchema }),
  z.strictObject({ put: z.literal('literal'), text: literalSchema }),
  z.strictObject({
    put: z.literal('address'),
    as: z.enum(['byte', 'decimal', 'hex']),
    /** How many characters; of a byte always one. */
    digits: z.int().min(1).max(4),
    /** Added to the address first, e.g. 0x80 or -1. */
    offset: z.int().min(-255).max(255),
  }),
] as const;

const fixedPartSchema = z.discriminatedUnion('put', [...fixedParts]);

const asciiPartSchema = z.discriminatedUnion('put', [
  ...fixedParts,
  z.strictObject({ put: z.literal('text'), ...field }),
  z.strictObject({ put: z.literal('number'), ...field }),
  z.strictObject({ put: z.literal('counter'), ...field }),
  z.strictObject({ put: z.literal('blink'), on: literalSchema, off: literalSchema }),
  z.strictObject({
    put: z.literal('brightness'),
    lowest: z.int().min(0).max(255),
    highest: z.int().min(0).max(255),
    as: z.enum(['byte', 'decimal']),
    /** How many characters; of a byte always one. */
    digits: z.int().min(1).max(3),
  }),
  z.strictObject({
    put: z.literal('checksum'),
    of: z.enum(CHECKSUM_KINDS),
    /** Index of the first part it is made over; the last is the one before it. */
    from: z.int().min(0),
    as: z.enum(['byte', 'hex']),
    /** Of two bytes, which goes first. */
    first: z.enum(['high', 'low']),
  }),
]);

const named = {
  id: idSchema,
  name: z.string().min(1).max(80),
  /** False: made from a data sheet or from what such boards commonly do, and seen on no board yet. */
  triedOnHardware: z.boolean(),
  addresses: z.strictObject({ lowest: z.int().min(0).max(255), highest: z.int().min(0).max(255) }),
};

const withinMsSchema = z.int().min(5).max(LONGEST_REPLY_MS);

export const asciiCodecSchema = z.strictObject({
  kind: z.literal('ascii'),
  ...named,
  /** Sent one after the other; together they show everything. */
  frames: z.array(z.array(asciiPartSchema).min(1).max(24)).min(1).max(4),
  /** Bytes that must not stand in a frame's variable parts, and what marks them there; the checksum is made before. */
  escape: z.strictObject({ byte: byteSchema, of: z.array(byteSchema).min(1).max(8), xor: byteSchema }).nullable(),
  reply: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('echo'), withinMs: withinMsSchema }),
      z.strictObject({
        kind: z.literal('answer'),
        withinMs: withinMsSchema,
        well: z.array(fixedPartSchema).min(1).max(8),
        refused: z.array(fixedPartSchema).min(1).max(8).nullable(),
      }),
    ])
    .nullable(),
});

/** How a figure stands in registers. `digits`: one digit a register. `ascii`: two characters a register. */
const figure = {
  as: z.enum(['binary', 'bcd', 'ascii', 'digits']),
  /** How many registers. */
  length: z.int().min(1).max(8),
  /** Of several registers, which stands at the lower place. */
  first: z.enum(['high', 'low']),
  /** What stands in each register when nothing is shown. */
  blank: z.int().min(0).max(0xffff),
};

const registerFieldSchema = z.discriminatedUnion('put', [
  z.strictObject({ put: z.literal('number'), at: z.int().min(0).max(0xffff), ...figure }),
  z.strictObject({ put: z.literal('counter'), at: z.int().min(0).max(0xffff), ...figure }),
  z.strictObject({
    put: z.literal('text'),
    at: z.int().min(0).max(0xffff),
    length: z.int().min(1).max(16),
    align: field.align,
    first: z.enum(['high', 'low']),
  }),
  z.strictObject({
    put: z.literal('blink'),
    at: z.int().min(0).max(0xffff),
    on: z.int().min(0).max(0xffff),
    off: z.int().min(0).max(0xffff),
  }),
  z.strictObject({
    put: z.literal('brightness'),
    at: z.int().min(0).max(0xffff),
    lowest: z.int().min(0).max(0xffff),
    highest: z.int().min(0).max(0xffff),
  }),
  z.strictObject({
    put: z.literal('constant'),
    at: z.int().min(0).max(0xffff),
    value: z.int().min(0).max(0xffff),
  }),
]);

export const modbusCodecSchema = z.strictObject({
  kind: z.literal('modbus'),
  ...named,
  /** Function 6, a frame for each register, or function 16, a frame for each run of neighbouring ones. */
  write: z.enum(['single', 'multiple']),
  registers: z.array(registerFieldSchema).min(1).max(16),
  /** Null: the board says nothing, against the standard. */
  replyWithinMs: withinMsSchema.nullable(),
});

export type FixedPart = z.infer<typeof fixedPartSchema>;
export type AsciiPart = z.infer<typeof asciiPartSchema>;
export type AsciiCodecDescription = z.infer<typeof asciiCodecSchema>;
export type RegisterField = z.infer<typeof registerFieldSchema>;
export type ModbusCodecDescription = z.infer<typeof modbusCodecSchema>;

/** How a kind of board is talked to: data that an office can have without a new version. */
export type CodecDescription = AsciiCodecDescription | ModbusCodecDescription;
