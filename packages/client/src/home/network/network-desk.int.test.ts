import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NetworkWish } from '../../network-view.ts';
import { HandSurroundings } from '../../testing/hand-surroundings.ts';
import { HomeLog } from '../home-log.ts';
import { NetworkDesk } from './network-desk.ts';
import { networkOfManager, usualMachineNetwork } from './network-manager.ts';
import { nmcliRunner } from './run-nmcli.ts';
import { clearAway, openNetworkDesk, standIn, WITHIN } from './testing/network-office.ts';
import { FIRST_PROFILE } from './testing/stand-in-nmcli.ts';

const AUTOMATIC: NetworkWish = { method: 'automatic' };
const fixed = (address: string, gateway = ''): NetworkWish => ({ method: 'fixed', address, mask: '', gateway });

afterEach(clearAway);

describe('the network of a device, set at its service menu', () => {
  it('FS11 shows the connections as the system has them, and sees a cable that is pulled', async () => {
    const { manager, world, desk, menu } = await openNetworkDesk();
    expect(desk.access()).toBe('here');
    expect(menu().devices).toEqual([
      {
        ...{ name: 'eth0', kind: 'wired', state: 'connected', address: '192.168.7.133', prefix: 24 },
        ...{ gateway: '192.168.7.1', method: 'automatic' },
      },
    ]);
    manager.change((state) => state.devices.forEach((device) => (device.carrier = false)));
    await vi.waitFor(() => {
      world.pass(5_000);
      expect(menu().devices[0]).toMatchObject({ state: 'no-cable' });
    }, WITHIN);
    desk.close();
    const asked = manager.calls.length;
    world.pass(60_000);
    expect(manager.calls).toHaveLength(asked);
  });

  it('FS12 FS13 sets a fixed address and keeps it once the hub is there: the one before is left, and comes second', async () => {
    const { manager, desk, hub, told, names, log, menu } = await openNetworkDesk();
    await desk.set('eth0', fixed('192.168.7.20', '192.168.7.1'));
    expect(told.at(-2)).toEqual({ kind: 'running', device: 'eth0', method: 'fixed' });
    expect(told.at(-1)).toEqual({ kind: 'kept', device: 'eth0', method: 'fixed' });
    expect(menu().devices[0]).toMatchObject({ address: '192.168.7.20', gateway: '192.168.7.1', method: 'fixed' });
    expect([hub.asked, hub.reconnects, log.lines().length]).toEqual([1, 1, 1]);
    expect(names()).toEqual(['Wired: by itself\\1', 'motcua-eth0']);
    manager.cutPower();
    expect(manager.state.devices[0]?.active).not.toBe(FIRST_PROFILE);
    // Back to automatic, and the fixed one is no profile any more.
    await desk.set('eth0', AUTOMATIC);
    expect(names()).toEqual(['Wired: by itself\\1', 'motcua-eth0']);
    expect(manager.state.profiles.at(-1)?.of['ipv4.method']).toBe('auto');
    desk.close();
  });

  it('FS13 what is on the disk is as it was until the change has proved itself: a power cut brings it back', async () => {
    const { manager, desk, hub, world } = await openNetworkDesk();
    hub.answers = false;
    const setting = desk.set('eth0', fixed('192.168.7.20'));
    await vi.waitFor(() => expect(hub.asked).toBeGreaterThan(0), WITHIN);
    expect(manager.state.profiles.map(({ isSaved, comesByItself }) => [isSaved, comesByItself])).toEqual([
      ...[
        [true, true],
        [false, false],
      ],
    ]);
    manager.cutPower();
    expect(manager.state.devices[0]?.active).toBe(FIRST_PROFILE);
    hub.answers = true;
    world.pass(2_000);
    await setting;
    desk.close();
  });

  it('FS13 connected, and the hub is not there: undone after half a minute, in words', async () => {
    const { manager, desk, hub, world, told, names, passUntil } = await openNetworkDesk();
    hub.answers = false;
    const begunMs = world.all.monotonicMs();
    const setting = desk.set('eth0', fixed('10.9.9.9'));
    await passUntil(() => told.at(-1)?.kind === 'undone');
    await setting;
    expect(told.at(-1)).toEqual({ kind: 'undone', device: 'eth0', method: 'fixed', because: 'no-hub' });
    expect(hub.asked).toBeGreaterThan(3);
    expect(world.all.monotonicMs() - begunMs).toBeGreaterThan(28_000);
    expect(manager.state.devices[0]?.active).toBe(FIRST_PROFILE);
    expect(names()).toEqual(['Wired: by itself\\1']);
    desk.close();
  });

  it('FS13 a hub that needs a moment is waited for; one that was away before is not asked for', async () => {
    const { desk, hub, told, passUntil } = await openNetworkDesk();
    hub.answers = () => hub.asked > 3;
    const setting = desk.set('eth0', fixed('192.168.7.20'));
    await passUntil(() => told.at(-1)?.kind === 'kept');
    await setting;
    Object.assign(hub, { isThere: false, answers: false, asked: 0 });
    await desk.set('eth0', fixed('192.168.7.21'));
    expect([told.at(-1)?.kind, hub.asked]).toEqual(['kept', 0]);
    desk.close();
  });

  it.each([
    ['an address that another machine has', fixed('192.168.7.50'), { taken: ['192.168.7.50'] }, 'no-connection'],
    ['a disk that takes nothing', fixed('192.168.7.20'), { fails: 'connection modify' }, 'not-kept'],
  ] as const)('FS13 %s: undone', async (_, wish, trouble, because) => {
    const { manager, desk, told, names } = await openNetworkDesk();
    manager.change((state) => Object.assign(state, structuredClone(trouble)));
    await desk.set('eth0', wish);
    expect(told.at(-1)).toEqual({ kind: 'undone', device: 'eth0', method: 'fixed', because });
    expect(manager.state.devices[0]?.active).toBe(FIRST_PROFILE);
    expect(names()).toEqual(['Wired: by itself\\1']);
    desk.close();
  });

  it('FS13 no router gives an address: undone, and the fixed one is in use again', async () => {
    const { manager, desk, told } = await openNetworkDesk();
    await desk.set('eth0', fixed('192.168.7.20'));
    const kept = manager.state.devices[0]?.active;
    manager.change((state) => state.devices.forEach((device) => (device.router = null)));
    await desk.set('eth0', AUTOMATIC);
    expect(told.at(-1)).toMatchObject({ kind: 'undone', method: 'automatic', because: 'no-connection' });
    expect(manager.state.devices[0]?.active).toBe(kept);
    desk.close();
  });

  it('FS13 says where it could not be put back that the device has to be started anew, and then all is as it was', async () => {
    const { manager, desk, hub, told, passUntil } = await openNetworkDesk();
    hub.answers = () => {
      manager.change((state) => (state.fails = 'connection delete'));
      return false;
    };
    const setting = desk.set('eth0', fixed('10.9.9.9'));
    await passUntil(() => told.at(-1)?.kind === 'stuck');
    await setting;
    manager.cutPower();
    expect(manager.state.devices[0]?.active).toBe(FIRST_PROFILE);
    desk.close();
  });

  it('FS13 a refusal changes nothing', async () => {
    const { manager, desk, told, names, hub, log } = await openNetworkDesk();
    manager.change((state) => (state.fails = 'connection add'));
    await desk.set('eth0', fixed('192.168.7.20'));
    expect(told.at(-1)).toEqual({ kind: 'refused', device: 'eth0', method: 'fixed' });
    expect([names(), hub.reconnects, log.lines()]).toEqual([['Wired: by itself\\1'], 0, []]);
    desk.close();
  });

  it('FS13 a program that ended in the middle: the next one takes away what it left', async () => {
    const { manager, desk, hub, world } = await openNetworkDesk();
    hub.answers = false;
    void desk.set('eth0', fixed('10.9.9.9'));
    await vi.waitFor(() => expect(hub.asked).toBe(1), WITHIN);
    // `kill -9`: this clock stands still for good.
    expect(manager.state.devices[0]?.active).not.toBe(FIRST_PROFILE);
    const next = new HandSurroundings();
    const after = new NetworkDesk({
      machine: networkOfManager(nmcliRunner(manager.program)),
      hub: { isConnected: () => false, answers: () => Promise.resolve(false), reconnect: () => undefined },
      ...{ around: next.all, log: new HomeLog(() => 0), onChange: () => undefined },
    });
    after.tidySoon();
    next.pass(15_000);
    await vi.waitFor(() => expect(manager.state.devices[0]?.active).toBe(FIRST_PROFILE), WITHIN);
    expect(manager.state.profiles).toHaveLength(1);
    expect(world.lines).toEqual([]);
  });

  it('FS12 does nothing at a device that it has not shown, without a cable’s end here, or twice at once', async () => {
    const { manager, desk, told } = await openNetworkDesk();
    manager.change((state) => {
      state.devices.push({ name: 'wlan0', type: 'wifi', carrier: true, active: null, router: null, state: null });
    });
    await desk.set('eth9', fixed('192.168.7.20'));
    await desk.set('eth0', { method: 'fixed', address: '192.168.7.0', mask: '', gateway: '' });
    desk.rest();
    desk.watch();
    await vi.waitFor(() => expect(manager.calls.length).toBeGreaterThan(4), WITHIN);
    await desk.set('wlan0', fixed('192.168.7.20'));
    expect(told.every((change) => change === null)).toBe(true);
    await Promise.all([desk.set('eth0', fixed('192.168.7.20')), desk.set('eth0', AUTOMATIC)]);
    expect(told.at(-1)).toEqual({ kind: 'kept', device: 'eth0', method: 'fixed' });
    expect(manager.calls.filter(([, word]) => word === 'add')).toHaveLength(1);
    desk.close();
  });
});

