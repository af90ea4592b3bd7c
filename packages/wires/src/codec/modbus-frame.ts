import type { ReplyReading } from './board-frame.ts';
import { crc16 } from './checksums.ts';

export const WRITE_SINGLE = 0x06;
export const WRITE_MULTIPLE = 0x10;
/** Set in the function code of an answer that says no. */
const EXCEPTION = 0x80;

/** Closes an RTU frame: CRC-16, its low byte first. */
export function withCrc(bytes: readonly number[]): Uint8Array {
  const crc = crc16(bytes);
  return Uint8Array.from([...bytes, crc & 0xff, crc >> 8]);
}

/** Whether an RTU frame is whole and unharmed. */
export function hasGoodCrc(frame: Uint8Array): boolean {
  if (frame.length < 4) return false;
  const crc = crc16(frame.subarray(0, -2));
  return frame.at(-2) === (crc & 0xff) && frame.at(-1) === crc >> 8;
}

/** Function 6: one register. */
export function writeSingle(address: number, at: number, value: number): Uint8Array {
  return withCrc([address, WRITE_SINGLE, ...word(at), ...word(value)]);
}

/** Function 16: neighbouring registers. */
export function writeMultiple(address: number, at: number, values: readonly number[]): Uint8Array {
  const head = [address, WRITE_MULTIPLE, ...word(at), ...word(values.length), values.length * 2];
  return withCrc([...head, ...values.flatMap(word)]);
}

/** The answer to either: the first six bytes of the request, or an exception. Noise before it is passed over. */
export function readWriteReply(request: Uint8Array, received: Uint8Array): ReplyReading {
  const well = withCrc([...request.subarray(0, 6)]);
  for (let at = 0; at < received.length; at++) {
    if (startsWith(received.subarray(at), well)) return 'well';
    const refusal = received.subarray(at, at + 5);
    const isOurs = refusal[0] === request[0] && refusal[1] === ((request[1] ?? 0) | EXCEPTION);
    if (refusal.length === 5 && isOurs && hasGoodCrc(refusal)) return 'refused';
  }
  return 'incomplete';
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, index) => bytes[index] === byte);
}

function word(value: number): [number, number] {
  return [(value >> 8) & 0xff, value & 0xff];
}
