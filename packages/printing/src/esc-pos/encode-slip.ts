import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';

import type { Bitmap } from '../bitmap/bitmap.ts';
import { ENABLE_STATUS_BACK, feedAndCut, GS, INITIALISE } from './commands.ts';
import type { PrinterProfile } from './printer-profile.ts';
import { bandDots, rasterBands } from './raster-bands.ts';
import { type ByteRange, scrubRealTime } from './scrub-real-time.ts';

/**
 * A slip as ESC/POS bytes, cut into the pieces in which it should be sent: set-up, one piece per
 * raster band, feed and cut. The order of commands comes from node-thermal-printer; its image path is
 * not used, because it blocks the thread and cannot send bands.
 *
 *     ESC @ · GS a 255 · set-up · ESC a 0 │ GS v 0 band │ … │ ESC J feed · GS V cut · ESC @ · GS a 255 · buzzer
 */
export function encodeSlip(bitmap: Bitmap, profile: PrinterProfile): Uint8Array[] {
  // No interface: it encodes only, the bytes leave by our own transports.
  const encoder = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  const ends: number[] = [];
  const images: ByteRange[] = [];
  const length = (): number => encoder.getBuffer().length;

  encoder.append(Buffer.from(INITIALISE));
  encoder.append(Buffer.from(ENABLE_STATUS_BACK));
  encoder.append(Buffer.from(profile.setUp));
  encoder.alignLeft();
  ends.push(length());

  for (const band of rasterBands(bitmap, profile.bandRows)) {
    encoder.append(bandHeader(band.bytesPerRow, band.rowCount));
    const from = length();
    encoder.append(Buffer.from(bandDots(bitmap, band)));
    images.push({ from, to: length() });
    ends.push(length());
  }

  encoder.append(Buffer.from(finish(profile)));
  ends.push(length());

  const stream = Uint8Array.from(encoder.getBuffer());
  scrubRealTime(stream, images);
  return ends.map((end, index) => stream.subarray(ends[index - 1] ?? 0, end));
}

/** `GS v 0 0 xL xH yL yH`: raster image, width in bytes, height in rows. */
function bandHeader(bytesPerRow: number, rowCount: number): Buffer {
  return Buffer.of(GS, 0x76, 0x30, 0, bytesPerRow & 0xff, bytesPerRow >> 8, rowCount & 0xff, rowCount >> 8);
}

/** Feed, cut, and back to the settings after power-on with the reports switched on. */
export function finish(profile: PrinterProfile): Uint8Array {
  return Uint8Array.of(...feedAndCut(profile), ...INITIALISE, ...ENABLE_STATUS_BACK, ...profile.signal);
}
