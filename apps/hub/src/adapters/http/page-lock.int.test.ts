import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IDLE_LOCK_MS } from '../../access/idle-lock.ts';
import { ask, knock, openDoors, PASSWORD, type Doors } from '../../testing/doors.ts';
import type { AccessStore } from '../../ports/access-store.ts';
import { MemoryAccessStore } from '../memory/access-store.ts';

let doors: Doors;

const open = (store: AccessStore, aheadMs: number) => openDoors({ store, loopbackDemo: false, port: 0, aheadMs });

beforeEach(async () => {
  doors = await open(new MemoryAccessStore(), 0);
});
afterEach(() => doors.close());

type Headers = Record<string, string>;

async function call(method: string, path: string, headers: Headers, content?: object) {
  const body = content === undefined ? null : JSON.stringify(content);
  const answer = await fetch(new URL(path, doors.url), {
    ...{ method, body },
    headers: { 'content-type': 'application/json', ...headers },
  });
  const told: unknown = answer.status === 204 ? null : await answer.json();
  return { status: answer.status, told };
}

const locked = { status: 423, told: { code: 'session-locked', field: null, retryAfterMs: null } };
const command = (wanted: object) => ({ commandId: uuidv7(), ageMs: 0, command: wanted });

describe('AC15 pages that nobody sits at', () => {
  it('are refused what they are for, until the password opens them; the session is the same', async () => {
    const { headers } = await doors.signIn('administrator');
    expect((await call('GET', '/api/accounts', headers)).status).toBe(200);
    doors.ahead.ms += IDLE_LOCK_MS;
    for (const path of [
      '/api/accounts',
      '/api/devices',
      '/api/pairing',
      '/api/settings',
      '/api/days',
      '/api/updates',
    ]) {
      expect(await call('GET', path, headers), path).toEqual(locked);
    }
    expect(await call('GET', '/api/session/lock', headers)).toEqual({ status: 200, told: { leftMs: 0 } });
    expect(await call('POST', '/api/session/unlock', headers, { password: 'not this one at all' })).toMatchObject({
      ...{ status: 422, told: { code: 'wrong-password', field: 'password' } },
    });
    expect(await call('GET', '/api/accounts', headers)).toEqual(locked);
    expect((await call('POST', '/api/session/unlock', headers, { password: PASSWORD })).status).toBe(200);
    expect((await call('GET', '/api/accounts', headers)).status).toBe(200);
  });

  it('stay open while somebody acts by hand, and asking alone does not keep them open', async () => {
    const { headers } = await doors.signIn('administrator');
    doors.ahead.ms += IDLE_LOCK_MS - 60_000;
    expect((await call('GET', '/api/accounts', headers)).status).toBe(200);
    expect((await call('POST', '/api/session/lock', headers)).status).toBe(200);
    doors.ahead.ms += IDLE_LOCK_MS - 60_000;
    expect((await call('GET', '/api/accounts', headers)).status).toBe(200);
    doors.ahead.ms += 60_000;
    expect(await call('GET', '/api/accounts', headers)).toEqual(locked);
    expect(await call('POST', '/api/session/lock', headers)).toEqual(locked);
    expect(await call('GET', '/api/accounts', headers)).toEqual(locked);
  });

  it('stay locked over a restart of the hub, and open ones stay open for what was left', async () => {
    const [away, here] = [await doors.signIn('administrator'), await doors.signIn('supervisor')];
    const restart = async () => {
      await doors.close();
      doors = await open(doors.store, doors.ahead.ms);
    };
    const ask = (method: string, path: string, { cookie }: { cookie: string }) =>
      call(method, path, { cookie, origin: doors.url });
    doors.ahead.ms += IDLE_LOCK_MS - 60_000;
    expect((await ask('POST', '/api/session/lock', here.headers)).status).toBe(200);
    await restart();
    doors.ahead.ms += 60_000;
    expect(await ask('GET', '/api/accounts', away.headers)).toEqual(locked);
    expect((await ask('GET', '/api/days', here.headers)).status).toBe(200);
    await restart();
    expect(await ask('GET', '/api/accounts', away.headers)).toEqual(locked);
    expect(await ask('POST', '/api/session/lock', away.headers)).toEqual(locked);
    expect((await ask('POST', '/api/session/lock', here.headers)).status).toBe(200);
  });

  it('AC13 do not give away the account of whoever left one open', async () => {
    const { headers, accountId } = await doors.signIn('administrator');
    const own = `/api/accounts/${accountId}/password`;
    for (const password of ['a password of a passer-by', null]) {
      expect(await call('POST', own, headers, { password })).toMatchObject({
        status: 403,
        told: { code: 'forbidden' },
      });
    }
    expect((await call('GET', '/api/accounts', headers)).status).toBe(200);
  });

  it('leave the call panel alone at a paired PC, and refuse a supervisor’s commands and acts', async () => {
    const { token, headers, accountId } = await doors.signIn('administrator', 'own-machine');
    doors.queue.holders.add(accountId);
    const { socket, outcome } = knock(doors.url, {
      role: 'staff',
      headers: { ...headers, cookie: `motcua_staff=${token}` },
    });
    expect((await outcome).kind).toBe('welcome');
    doors.ahead.ms += IDLE_LOCK_MS;
    const paused = await ask(socket, 'command', command({ type: 'resume-issuing' }));
    expect(paused).toMatchObject({ kind: 'rejected', rejection: { code: 'session-locked' } });
    const called = await ask(socket, 'command', command({ type: 'open-counter', counterId: 'quay-1' }));
    expect(called).not.toMatchObject({ rejection: { code: 'session-locked' } });
    expect(called).not.toMatchObject({ rejection: { code: 'malformed' } });
    const probe = { act: 'probe-printer', printerId: 'printer-1' };
    expect(await call('POST', '/api/machines/acts', headers, probe)).toEqual(locked);
    const boards = await call('POST', '/api/machines/acts', headers, {
      act: 'show-board-test',
      lineId: 'line-1',
      boardId: null,
    });
    expect(boards.told).not.toMatchObject({ code: 'session-locked' });
    socket.close();
  });
});

