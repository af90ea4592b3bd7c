import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import type { FollowSettings } from '@motcua/protocol/care-settings';
import { ownAddresses } from '../adapters/system/own-networks.ts';
import { demoCentre } from '../demo/demo-centre.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { browserUrl } from './listen.ts';
import { openOfficeGate } from './open-office-gate.ts';

const HALL = '10.0.0.5';
const centre = { ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }), demo: false };
const on: FollowSettings = { enabled: true, port: 7180, host: HALL, phonesAlone: true, checkedAt: null };

const card = (address: string): NetworkInterfaceInfo[] => [
  { ...{ address, netmask: '', mac: '00:00:00:00:00:01', internal: false, cidr: `${address}/24` }, family: 'IPv4' },
];

/** A hub with a card for the office, one for the hall, and one that a program has made for itself. */
function rig(follow: FollowSettings, host = '0.0.0.0') {
  const machine = { cards: { eth0: card('192.168.1.10'), wlan0: card(HALL), docker0: card('172.17.0.1') }, follow };
  const networks: Record<string, NetworkInterfaceInfo[]> = machine.cards;
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const gate = openOfficeGate({
    ...{ config: { host }, clock: { monotonicMs: () => 0 }, log: logger, networks: () => networks },
    state: () => ({ index: { settings: { ...centre, follow: machine.follow } } }) as unknown as QueueState,
  });
  const asked = (local = '192.168.1.10', remote = '192.168.1.77') =>
    gate.check({ ...centre, follow: on }, { local, remote }).map(({ code }) => code);
  return { gate, asked, machine, networks };
}

it('FO9 no device of the office is told of the address, and nobody in its network gets an answer', () => {
  const { gate, machine } = rig({ ...on, phonesAlone: false });
  const told = () => [gate.officeAddresses(), ['192.168.1.77', '10.0.0.77'].map(gate.isNearby)];
  expect(told()).toEqual([
    ['10.0.0.5', '192.168.1.10'],
    [true, true],
  ]);
  machine.follow = on;
  expect(told()).toEqual([['192.168.1.10'], [true, false]]);
  // The page for phones is there all the same.
  expect(gate.ownAddresses()).toContain(HALL);
});

it('FO9 the hub names no such address as its own on its terminal, nor where it tries its own door', () => {
  for (const address of ownAddresses(networkInterfaces()))
    expect(browserUrl('http', '0.0.0.0', 4800, address)).not.toBe(`http://${address}:4800`);
  expect(browserUrl('http', HALL, 4800, null)).toBe(`http://${HALL}:4800`);
});

it('FO9 what shuts out the office, or whoever asks for it, is refused', () => {
  const off = { ...on, phonesAlone: false };
  expect(rig(off).asked()).toEqual([]);
  expect(rig(off).asked('127.0.0.1', '127.0.0.1')).toEqual([]);
  expect(rig(off).asked(`::ffff:${HALL}`)).toEqual(['follow-alone-own-way']);
  expect(rig(off).asked('192.168.1.10', '10.0.0.77')).toEqual(['follow-alone-own-way']);
  expect(rig(off, HALL).asked()).toEqual(['follow-alone-only']);
  expect(rig(off, '192.168.1.10').asked()).toEqual([]);

  const { asked, networks } = rig(off);
  networks['eth0'] = card('169.254.7.7');
  expect(asked()).toEqual(['follow-alone-only']);
  networks['eth0'] = card('10.0.0.10');
  expect(asked()).toEqual(['follow-alone-beside']);
  delete networks['wlan0'];
  expect(asked()).toEqual(['follow-alone-not-own']);
});

it('FO9 what holds already is not asked again while the hall’s Wi-Fi is away, but another address is', () => {
  const { asked, machine, networks } = rig(on);
  delete networks['wlan0'];
  expect(asked()).toEqual([]);
  machine.follow = { ...on, host: '10.0.0.6' };
  expect(asked()).toEqual(['follow-alone-not-own']);
});
