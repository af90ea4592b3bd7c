import type { PrinterSettings } from '@motcua/protocol/settings-document';
import { canonicalText } from './fingerprint.ts';

/** SL3: everything that decides how a printer is driven: where it is another text, the printer is opened anew. */
export function drivenBy(settings: PrinterSettings): string {
  const { printerId: _id, name: _name, rollMetres: _roll, fallbackPrinterId: _fallback, ...driven } = settings;
  return canonicalText(driven);
}

/**
 * SL5: what stands there. Where it is another text, it is another device, of which nothing is known yet. A printer that
 * somebody calls mute is one: what was found before, or was not, does not hold any more.
 */
export function deviceOf({ connection, modelId, mute }: PrinterSettings): string {
  return canonicalText({ connection, modelId, ...(mute ? { mute } : {}) });
}
