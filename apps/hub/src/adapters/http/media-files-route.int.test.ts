import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { MediaStore } from '../../ports/media-store.ts';
import { mediaFilesRoute } from './media-files-route.ts';

const NAME = `${'0a'.repeat(16)}.mp4`;

describe('a file of the playlist over HTTP', () => {
  let path: string;
  beforeAll(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'motcua-media-')), NAME);
    await writeFile(path, '0123456789');
  });

  async function openDoor() {
    const media: Pick<MediaStore, 'open'> = {
      open: (name) => Promise.resolve(name === NAME ? { path, bytes: 10, type: 'mp4' } : null),
    };
    const handle = mediaFilesRoute(media, () => undefined);
    const server = createServer((request, response) => {
      const params = { fileName: decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '') };
      handle(Object.assign(request, { params }), response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/media/`;
    return (name: string, headers: Record<string, string> = {}) => fetch(url + name, { headers });
  }

  it('DP8 is sent whole with its own type, to be kept for good', async () => {
    const get = await openDoor();
    const answer = await get(NAME);
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const etag = answer.headers.get('etag') ?? '';
    expect((await get(NAME, { 'if-none-match': etag })).status).toBe(304);
  });

  it('DP8 is sent in part, as a player asks for it', async () => {
    const get = await openDoor();
    const part = await get(NAME, { range: 'bytes=2-4' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await get(NAME, { range: 'bytes=10-' })).status).toBe(416);
    const other = await get(NAME, { range: 'bytes=2-4', 'if-range': '"another"' });
    expect([other.status, await other.text()]).toEqual([200, '0123456789']);
  });

  it('DP8 no other name is a file', async () => {
    const get = await openDoor();
    expect((await get('..%2f..%2fmotcua.sqlite')).status).toBe(404);
  });
});
