import { create } from './qrcode-core.mjs';

export type QrModules = { readonly size: number; readonly dark: Uint8Array };

/**
 * The QR code of a payload. Error correction M (15 %): a slip is folded and thumbed, and the code
 * stays small enough for 58 mm paper. Throws when the payload is empty or too long for a QR code.
 */
export function createQrModules(payload: string): QrModules {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' });
  return { size: modules.size, dark: modules.data };
}
