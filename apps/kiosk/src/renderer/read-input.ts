import { INPUT_TOO_LATE_MS, kioskScanSchema } from '@motcua/protocol';
import type { Reading } from './model/kiosk-event.ts';

/**
 * SC3: what a scanner has read, as the hub or the kiosk's own program tells it. Null: not understood, or read so long ago
 * (SC4) that whoever held it there has gone. `hubNow`: hub time in ms.
 */
export function readInput(raw: unknown, hubNow: number): Reading | null {
  const parsed = kioskScanSchema.safeParse(raw);
  if (!parsed.success || hubNow - parsed.data.at > INPUT_TOO_LATE_MS) return null;
  const { scan } = parsed.data;
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
