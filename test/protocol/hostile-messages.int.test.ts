import {
  commandReplySchema,
  COMMAND_TYPES,
  MAX_MESSAGE_BYTES,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type Command,
  type DeviceRole,
} from '@motcua/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { until } from './open-link.ts';
import { RunningHub, TICKET } from './running-hub.ts';

let hub: RunningHub;
let revision: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  hub = await RunningHub.open();
  const kiosk = await comeIn('kiosk');
  expect(await ask(kiosk, TICKET)).toMatchObject({ kind: 'accepted' });
});
afterAll(() => hub.remove());
beforeEach(async () => {
  ({ revision } = await hub.health());
});
/** Whatever was tried: the hub is well, nothing has changed, and a citizen still gets a number. */
afterEach(async () => {
  expect(await hub.health()).toMatchObject({ status: 'ok', revision });
  const kiosk = await comeIn('kiosk');
  expect(await ask(kiosk, TICKET)).toMatchObject({ kind: 'accepted', revision: revision + 1 });
  for (const socket of sockets.splice(0)) socket.disconnect();
});

type Knocking = { role: string; token?: string | null; headers?: Record<string, string>; protocol?: object };

function knock({ role, token = null, headers = {}, protocol = PROTOCOL_VERSION }: Knocking): Socket {
  const socket = io(hub.url, {
    ...{ path: SOCKET_PATH, transports: ['websocket'], reconnection: false, forceNew: true },
    auth: { role, token, protocol, client: { name: 'hostile', version: '1' } },
    extraHeaders: headers,
  });
  sockets.push(socket);
  return socket;
}

async function comeIn(role: DeviceRole | 'staff', name = 'canbo'): Promise<Socket> {
  const knocking =
    role === 'staff'
      ? { role, headers: { origin: hub.url, cookie: (await hub.signIn(name)).cookie } }
      : { role, token: hub.pair(role).token };
  const socket = knock(knocking);
  await new Promise((resolve, reject) => {
    socket.once('welcome', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

function refusalOf(knocking: Knocking): Promise<string> {
  const socket = knock(knocking);
  return new Promise((resolve, reject) => {
    socket.once('welcome', () => reject(new Error('let in')));
    socket.once('connect_error', (error: Error & { data?: { code: string } }) =>
      resolve(error.data?.code ?? error.message),
    );
  });
}

async function ask(socket: Socket, command: Command, commandId = newCommandId(), ageMs = 0): Promise<unknown> {
  return commandReplySchema.parse(await send(socket, 'command', { commandId, ageMs, command }));
}

function send(socket: Socket, name: string, content: unknown): Promise<unknown> {
  return socket.timeout(5_000).emitWithAck(name, content) as Promise<unknown>;
}

describe('nobody comes in', () => {
  test('AC1 without being known, in the right role, in a version that the hub speaks', async () => {
    const kiosk = hub.pair('kiosk');
    const taken = hub.pair('kiosk');
    hub.hub.access.pairing.revoke(taken.deviceId, 'administrator' as never);
    const origin = hub.url;
    const session = `motcua_staff=${'x'.repeat(43)}`;
    expect(await refusalOf({ role: 'kiosk' })).toBe('unknown-device');
    expect(await refusalOf({ role: 'kiosk', token: 'x'.repeat(43) })).toBe('unknown-device');
    expect(await refusalOf({ role: 'kiosk', token: taken.token })).toBe('revoked');
    expect(await refusalOf({ role: 'display', token: kiosk.token })).toBe('wrong-role');
    expect(await refusalOf({ role: 'kiosk', token: kiosk.token, protocol: { min: 99, max: 99 } })).toBe('hub-too-old');
    expect(await refusalOf({ role: 'kiosk', token: `${'x'.repeat(43)}'; DROP TABLE devices` })).toBe('unknown-device');
    expect(await refusalOf({ role: 'administrator', token: kiosk.token })).toBe('malformed-handshake');
    expect(await refusalOf({ role: 'staff', headers: { origin } })).toBe('not-signed-in');
    expect(await refusalOf({ role: 'staff', headers: { origin, cookie: session } })).toBe('not-signed-in');
    expect(await refusalOf({ role: 'staff', token: kiosk.token })).toBe('not-signed-in');
  });

  test('AC10 from a page of another site, or by another name for the hub', async () => {
    const { cookie } = await hub.signIn('canbo');
    const foreign = { origin: 'http://evil.example', cookie };
    expect(await refusalOf({ role: 'staff', headers: foreign })).toBe('websocket error');
    expect(await refusalOf({ role: 'staff', headers: { ...foreign, host: 'evil.example' } })).toBe('websocket error');
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }]) {
      const response = await fetch(`${hub.url}/api/pairing`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'kiosk', name: 'x' }),
      });
      expect([response.status, await response.json()]).toMatchObject([403, { code: 'origin-not-allowed' }]);
    }
  });
});

