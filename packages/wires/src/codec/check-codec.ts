import { z } from 'zod';

import {
  type AsciiCodecDescription,
  asciiCodecSchema,
  type CodecDescription,
  type ModbusCodecDescription,
  modbusCodecSchema,
  type RegisterField,
} from './codec-schema.ts';
import { type DescriptionProblem, problemsOf } from './description-problem.ts';

export type CodecCheck =
  | { readonly kind: 'good'; readonly codec: CodecDescription }
  | { readonly kind: 'faulty'; readonly problems: readonly DescriptionProblem[] };

/** Reads a description that somebody wrote: its shape, then its sense. */
export function checkCodec(value: unknown): CodecCheck {
  const kinds = z.discriminatedUnion('kind', [asciiCodecSchema, modbusCodecSchema]);
  const parsed = kinds.safeParse(value);
  if (!parsed.success) return { kind: 'faulty', problems: problemsOf(parsed.error) };
  const codec = parsed.data;
  const problems = [
    ...senseOfAddresses(codec),
    ...(codec.kind === 'ascii' ? senseOfAscii(codec) : senseOfModbus(codec)),
  ];
  return problems.length === 0 ? { kind: 'good', codec } : { kind: 'faulty', problems };
}

function senseOfAddresses(codec: CodecDescription): DescriptionProblem[] {
  const { lowest, highest } = codec.addresses;
  const problems: DescriptionProblem[] = [];
  if (lowest > highest) problems.push({ field: 'addresses.highest', problem: 'must not be below the lowest' });
  if (codec.kind === 'modbus' && (lowest < 1 || highest > 247)) {
    problems.push({ field: 'addresses', problem: 'a Modbus board has an address from 1 to 247' });
  }
  return problems;
}

function senseOfAscii(codec: AsciiCodecDescription): DescriptionProblem[] {
  const problems: DescriptionProblem[] = [];
  for (const [frameIndex, frame] of codec.frames.entries()) {
    for (const [partIndex, part] of frame.entries()) {
      const field = `frames[${String(frameIndex)}][${String(partIndex)}]`;
      if (part.put === 'checksum' && part.from >= partIndex) {
        problems.push({ field: `${field}.from`, problem: 'must name a part before the checksum' });
      }
      if (part.put === 'address') problems.push(...senseOfAddressPart(part, codec, field));
      if (part.put === 'brightness' && part.as === 'decimal') {
        const longest = String(Math.max(part.lowest, part.highest)).length;
        if (longest > part.digits)
          problems.push({ field: `${field}.digits`, problem: `must be ${String(longest)} or more` });
      }
      if (part.put === 'blink' && part.on.length !== part.off.length) {
        problems.push({ field: `${field}.off`, problem: 'must be as long as what stands for on' });
      }
    }
  }
  const shows = codec.frames.flat().some(({ put }) => put === 'text' || put === 'number');
  if (!shows) problems.push({ field: 'frames', problem: 'must have a part for the text or the number' });
  return problems;
}

function senseOfAddressPart(
  part: { readonly as: 'byte' | 'decimal' | 'hex'; readonly digits: number; readonly offset: number },
  codec: AsciiCodecDescription,
  field: string,
): DescriptionProblem[] {
  const lowest = codec.addresses.lowest + part.offset;
  const highest = codec.addresses.highest + part.offset;
  const limit = part.as === 'byte' ? 255 : (part.as === 'hex' ? 16 : 10) ** part.digits - 1;
  if (lowest >= 0 && highest <= limit) return [];
  return [{ field: `${field}.offset`, problem: `the addresses with it must lie between 0 and ${String(limit)}` }];
}

function senseOfModbus(codec: ModbusCodecDescription): DescriptionProblem[] {
  const problems: DescriptionProblem[] = [];
  const taken = new Set<number>();
  for (const [index, register] of codec.registers.entries()) {
    const places = Array.from({ length: lengthOf(register) }, (_, step) => register.at + step);
    if (places.some((place) => taken.has(place) || place > 0xffff)) {
      problems.push({ field: `registers[${String(index)}].at`, problem: 'lies on a register of another field' });
    }
    for (const place of places) taken.add(place);
  }
  if (!codec.registers.some(({ put }) => put === 'text' || put === 'number')) {
    problems.push({ field: 'registers', problem: 'must have a field for the text or the number' });
  }
  return problems;
}

/** How many registers a field takes. */
export function lengthOf(register: RegisterField): number {
  return 'length' in register ? register.length : 1;
}
