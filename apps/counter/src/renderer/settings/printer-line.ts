import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { PrinterSettings } from '@motcua/protocol/settings-document';

/** What an ordinary slip takes as a picture, by the width of its paper. */
const PICTURE_BYTES = { 58: 21_400, 80: 28_600 } as const;
/** Longer, and people walk away from the printer before their slip is out. */
const PATIENCE_SECONDS = 5;

/** The serial line that leads to a printer, be it here or at a kiosk; null where there is none. */
export function lineOf({ connection }: PrinterSettings): SerialConnection | null {
  if (connection.kind === 'serial') return connection;
  return connection.kind === 'kiosk' && connection.port.kind === 'serial' ? connection.port : null;
}

/** How long a slip as a picture is on its serial line; null where slips are no pictures, or there is no such line. */
export function pictureOnLine(printer: PrinterSettings): { readonly seconds: number; readonly isSlow: boolean } | null {
  const line = lineOf(printer);
  if (line === null || printer.text !== null || !(line.baudRate > 0)) return null;
  const bits = 1 + line.dataBits + (line.parity === 'none' ? 0 : 1) + line.stopBits;
  const seconds = Math.max(1, Math.round((PICTURE_BYTES[printer.paperWidthMm] * bits) / line.baudRate));
  return { seconds, isSlow: seconds > PATIENCE_SECONDS };
}