describe('who sets the network of a machine', () => {
  it.each([
    ['here', {}],
    ['not-allowed', { allows: 'auth' }],
    ['installer', { runs: false }],
    ['installer', { devices: [] }],
  ] as const)('FS14 %s, where %j', async (access, trouble) => {
    const manager = standIn();
    manager.change((state) => Object.assign(state, structuredClone(trouble)));
    expect((await networkOfManager(nmcliRunner(manager.program)).look()).access).toBe(access);
  });

  it('FS14 whoever installed it where there is no nmcli; on Windows, Windows', async () => {
    const machine = networkOfManager(nmcliRunner('/nowhere/nmcli'));
    expect(await machine.look()).toEqual({ access: 'installer', devices: [], wifi: [] });
    expect(await machine.begin('eth0', { method: 'automatic' })).toEqual({ kind: 'refused' });
    await machine.tidy();
    expect((await usualMachineNetwork('win32').look()).access).toBe('windows');
    expect((await usualMachineNetwork('darwin').look()).access).toBe('installer');
  });

  it('FS14 a program that hangs is ended, and nothing is left of it', async () => {
    const manager = standIn();
    const run = nmcliRunner(manager.program);
    const quickly = networkOfManager((args) => run(args, 1_500));
    manager.change((state) => (state.hangs = 'connection up'));
    const begun = await quickly.begin('eth0', { method: 'automatic' });
    if (begun.kind !== 'not-up') throw new Error(begun.kind);
    manager.change((state) => (state.hangs = null));
    expect(await quickly.undo(begun.trial)).toBe(true);
    expect(manager.state.profiles.map(({ uuid }) => uuid)).toEqual([FIRST_PROFILE]);
  });
});
