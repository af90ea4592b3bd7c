import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FileShelf } from './file-shelf.ts';
import { hubFilesFrom, VOICE_FILES } from './hub-files.ts';
import { keepHubFiles } from './kept-hub-files.ts';
import { HandClock } from './testing/hand-clock.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const CLIP = '/voice-packs/vi-nam/n-4.ogg';
const OTHER = '/voice-packs/vi-nam/n-5.ogg';

/** A hub with clips, as it sends them; it can be away, silent, or break off in the middle. */
async function hubWith(clips: Record<string, string>) {
  const goingOn: (() => void)[] = [];
  const goOn = () => goingOn.splice(0).forEach((each) => each());
  const hub = {
    clips,
    goOn,
    mood: 'well' as 'well' | 'away' | 'silent' | 'breaking' | 'busy' | 'stuck',
    sent: [] as string[],
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const content = hub.clips[path];
    if (hub.mood === 'away') return void request.socket.destroy();
    if (hub.mood === 'silent') return;
    if (hub.mood === 'busy') return void response.writeHead(429).end();
    if (content === undefined) return void response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 8)}"`;
    if (request.headers['if-none-match'] === etag) {
      hub.sent.push(`304 ${path}`);
      return void response.writeHead(304).end();
    }
    hub.sent.push(`200 ${path}`);
    response.writeHead(200, { 'content-type': 'audio/ogg', etag, 'content-length': Buffer.byteLength(content) });
    if (hub.mood === 'stuck') {
      goingOn.push(() => response.end(content.slice(2)));
      return void response.write(content.slice(0, 2));
    }
    if (hub.mood !== 'breaking') return void response.end(content);
    response.write(content.slice(0, 2), () => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return Object.assign(hub, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** A device that is started: the folder stays from one start to the next. */
function start(folder: string, url: string, givenBy: string | null = 'hub:1') {
  const clock = new HandClock();
  const kept = keepHubFiles({
    files: hubFilesFrom((path, init) => fetch(new URL(path, url), init), [...VOICE_FILES, /^\/media\//]),
    kept: VOICE_FILES,
    folder: () => folder,
    givenBy: () => givenBy,
    around: { monotonicMs: clock.monotonicMs, after: clock.after, log: () => undefined },
  });
  const read = async (path: string) => {
    const answer = await kept.get(path, null);
    return answer.status === 200 ? answer.text() : answer.status;
  };
  return { kept, read, clock };
}

/** Resolves when so many files lie there. */
async function lying(folder: string, count: number): Promise<string[]> {
  return vi.waitFor(async () => {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.length > 60);
    expect(names).toHaveLength(count);
    return names.map((name) => join(folder, name));
  });
}

describe('files of the hub that are kept on the device', () => {
  it('KI11 a device that starts without its hub still has what it said before', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'bốn' });
    expect(await start(folder, hub.url).read(CLIP)).toBe('bốn');
    const [path = ''] = await lying(folder, 1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    hub.mood = 'away';
    const { kept, read } = start(folder, hub.url);
    const answer = await kept.get(CLIP, null);
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['audio/ogg', 'bốn']);
    await expect(read(OTHER)).rejects.toThrow();
  });

  it('asks the hub each time whether anything has changed, and gives what is new', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'old' });
    const { read } = start(folder, hub.url);
    await read(CLIP);
    await lying(folder, 1);
    expect(await read(CLIP)).toBe('old');
    hub.clips[CLIP] = 'new';
    expect(await read(CLIP)).toBe('new');
    expect(hub.sent).toEqual([`200 ${CLIP}`, `304 ${CLIP}`, `200 ${CLIP}`]);
    delete hub.clips[CLIP];
    expect(await read(CLIP)).toBe(404);
    await lying(folder, 0);
  });

  it('does not keep a sentence waiting for a hub that is slow, nor ask it with each word', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'bốn', [OTHER]: 'năm' });
    const { kept, read, clock } = start(folder, hub.url);
    await kept.fetchAhead([CLIP, OTHER]);
    await lying(folder, 2);
    hub.mood = 'silent';
    const waiting = read(CLIP);
    await vi.waitFor(() => expect(clock.delays).toContain(1_500));
    await clock.pass(1_500);
    expect(await waiting).toBe('bốn');
    expect(await read(OTHER)).toBe('năm');
  });

  it('HL1 fetched ahead is what lies on the disk: not what a busy hub refused, nor what the disk did not take', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'bốn' });
    const { kept, read } = start(folder, hub.url);
    hub.mood = 'busy';
    await expect(kept.fetchAhead([CLIP])).rejects.toThrow('429');
    hub.mood = 'well';
    // One that the list names too much keeps none of the others away.
    await expect(kept.fetchAhead([OTHER, CLIP])).rejects.toThrow(OTHER);
    const [path = ''] = await lying(folder, 1);
    hub.mood = 'busy';
    expect(await read(CLIP)).toBe('bốn');
    hub.mood = 'well';
    await rm(path);
    await mkdir(path);
    await expect(kept.fetchAhead([CLIP])).rejects.toThrow();
    expect(await read(CLIP)).toBe('bốn');
    await rm(path, { recursive: true });
    await kept.fetchAhead([CLIP]);
    expect((await stat(path)).isFile()).toBe(true);
  });

  it('what breaks off in the middle takes the place of nothing', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'whole' });
    const { read } = start(folder, hub.url);
    await read(CLIP);
    await lying(folder, 1);
    Object.assign(hub, { mood: 'breaking', clips: { [CLIP]: 'other', [OTHER]: 'another' } });
    expect(await read(CLIP)).toBe('whole');
    await expect(read(OTHER)).rejects.toThrow();
    hub.mood = 'away';
    expect(await start(folder, hub.url).read(CLIP)).toBe('whole');
  });

  it('KI11 a hub that stands still in the middle of a clip is not waited for, and what comes late is kept', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'before' });
    const { read, clock } = start(folder, hub.url);
    await read(CLIP);
    const [path = ''] = await lying(folder, 1);
    Object.assign(hub, { mood: 'stuck', clips: { [CLIP]: 'after!', [OTHER]: 'another' } });
    /** Waits for the second of its two patiences, and lets it pass. */
    const held = async (file: string, patiences: readonly number[]) => {
      const { length } = clock.delays;
      const reading = read(file).catch((error: unknown) => String(error));
      await vi.waitFor(() => expect(clock.delays.slice(length)).toEqual(patiences));
      await clock.pass(patiences.at(-1) ?? 0);
      return reading;
    };
    expect(await held(CLIP, [1_500, 1_500])).toBe('before');
    expect(await held(OTHER, [30_000])).toContain('middle of an answer');
    hub.goOn();
    await vi.waitFor(async () => expect(await readFile(path, 'utf8')).toContain('after!'));
    hub.mood = 'away';
    expect([await read(CLIP), await read(OTHER)]).toEqual(['after!', 'another']);
  });

  it('what a bad disk or a power cut has left is as good as none', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'bốn' });
    await start(folder, hub.url).read(CLIP);
    const [path = ''] = await lying(folder, 1);
    const whole = await readFile(path);
    await writeFile(`${path}.draft`, 'x');
    hub.mood = 'away';
    for (const broken of [whole.subarray(0, -1), Buffer.alloc(0), Buffer.from('{}\nbốn'), Buffer.alloc(2_000, 7)]) {
      await writeFile(path, broken);
      await expect(start(folder, hub.url).read(CLIP)).rejects.toThrow();
    }
    hub.mood = 'well';
    expect(await start(folder, hub.url).read(CLIP)).toBe('bốn');
    await vi.waitFor(async () => expect(await readFile(path)).toEqual(whole));
    await lying(folder, 1);
  });

  it('what one hub has given is shown under no other, and nothing is kept before it is known whose it is', async () => {
    const folder = await temporaryFolder();
    const hub = await hubWith({ [CLIP]: 'bốn', '/media/film.mp4': 'film' });
    expect(await start(folder, hub.url, null).read(CLIP)).toBe('bốn');
    expect(await start(folder, hub.url).read('/media/film.mp4')).toBe('film');
    await lying(folder, 0);
    await start(folder, hub.url).read(CLIP);
    await lying(folder, 1);
    hub.mood = 'away';
    await expect(start(folder, hub.url, 'hub:2').read(CLIP)).rejects.toThrow();
    await lying(folder, 0);
  });

  it('takes no more room than it may: the oldest give way', async () => {
    const folder = await temporaryFolder();
    const file = { mark: null, type: 'audio/ogg', bytes: new Uint8Array(1_000) };
    const shelf = new FileShelf(folder, 3_200);
    for (const address of ['/1', '/2', '/3']) await shelf.put(address, file);
    expect(await shelf.read('/1')).toBeNull();
    expect((await shelf.read('/3'))?.bytes).toEqual(file.bytes);
    const again = new FileShelf(folder, 3_200);
    await again.put('/4', file);
    expect([await again.read('/2'), await again.read('/4')]).toEqual([null, file]);
    await again.put('/5', { ...file, bytes: new Uint8Array(4_000) });
    expect(await again.read('/5')).toBeNull();
    expect(await again.read('/4')).not.toBeNull();
  });

  it('counts what a disk that takes nothing has left where it was, and begins anew where it could not begin', async () => {
    const folder = join(await temporaryFolder(), 'shelf');
    const file = { mark: null, type: 'audio/ogg', bytes: new Uint8Array(1_000) };
    const shelf = new FileShelf(folder, 2_400);
    await writeFile(folder, 'in the way');
    await expect(shelf.put('/1', file)).rejects.toThrow();
    await rm(folder);
    await shelf.put('/1', file);
    const [path = ''] = await lying(folder, 1);
    await shelf.put('/2', file);
    // Nothing can be put in a folder's place.
    await rm(path);
    await mkdir(path);
    await expect(shelf.put('/1', file)).rejects.toThrow();
    await rm(path, { recursive: true });
    await writeFile(path, 'x'.repeat(1_100));
    await shelf.put('/3', file);
    expect((await readdir(folder)).length).toBe(2);
    expect((await shelf.read('/3'))?.bytes).toEqual(file.bytes);
  });
});
