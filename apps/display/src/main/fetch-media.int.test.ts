import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchMedia } from './fetch-media.ts';

const NAME = `${'0a'.repeat(16)}.mp4`;

async function hubThatHas(content: string) {
  const asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const isPart = request.headers.range !== undefined;
    response.writeHead(isPart ? 206 : 200, {
      'content-type': 'video/mp4',
      'set-cookie': 'secret=1',
      ...(isPart ? { 'content-range': `bytes 0-1/${content.length}` } : {}),
    });
    response.end(isPart ? content.slice(0, 2) : content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe('media of a display that runs in Electron', () => {
  it('DP8 come from the hub by way of the main process, whole or in part', async () => {
    const hub = await hubThatHas('phim');
    const fetchFile = fetchMedia(hub.url);
    const whole = await fetchFile(new Request(`app://motcua/media/${NAME}`));
    expect(await whole?.text()).toBe('phim');
    expect(whole?.headers.get('content-type')).toBe('video/mp4');
    expect(whole?.headers.get('set-cookie')).toBeNull();
    const part = await fetchFile(new Request(`app://motcua/media/${NAME}`, { headers: { range: 'bytes=0-1' } }));
    expect([part?.status, await part?.text()]).toEqual([206, 'ph']);
    expect(hub.asked.map(({ path }) => path)).toEqual([`/media/${NAME}`, `/media/${NAME}`]);
  });

  it('DP8 nothing else of the hub is reached that way', async () => {
    const hub = await hubThatHas('');
    const fetchFile = fetchMedia(hub.url);
    for (const url of [
      'app://motcua/index.html',
      'app://motcua/media/../api/settings',
      `https://motcua/media/${NAME}`,
    ]) {
      expect(fetchFile(new Request(url))).toBeNull();
    }
    expect(fetchFile(new Request(`app://motcua/media/${NAME}`, { method: 'POST', body: 'x' }))).toBeNull();
    expect(hub.asked).toEqual([]);
  });

  it('DP8 a hub that is away is a file that cannot be had now', async () => {
    const answer = await fetchMedia('http://127.0.0.1:9')(new Request(`app://motcua/media/${NAME}`));
    expect(answer?.status).toBe(502);
  });
});
