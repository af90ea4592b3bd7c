import { createRequire } from 'node:module';
import type * as QrCode from 'qrcode';

/**
 * The part that makes the squares. The package's own entry also reads sixty files that draw them as pictures, and the hub
 * would read those before its doors are open.
 */
const { create } = createRequire(import.meta.url)('qrcode/lib/core/qrcode.js') as Pick<typeof QrCode, 'create'>;

export type QrModules = { readonly size: number; readonly dark: Uint8Array };

/**
 * The QR code of a payload. Error correction M (15 %): a slip is folded and thumbed, and the code
 * stays small enough for 58 mm paper. Throws when the payload is empty or too long for a QR code.
 */
export function createQrModules(payload: string): QrModules {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' });
  return { size: modules.size, dark: modules.data };
}
