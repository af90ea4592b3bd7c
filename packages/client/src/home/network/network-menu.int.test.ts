import { describe, expect, it, vi } from 'vitest';
import type { NetworkAccess, NetworkDevice } from '../../network-view.ts';
import type { ServiceMenu, SetupAct } from '../../setup-view.ts';
import { HandNetwork, hubIdentity } from '../../testing/hand-network.ts';
import { HandSurroundings } from '../../testing/hand-surroundings.ts';
import { HomeLog } from '../home-log.ts';
import { ServiceDesk } from '../service-desk.ts';
import { ServicePin } from '../service-pin.ts';
import { hubThere } from './hub-there.ts';
import type { BegunTrial, MachineNetwork } from './machine-network.ts';

const PIN = '4821';
const ETH0: NetworkDevice = {
  ...{ name: 'eth0', kind: 'wired', state: 'connected', method: 'automatic' },
  ...{ address: '192.168.7.133', prefix: 24, gateway: '192.168.7.1' },
};
const SET: SetupAct = {
  ...{ act: 'set-network', device: 'eth0' },
  wish: { method: 'fixed', address: '192.168.7.20', mask: '', gateway: '' },
};

/** A desk whose machine answers when the test lets it. */
async function setUp({ pin = PIN, access = 'here' }: { pin?: string | null; access?: NetworkAccess } = {}) {
  const world = new HandSurroundings();
  let kept: string | null = null;
  const file = { read: () => Promise.resolve(kept), write: (text: string) => Promise.resolve(void (kept = text)) };
  const servicePin = new ServicePin(file, world.all);
  await servicePin.open();
  if (pin !== null) await servicePin.keep(pin);
  const asked: string[] = [];
  let answer: (begun: BegunTrial) => void = () => undefined;
  const note = (what: string) => void asked.push(what);
  const machine: MachineNetwork = {
    look: () =>
      Promise.resolve(note('look')).then(() => ({ access, devices: access === 'here' ? [ETH0] : [], wifi: [] })),
    begin: (device) => new Promise((resolve) => (note(`begin ${device}`), (answer = resolve))),
    keep: () => Promise.resolve(note('keep')).then(() => true),
    undo: () => Promise.resolve(note('undo')).then(() => true),
    tidy: () => Promise.resolve(note('tidy')),
  };
  const log = new HomeLog(() => 0);
  const desk = new ServiceDesk({
    ...{ pin: servicePin, around: world.all, log, machineNetwork: machine, tools: () => null },
    hub: { isConnected: () => true, answers: () => Promise.resolve(true), reconnect: () => note('reconnect') },
    onChange: () => undefined,
  });
  const kind = () => desk.menu(() => ({ kind: 'open' }) as ServiceMenu)?.kind ?? null;
  const open = async () => {
    desk.ask();
    if (pin !== null) await desk.perform({ act: 'enter-pin', pin });
    await vi.waitFor(() => expect(desk.network()).toBe(pin === null ? null : access));
  };
  return { desk, world, asked, kind, open, log, answer: (begun: BegunTrial) => answer(begun) };
}

const UP: BegunTrial = { kind: 'up', trial: { uuid: 'u', device: 'eth0', former: null } };

describe('the way to the network page', () => {
  it('FS11 is behind the PIN: before it, and without one, the machine is not even looked at', async () => {
    const { desk, asked, kind } = await setUp();
    desk.ask();
    await desk.perform({ act: 'open-network' });
    await desk.perform(SET);
    expect([kind(), asked]).toEqual(['locked', []]);
    const without = await setUp({ pin: null });
    await without.open();
    await without.desk.perform({ act: 'open-network' });
    await without.desk.perform(SET);
    expect([without.kind(), without.asked, without.desk.network()]).toEqual(['open', [], null]);
  });

  it('FS11 leads from the menu and back, and nothing is set but on that page', async () => {
    const { desk, asked, kind, open, log } = await setUp();
    await open();
    await desk.perform(SET);
    await desk.perform({ act: 'close-network' });
    expect([kind(), asked]).toEqual(['open', ['look']]);
    await desk.perform({ act: 'open-network' });
    expect(kind()).toBe('network');
    await desk.perform({ act: 'close-network' });
    expect([kind(), log.lines()]).toEqual(['open', [expect.stringMatching(/service-opened$/)]]);
  });

  it.each(['windows', 'installer', 'not-allowed'] as const)(
    'FS14 there is no page where it is set elsewhere: %s',
    async (access) => {
      const { desk, kind, open } = await setUp({ access });
      await open();
      await desk.perform({ act: 'open-network' });
      expect(kind()).toBe('open');
    },
  );

  it('FS13 a menu in which the network is being changed does not close by itself; nobody there closes it a minute later', async () => {
    const { desk, world, kind, open, asked, answer, log } = await setUp();
    await open();
    await desk.perform({ act: 'open-network' });
    const setting = desk.perform(SET);
    await vi.waitFor(() => expect(asked).toContain('begin eth0'));
    world.pass(3 * 60_000);
    expect(kind()).toBe('network');
    answer(UP);
    await setting;
    expect(asked.filter((what) => what !== 'look')).toEqual(['begin eth0', 'keep', 'reconnect']);
    expect(desk.menu(() => ({ kind: 'open' }) as ServiceMenu)).toMatchObject({ change: { kind: 'kept' } });
    expect(log.lines()[0]).toMatch(/network-set$/);
    world.pass(60_000);
    expect(kind()).toBeNull();
  });

  it('FS13 what became of a change is told to whoever opens the page next, once', async () => {
    const { desk, kind, open, asked, answer } = await setUp();
    await open();
    await desk.perform({ act: 'open-network' });
    const setting = desk.perform(SET);
    await vi.waitFor(() => expect(asked).toContain('begin eth0'));
    await desk.perform({ act: 'close-service' });
    expect(kind()).toBeNull();
    answer(UP);
    await setting;
    const told = async () => {
      await open();
      await desk.perform({ act: 'open-network' });
      const menu = desk.menu(() => ({ kind: 'open' }) as ServiceMenu);
      await desk.perform({ act: 'close-service' });
      return menu?.kind === 'network' ? (menu.change?.kind ?? null) : menu;
    };
    expect([await told(), await told()]).toEqual(['kept', null]);
  });
});

describe('whether the hub is there after a change', () => {
  it('FS13 is proved by the hub that the device belongs to, and by no other one', async () => {
    const network = new HandNetwork();
    const url = 'http://192.168.1.20:4800';
    const identity = hubIdentity({ httpsPort: null, authorityFingerprint: null });
    const hub = { hubId: identity.hubId, centre: '', urls: [url], authorityPem: null };
    let reconnects = 0;
    const link = { onState: () => () => undefined, reconnect: () => (reconnects += 1) };
    const there = hubThere({ network, book: { hub: () => hub }, isConnected: () => true, link: () => link });
    expect(await there.answers()).toBe(false);
    network.stand({ url, identity: { ...identity, hubId: 'another' }, authorityPem: null });
    expect(await there.answers()).toBe(false);
    network.stand({ url, identity, authorityPem: null });
    expect(await there.answers()).toBe(true);
    there.reconnect();
    expect(reconnects).toBe(1);
  });
});
