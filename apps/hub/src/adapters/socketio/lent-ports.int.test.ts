import { MAX_LISTED_PORTS, type DeviceId, type DevicePortReport, type DevicePortRequest } from '@motcua/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortAccess } from '../../ports/kiosk-ports.ts';
import { ask, knock, openDoors, until, type Doors } from '../../testing/doors.ts';
import { MemoryAccessStore } from '../memory/access-store.ts';

const PORT = { kind: 'usb', path: '/dev/usb/lp0' } as const;
const OPEN: DevicePortRequest = { act: 'open', opening: 'o-1', port: PORT, mute: false };
const BYTES: DevicePortReport = { kind: 'bytes', opening: 'o-1', bytes: 'Eg==' };
const FORBIDDEN = { kind: 'rejected', rejection: { code: 'forbidden' } };

let doors: Doors;
const knocked: ReturnType<typeof knock>[] = [];

beforeEach(async () => {
  doors = await openDoors({ store: new MemoryAccessStore(), loopbackDemo: false, port: 0 });
});
afterEach(async () => {
  for (const { socket } of knocked.splice(0)) socket.disconnect();
  await doors.close();
});

/** What a printer's line sees of a kiosk. */
function follow(deviceId: DeviceId) {
  const accesses: PortAccess[] = [];
  const reports: DevicePortReport[] = [];
  const unfollow = doors.gateway.kioskPorts.follow(deviceId, {
    onAccess: (access) => accesses.push(access),
    onReport: (report) => reports.push(report),
  });
  const kinds = () => accesses.map(({ kind }) => kind);
  const carrier = () => {
    const access = accesses.at(-1);
    return access?.kind === 'program' ? access.carrier : expect.fail('not reached');
  };
  return { kinds, reports, carrier, unfollow };
}

async function connect(token: string, lendsPorts: boolean, role = 'kiosk', listsPorts = false) {
  const come = knock(doors.url, { role, token, lendsPorts, listsPorts });
  knocked.push(come);
  expect((await come.outcome).kind).toBe('welcome');
  return come.socket;
}

describe('SL3 the ports of a paired kiosk', () => {
  it('are reached through its program, and only that: questions there, answers and reports back', async () => {
    const { deviceId, token } = doors.pair('kiosk', 'Cửa chính');
    const seen = follow(deviceId);
    const socket = await connect(token, true);
    socket.on('device-port', (request: DevicePortRequest, reply: (answer: unknown) => void) => {
      reply(request.act === 'open' ? { kind: 'opening' } : { kind: 'something else' });
    });
    expect(seen.kinds()).toEqual(['away', 'program']);
    expect(await seen.carrier().ask(OPEN)).toEqual({ kind: 'opening' });
    expect(await seen.carrier().ask({ act: 'close', opening: 'o-1' })).toBeNull();
    expect(await ask(socket, 'report-device-port', BYTES)).toEqual({ kind: 'accepted' });
    expect(seen.reports).toEqual([BYTES]);
    socket.disconnect();
    await until(() => seen.kinds().at(-1) === 'away');
    seen.unfollow();
    await connect(token, true);
    expect(seen.kinds()).toEqual(['away', 'program', 'away']);
  });

  it('a page in a browser has none: it is known as such, gets no question, and is not believed', async () => {
    const { deviceId, token } = doors.pair('kiosk', 'Cửa chính');
    const seen = follow(deviceId);
    const page = await connect(token, false);
    expect(seen.kinds()).toEqual(['away', 'in-browser']);
    expect(await ask(page, 'report-device-port', BYTES)).toMatchObject(FORBIDDEN);
    const program = await connect(token, true);
    expect(seen.kinds().at(-1)).toBe('program');
    expect(await ask(page, 'report-device-port', BYTES)).toMatchObject(FORBIDDEN);
    program.disconnect();
    await until(() => seen.kinds().at(-1) === 'in-browser');
    expect(seen.reports).toEqual([]);
  });

  it('the program that came last is the one that is asked and heard', async () => {
    const { deviceId, token } = doors.pair('kiosk', 'Cửa chính');
    const seen = follow(deviceId);
    const before = await connect(token, true);
    const old = seen.carrier();
    const now = await connect(token, true);
    expect(seen.carrier()).not.toBe(old);
    expect(await ask(before, 'report-device-port', BYTES)).toMatchObject(FORBIDDEN);
    expect(await ask(now, 'report-device-port', BYTES)).toEqual({ kind: 'accepted' });
    before.disconnect();
    await until(() => seen.kinds().length > 3);
    expect(seen.kinds().at(-1)).toBe('program');
  });

  it('another kiosk, a display or a member of staff has no say in it, whatever they claim', async () => {
    const { deviceId } = doors.pair('kiosk', 'Cửa chính');
    const seen = follow(deviceId);
    const other = await connect(doors.pair('kiosk', 'Kiosk 2').token, true);
    expect(await ask(other, 'report-device-port', BYTES)).toEqual({ kind: 'accepted' });
    const display = await connect(doors.pair('display', 'Màn hình').token, true, 'display');
    expect(await ask(display, 'report-device-port', BYTES)).toMatchObject(FORBIDDEN);
    const { headers } = await doors.signIn('administrator');
    const staff = knock(doors.url, { role: 'staff', headers, lendsPorts: true });
    knocked.push(staff);
    expect((await staff.outcome).kind).toBe('welcome');
    expect(await ask(staff.socket, 'report-device-port', BYTES)).toMatchObject(FORBIDDEN);
    expect([seen.kinds(), seen.reports]).toEqual([['away'], []]);
  });

  it('what is not of the stated shape is refused: no bytes that are none, nothing of more than 4 kB', async () => {
    const { deviceId, token } = doors.pair('kiosk', 'Cửa chính');
    const seen = follow(deviceId);
    const socket = await connect(token, true);
    const tooMuch = Buffer.alloc(4_200).toString('base64');
    for (const report of [
      { ...BYTES, bytes: 'not base 64!' },
      { ...BYTES, bytes: tooMuch },
      { ...BYTES, extra: 1 },
      { ...BYTES, opening: '../../etc' },
      { kind: 'link', opening: 'o-1', link: { kind: 'ready' } },
      null,
      [BYTES],
    ]) {
      expect(await ask(socket, 'report-device-port', report)).toMatchObject({ rejection: { code: 'malformed' } });
    }
    expect(seen.reports).toEqual([]);
  });
});

