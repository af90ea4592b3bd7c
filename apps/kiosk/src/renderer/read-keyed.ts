import { readScan } from '@motcua/wires/read-scan';
import type { Reading } from './model/kiosk-event.ts';

/** SC2, SC7: what a scanner has typed, by the same rules as at a serial port. Of what is no code only the kind goes on. */
export function readKeyed(text: string): Reading {
  const scan = readScan(text, new Date().getFullYear());
  switch (scan.kind) {
    case 'slip-code':
    case 'short-slip-code':
    case 'appointment-code':
      return { type: 'code-read', code: scan.code };
    case 'dossier-code':
    case 'citizen-card':
    case 'unknown':
      return { type: 'other-read', what: scan.kind };
  }
}
