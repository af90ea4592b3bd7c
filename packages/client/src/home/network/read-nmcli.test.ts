import { describe, expect, it } from 'vitest';
import { devicesIn, fieldsOf, mayChange, methodsIn, wifiIn } from './read-nmcli.ts';

/** As NetworkManager 1.42.4 said it. */
const SHOWN = `GENERAL.DEVICE:eth0
GENERAL.TYPE:ethernet
GENERAL.STATE:100 (connected)
GENERAL.CON-UUID:11111111-2222-4333-8444-555555555555
WIRED-PROPERTIES.CARRIER:on
IP4.ADDRESS[1]:192.168.7.20/24
IP4.ADDRESS[2]:192.168.8.20/24
IP4.GATEWAY:192.168.7.1

GENERAL.DEVICE:peer0
GENERAL.TYPE:ethernet
GENERAL.STATE:100 (connected (externally))
GENERAL.CON-UUID:1c3ca5bc-cb93-4fc8-9c24-dc81733eab6e
WIRED-PROPERTIES.CARRIER:on
IP4.ADDRESS[1]:192.168.7.1/24
IP4.GATEWAY:

GENERAL.DEVICE:lo
GENERAL.TYPE:loopback
GENERAL.STATE:100 (connected (externally))
GENERAL.CON-UUID:58cc5305-2a46-4b34-88fc-cda6f541c64a
IP4.ADDRESS[1]:127.0.0.1/8
IP4.GATEWAY:
`;

const one = (more: readonly string[]) =>
  devicesIn(['GENERAL.DEVICE:eth0', 'GENERAL.TYPE:ethernet', ...more].join('\n'));

describe('what nmcli says', () => {
  it('FS11 names the machine’s own wired and wireless devices, and no others', () => {
    expect(devicesIn(SHOWN)).toEqual([
      {
        ...{ name: 'eth0', kind: 'wired', state: 'connected', address: '192.168.7.20', prefix: 24 },
        ...{ gateway: '192.168.7.1', uuid: '11111111-2222-4333-8444-555555555555' },
      },
    ]);
    expect(devicesIn('')).toEqual([]);
    expect(devicesIn('Error: nothing')).toEqual([]);
    expect(one(['GENERAL.STATE:10 (unmanaged)'])).toEqual([]);
    expect(one(['GENERAL.STATE:odd'])).toEqual([]);
  });

  it.each([
    ['100 (connected)', 'on', 'connected'],
    ['70 (connecting (getting IP configuration))', 'on', 'connecting'],
    ['30 (disconnected)', 'on', 'off'],
    ['120 (connection failed)', 'on', 'off'],
    ['110 (deactivating)', 'on', 'off'],
    ['20 (unavailable)', 'off', 'no-cable'],
    // So it is for some seconds after the cable was pulled.
    ['100 (connected)', 'off', 'no-cable'],
  ])('FS11 state %s, carrier %s: %s', (state, carrier, said) => {
    const [device] = one([`GENERAL.STATE:${state}`, `WIRED-PROPERTIES.CARRIER:${carrier}`, 'IP4.GATEWAY:']);
    expect(device).toMatchObject({ state: said, address: null, prefix: null, gateway: null, uuid: null });
  });

  it('FS11 is taken apart where a colon stands alone, and not where it is escaped', () => {
    expect(fieldsOf('a\\:b\\\\c d:05fefa55')).toEqual(['a:b\\c d', '05fefa55']);
    expect(fieldsOf('::x')).toEqual(['', '', 'x']);
    expect(fieldsOf('')).toEqual(['']);
  });

  it('FS11 tells how each profile comes by its address', () => {
    const said =
      'connection.uuid:a\nipv4.method:auto\n\nconnection.uuid:b\nipv4.method:manual\n\nconnection.uuid:c\nipv4.method:shared\n';
    expect([...methodsIn(said)]).toEqual([
      ['a', 'automatic'],
      ['b', 'fixed'],
      ['c', null],
    ]);
  });

  it('FS15 names each wireless network with a password once, what is in use first, then the strongest', () => {
    const said = [
      ...[' :40:WPA2:Van phong', ' :71:WPA1 WPA2:Van phong', ' :90::Cafe', ' :85:WPA2 802.1X:So TTTT', ' :99:WEP:Cu'],
      ...['*:20:WPA2 WPA3:a\\:b\\\\c', ' :50:WPA3:Moi', ' :99:WPA2:'],
    ].join('\n');
    expect(wifiIn(said, 'wlan0')).toEqual([
      { device: 'wlan0', ssid: 'a:b\\c', keys: 'wpa-psk', isInUse: true, strength: 'weak' },
      { device: 'wlan0', ssid: 'Van phong', keys: 'wpa-psk', isInUse: false, strength: 'good' },
      { device: 'wlan0', ssid: 'Moi', keys: 'sae', isInUse: false, strength: 'fair' },
    ]);
    const many = Array.from({ length: 40 }, (_, nth) => ` :${nth}:WPA2:net ${nth}`).join('\n');
    expect(wifiIn(many, 'wlan0')).toHaveLength(8);
    expect(wifiIn('', 'wlan0')).toEqual([]);
  });

  it('FS14 lets this user change the network only where both rights are there', () => {
    const said = (system: string, control: string) =>
      `org.freedesktop.NetworkManager.settings.modify.system:${system}\norg.freedesktop.NetworkManager.network-control:${control}\n`;
    expect([mayChange(said('yes', 'yes')), mayChange(said('auth', 'yes')), mayChange(said('yes', 'no'))]).toEqual([
      ...[true, false, false],
    ]);
    expect(mayChange('')).toBe(false);
  });
});