describe('DV2 which ports a kiosk has', () => {
  const LISTED = {
    ...{ port: 'serial', path: '/dev/ttyUSB0', stablePath: null, serialNumber: null },
    ...{ usbVendorId: '1a86', usbProductId: '7523', manufacturer: 'QinHeng', product: 'USB Serial' },
  };
  const list = (deviceId: DeviceId) => doors.gateway.kioskPorts.list(deviceId);

  /** A kiosk's program that answers what the test has it answer; undefined: nothing at all. */
  async function answering(answer: unknown) {
    const { deviceId, token } = doors.pair('kiosk', 'Cửa chính');
    const socket = await connect(token, true, 'kiosk', true);
    const asked: DevicePortRequest[] = [];
    socket.on('device-port', (request: DevicePortRequest, reply: (answer: unknown) => void) => {
      asked.push(request);
      if (answer !== undefined) reply(answer);
    });
    return { deviceId, asked };
  }

  it('is asked of its program, which tells what its plugs say', async () => {
    const { deviceId, asked } = await answering({ kind: 'listed', ports: [LISTED] });
    expect(await list(deviceId)).toEqual([LISTED]);
    expect(asked).toEqual([{ act: 'list' }]);
  });

  it('is not asked of one that is away, is a page, or does not know the question', async () => {
    const { deviceId, token } = doors.pair('kiosk', 'Cửa chính');
    expect(await list(deviceId)).toBe('away');
    const page = await connect(token, false, 'kiosk', true);
    expect(await list(deviceId)).toBe('in-browser');
    const old = await connect(token, true);
    expect(await list(deviceId)).toBe('too-old');
    for (const { heard } of knocked) expect(heard.filter(([name]) => name === 'device-port')).toEqual([]);
    old.disconnect();
    page.disconnect();
    await until(() => doors.gateway.kioskPorts.accessTo(deviceId) === 'away');
    expect(await list(deviceId)).toBe('away');
  });

  it('is not known of one that says nothing, within seconds', async () => {
    const { deviceId } = await answering(undefined);
    const before = performance.now();
    expect(await list(deviceId)).toBe('no-answer');
    expect(performance.now() - before).toBeLessThan(3 * 4_000);
  }, 20_000);

  it.each([
    ['another answer', { kind: 'reading' }],
    [
      'more ports than any kiosk has',
      { kind: 'listed', ports: Array.from({ length: MAX_LISTED_PORTS + 1 }, () => LISTED) },
    ],
    ['a path of a thousand letters', { kind: 'listed', ports: [{ ...LISTED, path: `/dev/${'x'.repeat(1_000)}` }] }],
    ['a path that breaks the line', { kind: 'listed', ports: [{ ...LISTED, path: '/dev/ttyUSB0\n' }] }],
    ['a name that turns the text round', { kind: 'listed', ports: [{ ...LISTED, product: 'a\u202eb' }] }],
    ['a name of a thousand letters', { kind: 'listed', ports: [{ ...LISTED, manufacturer: 'x'.repeat(1_000) }] }],
    ['an id that is none', { kind: 'listed', ports: [{ ...LISTED, usbVendorId: '<b>' }] }],
    ['no list', { kind: 'listed', ports: {} }],
    ['nothing', null],
  ])('is not believed where it is %s', async (_what, answer) => {
    const { deviceId } = await answering(answer);
    expect(await list(deviceId)).toBe('no-answer');
  });
});
