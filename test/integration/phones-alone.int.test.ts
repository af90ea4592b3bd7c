import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { tmpdir, type NetworkInterfaceInfo } from 'node:os';
import { join } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { createHub, type Hub } from '@motcua/hub';
import {
  followCheckReplySchema,
  followStateSchema,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type FollowState,
  type FollowView,
  type SettingsChange,
} from '@motcua/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { freeFollowPort } from '../harness/follow-office.ts';
import { freePort } from '../harness/hub-process.ts';
import { eventually } from '../harness/office-pages.ts';
import { signIn, type Admission } from '../harness/public-door.ts';

const [OFFICE, HALL] = ['127.0.0.1', '127.0.0.2'];
const PASSWORD = 'a password of the office hub';

/** Linux answers at every address of 127/8, so that two of them are the cards of this machine. */
const card = (address: string): NetworkInterfaceInfo[] => [
  { ...{ address, netmask: '', mac: '00:00:00:00:00:01', internal: false, cidr: `${address}/32` }, family: 'IPv4' },
];
const cards: Record<string, NetworkInterfaceInfo[]> = {};

const folder = mkdtempSync(join(tmpdir(), 'motcua-alone-'));
let hub: Hub;
let port: number;
let followPort: number;
let admin: Admission;
const sockets: Socket[] = [];

async function start(): Promise<void> {
  hub = await createHub({
    version: 'test',
    config: {
      ...{ port, host: '0.0.0.0', dataFolder: folder, allowedHosts: [], adminPassword: PASSWORD },
      doors: { http: 'on', httpsPort: 0, announced: false },
      printer: { connection: { kind: 'simulated' }, paperWidthMm: 80 },
    },
    networks: () => cards,
  });
}

