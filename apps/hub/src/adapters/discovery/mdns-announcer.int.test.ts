import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { decode, encode, type Answer } from 'dns-packet';
import makeMdns from 'multicast-dns';
import { readNoticeTxt, type HubNotice } from '@motcua/protocol';
import { describe, expect, it, onTestFinished, vi, type TestContext } from 'vitest';
import { SystemTimers } from '../system/timers.ts';
import { createMdnsAnnouncer, type MdnsAnnouncer } from './mdns-announcer.ts';

const patience = { timeout: 20_000, interval: 30 };
const ADDRESS = Object.values(networkInterfaces())
  .flatMap((several) => several ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const notice = (hubId: string): HubNotice => ({
  ...{ hubId, centre: 'Phường Mẫu', httpPort: 4800, httpsPort: 4843, authorityFingerprint: 'ab'.repeat(32) },
});
const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';

/** A port of its own for each test: the network of a machine is shared by all of them. */
async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

/** Null: multicast does not work here, and the test is skipped with that reason. */
async function network(context: TestContext): Promise<{ readonly port: number; readonly address: string }> {
  if (ADDRESS === undefined) return context.skip('this machine has no network but its own');
  const port = await freeUdpPort();
  const ear = makeMdns({ interface: ADDRESS, bind: '0.0.0.0', port });
  const heard = new Promise<boolean>((resolve) => {
    ear.on('query', () => resolve(true));
    ear.on('error', () => resolve(false));
    setTimeout(() => resolve(false), 3_000);
  });
  ear.query('anybody.local', 'A');
  const works = await heard;
  ear.destroy();
  return works ? { port, address: ADDRESS } : context.skip('multicast is not delivered on this machine');
}

function announcer(port: number, said: string[] = []): MdnsAnnouncer {
  const write = (_fields: object, message: string) => void said.push(message);
  const log = { info: write, warn: write, error: write };
  const made = createMdnsAnnouncer({
    ...{ timers: new SystemTimers(), log, monotonicMs: () => performance.now(), isNearby: () => true, port },
  });
  onTestFinished(() => made.stop());
  return made;
}

describe('a hub in the network', () => {
  it('TL5 is found by its service, with everything that a device needs to ask it', async (context) => {
    const { port, address } = await network(context);
    announcer(port).announce(notice(FIRST), [address]);
    const browser = makeMdns({ interface: address, bind: '0.0.0.0', port });
    onTestFinished(() => void browser.destroy());
    const found: Answer[] = [];
    browser.on('response', ({ answers = [], additionals = [] }) => void found.push(...answers, ...additionals));
    await vi.waitFor(() => {
      browser.query('_motcua._tcp.local', 'PTR');
      expect(found.some(({ type }) => type === 'SRV')).toBe(true);
    }, patience);
    const instance = `Motcua 11111111._motcua._tcp.local`;
    const of = (type: string, name = instance) => found.find((each) => each.type === type && each.name === name);
    expect(of('SRV')).toMatchObject({ data: { port: 4843, target: 'motcua.local' } });
    const [txt] = found.flatMap((each) => (each.type === 'TXT' && each.name === instance ? [[each.data].flat()] : []));
    const fields: unknown = Object.fromEntries((txt ?? []).map((one) => String(one).split(/=(.*)/s).slice(0, 2)));
    expect(readNoticeTxt(fields)).toEqual(notice(FIRST));
    expect(of('A', 'motcua.local')).toMatchObject({ data: address });
  });

  it('TL5 a simple asker, who listens at no port of mDNS, is answered too', async (context) => {
    const { port, address } = await network(context);
    const hub = announcer(port);
    hub.announce(notice(FIRST), [address]);
    await vi.waitFor(() => expect(hub.name()).toBe('motcua.local'), patience);
    const asker = createSocket('udp4').bind(0);
    await once(asker, 'listening');
    onTestFinished(() => void asker.close());
    asker.setMulticastInterface(address);
    const query = encode({ type: 'query', id: 4711, questions: [{ type: 'A', name: 'MOTCUA.local' }] });
    asker.send(query, port, '224.0.0.251');
    const [bytes] = (await once(asker, 'message')) as [Buffer];
    const answer = decode(bytes);
    expect([answer.id, answer.answers?.[0]]).toMatchObject([4711, { type: 'A', name: 'motcua.local', data: address }]);
  });

  it('TL5 of two hubs the second takes another name, and both keep theirs', async (context) => {
    const { port, address } = await network(context);
    const [first, second] = [announcer(port), announcer(port)];
    second.announce(notice(SECOND), [address]);
    await vi.waitFor(() => expect(second.name()).toBe('motcua.local'), patience);
    // The other one has the smaller id, but comes later.
    first.announce(notice(FIRST), [address]);
    await vi.waitFor(() => expect(first.name()).toBe('motcua-2.local'), patience);
    expect(second.name()).toBe('motcua.local');
    await second.stop();
    expect(first.name()).toBe('motcua-2.local');
  });

  it('TL5 two hubs that start at the same moment do not fight', async (context) => {
    const { port, address } = await network(context);
    const [first, second] = [announcer(port), announcer(port)];
    second.announce(notice(SECOND), [address]);
    first.announce(notice(FIRST), [address]);
    await vi.waitFor(() => expect([first.name(), second.name()]).toEqual(['motcua.local', 'motcua-2.local']), patience);
  });

  it('TL5 says goodbye when it ends, and does not end by a network that is not there', async (context) => {
    const { port, address } = await network(context);
    const said: string[] = [];
    const hub = announcer(port, said);
    hub.announce(notice(FIRST), [address]);
    await vi.waitFor(() => expect(hub.name()).toBe('motcua.local'), patience);
    const browser = makeMdns({ interface: address, bind: '0.0.0.0', port });
    onTestFinished(() => void browser.destroy());
    const ends = new Promise<Answer[]>((resolve) =>
      browser.on('response', ({ answers = [] }) => {
        if (answers.length > 0 && answers.every((each) => (each as { ttl?: number }).ttl === 0)) resolve(answers);
      }),
    );
    await once(browser, 'ready');
    await hub.stop();
    expect((await ends).length).toBeGreaterThan(4);
    const before = said.length;
    hub.announce(notice(FIRST), ['198.51.100.250']);
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(before), patience);
    hub.announce(notice(FIRST), []);
    expect(hub.name()).toBeNull();
  });
});
