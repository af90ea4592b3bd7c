import { readScan } from '@motcua/wires/read-scan';
import type { Reading } from './model/kiosk-event.ts';
import { readingOf } from './reading-of.ts';

/** SC2, SC7: what a scanner has typed, by the same rules as at a serial port. */
export function readKeyed(text: string): Reading {
  return readingOf(readScan(text, new Date().getFullYear()));
}
