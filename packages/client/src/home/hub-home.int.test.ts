import type { DeviceId, Welcome } from '@motcua/protocol';
import { describe, expect, it, vi } from 'vitest';
import type { LinkState } from '../hub-link.ts';
import type { LinkPort } from '../link-port.ts';
import type { SetupAct, SetupView } from '../setup-view.ts';
import { HandNetwork, hubIdentity } from '../testing/hand-network.ts';
import { HandSurroundings } from '../testing/hand-surroundings.ts';
import { HubHome } from './hub-home.ts';

const URL_A = 'http://192.168.1.20:4800';
const plain = hubIdentity({ httpsPort: null, authorityFingerprint: null });
const CONNECTED = {
  kind: 'connected',
  welcome: { you: { kind: 'kiosk', deviceId: 'k1' as DeviceId } } as Welcome,
} as const;
const settle = async () => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

/** A device whose disk, network, clock and link are all in the hand. */
async function setUp({ kept = true, pin = null as string | null } = {}) {
  const network = new HandNetwork();
  network.stand({ url: URL_A, identity: plain, authorityPem: null });
  const world = new HandSurroundings();
  const disk = new Map<string, string>();
  const hub = { hubId: plain.hubId, centre: plain.centre, urls: [URL_A], authorityPem: null };
  if (kept) disk.set('home', JSON.stringify(hub));
  const links: { tell: (state: LinkState) => void; reconnects: number; closed: boolean }[] = [];
  const fileOn = (name: string) => ({
    read: () => Promise.resolve(disk.get(name) ?? null),
    write: (text: string) => Promise.resolve(void disk.set(name, text)),
  });
  const home = new HubHome({
    ...{ homeFile: fileOn('home'), pinFile: fileOn('pin'), network, around: world.all, version: '1.0.0' },
    tokens: () => ({
      get: () => Promise.resolve(disk.get('token') ?? null),
      set: (token) => Promise.resolve(void disk.set('token', token)),
    }),
    openService: ({ link, tokenStore }) => {
      const own = { tell: (_state: LinkState): void => undefined, reconnects: 0, closed: false, tokenStore };
      links.push(own);
      link?.enter({
        onState: (listener) => {
          own.tell = listener;
          return () => undefined;
        },
        reconnect: () => (own.reconnects += 1),
      });
      return { attach: () => undefined, close: () => (own.closed = true) };
    },
  });
  await home.open();
  let view: SetupView | null = null;
  let hear: (message: unknown) => void = () => undefined;
  const port: LinkPort = {
    post: (message) => (view = (message as { inside: SetupView }).inside),
    onMessage: (listener) => (hear = listener),
    onClose: () => undefined,
    close: () => undefined,
  };
  home.attach(port);
  const act = async (wish: SetupAct) => {
    hear({ kind: 'set-up', inside: wish });
    await settle();
  };
  const tell = async (state: LinkState) => {
    links.at(-1)?.tell(state);
    await settle();
  };
  const seen = () => {
    if (view === null) throw new Error('nothing was said');
    return view;
  };
  if (pin !== null) {
    await tell({ kind: 'pairing', code: 'AAA AAA' });
    await tell(CONNECTED);
    await act({ act: 'set-pin', pin });
    await until(() => seen().step === null);
  }
  return { network, world, disk, links, home, act, tell, seen };
}

/** A hash is made in another thread, and takes as long as it takes. */
async function until(isSo: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 20_000, interval: 20 });
}

