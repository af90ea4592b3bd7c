import { INPUT_TOO_LATE_MS, kioskScanSchema } from '@motcua/protocol';
import type { Reading } from './model/kiosk-event.ts';
import { readingOf } from './reading-of.ts';

/**
 * SC3: what a scanner has read, as the hub or the kiosk's own program tells it. Null: not understood, or read so long ago
 * (SC4) that whoever held it there has gone. `hubNow`: hub time in ms.
 */
export function readInput(raw: unknown, hubNow: number): Reading | null {
  const parsed = kioskScanSchema.safeParse(raw);
  if (!parsed.success || hubNow - parsed.data.at > INPUT_TOO_LATE_MS) return null;
  return readingOf(parsed.data.scan);
}
