import type { Scan } from '@motcua/protocol';
import type { Reading } from './model/kiosk-event.ts';

/** What a kiosk makes of something that was held under a scanner. Of what is no code only the kind goes on. */
export function readingOf(scan: Scan): Reading {
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
