/** How a serial line is set. `path` is `/dev/serial/by-id/…`, which stays when cables are swapped, `/dev/ttyUSB0` or `COM3`. */
export type SerialSettings = {
  readonly path: string;
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
  readonly flowControl: 'none' | 'rts-cts' | 'xon-xoff';
};

/** What nearly all boards, scanners and keypads come with; for the printer's speed see the printing package. */
export const COMMON_SERIAL_SETTINGS: Omit<SerialSettings, 'path'> = {
  baudRate: 9_600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  flowControl: 'none',
};

/** How long `byteCount` bytes are on the wire, start, parity and stop bits counted. */
export function wireTimeMs(byteCount: number, settings: Omit<SerialSettings, 'path'>): number {
  const bits = 1 + settings.dataBits + (settings.parity === 'none' ? 0 : 1) + settings.stopBits;
  return (byteCount * bits * 1_000) / settings.baudRate;
}
