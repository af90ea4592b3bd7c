import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHubHttp } from '@motcua/client';
import { createHub, type Hub } from '@motcua/hub';
import { pairingStartedSchema } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';

let dataFolder: string;
let hub: Hub | null = null;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-demo-'));
});
afterEach(async () => {
  await hub?.stop();
  hub = null;
  rmSync(dataFolder, { recursive: true });
});

async function startAt(host: string, adminPassword: string | null = null): Promise<string> {
  await hub?.stop();
  hub = await createHub({
    version: 'test',
    config: {
      ...{ port: 0, host, dataFolder, allowedHosts: [], doors: null, adminPassword },
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
    },
  });
  return `http://127.0.0.1:${new URL(hub.url).port}`;
}

/** A page opened on the hub's own machine asks to be paired. */
async function pairPage(url: string) {
  const answer = await fetch(`${url}/api/pairing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ role: 'kiosk', name: 'Máy lấy số' }),
  });
  const { requestId, secret } = pairingStartedSchema.parse(await answer.json());
  const polled = await fetch(`${url}/api/pairing/${requestId}`, { headers: { authorization: `Bearer ${secret}` } });
  return { state: ((await polled.json()) as { state: string }).state, cookie: polled.headers.get('set-cookie') };
}

const signIn = (url: string, name: string, password: string) =>
  createHubHttp(url, { fetch, headers: { origin: url } }).signIn({ name, password });

test('the demo’s shortcuts end where the hub can be reached by others, whatever its settings say', async () => {
  const demoUrl = await startAt('127.0.0.1');
  expect(hub).toMatchObject({ centre: { isDemo: true }, newAdministrator: null });
  const { names, password } = hub?.demoSignIn ?? { names: [], password: '' };
  expect(names).toHaveLength(3);
  expect(await pairPage(demoUrl)).toMatchObject({
    state: 'paired',
    cookie: expect.stringContaining('HttpOnly') as string,
  });
  expect(await signIn(demoUrl, 'canbo', password)).toMatchObject({ kind: 'ok', value: { role: 'officer' } });
  if (process.platform !== 'win32') {
    expect(statSync(join(dataFolder, 'demo-password.txt')).mode & 0o777).toBe(0o600);
  }

  const officeUrl = await startAt('0.0.0.0');
  expect(hub).toMatchObject({ centre: { isDemo: true }, demoSignIn: null });
  expect(await pairPage(officeUrl)).toEqual({ state: 'waiting', cookie: null });
  for (const name of names) {
    expect(await signIn(officeUrl, name, password)).toMatchObject({
      kind: 'refused',
      problem: { code: 'wrong-name-or-password' },
    });
  }
  expect(hub?.access.pairing.devices()).toEqual([]);

  // Its first start there made the real administrator; the second does not make another.
  const made = hub?.newAdministrator;
  expect(await signIn(officeUrl, made?.name ?? '', made?.password ?? '')).toMatchObject({
    kind: 'ok',
    value: { role: 'administrator' },
  });
  await startAt('0.0.0.0');
  expect(hub?.newAdministrator).toBeNull();

  await startAt('127.0.0.1');
  expect(hub?.demoSignIn?.password).toBe(password);
});

test('an administrator’s password that is too weak stops the start in words', async () => {
  await expect(startAt('0.0.0.0', 'too short')).rejects.toThrow(/^MOTCUA_ADMIN_PASSWORD is too short: at least 15/);
  const url = await startAt('0.0.0.0', 'trời hôm nay thật đẹp');
  expect(hub?.newAdministrator).toMatchObject({ name: 'quantri', password: null });
  expect(await signIn(url, 'quantri', 'trời hôm nay thật đẹp')).toMatchObject({ kind: 'ok' });
});
