import { createHash } from 'node:crypto';
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHubHttp } from '@motcua/client';
import { sendFile } from '@motcua/client/send-file';
import { MAX_UPLOAD_PIECE_BYTES, mediaUploadReplySchema } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FaultyLine } from '../harness/faulty-line.ts';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { signIn } from '../harness/public-door.ts';

let folder = '';
const cleanUps: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-upload-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

type Meanwhile = {
  readonly sending?: (nth: number) => void;
  readonly ending?: (nth: number) => void;
  readonly waiting?: (nth: number) => unknown;
};

/** Three pieces of a video, before a hub at the end of a line that can be cut. */
async function openOffice() {
  const port = await freePort();
  const start = () => HubProcess.start({ dataFolder: join(folder, 'data'), port });
  const hub = await start();
  const running = { hub };
  cleanUps.push(() => running.hub.stop());
  const line = await FaultyLine.open(hub.url);
  cleanUps.push(() => line.close());
  const { names, password } = hub.demoSignIn;
  const { cookie } = await signIn(hub.url, names.at(-1) ?? '', password);
  const headers = { origin: line.url, cookie: cookie ?? '' };
  const content = Buffer.alloc(MAX_UPLOAD_PIECE_BYTES * 2 + 1_000, 3);
  content.write('\0\0\0\x18ftypisom', 'latin1');

  /** `meanwhile`: what happens to the line while a piece is sent, or while it waits before the same one goes again. */
  const upload = async (meanwhile: Meanwhile) => {
    const seen = { pieces: 0, pauses: 0, ends: 0 };
    const result = await sendFile(
      createHubHttp(line.url, {
        headers,
        fetch: (path, init) => {
          const answer = fetch(path, init);
          if (path instanceof URL && path.pathname.endsWith('/finish')) meanwhile.ending?.((seen.ends += 1));
          return answer;
        },
      }),
      {
        ...{ uploads: '/api/media/uploads', name: 'phim.mp4', file: new Blob([content]) },
        parse: (answer) => mediaUploadReplySchema.parse(answer),
        onProgress: () => undefined,
      },
      {
        fetch: (path, init) => {
          seen.pieces += 1;
          const { pieces } = seen;
          const answer = fetch(`${line.url}${path}`, { ...init, headers: { ...init.headers, ...headers } });
          meanwhile.sending?.(pieces);
          return answer;
        },
        // What a person would wait for is done at once; the hub itself may need its time.
        after: (_delayMs, action) => {
          seen.pauses += 1;
          void Promise.resolve(meanwhile.waiting?.(seen.pauses)).then(action);
        },
      },
    );
    return { result, ...seen };
  };
  const stored = async () => {
    const media = join(folder, 'data', 'media');
    const names = (await readdir(media)).filter((name) => name.endsWith('.mp4'));
    return Promise.all(names.map(async (name) => hashOf(await readFile(join(media, name)))));
  };
  return { line, running, start, upload, stored, hash: hashOf(content) };
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('DP8 an upload goes on after a cut in the midst of a piece, and arrives whole', async () => {
  const { line, upload, stored, hash } = await openOffice();
  const { result, pauses } = await upload({
    sending: (nth) => {
      if (nth === 2) line.cut();
    },
    waiting: (nth) => {
      if (nth === 3) line.mend();
    },
  });
  expect(result).toMatchObject({ kind: 'ok', value: { kind: 'stored' } });
  expect(pauses).toBe(3);
  expect(await stored()).toEqual([hash]);
});

test('DP8 an upload whose end was not heard is told what became of it', async () => {
  const { line, upload, stored, hash } = await openOffice();
  const { result, ends } = await upload({
    ending: (nth) => {
      if (nth !== 1) return;
      line.state.fromHub = 'vanish';
      void vi.waitFor(async () => expect(await stored()).toHaveLength(1), 10_000).then(() => line.cut());
    },
    waiting: () => line.mend(),
  });
  expect(result).toMatchObject({ kind: 'ok', value: { kind: 'stored' } });
  expect(ends).toBe(2);
  expect(await stored()).toEqual([hash]);
});

test('DP8 a hub that was started anew knows no upload of before, and that is the end of it', async () => {
  const { running, start, upload } = await openOffice();
  const { result, pauses } = await upload({
    sending: (nth) => {
      if (nth === 2) void running.hub.kill();
    },
    waiting: async (nth) => {
      if (nth === 1) running.hub = await start();
    },
  });
  expect(result).toEqual({ kind: 'ok', value: { kind: 'refused', reason: 'unknown-upload' } });
  expect(pauses).toBe(1);
});

test('DP8 a disk that fills up in the midst of a piece is told at once, over the connection of that piece', async () => {
  const { upload } = await openOffice();
  const media = join(folder, 'data', 'media');
  const { result, pauses } = await upload({
    sending: (nth) => {
      if (nth !== 1) return;
      for (const name of readdirSync(media).filter((each) => each.startsWith('.upload-'))) {
        rmSync(join(media, name));
        symlinkSync('/dev/full', join(media, name));
      }
    },
  });
  expect(result).toEqual({ kind: 'ok', value: { kind: 'refused', reason: 'full' } });
  expect(pauses).toBe(0);
});
