import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isNearby, officeAddresses } from './office-addresses.ts';

const at = (address: string, bits = 24, internal = false): NetworkInterfaceInfo => ({
  ...{ address, netmask: '', mac: '00:00:00:00:00:01', internal, cidr: `${address}/${bits}` },
  family: 'IPv4',
});
const six: NetworkInterfaceInfo = {
  ...{ address: 'fd00::2', netmask: '', mac: '00:00:00:00:00:01', internal: false, cidr: 'fd00::2/64' },
  ...{ family: 'IPv6', scopeid: 0 },
};

describe('the addresses of an office', () => {
  it('TL5 are those of cables and Wi-Fi, not of networks that the machine makes for itself', () => {
    const interfaces = {
      lo: [at('127.0.0.1', 8, true)],
      'vEthernet (WSL)': [at('172.27.16.1', 20)],
      docker0: [at('172.17.0.1', 16)],
      'Wi-Fi': [at('192.168.1.20'), six],
      Ethernet: [at('192.168.1.5')],
      'Ethernet 2': [at('169.254.10.9', 16)],
    };
    expect(officeAddresses(interfaces)).toEqual(['192.168.1.5', '192.168.1.20', '169.254.10.9']);
    expect(officeAddresses({ docker0: [at('172.17.0.1', 16)] })).toEqual(['172.17.0.1']);
    expect(officeAddresses({ lo: [at('127.0.0.1', 8, true)] })).toEqual([]);
  });

  it('TL6 are near where the machine is in the same network', () => {
    const interfaces = { lo: [at('127.0.0.1', 8, true)], eth0: [at('192.168.1.5'), six] };
    const near = (address: string) => isNearby(address, interfaces);
    expect(['192.168.1.77', '::ffff:192.168.1.9', '127.0.0.1'].map(near)).toEqual([true, true, true]);
    expect(['192.168.2.77', '8.8.8.8', 'fd00::9', 'x'].map(near)).toEqual([false, false, false, false]);
  });
});
