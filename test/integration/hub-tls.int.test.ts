import { mkdtempSync, cpSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHubHttp, createHubLink, usualSurroundings } from '@motcua/client';
import { hubTls } from '@motcua/client/hub-tls';
import { checkHub, meetHub } from '@motcua/client/meet-hub';
import { createHub, type Hub } from '@motcua/hub';
import { fingerprintDigits, VIEW_SCHEMAS } from '@motcua/protocol';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const now = () => Date.now();
const YEAR_MS = 365 * 24 * 3_600_000;

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(folder = freshFolder()): Promise<Hub & { readonly secure: string }> {
  const hub = await createHub({
    version: 'test',
    config: {
      ...{ port: 0, host: '127.0.0.1', dataFolder: folder, allowedHosts: [], adminPassword: null },
      doors: { http: 'on', httpsPort: 0, announced: false },
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
    },
  });
  onTestFinished(() => hub.stop());
  return { ...hub, secure: hub.secureUrl ?? 'no door' };
}

async function pinnedBy({ secure }: { readonly secure: string }): Promise<string> {
  const met = await meetHub(secure, now);
  if (met.kind !== 'met') throw new Error(met.kind);
  return met.caPem;
}

describe('a device and the hub that it has pinned', () => {
  it('TL7 meets a hub for the first time, with digits that people compare', async () => {
    const hub = await start();
    const met = await meetHub(hub.secure, now);
    expect(met).toMatchObject({ kind: 'met', digits: hub.digits, identity: { version: 'test' } });
    const { identity, caPem } = met as Extract<typeof met, { kind: 'met' }>;
    expect(fingerprintDigits(identity.authorityFingerprint ?? '')).toBe(hub.digits);
    expect(await checkHub(hub.secure, { caPem, now })).toMatchObject({
      kind: 'trusted',
      identity: { hubId: identity.hubId },
    });
    // Under an address that stands in no certificate: addresses change, the authority does not.
    const { port } = new URL(hub.secure);
    const elsewhere = createServer((socket) => {
      const onward = connect({ host: '127.0.0.1', port: Number(port) });
      for (const one of [socket, onward]) one.on('error', () => undefined);
      socket.pipe(onward).pipe(socket);
    }).listen(0, '127.0.0.9');
    await once(elsewhere, 'listening');
    onTestFinished(() => void elsewhere.close());
    const moved = `https://127.0.0.9:${(elsewhere.address() as AddressInfo).port}`;
    expect((await checkHub(moved, { caPem, now })).kind).toBe('trusted');
  });

  it('TL7 pairs, connects and asks over connections to the pinned hub alone', async () => {
    const hub = await start();
    const tls = hubTls({ caPem: await pinnedBy(hub), now });
    const link = createHubLink({
      ...{ url: hub.secure, role: 'kiosk', views: VIEW_SCHEMAS, deviceName: 'Cửa chính', headers: null },
      ...{ client: { name: 'test', version: '1' }, agent: tls.agent },
      tokenStore: keepToken(),
      surroundings: { ...usualSurroundings(), fetch: tls.fetch },
    });
    onTestFinished(() => link.close());
    await vi.waitFor(() => expect(link.state().kind).toBe('connected'), { timeout: 20_000, interval: 50 });
    expect(link.latest('kiosk-menu', null)?.body.services.length).toBeGreaterThan(0);
    expect(tls.lastReach()).toBe('trusted');
  });

  it('TL7 never speaks to an impostor, though id, centre, address and names are the same', async () => {
    const folder = freshFolder();
    const hub = await start(folder);
    const caPem = await pinnedBy(hub);
    const copy = freshFolder();
    cpSync(join(folder, 'identity', 'hub-id.txt'), join(copy, 'identity', 'hub-id.txt'), { recursive: true });
    const impostor = await start(copy);
    expect((await meetHub(impostor.secure, now)).kind).toBe('met');
    expect(await checkHub(impostor.secure, { caPem, now })).toEqual({ kind: 'impostor' });
    // And also where the dates would not fit either: it is not taken for a matter of clocks.
    expect(await checkHub(impostor.secure, { caPem, now: () => Date.now() + 5 * YEAR_MS })).toEqual({
      kind: 'impostor',
    });
    expect(await checkHub(impostor.secure, { caPem, now: () => 0 })).toEqual({ kind: 'impostor' });

    const tls = hubTls({ caPem, now });
    const heard: string[] = [];
    tls.onReach((reach) => heard.push(reach));
    const set = vi.fn(() => Promise.resolve());
    const link = createHubLink({
      ...{ url: impostor.secure, role: 'kiosk', views: VIEW_SCHEMAS, deviceName: 'Cửa chính', headers: null },
      ...{ client: { name: 'test', version: '1' }, agent: tls.agent },
      tokenStore: { get: () => Promise.resolve('the token that the impostor would like to have'), set },
      surroundings: { ...usualSurroundings(), fetch: tls.fetch },
    });
    onTestFinished(() => link.close());
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1), { timeout: 20_000, interval: 50 });
    expect(new Set(heard)).toEqual(new Set(['impostor']));
    expect([link.state().kind, set.mock.calls.length]).toEqual([expect.not.stringMatching('connected'), 0]);
  });

  it('TL7 tells clocks that disagree from an impostor, and does not believe its own in 1970', async () => {
    const hub = await start();
    const caPem = await pinnedBy(hub);
    const at = async (ms: number) => (await checkHub(hub.secure, { caPem, now: () => ms })).kind;
    expect(await at(Date.now() + YEAR_MS)).toBe('expired');
    expect(await at(0)).toBe('trusted');
    expect(await at(Date.now())).toBe('trusted');
  });

  it('TL7 tells plain HTTP, silence and strangers apart', async () => {
    const hub = await start();
    const caPem = await pinnedBy(hub);
    expect(await checkHub(hub.url.replace('http:', 'https:'), { caPem, now })).toEqual({ kind: 'not-tls' });
    const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    expect(await checkHub(`https://127.0.0.1:${port}`, { caPem, now })).toEqual({ kind: 'unreachable' });
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port: closed } = gone.address() as AddressInfo;
    gone.close();
    expect(await meetHub(`https://127.0.0.1:${closed}`, now)).toEqual({ kind: 'unreachable' });
  });

  it('TL7 the API over a pinned connection refuses plain HTTP, and hands refusals on as they are', async () => {
    const hub = await start();
    const { fetch } = hubTls({ caPem: await pinnedBy(hub), now });
    await expect(fetch(`${hub.url}/healthz`)).rejects.toThrow(/not spoken with a pinned hub/);
    const http = createHubHttp(hub.secure, { fetch, headers: { origin: hub.secure } });
    const refused = await http.signIn({ name: 'nobody', password: 'not the password at all' });
    expect(refused).toMatchObject({ kind: 'refused', problem: { code: 'wrong-name-or-password' } });
    const { names, password } = hub.demoSignIn ?? { names: [], password: '' };
    expect((await http.signIn({ name: names[0] ?? '', password })).kind).toBe('ok');
    expect(await http.signOut()).toMatchObject({ kind: 'refused', problem: { code: 'not-signed-in' } });
  });
});

function keepToken() {
  let token: string | null = null;
  return {
    get: () => Promise.resolve(token),
    set: (given: string) => {
      token = given;
      return Promise.resolve();
    },
  };
}
