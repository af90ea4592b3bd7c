import { httpProblemSchema, MAX_UPLOAD_PIECE_BYTES, type HttpProblem } from '@motcua/protocol';
import type { HttpResult, HubHttp } from './hub-http.ts';

/**
 * So long it waits before the same piece is sent again. Together longer than a hub takes to start anew, and longer than it waits for the
 * rest of a piece whose connection has broken without a word (15 s).
 */
export const PAUSES_MS: readonly number[] = [500, 2_000, 5_000, 10_000, 15_000, 30_000];
const PIECE_WITHIN_MS = 30_000;
/** What passes by waiting: too many questions, a full queue of work, a hub that is just stopping. */
const PASSES = new Set([408, 425, 429, 502, 503, 504]);
const UNWRITTEN: HttpProblem = { code: 'storage-unavailable', field: null, retryAfterMs: null };

type GoingOn = { readonly kind: 'going-on'; readonly uploadId: string; readonly received: number };
type Ended = { readonly kind: 'stored' } | { readonly kind: 'refused'; readonly reason: string };

export type FileSending<Reply> = {
  /** The address where uploads are begun. */
  readonly uploads: string;
  /** What the file is called there. */
  readonly name: string;
  readonly file: Blob;
  readonly parse: (answer: unknown) => Reply;
  /** How much of it is there, from 0 to 1; `isHeldUp`: the hub does not answer, and the same is sent again soon. */
  readonly onProgress: (share: number, isHeldUp: boolean) => void;
};

/** What sending needs of the world around it. */
export type SendingSurroundings = {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly after: (delayMs: number, action: () => void) => unknown;
};

/** A page's own. */
export const aroundPage: SendingSurroundings = {
  fetch: (path, init) => globalThis.fetch(path, init),
  after: (delayMs, action) => setTimeout(action, delayMs),
};

/**
 * DP8, UP10: sends a file in pieces, until the hub says what it makes of it. A cut, and a hub that is busy, are waited for; what the hub
 * refuses is told as it is.
 */
export async function sendFile<Reply extends GoingOn | Ended>(
  http: Pick<HubHttp, 'ask' | 'askPatiently'>,
  { uploads, name, file, parse, onProgress }: FileSending<Reply>,
  around: SendingSurroundings,
): Promise<HttpResult<Reply>> {
  const begun = await http.ask('POST', uploads, { name, bytes: file.size }, parse);
  if (begun.kind !== 'ok' || begun.value.kind !== 'going-on') return begun;
  const upload = `${uploads}/${begun.value.uploadId}`;
  let at = 0;
  const again = <T extends Reply>(act: () => Promise<HttpResult<T>>): Promise<HttpResult<T>> =>
    patiently(act, around, (isHeldUp) => onProgress(at / file.size, isHeldUp));
  while (at < file.size) {
    const from = at;
    const sent = await again(() =>
      sendPiece(`${upload}/${from}`, file.slice(from, from + MAX_UPLOAD_PIECE_BYTES), parse, around),
    );
    if (sent.kind !== 'ok' || sent.value.kind !== 'going-on') return sent;
    // A hub that takes a piece and has no more than before takes none.
    if (sent.value.received <= at) return { kind: 'no-answer' };
    at = sent.value.received;
    onProgress(at / file.size, false);
  }
  // The hub looks at a file from end to end before it answers; asked again it says the same.
  return again(() => http.askPatiently('POST', `${upload}/finish`, {}, parse));
}

/** Acts again after each pause, while nobody answers or the hub is busy. */
async function patiently<Reply extends GoingOn | Ended>(
  act: () => Promise<HttpResult<Reply>>,
  around: SendingSurroundings,
  onHeldUp: (isHeldUp: boolean) => void,
): Promise<HttpResult<Reply>> {
  let result = await act();
  for (const pauseMs of PAUSES_MS) {
    if (!passes(result)) break;
    onHeldUp(true);
    await new Promise<void>((resume) => void around.after(pauseMs, resume));
    result = await act();
  }
  return result;
}

function passes(result: HttpResult<GoingOn | Ended>): boolean {
  if (result.kind !== 'ok') return result.kind === 'no-answer';
  return result.value.kind === 'refused' && result.value.reason === 'busy';
}

async function sendPiece<T>(
  path: string,
  piece: Blob,
  parse: (answer: unknown) => T,
  around: SendingSurroundings,
): Promise<HttpResult<T>> {
  try {
    const response = await around.fetch(path, {
      ...{ method: 'POST', credentials: 'same-origin', cache: 'no-store', body: piece },
      headers: { 'content-type': 'application/octet-stream' },
      signal: AbortSignal.timeout(PIECE_WITHIN_MS),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { kind: 'ok', value: parse(answer) };
    if (PASSES.has(response.status)) return { kind: 'no-answer' };
    // A piece that a hub cannot take, for no fault of the piece: its disk.
    if (response.status === 500) return { kind: 'refused', problem: UNWRITTEN };
    return { kind: 'refused', problem: httpProblemSchema.parse(answer) };
  } catch {
    return { kind: 'no-answer' };
  }
}
