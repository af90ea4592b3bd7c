import type { DeviceId, Welcome } from '@motcua/protocol';
import { describe, expect, it, vi } from 'vitest';
import type { LinkState } from '../hub-link.ts';
import type { LinkPort } from '../link-port.ts';
import type { ServiceTools } from '../service-tools.ts';
import type { PracticeTried, PrintTried, SetupAct, SetupView } from '../setup-view.ts';
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
async function setUp({
  kept = true,
  pin = null as string | null,
  tools = undefined as ServiceTools | undefined,
  deviceLog = '',
} = {}) {
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
    readLog: () => deviceLog,
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
      const close = () => (own.closed = true);
      return { attach: () => undefined, close, ...(tools === undefined ? {} : { tools }) };
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

/** A printer and practice in the test's hand. */
function handTools() {
  const asked: string[] = [];
  const prints: ((tried: PrintTried) => void)[] = [];
  const own = { isOn: false, onChange: (): void => undefined, practice: 'done' as PracticeTried };
  const tools: ServiceTools = {
    hasPrinter: () => true,
    printTest: () => {
      asked.push('print');
      return new Promise((resolve) => prints.push(resolve));
    },
    isInPractice: () => own.isOn,
    setPractice: (isOn) => {
      asked.push(`practice ${isOn}`);
      own.isOn = isOn;
      return Promise.resolve(own.practice);
    },
    onChange: (listener) => {
      own.onChange = listener;
      return () => undefined;
    },
  };
  return { tools, asked, prints, own };
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

  it('FS6 a hub that answers where it was is not asked anew while the link itself does; elsewhere it is', async () => {
    const { tell, seen, world, links, network } = await setUp();
    await tell(CONNECTED);
    await tell({ kind: 'lost' });
    // It says who it is and is slow with everything else: a welcome, or the code of a pairing.
    for (let step = 0; step < 40; step += 1) {
      world.pass(500);
      await settle();
    }
    expect(network.asked.length).toBeGreaterThan(3);
    expect([links[0]?.reconnects, seen().trouble]).toEqual([0, null]);
    const moved = 'http://192.168.1.77:4800';
    network.stand({ url: moved, identity: plain, authorityPem: null });
    network.answers.delete(URL_A);
    for (let step = 0; step < 180; step += 1) {
      world.pass(500);
      network.hear({ notice: plain, hosts: ['192.168.1.77'] });
      await settle();
    }
    expect(links[0]?.reconnects).toBe(1);
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

  it('FS3 FS8 whoever types slowly loses neither the choice of a PIN nor that of a hub: the time runs from the last touch', async () => {
    const { act, tell, seen, world } = await setUp({ pin: '4821' });
    await tell({ kind: 'pairing', code: 'ABC DEF', because: 'revoked' });
    await tell(CONNECTED);
    world.pass(50_000);
    await act({ act: 'stay' });
    world.pass(50_000);
    expect(seen().step?.kind).toBe('pin');
    world.pass(10_000);
    expect(seen().step).toBeNull();

    await act({ act: 'open-service' });
    await act({ act: 'enter-pin', pin: '4821' });
    await until(() => seen().service?.kind === 'open');
    await act({ act: 'change-hub' });
    world.pass(150_000);
    await act({ act: 'stay' });
    world.pass(150_000);
    expect(seen().step?.kind).toBe('choose');
    world.pass(30_000);
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

  it('FS10 a test slip is asked for once however often it is pressed, and what became of it stands there', async () => {
    const { tools, asked, prints } = handTools();
    const { act, tell, seen, world } = await setUp({ pin: '4821', tools });
    await tell(CONNECTED);
    await act({ act: 'test-print' });
    await act({ act: 'open-service' });
    await act({ act: 'test-print' });
    expect(asked).toEqual([]);
    await act({ act: 'enter-pin', pin: '4821' });
    await until(() => seen().service?.kind === 'open');
    expect(seen().service).toMatchObject({ tries: { print: 'untried', practice: { isOn: false, asked: 'nothing' } } });
    for (let press = 0; press < 3; press += 1) await act({ act: 'test-print' });
    expect([asked, seen().service]).toMatchObject([['print'], { tries: { print: 'running' } }]);
    // A printer may take its time: nobody is sent away meanwhile, and soon it is said that nothing is known yet.
    world.pass(9_000);
    expect(seen().service).toMatchObject({ tries: { print: 'running' } });
    world.pass(1_000);
    expect(seen().service).toMatchObject({ tries: { print: 'unanswered' } });
    await act({ act: 'test-print' });
    expect(asked).toEqual(['print']);
    world.pass(100_000);
    expect(seen().service).toMatchObject({ tries: { print: 'unanswered' } });
    prints[0]?.('unproven');
    await settle();
    expect(seen().service).toMatchObject({ tries: { print: 'unproven' } });
    await act({ act: 'test-print' });
    await act({ act: 'close-service' });
    prints[1]?.('failed');
    await act({ act: 'open-service' });
    await act({ act: 'enter-pin', pin: '4821' });
    await until(() => seen().service?.kind === 'open');
    expect(seen().service).toMatchObject({ tries: { print: 'untried' } });
    // Nor is the wait of before told to whoever opens it next.
    world.pass(20_000);
    expect(seen().service).toMatchObject({ tries: { print: 'untried' } });
    world.pass(40_000);
    expect(seen().service).toBeNull();
  });

  it('FS10 practice is begun and ended there, and the menu shows at once when staff end it', async () => {
    const { tools, asked, own } = handTools();
    const { act, tell, seen } = await setUp({ pin: '4821', tools });
    await tell(CONNECTED);
    await act({ act: 'open-service' });
    await act({ act: 'enter-pin', pin: '4821' });
    await until(() => seen().service?.kind === 'open');
    await act({ act: 'practice', isOn: true });
    expect(seen().service).toMatchObject({ tries: { practice: { isOn: true, asked: 'done' } } });
    own.isOn = false;
    own.onChange();
    expect(seen().service).toMatchObject({ tries: { practice: { isOn: false } } });
    own.practice = 'refused';
    await act({ act: 'practice', isOn: false });
    expect(seen().service).toMatchObject({ tries: { practice: { asked: 'refused' } } });
    expect(asked).toEqual(['practice true', 'practice false']);
  });

  it('FS10 without a PIN nothing is tried', async () => {
    const { tools, asked } = handTools();
    const { act, tell, seen } = await setUp({ tools });
    await tell(CONNECTED);
    await act({ act: 'open-service' });
    await act({ act: 'test-print' });
    await act({ act: 'practice', isOn: true });
    expect([asked, seen().service]).toMatchObject([[], { tries: { print: null, practice: null } }]);
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
