import { describe, expect, it } from 'vitest';
import { followStateSchema } from '@motcua/protocol';
import {
  administrator as admin,
  CHECK_CODE as CODE,
  FOLLOW_OFF as OFF,
  FOLLOW_ON as ON,
  followRig as rig,
} from '../testing/follow-rig.ts';

describe('FO6 the port for phones', () => {
  it('follows the settings: shut, open, moved, shut, one after the other', async () => {
    const { desk, told, set } = rig();
    await set(OFF);
    expect([told, desk.state().door]).toEqual([[], { kind: 'off' }]);
    await set(ON);
    expect(desk.state().door).toEqual({ kind: 'open', host: '0.0.0.0', port: 7180 });
    await set({ ...ON, port: 7181, checkedAt: 5 });
    await set({ ...ON, port: 7181, checkedAt: 6 });
    await set(OFF);
    expect(told).toEqual(['open 0.0.0.0:7180', 'close 0.0.0.0:7180', 'open 0.0.0.0:7181', 'close 0.0.0.0:7181']);
  });

  it('is open at the chosen address alone where the hub has it, else where the hub’s own pages are', async () => {
    const { told, set } = rig({ hubHost: '192.168.1.10' });
    await set({ ...ON, host: '10.0.0.5' });
    await set({ ...ON, host: '203.0.113.9' });
    expect(told.filter((each) => each.startsWith('open'))).toEqual(['open 10.0.0.5:7180', 'open 192.168.1.10:7180']);
  });

  it('that another program has is told and had as soon as it is free', async () => {
    const { desk, told, office, set, timers } = rig();
    office.taken.add(7180);
    await set(ON);
    expect(desk.state().door).toEqual({ kind: 'shut', trouble: 'port-in-use', host: '0.0.0.0', port: 7180 });
    await timers.advance(10_000);
    expect(told).toEqual([]);
    office.taken.clear();
    await timers.advance(10_000);
    expect(desk.state().door.kind).toBe('open');
    await desk.stop();
    expect(told).toEqual(['open 0.0.0.0:7180', 'close 0.0.0.0:7180']);
  });

  it('FO6 moves to the chosen address once the machine has it, and away from one that it no longer has', async () => {
    const { desk, told, office, set, timers } = rig({ hubHost: '192.168.1.10', addresses: ['192.168.1.10'] });
    await set({ ...ON, host: '10.0.0.5' });
    // The hall's Wi-Fi is up later than the hub.
    office.addresses = ['192.168.1.10', '10.0.0.5'];
    await timers.advance(10_000);
    expect(desk.state().door).toEqual({ kind: 'open', host: '10.0.0.5', port: 7180 });
    await timers.advance(60_000);
    office.addresses = ['192.168.1.10', '10.0.0.77'];
    await timers.advance(10_000);
    expect(desk.state().door).toEqual({ kind: 'open', host: '192.168.1.10', port: 7180 });
    expect(told).toEqual([
      ...['open 192.168.1.10:7180', 'close 192.168.1.10:7180', 'open 10.0.0.5:7180'],
      ...['close 10.0.0.5:7180', 'open 192.168.1.10:7180'],
    ]);
    await desk.stop();
    office.addresses = ['192.168.1.10', '10.0.0.5'];
    await timers.advance(20_000);
    expect(told).toHaveLength(6);
  });

  it('FO6 is opened anew where its address was away and has come back', async () => {
    const { told, office, set, timers } = rig({ hubHost: '192.168.1.10', addresses: ['10.0.0.5'] });
    await set({ ...ON, host: '10.0.0.5' });
    office.addresses = [];
    await timers.advance(10_000);
    office.addresses = ['10.0.0.5'];
    await timers.advance(10_000);
    expect(told.at(-1)).toBe('open 10.0.0.5:7180');
    expect(told).toHaveLength(5);
  });

  it('stays shut once the hub ends, whatever the settings say then', async () => {
    const { desk, told, set } = rig();
    await set(ON);
    await desk.stop();
    await set({ ...ON, port: 7181 });
    expect(told).toEqual(['open 0.0.0.0:7180', 'close 0.0.0.0:7180']);
  });
});

