/** Bytes as base64 texts of so many bytes each; of nothing one empty part. In a page and in Node alike. */
export function partsOf(content: Uint8Array, partBytes: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < content.length || parts.length === 0; from += partBytes) {
    const letters = Array.from(content.subarray(from, from + partBytes), (byte) => String.fromCharCode(byte));
    parts.push(btoa(letters.join('')));
  }
  return parts;
}
