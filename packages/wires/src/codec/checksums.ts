/**
 * What boards check their frames with. `xor`: all bytes exclusive-ored. `sum8`: their sum, its last eight bits. `lrc`: what
 * makes that sum zero (Modbus ASCII). `crc16`: CRC-16/MODBUS, the only one of two bytes.
 */
export const CHECKSUM_KINDS = ['xor', 'sum8', 'lrc', 'crc16'] as const;
export type ChecksumKind = (typeof CHECKSUM_KINDS)[number];

/** One byte, for `crc16` two, the high one first. */
export function checksum(kind: ChecksumKind, bytes: Iterable<number>): readonly number[] {
  switch (kind) {
    case 'xor':
      return [fold(bytes, (value, byte) => value ^ byte, 0)];
    case 'sum8':
      return [fold(bytes, (value, byte) => (value + byte) & 0xff, 0)];
    case 'lrc':
      return [-fold(bytes, (value, byte) => value + byte, 0) & 0xff];
    case 'crc16': {
      const value = crc16(bytes);
      return [value >> 8, value & 0xff];
    }
  }
}

/** CRC-16/MODBUS: polynomial 0xA001 reflected, begins with 0xFFFF. On a Modbus line its low byte goes first. */
export function crc16(bytes: Iterable<number>): number {
  return fold(
    bytes,
    (value, byte) => {
      let next = value ^ byte;
      for (let bit = 0; bit < 8; bit++) next = next & 1 ? (next >> 1) ^ 0xa001 : next >> 1;
      return next;
    },
    0xffff,
  );
}

function fold(bytes: Iterable<number>, step: (value: number, byte: number) => number, from: number): number {
  let value = from;
  for (const byte of bytes) value = step(value, byte);
  return value;
}