describe('FO8 what staff read of the port for phones', () => {
  it('FO8 how it is and since when, whether a phone has been there, and nothing where it is off', async () => {
    const { desk, set, office, timers } = rig();
    expect(desk.health()).toBeNull();
    office.taken.add(7180);
    await set(ON);
    expect(desk.health()).toEqual({ state: 'shut', trouble: 'port-in-use', port: 7180, since: 1_000, checked: false });
    // Tried again in vain it is as it was.
    office.now += 10_000;
    await timers.advance(10_000);
    expect(desk.health()?.since).toBe(1_000);
    office.taken.clear();
    await timers.advance(10_000);
    expect(desk.health()).toMatchObject({ state: 'open', trouble: null, since: 11_000 });
    await set({ ...ON, checkedAt: 5 });
    expect(desk.health()?.checked).toBe(true);
    await set(OFF);
    expect(desk.health()).toBeNull();
  });

  it('FO8 a machine with very many addresses tells the first ones', async () => {
    const { desk } = rig({ addresses: Array.from({ length: 80 }, (_, n) => `10.0.0.${n + 1}`) });
    expect(followStateSchema.parse(desk.state()).addresses).toHaveLength(50);
  });
});

describe('FO7 the check with a phone', () => {
  it('begins only where something is open, at the address that slips will carry', async () => {
    const { desk, set } = rig();
    expect(desk.beginCheck(admin)).toEqual({ kind: 'not-open' });
    await set(ON);
    expect(desk.beginCheck(admin)).toMatchObject({
      kind: 'begun',
      state: { check: { url: `HTTP://192.168.1.10:7180/C/${CODE.toUpperCase()}`, expiresAt: 601_000 } },
    });
    await set({ ...ON, host: '10.0.0.5' });
    // What was shown for another address holds no more.
    expect(desk.state().check).toBeNull();
    expect(desk.beginCheck(admin)).toMatchObject({ state: { check: { url: /10\.0\.0\.5/ } } });
  });

  it('needs an address that others reach, outside a demonstration', async () => {
    const alone = rig({ hubHost: '127.0.0.1' });
    await alone.set(ON);
    expect(alone.desk.beginCheck(admin)).toEqual({ kind: 'no-address' });
    alone.office.demo = true;
    expect(alone.desk.beginCheck(admin)).toMatchObject({ kind: 'begun' });
  });

  it('needs an address', async () => {
    const { desk, set } = rig({ addresses: [] });
    await set(ON);
    expect(desk.beginCheck(admin)).toEqual({ kind: 'no-address' });
  });

  it('is passed once, in the administrator’s name, and not by the hub’s own machine', async () => {
    const { desk, check, notes, set } = rig();
    await set(ON);
    desk.beginCheck(admin);
    expect((await check.open('x'.repeat(20), false)).heading).toBe('Mã kiểm tra này không còn dùng được');
    expect((await check.open(CODE, true)).heading).toBe('Đây chính là máy chủ, chưa phải điện thoại');
    expect(notes).toEqual([]);
    expect((await check.open(CODE, false)).heading).toBe('Điện thoại này đã vào được trang theo dõi');
    expect((await check.open(CODE, false)).heading).toBe('Điện thoại này đã vào được trang theo dõi');
    expect(notes).toEqual([[admin, { type: 'note-phone', host: '192.168.1.10', port: 7180 }]]);
    expect(desk.state().check).toBeNull();
  });

  it('is noted once for a page that is loaded twice, and shows nothing of what was begun meanwhile', async () => {
    const { desk, check, notes, office, set } = rig();
    await set(ON);
    desk.beginCheck(admin);
    const twice = await Promise.all([check.open(CODE, false), check.open(CODE, false)]);
    expect(twice.map(({ heading }) => heading)).toEqual(Array(2).fill('Điện thoại này đã vào được trang theo dõi'));
    expect(notes).toHaveLength(1);

    desk.beginCheck(admin);
    const storage = Promise.withResolvers<undefined>();
    office.storage = storage.promise;
    const opened = check.open(CODE, false);
    // Another version of the settings, with a check of its own, while the first one is being noted.
    await set({ ...ON, host: '10.0.0.5' });
    desk.beginCheck(admin);
    storage.resolve(undefined);
    expect((await opened).heading).toBe('Mã kiểm tra này không còn dùng được');
    expect(desk.state().check?.url).toMatch(/10\.0\.0\.5/);
  });

  it('is over after ten minutes', async () => {
    const { desk, check, notes, office, set } = rig();
    await set(ON);
    desk.beginCheck(admin);
    office.now += 10 * 60_000;
    expect(desk.state().check).toBeNull();
    expect((await check.open(CODE, false)).kind).toBe('check');
    expect(notes).toEqual([]);
  });
});
