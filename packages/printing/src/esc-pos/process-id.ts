/**
 * Sixteen letters for the digits of an id. Each has the bits 0 and 4 set, which no status answer has, so that a status
 * byte in the middle of an answer can be told from the id; "7" (0x37) is left out because every answer begins with it.
 */
const LETTERS = '1359;=?QSUWY[]_q';

/** The id of the `ordinal`th question; the same one comes again after 65 536 questions. */
export function processIdOf(ordinal: number): string {
  return [12, 8, 4, 0].map((shift) => LETTERS.charAt((ordinal >> shift) & 15)).join('');
}

/** The four bytes of an id. Throws when it is none. */
export function processIdBytes(processId: string): readonly number[] {
  const bytes = [...processId].map((letter) => letter.charCodeAt(0));
  if (bytes.length !== 4 || !bytes.every(isProcessIdByte)) throw new Error(`"${processId}" is no process id`);
  return bytes;
}

export function isProcessIdByte(byte: number): boolean {
  return LETTERS.includes(String.fromCharCode(byte));
}
