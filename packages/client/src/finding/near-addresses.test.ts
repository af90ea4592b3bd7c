import { describe, expect, it } from 'vitest';
import { isPrivateAddress, nearAddresses } from './near-addresses.ts';

const at = (address: string, netmask = '255.255.255.0') => ({ address, netmask });

describe('the machines that are tried one by one', () => {
  it('FS6 are those of the own /24, nearest first, without the own and without the ends', () => {
    const near = nearAddresses([at('192.168.1.10')]);
    expect(near).toHaveLength(253);
    expect(near.slice(0, 4)).toEqual(['192.168.1.9', '192.168.1.11', '192.168.1.8', '192.168.1.12']);
    for (const never of ['192.168.1.0', '192.168.1.255', '192.168.1.10']) expect(near).not.toContain(never);
  });

  it('FS6 are no more than a /24 of a larger network, and not beyond a smaller one', () => {
    const large = nearAddresses([at('10.3.7.20', '255.0.0.0')]);
    expect(large).toHaveLength(253);
    expect(large.every((address) => address.startsWith('10.3.7.'))).toBe(true);
    expect(nearAddresses([at('172.20.0.5', '255.255.255.248')]).toSorted()).toEqual(
      ['172.20.0.1', '172.20.0.2', '172.20.0.3', '172.20.0.4', '172.20.0.6', '172.20.0.7'].toSorted(),
    );
  });

  it('FS6 are nobody’s in the world', () => {
    for (const address of ['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.64.0.1', '127.0.0.1', '11.0.0.1']) {
      expect(nearAddresses([at(address)]), address).toEqual([]);
      expect(isPrivateAddress(address), address).toBe(false);
    }
    expect(['10.0.0.1', '172.31.255.1', '192.168.0.1', '169.254.3.4'].every(isPrivateAddress)).toBe(true);
    expect(isPrivateAddress('fe80::1')).toBe(false);
  });

  it('FS6 stand once each where two own networks are one, and both own addresses are left out', () => {
    const near = nearAddresses([at('192.168.1.10'), at('192.168.1.11')]);
    expect(near).toHaveLength(252);
    expect(new Set(near).size).toBe(252);
  });
});
