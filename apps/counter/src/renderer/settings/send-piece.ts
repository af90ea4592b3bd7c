/** A piece that does not come through is sent again so often. */
const TRIES = 4;
const PIECE_WITHIN_MS = 30_000;

/** Sends a piece of a file; null where the hub does not take it. */
export async function sendPiece<T>(path: string, piece: Blob, parse: (answer: unknown) => T): Promise<T | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const response = await fetch(path, {
        ...{ method: 'POST', credentials: 'same-origin', cache: 'no-store', body: piece },
        headers: { 'content-type': 'application/octet-stream' },
        signal: AbortSignal.timeout(PIECE_WITHIN_MS),
      });
      if (response.ok) return parse(await response.json());
    } catch {
      // A cut of a moment; the same piece once more changes nothing that is there.
    }
  }
  return null;
}
