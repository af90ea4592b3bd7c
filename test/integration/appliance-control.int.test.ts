import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApplianceLink } from '@motcua/client';
import { ProgramActs, type ShellControls } from '@motcua/client/program-acts';
import { machineActReplySchema, type ApplianceWish, type DeviceList, type MachineActReply } from '@motcua/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { eventually } from '../harness/office-pages.ts';
import { signIn } from '../harness/public-door.ts';

let folder = '';
const cleanUps: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-control-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A display's program with its real link to a real hub; its shell is played by hand. */
async function openOffice() {
  const hub = await HubProcess.start({ dataFolder: join(folder, 'data'), port: await freePort() });
  cleanUps.push(() => hub.stop());
  const done: string[] = [];
  let write: Parameters<ShellControls['onLine']>[0] = () => undefined;
  const picture = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7) % 256);
  const acts = new ProgramActs({
    controls: {
      reload: () => void done.push('reload'),
      restart: () => void done.push('restart'),
      identify: (name, forMs) => void done.push(`${name} for ${forMs}`),
      takePicture: () => Promise.resolve(picture),
      setVolume: () => Promise.resolve(false),
      readLog: () => 'Nhật ký của máy\n',
      onLine: (listener) => (write = listener),
    },
    version: '0.1.0',
    keeping: () => 'file',
    newContentId: () => 'c-1',
  });
  let token: string | null = null;
  const link = openApplianceLink({
    ...{ role: 'display', hubUrl: hub.url, deviceName: 'Màn hình thử', version: '0.1.0', acts, log: () => undefined },
    tokenStore: { get: () => Promise.resolve(token), set: (next) => Promise.resolve(void (token = next)) },
  });
  cleanUps.push(() => link.close());

  const { names, password } = hub.demoSignIn;
  const cookies = new Map<string, string>();
  const as = async (name: string, path: string, body: object | null): Promise<Response> => {
    const cookie = cookies.get(name) ?? (await signIn(hub.url, name, password)).cookie ?? '';
    cookies.set(name, cookie);
    const headers = { 'content-type': 'application/json', origin: hub.url, cookie };
    const method = body === null ? 'GET' : 'POST';
    return fetch(hub.url + path, { method, headers, ...(body === null ? {} : { body: JSON.stringify(body) }) });
  };
  const administrator = names.at(-1) ?? '';
  const devices = async () => ((await (await as(administrator, '/api/devices', null)).json()) as DeviceList).devices;
  await eventually(async () => expect(await devices()).toMatchObject([{ role: 'display', connected: true }]));
  const [{ deviceId, name } = expect.fail('no device')] = await devices();
  const act = (wish: ApplianceWish) => ({ act: 'control-appliance', deviceId, wish });
  const want = async (wish: ApplianceWish): Promise<MachineActReply> =>
    machineActReplySchema.parse(await (await as(administrator, '/api/machines/acts', act(wish))).json());
  const line = (message: string) => write({ at: 1_764_400_000_000, message, fields: { reason: 'oom' } });
  return { hub, link, done, picture, line, want, act, as, name, others: names.slice(0, -1) };
}

describe('a device controlled from the page of machines', () => {
  it('AP8 does what an administrator wants, over the wire and back', async () => {
    const { want, done, picture, name } = await openOffice();
    const plain = { kind: 'done', act: 'control-appliance', told: null, content: null };
    for (const kind of ['reload', 'restart', 'identify'] as const) expect(await want({ kind })).toEqual(plain);
    expect(done).toEqual(['reload', 'restart', `${name} for 10000`]);
    expect(await want({ kind: 'take-picture' })).toEqual({
      ...plain,
      content: { type: 'image/jpeg', bytes: Buffer.from(picture).toString('base64') },
    });
    expect(await want({ kind: 'read-log' })).toEqual({
      ...plain,
      content: { type: 'text/plain', bytes: Buffer.from('Nhật ký của máy\n').toString('base64') },
    });
    expect(await want({ kind: 'set-volume', percent: 30 })).toEqual({ kind: 'refused', reason: 'no-tool' });
  });

  it('AP7 AP9 tells its log and how it keeps its token, which stay when it is away', async () => {
    const { want, line, link } = await openOffice();
    line('The page crashed');
    line('The page hangs');
    const lines = ['The page crashed', 'The page hangs'].map((message) => ({
      ...{ at: 1_764_400_000_000, message, detail: 'reason oom' },
    }));
    const told = { program: { version: '0.1.0', keeping: 'file' }, lines };
    await eventually(async () =>
      expect(await want({ kind: 'tell' })).toMatchObject({ told: { connected: true, ...told } }),
    );
    link.close();
    await eventually(async () =>
      expect(await want({ kind: 'tell' })).toMatchObject({ told: { connected: false, ...told } }),
    );
    expect(await want({ kind: 'reload' })).toEqual({ kind: 'refused', reason: 'not-open' });
  });

  it('AP8 obeys nobody else, and nothing that there is not', async () => {
    const { as, act, others, done, hub } = await openOffice();
    expect(others.length).toBeGreaterThan(0);
    for (const name of others) {
      expect((await as(name, '/api/machines/acts', act({ kind: 'take-picture' }))).status).toBe(403);
    }
    const anybody = await fetch(`${hub.url}/api/machines/acts`, {
      ...{ method: 'POST', body: JSON.stringify(act({ kind: 'restart' })) },
      headers: { 'content-type': 'application/json', origin: hub.url },
    });
    expect(anybody.status).toBe(401);
    const strange = { ...act({ kind: 'restart' }), wish: { kind: 'run', program: 'rm' } };
    const { names } = hub.demoSignIn;
    expect((await as(names.at(-1) ?? '', '/api/machines/acts', strange)).status).toBe(400);
    expect(done).toEqual([]);
  });
});