beforeAll(async () => {
  Object.assign(cards, { eth0: card(OFFICE), wlan0: card(HALL) });
  [port, followPort] = [await freePort(), await freeFollowPort()];
  await start();
  admin = await signIn(at(OFFICE), 'quantri', PASSWORD);
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await hub?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (address: string): string => `http://${address}:${port}`;

type Follow = SettingsChange['settings']['follow'];
const setFollow = (change: Partial<Follow>, by: Admission = admin): Promise<void> =>
  changeSettings(by, (settings) => ({
    ...settings,
    follow: { ...settings.follow, enabled: true, port: followPort, host: HALL, ...change },
  }));

async function state(): Promise<FollowState> {
  const answer = await fetch(`${at(OFFICE)}/api/follow`, { headers: { cookie: admin.cookie ?? '' } });
  return followStateSchema.parse(await answer.json());
}
const untilOpenAt = (host: string) =>
  eventually(async () => expect((await state()).door).toEqual({ kind: 'open', host, port: followPort }), 30_000);

/** A page of staff, live. */
async function live(address: string): Promise<Socket> {
  const { cookie } = address === OFFICE ? admin : await signIn(at(address), 'quantri', PASSWORD);
  const socket = io(at(address), {
    ...{ path: SOCKET_PATH, transports: ['websocket'], forceNew: true, reconnection: false },
    auth: { role: 'staff', protocol: PROTOCOL_VERSION, token: null, client: { name: 'test', version: '1' } },
    extraHeaders: { origin: at(address), cookie: cookie ?? '' },
  });
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => socket.once('welcome', () => resolve()).once('connect_error', reject));
  return socket;
}

const secureTo = (host: string) =>
  connectSecurely({ host, port: Number(new URL(hub.secureUrl ?? '').port), rejectUnauthorized: false });

/** Whether TLS is agreed on there at all, whoever it may be. */
async function secureAt(address: string): Promise<boolean> {
  const socket = secureTo(address);
  const agreed = await new Promise<boolean>((resolve) => {
    socket.once('secureConnect', () => resolve(true)).on('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
  socket.destroy();
  return agreed;
}

async function refusedAt(address: string): Promise<void> {
  for (const path of ['/', '/kiosk/', '/counter/', '/trust', '/healthz', '/metrics', '/api/session', '/ca.crt'])
    await expect(fetch(at(address) + path), path).rejects.toThrow();
  await expect(fetch(`${at(address)}${SOCKET_PATH}/?EIO=4&transport=polling`)).rejects.toThrow();
  await expect(live(address)).rejects.toThrow();
  expect(await secureAt(address)).toBe(false);
}

/** Asks over a connection that is kept; `localAddress`: whom it comes from. */
const ask = (url: string, agent: Agent | false, localAddress?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asking = request(url, { agent, ...(localAddress === undefined ? {} : { localAddress }) });
    asking.once('response', (response: IncomingMessage) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    asking.once('error', reject).end();
  });

it('FO9 what would shut the office or the asker out is refused in words, and nothing changes', async () => {
  const alone = { phonesAlone: true };
  await expect(setFollow({ ...alone, host: null })).rejects.toThrow('follow-alone-no-address');
  await expect(setFollow({ ...alone, host: '192.0.2.9' })).rejects.toThrow('follow-alone-not-own');
  const fromTheHall = await signIn(at(HALL), 'quantri', PASSWORD);
  await expect(setFollow(alone, fromTheHall)).rejects.toThrow('follow-alone-own-way');
  await expect(setFollow({ ...alone, host: OFFICE })).rejects.toThrow('follow-alone-own-way');
  cards['eth0'] = [...card(OFFICE), ...card(HALL)];
  delete cards['wlan0'];
  await expect(setFollow(alone)).rejects.toThrow('follow-alone-beside');
  cards['eth0'] = card(HALL);
  await expect(setFollow(alone)).rejects.toThrow('follow-alone-only');
  Object.assign(cards, { eth0: card(OFFICE), wlan0: card(HALL) });
  expect((await fetch(`${at(HALL)}/healthz`)).status).toBe(200);
  expect(await secureAt(HALL)).toBe(true);
});

it('FO9 from the moment it applies nothing of the office is at that address, also over what was open; the page for phones is', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const staff = await live(OFFICE);
  const inTheHall = await live(HALL);
  const told: string[] = [];
  staff.once('disconnect', () => told.push('office'));
  const cut = new Promise((resolve) => inTheHall.once('disconnect', resolve));
  expect(await ask(`${at(HALL)}/healthz`, agent)).toBe(200);
  const kept = Object.values(agent.freeSockets)[0]?.[0];
  expect(kept?.destroyed).toBe(false);
  const closed = new Promise((resolve) => kept?.once('close', resolve));
  const secure = secureTo(HALL);
  await new Promise((resolve) => secure.once('secureConnect', resolve));
  const secureClosed = new Promise((resolve) => secure.on('error', () => undefined).once('close', resolve));

  await setFollow({ phonesAlone: true });
  await Promise.all([cut, closed, secureClosed]);
  await refusedAt(HALL);
  await untilOpenAt(HALL);
  expect((await fetch(`http://${HALL}:${followPort}/robots.txt`)).status).toBe(200);
  expect((await fetch(`http://${HALL}:${followPort}/s/${'a'.repeat(20)}`)).status).toBe(200);
  expect((await state()).office).toMatchObject({ isThere: false, alone: 'yes', httpPort: port });

  // The office goes on, over what it had open as well.
  for (const path of ['/healthz', '/metrics', '/trust'])
    expect((await fetch(at(OFFICE) + path)).status, path).toBe(200);
  expect(await secureAt(OFFICE)).toBe(true);
  expect([told, staff.connected]).toEqual([[], true]);
  agent.destroy();
});

it('FO9 nor does a machine of that network get in by naming another address of the hub', async () => {
  await expect(ask(`${at(OFFICE)}/healthz`, false, HALL)).rejects.toThrow();
  expect(await ask(`${at(OFFICE)}/healthz`, false, '127.0.0.3')).toBe(200);
});

it('FO7 FO9 the phone of a check gets to no page of the office, and is told that this is as it should be, HTTPS or not', async () => {
  const headers = { cookie: admin.cookie ?? '', origin: at(OFFICE) };
  const begun = await fetch(`${at(OFFICE)}/api/follow/check`, { method: 'POST', headers });
  const reply = followCheckReplySchema.parse(await begun.json());
  const code = reply.kind === 'begun' ? reply.state.check?.url.slice(-20).toLowerCase() : reply.kind;
  const page = `http://${HALL}:${followPort}/c/${code}`;
  const reached = (await (await fetch(`${page}/state`)).json()) as FollowView;
  expect(reached.office).toEqual([`${at(HALL)}/healthz`, `${at(OFFICE)}/healthz`]);
  for (const url of reached.office ?? []) await expect(ask(url, false, HALL), url).rejects.toThrow();
  const said = (await (await fetch(`${page}/office-shut`)).json()) as FollowView;
  expect(said.lines).toContain('Điện thoại này không mở được các trang của cán bộ: đúng như mong muốn.');
  expect((await state()).office).toMatchObject({ seen: 'shut', alone: 'yes', isThere: false });
});

it('FO9 holds while nothing can be followed and while that network is away, and other settings can be changed meanwhile', async () => {
  await setFollow({ enabled: false });
  await refusedAt(HALL);
  delete cards['wlan0'];
  await setFollow({ port: followPort });
  await refusedAt(HALL);
  cards['wlan0'] = card(HALL);
});

it('FO9 holds from the first connection on after the hub has started again', async () => {
  await hub.stop();
  await start();
  await refusedAt(HALL);
  expect(new URL(hub.url).hostname).not.toBe(HALL);
  expect((await fetch(`${at(OFFICE)}/healthz`)).status).toBe(200);
  await untilOpenAt(HALL);
});

it('FO9 ends when it is switched off', async () => {
  await setFollow({ phonesAlone: false });
  expect((await fetch(`${at(HALL)}/healthz`)).status).toBe(200);
  expect(await secureAt(HALL)).toBe(true);
  expect((await state()).office).toMatchObject({ alone: 'no', isThere: true });
});