describe('a message changes nothing when', () => {
  test('AC2 its role may not send it', async () => {
    const display = await comeIn('display');
    expect(await ask(display, TICKET)).toMatchObject({ rejection: { code: 'forbidden' } });
    const kiosk = await comeIn('kiosk');
    const open = { type: 'open-counter', counterId: 'quay-1' } as unknown as Command;
    expect(await ask(kiosk, open)).toMatchObject({ rejection: { code: 'forbidden' } });
    expect(await send(kiosk, 'list-waiting', { counterId: 'quay-1', offset: 0, limit: 1 })).toMatchObject({
      rejection: { code: 'forbidden' },
    });
  });

  test('PR7 it is malformed in any of many ways', async () => {
    const staff = await comeIn('staff');
    const good = { commandId: newCommandId(), ageMs: 0, command: TICKET };
    const wrong: unknown[] = [
      ...[null, 0, '', 'command', [], {}, [[[]]], { ...good, extra: 1 }, { ...good, commandId: null }],
      ...[NaN, -1, 1e18, '0'].map((ageMs) => ({ ...good, ageMs })),
      ...COMMAND_TYPES.map((type) => ({ ...good, command: { type, unknown: true } })),
      { ...good, command: { ...TICKET, serviceIds: Array(1_000).fill('ho-tich') } },
      { ...good, command: { ...TICKET, serviceIds: [{ toString: 'ho-tich' }] } },
      { ...good, command: { ...TICKET, __proto__: null, constructor: { prototype: 1 } } },
      { ...good, command: JSON.parse('{"type":"issue-ticket","__proto__":{"serviceIds":["ho-tich"]}}') as unknown },
    ];
    for (const content of wrong) {
      const reply = await send(staff, 'command', content);
      expect(reply, JSON.stringify(content)).toMatchObject({ kind: 'rejected', rejection: { code: 'malformed' } });
    }
  });

  test('PR7 it is larger than 64 kB: then its connection ends', async () => {
    for (const content of ['x'.repeat(MAX_MESSAGE_BYTES), Buffer.alloc(MAX_MESSAGE_BYTES + 1), Array(40_000).fill(1)]) {
      const kiosk = await comeIn('kiosk');
      kiosk.emit('command', content, () => undefined);
      await until(() => !kiosk.connected);
    }
  });

  test('PR3 it comes too late', async () => {
    const kiosk = await comeIn('kiosk');
    expect(await ask(kiosk, TICKET, newCommandId(), 20_001)).toMatchObject({
      rejection: { code: 'too-late', limitMs: 20_000 },
    });
    const staff = await comeIn('staff');
    expect(await ask(staff, TICKET, newCommandId(), 5_001)).toMatchObject({
      rejection: { code: 'too-late', limitMs: 5_000 },
    });
  });

  test('it was given up: who asked what became of it is never surprised later', async () => {
    const kiosk = await comeIn('kiosk');
    const commandId = newCommandId();
    expect(await send(kiosk, 'outcome-of', { commandId })).toEqual({ kind: 'never-executed', commandId });
    expect(await ask(kiosk, TICKET, commandId)).toMatchObject({ rejection: { code: 'too-late' } });
  });

  test('it breaks the rules of the transport', async () => {
    const frames = [
      '',
      'x',
      '42',
      '42[',
      '42[]',
      '42["command"',
      '420["connect"]',
      '452-["a",{"_placeholder":true,"num":5}]',
      '40/admin,',
      '9'.repeat(60),
      `42${'['.repeat(30_000)}`,
    ];
    for (const frame of frames) {
      const raw = new WebSocket(`${hub.url.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket`);
      await new Promise((resolve) => raw.addEventListener('open', resolve));
      raw.send(frame);
      raw.send(frame);
      raw.close();
    }
  });
});

describe('a repeated message', () => {
  test('PR1 gets the answer that it had, and only to its own sender', async () => {
    const kiosk = await comeIn('kiosk');
    const commandId = newCommandId();
    const first = commandReplySchema.parse(await ask(kiosk, TICKET, commandId));
    expect(await ask(kiosk, TICKET, commandId, 3_600_000)).toEqual({ ...first, repeated: true });
    revision += 1;

    const other = { ...TICKET, priority: 'priority' } as Command;
    expect(await ask(kiosk, other, commandId)).toMatchObject({ rejection: { code: 'command-id-reused' } });

    const stranger = await comeIn('kiosk');
    expect(await send(stranger, 'outcome-of', { commandId })).toEqual({ kind: 'never-executed', commandId });
    expect(await ask(stranger, TICKET, commandId)).toMatchObject({ rejection: { code: 'too-late' } });
  });
});

describe('a flood', () => {
  test('of one kiosk is held to its rate, and the others notice nothing', async () => {
    const flooder = await comeIn('kiosk');
    const citizen = await comeIn('kiosk');
    const replies = await Promise.all(Array.from({ length: 100 }, () => ask(flooder, TICKET)));
    const codes = replies.map((reply) => {
      const parsed = commandReplySchema.parse(reply);
      return parsed.kind === 'rejected' ? parsed.rejection.code : parsed.kind;
    });
    const accepted = codes.filter((code) => code === 'accepted').length;
    expect(new Set(codes)).toEqual(new Set(['accepted', 'rate-limited']));
    expect(accepted).toBeLessThanOrEqual(35);
    expect(await ask(citizen, TICKET)).toMatchObject({ kind: 'accepted' });
    revision += accepted + 1;
  });
});