describe('the home of a device', () => {
  it('FS8 the menu of a device without a PIN shows how it stands and changes nothing', async () => {
    const { act, tell, seen, links } = await setUp();
    await tell(CONNECTED);
    await act({ act: 'open-service' });
    expect(seen().service).toMatchObject({ kind: 'open', hasPin: false, mayChangeHub: false, isConnected: true });
    await act({ act: 'pair-again' });
    await act({ act: 'change-hub' });
    expect([seen().step, links.length, links[0]?.closed]).toEqual([null, 1, false]);
    await act({ act: 'close-service' });
    expect(seen().service).toBeNull();
  });

  it('FS8 without a PIN, and without its hub for ten minutes, another one may be chosen; the kept one comes back by itself', async () => {
    const { act, tell, seen, world, links, disk } = await setUp();
    await tell(CONNECTED);
    await tell({ kind: 'lost' });
    world.pass(9 * 60_000);
    await act({ act: 'open-service' });
    expect(seen().service).toMatchObject({ mayChangeHub: false });
    await act({ act: 'close-service' });
    world.pass(60_000);
    await act({ act: 'open-service' });
    await act({ act: 'change-hub' });
    expect([seen().step?.kind, seen().run, links[0]?.closed]).toEqual(['choose', 1, true]);
    expect(disk.get('home')).toContain(plain.hubId);
    world.pass(3 * 60_000);
    await settle();
    expect([seen().step, links.length]).toEqual([null, 2]);
  });

  it('FS8 with a PIN it is asked for, and nothing is done without it', async () => {
    const { act, seen, links } = await setUp({ pin: '4821' });
    await act({ act: 'change-hub' });
    await act({ act: 'open-service' });
    expect(seen().service).toMatchObject({ kind: 'locked', wrong: false });
    await act({ act: 'change-hub' });
    await act({ act: 'enter-pin', pin: '0000' });
    await until(() => seen().service?.kind === 'locked' && JSON.stringify(seen().service).includes('true'));
    expect(links[0]?.closed).toBe(false);
    await act({ act: 'enter-pin', pin: '4821' });
    await until(() => seen().service?.kind === 'open');
    expect(seen().service).toMatchObject({ hasPin: true, mayChangeHub: true });
    await act({ act: 'pair-again' });
    expect([seen().step?.kind, seen().service, links[0]?.reconnects]).toEqual(['pair', null, 1]);
  });

  it('FS6 a hub that refuses the device is not looked for: it is asked again by the link alone', async () => {
    const { tell, world, links, network } = await setUp();
    await tell(CONNECTED);
    await tell({ kind: 'lost' });
    await tell({ kind: 'refused', code: 'hub-too-old' });
    const asked = network.asked.length;
    world.pass(5 * 60_000);
    await settle();
    expect([links[0]?.reconnects, network.asked.length]).toEqual([0, asked]);
    // It goes away after all.
    await tell({ kind: 'lost' });
    world.pass(3_000);
    await settle();
    expect(network.asked.length).toBeGreaterThan(asked);
  });

  it('FS8 closes after a minute in which nobody touched it, and not before', async () => {
    const { act, seen, world } = await setUp();
    await act({ act: 'open-service' });
    world.pass(50_000);
    await act({ act: 'stay' });
    world.pass(50_000);
    expect(seen().service).not.toBeNull();
    world.pass(10_000);
    expect(seen().service).toBeNull();
  });

  it('FS3 the choice of a PIN is left after a minute: nobody stands there any more', async () => {
    const { tell, seen, world } = await setUp();
    await tell({ kind: 'pairing', code: 'ABC DEF', because: 'revoked' });
    expect(seen().step).toMatchObject({ kind: 'pair', reason: 'taken-out' });
    await tell(CONNECTED);
    expect(seen().step).toEqual({ kind: 'pin', before: 'none' });
    world.pass(60_000);
    expect(seen().step).toBeNull();
  });

  it('FS8 a forgotten PIN is replaced when the device is paired anew, and where nobody chooses another one it goes on', async () => {
    const { act, tell, seen, world } = await setUp({ pin: '4821' });
    const pairAnew = async () => {
      await tell({ kind: 'pairing', code: 'ABC DEF', because: 'revoked' });
      await tell(CONNECTED);
      expect(seen().step).toEqual({ kind: 'pin', before: 'kept' });
    };
    const opensWith = async (pin: string) => {
      await act({ act: 'open-service' });
      await act({ act: 'enter-pin', pin });
      await until(() => seen().service?.kind === 'open' || JSON.stringify(seen().service).includes('"wrong":true'));
      const isOpen = seen().service?.kind === 'open';
      await act({ act: 'close-service' });
      return isOpen;
    };
    await pairAnew();
    world.pass(60_000);
    expect([seen().step, await opensWith('4821')]).toEqual([null, true]);
    await pairAnew();
    await act({ act: 'set-pin', pin: null });
    expect([seen().step, await opensWith('4821')]).toEqual([null, true]);
    // Whoever tried to remember it need not wait any longer either.
    for (const guess of ['0001', '0002', '0003']) expect(await opensWith(guess)).toBe(false);
    await act({ act: 'open-service' });
    expect(seen().service).toMatchObject({ kind: 'locked', waitMs: 30_000 });
    await pairAnew();
    await act({ act: 'set-pin', pin: '1357' });
    await until(() => seen().step === null);
    expect([await opensWith('1357'), await opensWith('4821')]).toEqual([true, false]);
  });

  it('FS4 a hub that is chosen is shown no token of before, and keeps its own after it was written down whose it is', async () => {
    const { act, seen, disk, links, world } = await setUp({ kept: false });
    disk.set('token', 'of before');
    expect(seen().step?.kind).toBe('choose');
    await act({ act: 'address', text: '192.168.1.20' });
    expect(seen().step).toMatchObject({ kind: 'pair', code: null, hub: { digits: null } });
    const { tokenStore } = links[0] as unknown as {
      tokenStore: { get: () => Promise<string | null>; set: (t: string) => Promise<void> };
    };
    expect(await tokenStore.get()).toBeNull();
    expect(disk.has('home')).toBe(false);
    await tokenStore.set('the new one');
    expect([...disk.keys()]).toEqual(['token', 'home']);
    expect(await tokenStore.get()).toBe('the new one');
    expect(world.lines).toEqual([]);
  });

  it('FS9 the square says what happened, and nothing about people', async () => {
    const { act, tell, seen } = await setUp();
    await tell(CONNECTED);
    await tell({ kind: 'lost' });
    await tell(CONNECTED);
    await act({ act: 'open-service' });
    const { service } = seen();
    const log = service?.kind === 'open' ? service.log : '';
    expect(log.split('\n').map((line) => line.split(' ').at(-1))).toEqual([
      ...['192.168.1.20:4800', 'service-opened', 'connected', 'lost', 'connected', 'started'],
    ]);
    expect(log.length).toBeLessThan(700);
  });

  it('FS5 FS6 says what is wrong while the hub is away, and nothing more when it is back', async () => {
    const { tell, seen, network, world } = await setUp();
    await tell(CONNECTED);
    network.stand({
      url: URL_A,
      identity: { ...plain, hubId: '11111111-3a51-4d0e-9f6a-2f1c8f0a7b11' },
      authorityPem: null,
    });
    await tell({ kind: 'lost' });
    world.pass(3_000);
    await settle();
    expect(seen().trouble).toEqual({ kind: 'stranger', address: '192.168.1.20:4800' });
    network.answers.clear();
    for (let step = 0; step < 140; step += 1) {
      world.pass(500);
      await settle();
    }
    expect(seen().trouble).toEqual({ kind: 'looking' });
    await tell(CONNECTED);
    expect(seen().trouble).toBeNull();
  });
});
