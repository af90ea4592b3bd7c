import { type BoardContent, onScale } from './board-content.ts';
import { type BoardFrame, type ExpectedReply, standsIn } from './board-frame.ts';
import { boardLetters, fitted } from './board-letters.ts';
import { checksum } from './checksums.ts';
import type { AsciiCodecDescription, AsciiPart, FixedPart } from './codec-schema.ts';

type Escape = AsciiCodecDescription['escape'];
type Checksum = Extract<AsciiPart, { put: 'checksum' }>;

/** The frames that make the board at `address` show `content`. */
export function asciiFrames(
  description: AsciiCodecDescription,
  address: number,
  content: BoardContent,
): readonly BoardFrame[] {
  return description.frames.map((parts) => {
    const bytes = encodeParts(parts, description.escape, address, content);
    return { bytes, reply: expectedReply(description, address, bytes) };
  });
}

function encodeParts(parts: readonly AsciiPart[], escape: Escape, address: number, content: BoardContent): Uint8Array {
  const plain: (readonly number[])[] = [];
  for (const part of parts) {
    plain.push(part.put === 'checksum' ? checksumOf(part, plain) : encodePart(part, address, content));
  }
  return Uint8Array.from(
    plain.flatMap((bytes, index) => {
      const put = parts[index]?.put;
      return put === 'bytes' || put === 'literal' ? bytes : escaped(bytes, escape);
    }),
  );
}

function encodePart(part: Exclude<AsciiPart, Checksum>, address: number, content: BoardContent): readonly number[] {
  switch (part.put) {
    case 'bytes':
    case 'literal':
    case 'address':
      return encodeFixed(part, address);
    case 'text':
      return characters(fitted(boardLetters(content.text), part.width, part.align, part.pad));
    case 'number':
      return characters(figures(content.number, part));
    case 'counter':
      return characters(figures(content.counter, part));
    case 'blink':
      return characters(content.blink ? part.on : part.off);
    case 'brightness': {
      const level = onScale(content.brightness, part);
      return part.as === 'byte' ? [level] : characters(String(level).padStart(part.digits, '0'));
    }
  }
}

/** A part that does not depend on what is shown. */
export function encodeFixed(part: FixedPart, address: number): readonly number[] {
  switch (part.put) {
    case 'bytes':
      return [...Buffer.from(part.hex, 'hex')];
    case 'literal':
      return characters(part.text);
    case 'address': {
      const value = address + part.offset;
      if (part.as === 'byte') return [value];
      const text = part.as === 'hex' ? value.toString(16).toUpperCase() : String(value);
      return characters(text.padStart(part.digits, '0'));
    }
  }
}

type FigureField = { readonly width: number; readonly align: 'left' | 'right'; readonly pad: string };

/** Nothing to show is blank, not padded: a board that pads with zeros would show 000. */
function figures(value: number | null, field: FigureField): string {
  return value === null ? ' '.repeat(field.width) : fitted(String(value), field.width, field.align, field.pad);
}

function checksumOf(part: Checksum, before: readonly (readonly number[])[]): readonly number[] {
  const bytes = checksum(part.of, before.slice(part.from).flat());
  const ordered = part.first === 'high' ? bytes : bytes.toReversed();
  if (part.as === 'byte') return ordered;
  return characters(ordered.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(''));
}

function escaped(bytes: readonly number[], escape: Escape): readonly number[] {
  if (escape === null) return bytes;
  const mustNotStand = new Set([escape.byte, ...escape.of]);
  return bytes.flatMap((byte) => (mustNotStand.has(byte) ? [escape.byte, byte ^ escape.xor] : [byte]));
}

function expectedReply(description: AsciiCodecDescription, address: number, frame: Uint8Array): ExpectedReply | null {
  const { reply } = description;
  switch (reply?.kind) {
    case undefined:
      return null;
    case 'echo':
      return {
        withinMs: reply.withinMs,
        read: (received) => (standsIn(received, frame) ? 'well' : 'incomplete'),
      };
    case 'answer': {
      const well = Uint8Array.from(reply.well.flatMap((part) => encodeFixed(part, address)));
      const refused = reply.refused && Uint8Array.from(reply.refused.flatMap((part) => encodeFixed(part, address)));
      return {
        withinMs: reply.withinMs,
        read: (received) => {
          if (standsIn(received, well)) return 'well';
          return refused !== null && standsIn(received, refused) ? 'refused' : 'incomplete';
        },
      };
    }
  }
}

function characters(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')];
}
