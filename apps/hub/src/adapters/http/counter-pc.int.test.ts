import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knock, openDoors, PASSWORD, until, type Doors } from '../../testing/doors.ts';
import { MemoryAccessStore } from '../memory/access-store.ts';

const SHORT = 'mây4trôi';
const OWN = 'cơn mưa chiều qua sông';
let doors: Doors;

beforeEach(async () => {
  doors = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: false, port: 0, allFromElsewhere: true });
});
afterEach(() => doors.close());

/** A browser: it keeps the cookies that it is given. */
class Browser {
  readonly #cookies = new Map<string, string>();

  get headers() {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { origin: doors.url, cookie };
  }

  async call(method: string, path: string, content?: object, extra: Record<string, string> = {}) {
    const body = content === undefined ? null : JSON.stringify(content);
    const headers = { 'content-type': 'application/json', ...this.headers, ...extra };
    const answer = await fetch(new URL(path, doors.url), { method, body, headers });
    const [set = ''] = answer.headers.getSetCookie();
    const [, name, value] = /^(\w[\w-]*)=([^;]*)/.exec(set) ?? [];
    if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
    const told: unknown = answer.status === 204 ? null : await answer.json();
    return { status: answer.status, told, set };
  }

  signIn = (name: string, password: string, newPassword?: string) =>
    this.call('POST', '/api/session', { name, password, ...(newPassword === undefined ? {} : { newPassword }) });

  /** By the code that it shows, typed by an administrator elsewhere. */
  async pair(name: string): Promise<string> {
    const asked = await this.call('POST', '/api/pairing', { role: 'counter-pc', name: 'Máy quầy' });
    const { requestId, code, secret } = asked.told as { requestId: string; code: string; secret: string };
    const administrator = await doors.signIn('administrator');
    const headers = { ...administrator.headers, 'content-type': 'application/json' };
    await fetch(new URL('/api/pairing/confirm', doors.url), {
      ...{ method: 'POST', headers, body: JSON.stringify({ code, name }) },
    });
    const polled = await this.call('GET', `/api/pairing/${requestId}`, undefined, {
      authorization: `Bearer ${secret}`,
    });
    expect(polled.set).toContain('HttpOnly');
    return (polled.told as { deviceId: string }).deviceId;
  }
}

/** An officer with a password that the administrator has just given. */
async function officer(name: string): Promise<void> {
  const { headers } = await doors.signIn('administrator');
  const body = JSON.stringify({ name, displayName: name, role: 'officer', password: PASSWORD });
  const added = await fetch(new URL('/api/accounts', doors.url), {
    ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body },
  });
  expect(added.status).toBe(200);
}

describe('AC17 a counter PC', () => {
  it('is paired by its code, says so, and stays it over a restart of the browser', async () => {
    const pc = new Browser();
    expect((await pc.call('GET', '/api/counter-pc')).told).toEqual({ state: 'unpaired' });
    const deviceId = await pc.pair('Máy quầy 3');
    expect((await pc.call('GET', '/api/counter-pc')).told).toEqual({ state: 'paired', name: 'Máy quầy 3' });
    expect((await new Browser().call('GET', '/api/counter-pc')).told).toEqual({ state: 'unpaired' });
    const { headers } = await doors.signIn('administrator');
    const list = await fetch(new URL('/api/devices', doors.url), { headers });
    expect(await list.json()).toMatchObject({ devices: [{ deviceId, role: 'counter-pc', connected: false }] });
    // It is no device that the floor misses while nobody works there.
    expect(doors.gateway.appliances.list()).toEqual([]);
  });

  it('takes a password of eight characters, and no other PC does', async () => {
    await officer('lan');
    const [pc, elsewhere] = [new Browser(), new Browser()];
    await pc.pair('Máy quầy 3');
    const weak = { status: 422, told: { code: 'weak-password' } };
    expect(await elsewhere.signIn('lan', PASSWORD, SHORT)).toMatchObject(weak);
    expect(await pc.signIn('lan', PASSWORD, 'mây4trô')).toMatchObject(weak);
    expect((await pc.signIn('lan', PASSWORD, SHORT)).status).toBe(200);
    expect((await pc.signIn('lan', SHORT)).status).toBe(200);
    const refused = { status: 403, told: { code: 'counter-pc-needed', field: 'password' } };
    expect(await elsewhere.signIn('lan', SHORT)).toMatchObject(refused);
    // Nor does it say whether it would be the right one.
    expect(await elsewhere.signIn('lan', 'gió5bay')).toMatchObject(refused);
    expect(await elsewhere.signIn('nobody', SHORT)).toMatchObject(refused);
    // A longer one, chosen there, is good everywhere.
    const change = { oldPassword: SHORT, newPassword: OWN };
    expect((await pc.call('POST', '/api/account/password', change)).status).toBe(204);
    expect((await elsewhere.signIn('lan', OWN)).status).toBe(200);
    expect(
      await elsewhere.call('POST', '/api/account/password', { oldPassword: OWN, newPassword: SHORT }),
    ).toMatchObject(weak);
  });

  it('that is taken out loses the sessions that began there, and a short password is good there no more', async () => {
    await officer('lan');
    const [pc, other] = [new Browser(), new Browser()];
    const deviceId = await pc.pair('Máy quầy 3');
    await other.pair('Máy quầy 4');
    expect((await pc.signIn('lan', PASSWORD, SHORT)).status).toBe(200);
    expect((await other.signIn('lan', SHORT)).status).toBe(200);
    const { socket, outcome } = knock(doors.url, { role: 'staff', headers: pc.headers });
    expect(await outcome).toMatchObject({ kind: 'welcome' });
    expect(doors.gateway.connectedDevices().has(deviceId as never)).toBe(true);
    const { headers } = await doors.signIn('administrator');
    const path = `/api/devices/${deviceId}/revoke`;
    expect((await fetch(new URL(path, doors.url), { method: 'POST', headers, body: '{}' })).status).toBe(204);
    await until(() => !socket.connected);
    expect((await pc.call('GET', '/api/session')).status).toBe(401);
    expect((await other.call('GET', '/api/session')).status).toBe(200);
    expect((await pc.call('GET', '/api/counter-pc')).told).toEqual({ state: 'unpaired' });
    expect((await pc.signIn('lan', SHORT)).status).toBe(403);
  });

  it('gives nobody a way in as a device, and its token is nobody’s session', async () => {
    const { token } = doors.pair('counter-pc', 'Máy quầy 3');
    const { outcome } = knock(doors.url, { role: 'display', token });
    expect(await outcome).toMatchObject({ kind: 'refused', error: { data: { code: 'unknown-device' } } });
    const answer = await fetch(new URL('/api/devices', doors.url), {
      headers: { origin: doors.url, cookie: `motcua_counter-pc=${token}` },
    });
    expect(answer.status).toBe(401);
  });
});

it('AC17 the hub’s own machine counts as a paired counter PC', async () => {
  await doors.close();
  doors = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: false, port: 0 });
  await officer('lan');
  const here = new Browser();
  expect((await here.call('GET', '/api/counter-pc')).told).toEqual({ state: 'own-machine' });
  expect((await here.signIn('lan', PASSWORD, SHORT)).status).toBe(200);
  expect((await here.signIn('lan', SHORT)).status).toBe(200);
});
