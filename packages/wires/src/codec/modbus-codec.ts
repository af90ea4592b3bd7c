import { type BoardContent, onScale } from './board-content.ts';
import type { BoardFrame } from './board-frame.ts';
import { boardLetters, fitted } from './board-letters.ts';
import type { ModbusCodecDescription, RegisterField } from './codec-schema.ts';
import { readWriteReply, writeMultiple, writeSingle } from './modbus-frame.ts';

type FigureField = Extract<RegisterField, { put: 'number' | 'counter' }>;
/** A frame of function 16 carries so many registers at most. */
const MOST_AT_ONCE = 123;

/** The frames that make the board at `address` show `content`. */
export function modbusFrames(
  description: ModbusCodecDescription,
  address: number,
  content: BoardContent,
): readonly BoardFrame[] {
  const values = description.registers
    .flatMap((field) => registersOf(field, content).map((value, step) => ({ at: field.at + step, value })))
    .sort((left, right) => left.at - right.at);
  const requests =
    description.write === 'single'
      ? values.map(({ at, value }) => writeSingle(address, at, value))
      : runsOf(values).map((run) => writeMultiple(address, run.at, run.values));
  const { replyWithinMs } = description;
  return requests.map((bytes) => ({
    bytes,
    reply:
      replyWithinMs === null ? null : { withinMs: replyWithinMs, read: (received) => readWriteReply(bytes, received) },
  }));
}

function registersOf(field: RegisterField, content: BoardContent): readonly number[] {
  switch (field.put) {
    case 'number':
      return figureRegisters(content.number, field);
    case 'counter':
      return figureRegisters(content.counter, field);
    case 'text':
      return inPairs(fitted(boardLetters(content.text), field.length * 2, field.align, ' '), field.first);
    case 'blink':
      return [content.blink ? field.on : field.off];
    case 'brightness':
      return [onScale(content.brightness, field)];
    case 'constant':
      return [field.value];
  }
}

/** A number with more digits than there is room for loses its first ones. */
function figureRegisters(value: number | null, field: FigureField): readonly number[] {
  if (value === null) return Array.from({ length: field.length }, () => field.blank);
  const highFirst = ((): readonly number[] => {
    switch (field.as) {
      case 'binary':
        return split(value % 0x10000 ** field.length, 0x10000, field.length);
      case 'bcd':
        return split(value % 10_000 ** field.length, 10_000, field.length).map((group) =>
          Number.parseInt(String(group), 16),
        );
      case 'digits':
        return split(value % 10 ** field.length, 10, field.length);
      case 'ascii':
        return inPairs(fitted(String(value), field.length * 2, 'right', ' '), 'high');
    }
  })();
  return field.first === 'high' ? highFirst : highFirst.toReversed();
}

/** The figures of a number to some base, the highest first. */
function split(value: number, base: number, length: number): readonly number[] {
  return Array.from({ length }, (_, place) => Math.floor(value / base ** (length - 1 - place)) % base);
}

function inPairs(text: string, first: 'high' | 'low'): readonly number[] {
  const registers: number[] = [];
  for (let at = 0; at < text.length; at += 2) {
    const [left, right] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    registers.push(first === 'high' ? (left << 8) | right : (right << 8) | left);
  }
  return registers;
}

type Run = { readonly at: number; readonly values: number[] };

function runsOf(values: readonly { readonly at: number; readonly value: number }[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { at, value } of values) {
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.values.length === at && last.values.length < MOST_AT_ONCE) {
      last.values.push(value);
    } else runs.push({ at, values: [value] });
  }
  return runs;
}
