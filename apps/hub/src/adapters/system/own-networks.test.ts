import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { besideOf, comesByCardOf, ownAddresses, withoutCardOf } from './own-networks.ts';

const four = (address: string, bits = 24, internal = false): NetworkInterfaceInfo => ({
  ...{ address, netmask: '', mac: '00:00:00:00:00:01', internal, cidr: `${address}/${bits}` },
  family: 'IPv4',
});
const six = (address: string): NetworkInterfaceInfo => ({
  ...{ address, netmask: '', mac: '00:00:00:00:00:01', internal: false, cidr: `${address}/64`, scopeid: 0 },
  family: 'IPv6',
});
const HALL = '10.0.0.5';
const interfaces = {
  lo: [four('127.0.0.1', 8, true)],
  eth0: [four('192.168.1.10'), six('fe80::1'), six('fd00:1::10')],
  wlan0: [four(HALL), six('fe80::5'), six('fd00:2::5')],
};

describe('a card for phones alone', () => {
  const comes = (local: string | undefined, remote?: string, cards: typeof interfaces = interfaces) =>
    comesByCardOf(HALL, cards, { local, remote });

  it('FO9 is come by at its address, however the socket names it, and at every other one of the same card', () => {
    expect([HALL, `::ffff:${HALL}`, `::FFFF:${HALL}`].map((local) => comes(local))).toEqual([true, true, true]);
    expect(['fe80::5', 'fe80::5%wlan0', 'fd00:2::5'].map((local) => comes(local))).toEqual([true, true, true]);
    const office = ['192.168.1.10', '::ffff:192.168.1.10', 'fe80::1', 'fd00:1::10', '127.0.0.1', '::1', '10.0.0.55'];
    expect(office.filter((local) => comes(local, '192.168.1.77'))).toEqual([]);
    expect(comes(undefined)).toBe(false);
  });

  it('FO9 is come by from its network, whichever address of the hub is named', () => {
    expect(comes('192.168.1.10', '10.0.0.77')).toBe(true);
    expect(comes('::ffff:192.168.1.10', '::ffff:10.0.0.77')).toBe(true);
    expect(comes('fd00:1::10', 'fd00:2::77')).toBe(true);
    expect(comes('192.168.1.10', '10.0.1.77')).toBe(false);
    // Such an address is in the network of every card.
    expect(comes('fe80::1', 'fe80::77')).toBe(false);
    expect(comes('127.0.0.1', '127.0.0.1')).toBe(false);
  });

  it('FO9 shuts nobody out who is in a network of the office too', () => {
    const overlapping = { ...interfaces, eth0: [four('10.0.0.10', 16)] };
    expect(comesByCardOf(HALL, overlapping, { local: '10.0.0.10', remote: '10.0.0.77' })).toBe(false);
    expect(comesByCardOf(HALL, overlapping, { local: HALL, remote: '10.0.0.77' })).toBe(true);
  });

  it('FO9 that is away just now still has its address', () => {
    const { wlan0: _away, ...rest } = interfaces;
    expect(comesByCardOf(HALL, rest, { local: HALL, remote: '10.0.0.77' })).toBe(true);
    expect(comesByCardOf(HALL, rest, { local: '192.168.1.10', remote: '10.0.0.77' })).toBe(false);
  });

  it('FO9 is no card of its own where the office has an address on it or in its network', () => {
    const beside = (cards: Record<string, NetworkInterfaceInfo[]>) => besideOf(HALL, cards);
    expect(beside(interfaces)).toBeNull();
    expect(beside({ eth0: [four(HALL), four('192.168.1.10')] })).toBe('192.168.1.10');
    expect(beside({ eth0: [four('10.0.0.10')], wlan0: [four(HALL)] })).toBe('10.0.0.10');
    expect(beside({ eth0: [four('10.9.9.9', 8)], wlan0: [four(HALL)] })).toBe('10.9.9.9');
    // An address that no router gave.
    expect(beside({ eth0: [four(HALL), four('169.254.7.7', 16)] })).toBeNull();
    expect(beside({ eth0: [four('192.168.1.10')] })).toBeNull();
  });

  it('FO9 is left out where the office is meant', () => {
    expect(Object.keys(withoutCardOf(HALL, interfaces))).toEqual(['lo', 'eth0']);
    expect(withoutCardOf(null, interfaces)).toEqual(interfaces);
    expect(ownAddresses(interfaces)).toEqual(['192.168.1.10', HALL]);
  });
});
