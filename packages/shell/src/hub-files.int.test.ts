import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerFromHub, hubFilesFrom } from './hub-files.ts';

const PATH = `/media/${'0a'.repeat(16)}.mp4`;
const ALLOWED = [/^\/media\/[0-9a-f]{32}\.mp4$/];

async function hubThatHas(content: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const isPart = request.headers.range !== undefined;
    response.writeHead(isPart ? 206 : 200, {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'set-cookie': 'secret=1',
      ...(isPart ? { 'content-range': `bytes 0-1/${content.length}` } : {}),
    });
    response.end(isPart ? content.slice(0, 2) : content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const filesOf = (hubUrl: string) => hubFilesFrom((path, init) => fetch(new URL(path, hubUrl), init), ALLOWED);

describe('files of the hub under the page’s own address', () => {
  it('come whole or in part, as a video is fetched, and nothing else of the answer', async () => {
    const hub = await hubThatHas('phim');
    const files = filesOf(hub.url);
    const whole = await answerFromHub(files, PATH, null, { 'x-rule': '1' });
    expect(await whole?.text()).toBe('phim');
    expect(whole?.headers.get('content-type')).toBe('video/mp4');
    expect([whole?.headers.get('set-cookie'), whole?.headers.get('x-rule')]).toEqual([null, '1']);
    const part = await answerFromHub(files, PATH, 'bytes=0-1', {});
    expect([part?.status, await part?.text(), part?.headers.get('content-range')]).toEqual([206, 'ph', 'bytes 0-1/4']);
  });

  it('nothing that is not listed is asked for', async () => {
    const hub = await hubThatHas('');
    const files = filesOf(hub.url);
    for (const path of ['/index.html', '/api/settings', '/media/../api/settings', `${PATH}.exe`]) {
      expect(await answerFromHub(files, path, null, {})).toBeNull();
    }
    expect(hub.asked).toEqual([]);
  });
});
