/** A serial port of the machine, and how bytes are sent through it. */
export type SerialConnection = {
  readonly kind: 'serial';
  /** `/dev/serial/by-id/…`, `/dev/ttyUSB0`, `COM3` */
  readonly path: string;
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
  readonly flowControl: 'none' | 'rts-cts' | 'xon-xoff';
};
