import { describe, expect, it } from 'vitest';
import { followStateSchema } from '@motcua/protocol';
import {
  administrator as admin,
  CHECK_CODE as CODE,
  FOLLOW_ON as ON,
  followRig as rig,
} from '../testing/follow-rig.ts';

describe('FO7 the office’s own pages', () => {
  const tried = async (hub: Parameters<typeof rig>[0], host: string | null = null): Promise<readonly string[]> => {
    const { desk, set } = rig(hub);
    await set({ ...ON, host });
    return desk.officeUrls();
  };
  const at = (...hosts: string[]) => hosts.map((host) => `http://${host}:4800/healthz`);

  it('FO7 are tried wherever plain HTTP may have them, and nowhere where it answers nobody', async () => {
    expect(await tried({}, '10.0.0.5')).toEqual(at('10.0.0.5', '192.168.1.10'));
    expect(await tried({ hubHost: '192.168.1.10' }, '10.0.0.5')).toEqual(at('10.0.0.5', '192.168.1.10'));
    expect(await tried({ plainHttp: 'loopback' })).toEqual([]);
    expect(await tried({ plainHttp: 'off', httpsPort: 4843 })).toEqual([]);
    expect(await tried({ addresses: [] })).toEqual([]);
  });

  it('FO7 are not looked for on the phone itself, nor where the policy of a page names no address', async () => {
    expect(await tried({ hubHost: '127.0.0.1' }, '10.0.0.5')).toEqual(at('10.0.0.5'));
    expect(await tried({ hubHost: '127.0.0.1' }, '127.0.0.1')).toEqual(at('127.0.0.1'));
    expect(await tried({ hubHost: 'fd00::5' }, '10.0.0.5')).toEqual([]);
    expect(await tried({ hubHost: '::' }, '10.0.0.5')).toEqual(at('10.0.0.5', '192.168.1.10'));
  });

  it('FO7 at which ports they are is told as the doors are', async () => {
    const office = async (hub: Parameters<typeof rig>[0], host: string | null = null) => {
      const { desk, set } = rig(hub);
      await set({ ...ON, host });
      return followStateSchema.parse(desk.state()).office;
    };
    const both = { isThere: true, seen: null, alone: 'no', httpPort: 4800, httpsPort: 4843 };
    expect(await office({ httpsPort: 4843 })).toEqual(both);
    expect(await office({ plainHttp: 'off', httpsPort: 4843 })).toMatchObject({ isThere: true, httpPort: null });
    expect(await office({ plainHttp: 'loopback' })).toMatchObject({ isThere: false, httpPort: null, httpsPort: null });
    const apart = await office({ hubHost: '192.168.1.10', httpsPort: 4843 }, '10.0.0.5');
    expect(apart).toMatchObject({ isThere: false, httpsPort: 4843 });
    const alone = await office({ hubHost: '127.0.0.1', httpsPort: 4843 }, '10.0.0.5');
    expect(alone).toEqual({ isThere: false, seen: null, alone: 'no', httpPort: null, httpsPort: null });
  });

  it('FO7 where they are is told to the phone of the check alone, until it has tried them', async () => {
    const { desk, check, set } = rig();
    await set(ON);
    const urls = at('192.168.1.10', '10.0.0.5');
    expect(check.officeUrlsFor(CODE)).toEqual([]);
    desk.beginCheck(admin);
    expect([check.officeUrlsFor('a'.repeat(20)), check.officeUrlsFor(CODE)]).toEqual([[], urls]);
    expect((await check.open(CODE, false)).office).toEqual(urls);
    expect(check.officeUrlsFor(CODE)).toEqual(urls);
    check.note(CODE, 'shut');
    expect(check.officeUrlsFor(CODE)).toEqual([]);
  });

  it('FO7 a phone that could not try a port says no "as it should be", and nothing where it tried none', async () => {
    const said = async (hub: Parameters<typeof rig>[0]) => {
      const { desk, check, set } = rig(hub);
      await set(ON);
      desk.beginCheck(admin);
      await check.open(CODE, false);
      return { line: check.note(CODE, 'shut').lines[1], seen: desk.state().office.seen };
    };
    expect(await said({})).toEqual({
      line: 'Điện thoại này không mở được các trang của cán bộ: đúng như mong muốn.',
      seen: 'shut',
    });
    const untried = await said({ httpsPort: 4843 });
    expect(untried.seen).toBe('shut');
    expect(untried.line).toMatch(/cổng 4800 của cán bộ\. Cổng 4843 \(HTTPS\) thì điện thoại không thử được/);
    expect(await said({ httpsPort: 4843, plainHttp: 'loopback' })).toEqual({ line: undefined, seen: null });
  });
});

describe('FO9 an address for phones alone', () => {
  const ALONE = { ...ON, host: '10.0.0.5', phonesAlone: true };

  it('FO9 has no page of the office, and the phone of a check that finds none says "as it should be", HTTPS or not', async () => {
    const { desk, check, set } = rig({ httpsPort: 4843 });
    await set(ALONE);
    expect(followStateSchema.parse(desk.state()).office).toMatchObject({
      isThere: false,
      alone: 'yes',
      httpsPort: 4843,
    });
    desk.beginCheck(admin);
    // It tries all the same, at the office's addresses too.
    expect((await check.open(CODE, false)).office).toHaveLength(2);
    expect(check.note(CODE, 'shut').lines[1]).toBe(
      'Điện thoại này không mở được các trang của cán bộ: đúng như mong muốn.',
    );
  });

  it('FO9 keeps nothing of what a phone has found before it was that, or after', async () => {
    const { desk, check, set } = rig();
    for (const [first, then] of [
      [{ ...ALONE, phonesAlone: false }, ALONE],
      [ALONE, { ...ALONE, phonesAlone: false }],
    ] as const) {
      await set(first);
      desk.beginCheck(admin);
      await check.open(CODE, false);
      check.note(CODE, 'open');
      expect(desk.state().office.seen).toBe('open');
      await set(then);
      expect(desk.state().office.seen).toBeNull();
    }
  });

  it('FO9 is told to be the office’s all the same where the hub has its pages nowhere else', async () => {
    const { desk, set } = rig({ hubHost: '10.0.0.5' });
    await set(ALONE);
    expect(desk.state().office).toMatchObject({ isThere: true, alone: 'overruled' });
  });
});
