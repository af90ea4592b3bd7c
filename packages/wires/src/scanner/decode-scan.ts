const utf8 = new TextDecoder('utf-8', { fatal: true });
const vietnamese = new TextDecoder('windows-1258');

/**
 * The text that a scanner read: strict UTF-8, or what older scanners send here, windows-1258. Composed, without control
 * characters, and without spaces around it.
 */
export function decodeScan(bytes: Uint8Array): string {
  return decode(bytes).normalize('NFC').replaceAll(/\p{C}/gu, '').trim();
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return vietnamese.decode(bytes);
  }
}
