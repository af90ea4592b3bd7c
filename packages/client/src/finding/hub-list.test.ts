import { describe, expect, it } from 'vitest';
import { HandNetwork, hubIdentity, noticeOf } from '../testing/hand-network.ts';
import { HandSurroundings } from '../testing/hand-surroundings.ts';
import { readNotices } from './ask-by-mdns.ts';
import { HubList } from './hub-list.ts';
import type { FoundHub } from './known-hub.ts';

const identity = hubIdentity();
const at = (host: string, more: Partial<typeof identity> = {}): FoundHub => ({
  ...{ url: `https://${host}:4843`, identity: { ...identity, ...more }, authorityPem: `PEM ${host}` },
});
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

function setUp() {
  const network = new HandNetwork();
  const world = new HandSurroundings();
  const seen: (readonly string[])[] = [];
  const list = new HubList({ network, around: world.all, onChange: (hubs) => seen.push(hubs.map(({ url }) => url)) });
  list.start();
  const hear = async (host: string, more: Partial<typeof identity> = {}) => {
    network.hear({ notice: noticeOf({ ...identity, ...more }), hosts: [host] });
    await settle();
  };
  return { network, world, seen, list, hear };
}

describe('the hubs of a network', () => {
  it('FS2 a notice is not believed: the hub itself is asked', async () => {
    const { network, hear, list } = setUp();
    await hear('192.168.1.20');
    expect([network.asked, list.hubs()]).toEqual([['https://192.168.1.20:4843', 'http://192.168.1.20:4800'], []]);
    network.stand(at('192.168.1.20', { centre: 'As it says itself' }));
    await hear('192.168.1.20', { centre: 'As the notice says' });
    expect(list.hubs().map(({ identity: { centre } }) => centre)).toEqual(['As it says itself']);
  });

  it('FS1 two of one name, and even of one id, stay two', async () => {
    const { network, hear, list } = setUp();
    network.stand(at('192.168.1.20'));
    network.stand(at('192.168.1.66', { authorityFingerprint: 'cd'.repeat(32) }));
    await hear('192.168.1.20');
    await hear('192.168.1.66', { authorityFingerprint: 'cd'.repeat(32) });
    await hear('192.168.1.20');
    expect(list.hubs().map(({ url }) => url)).toEqual(['https://192.168.1.20:4843', 'https://192.168.1.66:4843']);
  });

  it('FS2 is no longer than twelve, however many notices come', async () => {
    const { network, hear, list } = setUp();
    for (let n = 0; n < 40; n += 1) {
      const hubId = `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
      network.stand(at(`10.0.0.${n + 1}`, { hubId }));
      await hear(`10.0.0.${n + 1}`, { hubId });
    }
    expect(list.hubs()).toHaveLength(12);
  });

  it('FS2 asks everybody again every 5 s, and lets go of a hub that is no longer there', async () => {
    const { network, world, hear, list, seen } = setUp();
    network.stand(at('192.168.1.20'));
    await hear('192.168.1.20');
    expect([network.calls, list.hubs().length]).toEqual([1, 1]);
    network.answers.clear();
    for (let n = 0; n < 6; n += 1) {
      world.pass(5_000);
      await settle();
    }
    expect([network.calls, list.hubs().length, seen.at(-1)]).toEqual([7, 0, []]);
    list.stop();
    world.pass(60_000);
    expect([network.calls, network.hear({ notice: noticeOf(identity), hosts: [] })]).toEqual([7, false]);
  });
});

describe('an answer by mDNS', () => {
  it('FS2 names a hub and its addresses; what is of another service, or of the world, is left out', () => {
    const notice = noticeOf(identity);
    const strings = (more: string) =>
      [
        `id=${notice.hubId}`,
        `name=${notice.centre}`,
        'http=4800',
        'https=4843',
        `ca=${notice.authorityFingerprint ?? ''}`,
        more,
      ].map((text) => new TextEncoder().encode(text) as Buffer);
    const packet = {
      answers: [
        { name: 'Hub._motcua._tcp.local', type: 'TXT', data: strings('x') },
        { name: 'Printer._ipp._tcp.local', type: 'TXT', data: strings('x') },
      ],
      additionals: [
        { name: 'motcua.local', type: 'A', data: '192.168.1.21' },
        { name: 'motcua.local', type: 'A', data: '8.8.8.8' },
      ],
    };
    expect(readNotices(packet as never, '192.168.1.20')).toEqual([{ notice, hosts: ['192.168.1.20', '192.168.1.21'] }]);
  });
});
