import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubTls } from '@motcua/client/hub-tls';
import { meetHub } from '@motcua/client/meet-hub';
import { askHub } from '@motcua/client/home';
import { createHub } from '@motcua/hub';
import { fetchPackage } from '@motcua/updates/fetch-package';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

type Kept = { readonly keyPem: string; readonly certificatePem: string };
let door: Kept;
let authority: Kept;

/** What a hub has made for its own door, so that a server here can stand for it. */
beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-streams-'));
  const hub = await createHub({
    version: 'test',
    config: {
      ...{ port: 0, host: '127.0.0.1', dataFolder, allowedHosts: [], adminPassword: null },
      doors: { http: 'on', httpsPort: 0, announced: false },
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
    },
  });
  await hub.stop();
  const kept = (name: string) => JSON.parse(readFileSync(join(dataFolder, 'identity', name), 'utf8')) as Kept;
  [door, authority] = [kept('door.json'), kept('authority.json')];
  rmSync(dataFolder, { recursive: true });
});

async function pinnedServer(answer: RequestListener): Promise<{ url: string; server: Server; fetch: typeof fetch }> {
  const server = createServer({ key: door.keyPem, cert: door.certificatePem }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ways = hubTls({ caPem: authority.certificatePem, now: Date.now });
  return { server, fetch: ways.fetch, url: `https://127.0.0.1:${port}` };
}

describe('what comes from the pinned hub', () => {
  it('TL7 is there as it comes: an answer begins before its body has ended', async () => {
    let goOn = (): void => undefined;
    const { url, fetch } = await pinnedServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' });
      response.write('the first part, ');
      goOn = () => void response.end('and the rest');
    });
    const patience = new AbortController();
    // As the program asks for the hub's files: it has to begin in time, and may take as long as it is watched.
    const answer = await fetch(`${url}/media/a.mp4`, { signal: patience.signal });
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('the first part, ');
    goOn();
    const second = await reader?.read();
    expect([new TextDecoder().decode(second?.value), (await reader?.read())?.done]).toEqual(['and the rest', true]);
  });

  it('TL7 is given up where whoever reads it goes away, and says why where it is taken back', async () => {
    const closed = vi.fn();
    const { url, fetch } = await pinnedServer((_request, response) => {
      response.on('close', closed);
      response.writeHead(200).write('a beginning');
    });
    const read = await fetch(url);
    await read.body?.cancel();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    const asked = new AbortController();
    const taken = await fetch(url, { signal: asked.signal });
    asked.abort(new DOMException('long enough', 'TimeoutError'));
    await expect(taken.text()).rejects.toThrow('long enough');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2), { timeout: 5_000 });
  });

  it('TL7 has no body where there is none', async () => {
    const { url, fetch } = await pinnedServer((request, response) => {
      response.writeHead(request.method === 'HEAD' ? 200 : 304, { etag: '"a"' }).end();
    });
    const [same, head] = [await fetch(url), await fetch(url, { method: 'HEAD' })];
    expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, null, '"a"']);
    expect([head.status, head.body]).toEqual([200, null]);
  });

  it('TL7 FS2 of somebody who calls themselves a hub no more is read than a hub would say', async () => {
    const broken: number[] = [];
    const endless: RequestListener = (_request, response) => {
      const filler = Buffer.alloc(64 * 1024, ' ');
      let sent = 0;
      const more = (): void => {
        if (response.destroyed) return;
        sent += filler.length;
        response.write(filler, more);
      };
      response.on('close', () => broken.push(sent));
      more();
    };
    const { url } = await pinnedServer(endless);
    expect(await meetHub(url, Date.now)).toEqual({ kind: 'not-a-hub' });
    const plain = createPlainServer(endless);
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      plain.closeAllConnections();
      plain.close();
    });
    const { port } = plain.address() as AddressInfo;
    expect(await askHub(`http://127.0.0.1:${port}`, null, Date.now)).toEqual({ kind: 'no-hub' });
    await vi.waitFor(() => expect(broken).toHaveLength(2), { timeout: 5_000 });
    expect(Math.max(...broken)).toBeLessThan(64 * 1024 * 1024);
  });

  it('UP4 FS6 a hub that has not opened its doors yet is away, and no other machine', async () => {
    const closed: RequestListener = (_request, response) => void response.writeHead(503).end('{}');
    const { url } = await pinnedServer(closed);
    expect(await askHub(url, authority.certificatePem, Date.now)).toEqual({ kind: 'nobody' });
    const plain = createPlainServer(closed);
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void plain.close());
    const { port } = plain.address() as AddressInfo;
    expect(await askHub(`http://127.0.0.1:${port}`, null, Date.now)).toEqual({ kind: 'nobody' });
  });

  it('UP7 a transfer of a package from the pinned hub goes on where a cut has ended it', async () => {
    const content = Buffer.alloc(300_000, 'package ');
    const ranges: (string | undefined)[] = [];
    const { url, fetch } = await pinnedServer((request, response) => {
      ranges.push(request.headers.range);
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(from === 0 ? 200 : 206, {
        'content-length': content.length - from,
        'content-range': `bytes ${from}-${content.length - 1}/${content.length}`,
      });
      if (from > 0) return void response.end(content.subarray(from));
      response.write(content.subarray(0, 100_000));
      goOn = () => void response.destroy();
    });
    let goOn = (): void => undefined;
    const folder = mkdtempSync(join(tmpdir(), 'motcua-fetched-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // What has come is counted before it is on the disk, and a cut before that would leave nothing to go on from.
    const cutWhenWritten = (): void => {
      const written = statSync(join(folder, '0.2.0'), { throwIfNoEntry: false })?.size ?? 0;
      if (written >= 100_000) goOn();
      else setTimeout(cutWhenWritten, 10);
    };
    const order = {
      ...{ url: new URL('/api/updates/packages/p', url), fetch, folder, name: '0.2.0' },
      ...{ bytes: content.length, signal: new AbortController().signal, hasRoomFor: async () => true },
      onShare: (share: number) => share * content.length >= 100_000 && cutWhenWritten(),
    };
    await expect(fetchPackage(order)).rejects.toThrow();
    const path = await fetchPackage(order);
    expect(readFileSync(path).equals(content)).toBe(true);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });
});