describe('AC17 the call panel', () => {
  const help = command({ type: 'request-help', from: { kind: 'counter', counterId: 'quay-1', wants: 'alarm' } });
  const next = command({ type: 'call-next', counterId: 'quay-1', expectedCurrent: null, settle: null });
  const sessionLocked = { kind: 'rejected', rejection: { code: 'session-locked' } };

  async function panel(pairedPc: 'own-machine' | null) {
    const { headers, accountId } = await doors.signIn('officer', pairedPc);
    const { socket, outcome } = knock(doors.url, { role: 'staff', headers });
    const welcome = await outcome;
    return { headers, accountId, socket, welcome };
  }

  it('of a PC that is not paired is locked when nobody sits there: nothing but calling for help goes on', async () => {
    const { headers, accountId, socket, welcome } = await panel(null);
    doors.queue.holders.add(accountId);
    expect(welcome).toMatchObject({ kind: 'welcome', welcome: { you: { atPairedPc: false } } });
    expect(await ask(socket, 'command', next)).not.toMatchObject(sessionLocked);
    doors.ahead.ms += IDLE_LOCK_MS;
    expect(await ask(socket, 'command', command(next.command))).toMatchObject(sessionLocked);
    expect(await ask(socket, 'command', help)).not.toMatchObject(sessionLocked);
    expect(await ask(socket, 'command', help)).not.toMatchObject({ rejection: { code: 'malformed' } });
    const boards = { act: 'show-board-test', lineId: 'line-1', boardId: null };
    expect(await call('POST', '/api/machines/acts', headers, boards)).toEqual(locked);
    expect((await call('POST', '/api/session/unlock', headers, { password: PASSWORD })).status).toBe(200);
    expect(await ask(socket, 'command', command(next.command))).not.toMatchObject(sessionLocked);
    socket.close();
  });

  it('of a paired PC is locked once its officer has left the counter', async () => {
    const { accountId, socket, welcome } = await panel('own-machine');
    doors.queue.holders.add(accountId);
    expect(welcome).toMatchObject({ kind: 'welcome', welcome: { you: { atPairedPc: true } } });
    doors.ahead.ms += 2 * IDLE_LOCK_MS;
    expect(await ask(socket, 'command', next)).not.toMatchObject(sessionLocked);
    doors.queue.holders.delete(accountId);
    expect(await ask(socket, 'command', command(next.command))).toMatchObject(sessionLocked);
    socket.close();
  });
});
