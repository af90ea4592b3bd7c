import type { HttpResult, HubHttp } from '@motcua/client';
import { MAX_UPLOAD_PIECE_BYTES } from '@motcua/protocol';
import { fitFileName } from './fit-file-name.ts';

/** A piece that does not come through is sent again so often. */
const TRIES = 4;
const PIECE_WITHIN_MS = 30_000;

type GoingOn = { readonly kind: 'going-on'; readonly uploadId: string; readonly received: number };

export type FileSending<Reply> = {
  /** The address where uploads are begun. */
  readonly uploads: string;
  readonly file: File;
  readonly parse: (answer: unknown) => Reply;
  /** How much of it is there, from 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/** Sends a file in pieces, until the hub says what it makes of it. */
export async function sendFile<Reply extends GoingOn | { readonly kind: 'stored' | 'refused' }>(
  http: HubHttp,
  { uploads, file, parse, onProgress }: FileSending<Reply>,
): Promise<HttpResult<Reply>> {
  const begun = await http.ask('POST', uploads, { name: fitFileName(file.name), bytes: file.size }, parse);
  if (begun.kind !== 'ok' || begun.value.kind !== 'going-on') return begun;
  const upload = `${uploads}/${begun.value.uploadId}`;
  for (let at = 0; at < file.size;) {
    const reply = await sendPiece(`${upload}/${at}`, file.slice(at, at + MAX_UPLOAD_PIECE_BYTES), parse);
    if (reply === null) return { kind: 'no-answer' };
    if (reply.kind !== 'going-on') return { kind: 'ok', value: reply };
    at = reply.received;
    onProgress(at / file.size);
  }
  // The hub looks at a file from end to end before it answers.
  return http.askPatiently('POST', `${upload}/finish`, {}, parse);
}

/** Null where the hub does not take it. */
async function sendPiece<T>(path: string, piece: Blob, parse: (answer: unknown) => T): Promise<T | null> {
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
