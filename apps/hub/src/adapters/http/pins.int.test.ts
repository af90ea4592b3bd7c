import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDoors, PASSWORD, type Doors } from '../../testing/doors.ts';
import { MemoryAccessStore } from '../memory/access-store.ts';

let doors: Doors;
let headers: Record<string, string>;

beforeEach(async () => {
  doors = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: false, port: 0 });
  headers = (await doors.signIn('officer')).headers;
});
afterEach(() => doors.close());

async function call(method: string, path: string, content?: object) {
  const body = content === undefined ? null : JSON.stringify(content);
  const answer = await fetch(new URL(path, doors.url), {
    ...{ method, body },
    headers: { 'content-type': 'application/json', ...headers },
  });
  const told: unknown = answer.status === 204 ? null : await answer.json();
  return { status: answer.status, told };
}

describe('AC16 a short PIN, by HTTP', () => {
  it('is set by the password, and then brings its owner back', async () => {
    expect(await call('GET', '/api/account/pin')).toEqual({ status: 200, told: { isSet: false } });
    expect(await call('POST', '/api/account/pin', { password: 'not this one at all', pin: '2580' })).toMatchObject({
      ...{ status: 422, told: { code: 'wrong-password', field: 'password' } },
    });
    expect(await call('POST', '/api/account/pin', { password: PASSWORD, pin: '1111' })).toMatchObject({
      ...{ status: 422, told: { code: 'weak-pin', field: 'pin' } },
    });
    expect((await call('POST', '/api/account/pin', { password: PASSWORD, pin: '2580' })).status).toBe(204);
    expect(await call('GET', '/api/account/pin')).toEqual({ status: 200, told: { isSet: true } });
    expect((await call('POST', '/api/account/pin/proof', { pin: '2580' })).status).toBe(204);
  });

  it('is asked for more slowly after wrong ones', async () => {
    await call('POST', '/api/account/pin', { password: PASSWORD, pin: '2580' });
    for (let n = 0; n < 3; n += 1) {
      const answer = await call('POST', '/api/account/pin/proof', { pin: '2581' });
      expect(answer).toMatchObject({ status: 422, told: { code: 'wrong-pin', field: 'pin' } });
    }
    expect(await call('POST', '/api/account/pin/proof', { pin: '2580' })).toMatchObject({
      ...{ status: 429, told: { code: 'try-later' } },
    });
  });

  it('is nobody’s who has not signed in', async () => {
    headers = { origin: doors.url };
    expect((await call('GET', '/api/account/pin')).status).toBe(401);
    expect((await call('POST', '/api/account/pin/proof', { pin: '2580' })).status).toBe(401);
  });
});
