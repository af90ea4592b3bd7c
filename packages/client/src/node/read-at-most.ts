/** What a hub says of itself is a few thousand bytes. */
export const MOST_IDENTITY_BYTES = 64 * 1024;

/** The text of an answer by somebody whom nobody vouches for yet; rejects where it has more than `bytes`, and reads no further. */
export async function readAtMost(answer: Response, bytes: number): Promise<string> {
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    length += next.value.length;
    if (length > bytes) {
      await reader?.cancel().catch(() => undefined);
      throw new RangeError(`an answer of more than ${bytes} bytes`);
    }
    parts.push(next.value);
  }
  return Buffer.concat(parts).toString('utf8');
}
