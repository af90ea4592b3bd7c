import { MAX_UPLOAD_PIECE_BYTES } from '@motcua/protocol';
import { expect, test } from 'vitest';
import type { HttpResult, HubHttp } from './hub-http.ts';
import { PAUSES_MS, sendFile } from './send-file.ts';

type Reply =
  { kind: 'going-on'; uploadId: string; received: number } | { kind: 'stored' } | { kind: 'refused'; reason: string };
/** An answer to a piece: a status with what it says, or a connection that breaks. */
type Answer = { status: number; says: object } | 'cut';

const FILE = new Blob([new Uint8Array(MAX_UPLOAD_PIECE_BYTES + 100)]);
const here = (received: number): Answer => ({ status: 200, says: { kind: 'going-on', uploadId: 'u-1', received } });
const refused = (reason: string): Answer => ({ status: 200, says: { kind: 'refused', reason } });
const problem = (status: number, code: string): Answer => ({ status, says: { code, field: null, retryAfterMs: null } });
const ALL = [here(MAX_UPLOAD_PIECE_BYTES), here(FILE.size)];

async function send(pieces: readonly Answer[], ends: readonly HttpResult<Reply>[] = []) {
  const told: { paths: string[]; pauses: number[]; heldUp: number[] } = { paths: [], pauses: [], heldUp: [] };
  const [answers, endings] = [[...pieces], [...ends]];
  const http: Pick<HubHttp, 'ask' | 'askPatiently'> = {
    ask: async (_method, _path, _content, parse) => ({
      kind: 'ok',
      value: parse({ kind: 'going-on', uploadId: 'u-1', received: 0 }),
    }),
    askPatiently: async (_method, path, _content, parse) => {
      told.paths.push(path);
      const end = endings.shift() ?? { kind: 'ok', value: { kind: 'stored' } };
      return end.kind === 'ok' ? { kind: 'ok', value: parse(end.value) } : end;
    },
  };
  const result = await sendFile(
    http,
    {
      ...{ uploads: '/api/media/uploads', name: 'a.mp4', file: FILE, parse: (answer: unknown) => answer as Reply },
      onProgress: (share, isHeldUp) => {
        if (isHeldUp) told.heldUp.push(share);
      },
    },
    {
      fetch: async (path) => {
        told.paths.push(path);
        const answer = answers.shift() ?? 'cut';
        if (answer === 'cut') throw new TypeError('network');
        return Response.json(answer.says, { status: answer.status });
      },
      after: (delayMs, action) => {
        told.pauses.push(delayMs);
        queueMicrotask(action);
      },
    },
  );
  return { result, ...told };
}

test('DP8 a cut in the midst of an upload is waited for, longer each time, and the same piece goes again', async () => {
  const { result, paths, pauses, heldUp } = await send(['cut', 'cut', ...ALL]);
  expect(result).toEqual({ kind: 'ok', value: { kind: 'stored' } });
  expect(paths.map((path) => path.replace('/api/media/uploads/u-1/', ''))).toEqual([
    ...['0', '0', '0'],
    ...[String(MAX_UPLOAD_PIECE_BYTES), 'finish'],
  ]);
  expect(pauses).toEqual(PAUSES_MS.slice(0, 2));
  expect(heldUp).toEqual([0, 0]);
});

test('DP8 a hub that stays away ends it, after all pauses', async () => {
  const { result, pauses } = await send([here(MAX_UPLOAD_PIECE_BYTES)]);
  expect(result).toEqual({ kind: 'no-answer' });
  expect(pauses).toEqual(PAUSES_MS);
  expect([...pauses]).toEqual(pauses.toSorted((a, b) => a - b));
});

test('DP8 a hub that still waits for the piece before is waited for', async () => {
  const { result, pauses } = await send([refused('busy'), problem(503, 'storage-unavailable'), ...ALL]);
  expect(result).toMatchObject({ kind: 'ok', value: { kind: 'stored' } });
  expect(pauses).toEqual(PAUSES_MS.slice(0, 2));
});

test('DP8 an upload that the hub does not know is over at once', async () => {
  const { result, pauses } = await send([refused('unknown-upload')]);
  expect(result).toEqual({ kind: 'ok', value: { kind: 'refused', reason: 'unknown-upload' } });
  expect(pauses).toEqual([]);
});

test('AC15 a session that was locked meanwhile is told as such, and nothing is tried again', async () => {
  const { result, pauses } = await send([here(MAX_UPLOAD_PIECE_BYTES), problem(423, 'session-locked')]);
  expect(result).toMatchObject({ kind: 'refused', problem: { code: 'session-locked' } });
  expect(pauses).toEqual([]);
});

test('DP8 an end that was not heard is asked for again', async () => {
  const { result, paths } = await send(ALL, [{ kind: 'no-answer' }]);
  expect(result).toMatchObject({ kind: 'ok', value: { kind: 'stored' } });
  expect(paths.filter((path) => path.endsWith('/finish'))).toHaveLength(2);
});

test('DP8 a hub that takes a piece and has no more than before is not asked for ever', async () => {
  const { result } = await send([here(0)]);
  expect(result).toEqual({ kind: 'no-answer' });
});

test('DP8 a hub whose disk fails is told as that at once, not as a network that is waited for', async () => {
  const { result, pauses } = await send([problem(500, 'malformed')]);
  expect(result).toMatchObject({ kind: 'refused', problem: { code: 'storage-unavailable' } });
  expect(pauses).toEqual([]);
});
