import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_OF, maskOf, readWish, settingFrom } from './network-view.ts';
import { readSetupAct } from './setup-view.ts';

const fixed = (address: string, mask = '', gateway = '') => ({ method: 'fixed', address, mask, gateway }) as const;

describe('a network that somebody types', () => {
  it('FS12 is understood: 24 where no mask is said, none where no gateway is', () => {
    expect(settingFrom(fixed('192.168.1.20'))).toEqual({
      ...{ method: 'fixed', address: '192.168.1.20', prefix: 24, gateway: null },
    });
    expect(settingFrom(fixed(' 10.0.3.7 ', '255.255.252.0', '10.0.0.1'))).toEqual({
      ...{ method: 'fixed', address: '10.0.3.7', prefix: 22, gateway: '10.0.0.1' },
    });
    expect(settingFrom(fixed('192.168.001.020', '/24'))).toMatchObject({ address: '192.168.1.20', prefix: 24 });
    expect(settingFrom({ method: 'automatic' })).toEqual({ method: 'automatic' });
  });

  it.each([
    ['192.168.1', '', '', 'not-an-address'],
    ['192.168.1.256', '', '', 'not-an-address'],
    ['192.168.1.33.', '', '', 'not-an-address'],
    ['', '', '', 'not-an-address'],
    ['127.0.0.1', '', '', 'not-for-a-device'],
    ['0.0.0.5', '', '', 'not-for-a-device'],
    ['224.0.0.251', '', '', 'not-for-a-device'],
    ['192.168.1.20', '255.0.255.0', '', 'not-a-mask'],
    ['192.168.1.20', '255.255.255.255', '', 'not-a-mask'],
    ['192.168.1.20', '0.0.0.0', '', 'not-a-mask'],
    ['192.168.1.20', '31', '', 'not-a-mask'],
    ['192.168.1.0', '', '', 'names-the-network'],
    ['192.168.1.255', '', '', 'means-everybody'],
    ['192.168.1.127', '25', '', 'means-everybody'],
    ['192.168.1.20', '', '192.168.1', 'not-a-gateway'],
    ['192.168.1.20', '', '192.168.1.255', 'not-a-gateway'],
    ['192.168.1.20', '', '192.168.2.1', 'gateway-elsewhere'],
    ['192.168.1.20', '', '192.168.1.20', 'gateway-is-own'],
  ] as const)('FS12 refuses %s, mask “%s”, gateway “%s”: %s, at its field', (address, mask, gateway, problem) => {
    expect(settingFrom(fixed(address, mask, gateway))).toBe(problem);
    expect(['address', 'mask', 'gateway']).toContain(FIELD_OF[problem]);
    expect(readWish(fixed(address, mask, gateway))).toBeNull();
  });

  it('FS12 gives the system nothing but figures and points, whatever is typed', () => {
    const text = fc.oneof(
      fc.string(),
      fc.ipV4(),
      fc.constantFrom('24', '255.255.0.0', '', '10.1.1.1', '10.1.1.1; reboot'),
    );
    fc.assert(
      fc.property(text, text, text, (address, mask, gateway) => {
        const setting = settingFrom(fixed(address, mask, gateway));
        const isFixed = typeof setting !== 'string' && setting.method === 'fixed';
        const words = isFixed ? [setting.address, `${setting.prefix}`, setting.gateway ?? ''] : [];
        expect(words.every((word) => /^[\d.]*$/.test(word))).toBe(true);
      }),
    );
  });

  it('FS12 says a mask as routers do, and reads it back', () => {
    expect([maskOf(24), maskOf(22), maskOf(8)]).toEqual(['255.255.255.0', '255.255.252.0', '255.0.0.0']);
    for (let prefix = 8; prefix <= 30; prefix += 1) {
      expect(settingFrom(fixed('10.1.1.5', maskOf(prefix)))).toMatchObject({ prefix });
    }
  });

  it('FS12 FS15 is taken from a page only as it should be', () => {
    const act = { act: 'set-network', device: 'eth0', wish: fixed('192.168.1.20', '24', '') };
    expect(readSetupAct({ ...act, more: 1 })).toEqual(act);
    expect(readSetupAct({ ...act, wish: { method: 'automatic', more: 1 } })).toEqual({
      ...{ act: 'set-network', device: 'eth0', wish: { method: 'automatic' } },
    });
    for (const wrong of [
      ...[
        { ...act, device: 7 },
        { ...act, device: 'x'.repeat(65) },
        { ...act, wish: null },
      ],
      ...[
        { ...act, wish: { method: 'shared' } },
        { ...act, wish: { ...act.wish, mask: 24 } },
      ],
      { ...act, wish: { ...act.wish, address: '192.168.1.20'.padEnd(21) } },
    ]) {
      expect(readSetupAct(wrong)).toBeNull();
    }
    for (const wrong of ['short', 'x'.repeat(64), 'with\nline', ' leading1', 'trailing1 ', 'mật khẩu dài']) {
      expect(readWish({ method: 'wifi', ssid: 'Van phong', password: wrong })).toBeNull();
    }
    expect(readWish({ method: 'wifi', ssid: '', password: 'long enough' })).toBeNull();
    expect(readWish({ method: 'wifi', ssid: 'a\u0000b', password: 'long enough' })).toBeNull();
    const joined = { method: 'wifi', ssid: 'Văn phòng: 2', password: 'a "b" \\c#!$9' };
    expect(readWish({ ...joined, more: 1 })).toEqual(joined);
    fc.assert(
      fc.property(fc.anything(), (wish) => {
        const read = readSetupAct({ act: 'set-network', device: 'eth0', wish });
        return read === null || read.act === 'set-network';
      }),
    );
  });
});
