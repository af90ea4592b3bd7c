import { describe, expect, it, vi } from 'vitest';
import { HandNetwork, hubIdentity, noticeOf } from '../testing/hand-network.ts';
import { HandSurroundings } from '../testing/hand-surroundings.ts';
import { HubFinder } from './hub-finder.ts';
import type { KnownHub } from './known-hub.ts';

const LAST = 'https://192.168.1.20:4843';
const identity = hubIdentity();
const hub: KnownHub = { hubId: identity.hubId, centre: identity.centre, urls: [LAST], authorityPem: 'PEM A' };
const foundAt = (url: string, authorityPem = 'PEM A', who = identity) => ({ url, identity: who, authorityPem });

function setUp(known: KnownHub = hub) {
  const network = new HandNetwork();
  const world = new HandSurroundings();
  const onFound = vi.fn();
  const onTrouble = vi.fn();
  const finder = new HubFinder({ network, around: world.all, hub: () => known, onFound, onTrouble });
  /** Time passes in small steps, with what is asked meanwhile answered. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 500) {
      world.pass(Math.min(500, left));
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
    // A walk over 254 machines takes its turns.
    for (let turn = 0; turn < 3_000; turn += 1) await Promise.resolve();
  };
  return { network, finder, onFound, onTrouble, pass };
}

describe('a device that has lost its hub', () => {
  it('FS6 asks the last addresses soon, and the network only after 60 s', async () => {
    const { network, finder, onFound, pass } = setUp();
    finder.lost();
    await pass(59_000);
    expect(network.asked.length).toBeGreaterThan(2);
    expect(new Set(network.asked)).toEqual(new Set([LAST]));
    expect([network.calls, network.knocked]).toEqual([0, []]);
    await pass(2_000);
    expect(network.calls).toBe(1);
    expect(onFound).not.toHaveBeenCalled();
  });

  it('FS6 finds it by mDNS or by the question to everybody, at its new address', async () => {
    const { network, finder, onFound, pass } = setUp();
    network.stand(foundAt('https://192.168.1.77:4843'));
    finder.lost();
    await pass(61_000);
    expect(network.hear({ notice: noticeOf(identity), hosts: ['192.168.1.77'] })).toBe(true);
    await pass(500);
    expect(onFound.mock.calls).toEqual([[foundAt('https://192.168.1.77:4843')]]);
    expect(network.hear({ notice: noticeOf(identity), hosts: ['192.168.1.77'] })).toBe(false);
  });

  it('FS6 finds it among the machines of its own /24, one by one, where nobody answers a call', async () => {
    const { network, finder, onFound, pass } = setUp();
    network.open.add('192.168.1.200').add('192.168.1.30');
    network.stand(foundAt('https://192.168.1.200:4843'));
    finder.lost();
    await pass(66_000);
    expect(onFound.mock.calls).toEqual([[foundAt('https://192.168.1.200:4843')]]);
    expect(network.asked).toContain('https://192.168.1.30:4843');
    expect(network.knocked.every((where) => /^192\.168\.1\.\d+:4843$/.test(where))).toBe(true);
  });

  it('FS6 leaves longer and longer pauses between two walks through the network', async () => {
    const { network, finder, pass } = setUp();
    finder.lost();
    await pass(60 * 60_000);
    // At 1, 2, 4, 8, 16, 31 and 46 minutes; each tries 253 machines.
    const walks = network.knocked.length / 253;
    expect(walks).toBeGreaterThanOrEqual(5);
    expect(walks).toBeLessThanOrEqual(8);
  });

  it('FS6 is not content with a name, another id or another authority', async () => {
    const { network, finder, onFound, pass } = setUp();
    const other = hubIdentity({ hubId: '11111111-3a51-4d0e-9f6a-2f1c8f0a7b11' });
    network.stand(foundAt('https://192.168.1.70:4843', 'PEM A', other));
    network.stand(foundAt('https://192.168.1.71:4843', 'PEM of a copy'));
    finder.lost();
    await pass(61_000);
    network.hear({ notice: noticeOf(other), hosts: ['192.168.1.70'] });
    network.hear({ notice: noticeOf(identity), hosts: ['192.168.1.71'] });
    network.hear({ notice: { ...noticeOf(identity), httpsPort: null }, hosts: ['192.168.1.72'] });
    await pass(1_000);
    expect(onFound).not.toHaveBeenCalled();
    expect(network.asked).toContain('https://192.168.1.71:4843');
    // Another id is not even asked, and plain HTTP is nothing for a device that has pinned.
    expect(network.asked.filter((url) => url.includes('.70') || url.startsWith('http:'))).toEqual([]);
  });

  it('FS5 says that somebody else is where its hub was, or that the clock is wrong', async () => {
    const { network, finder, onTrouble, pass } = setUp();
    network.answers.set(LAST, { kind: 'stranger' });
    finder.lost();
    await pass(4_000);
    expect(onTrouble).toHaveBeenLastCalledWith({ kind: 'stranger', url: LAST });
    network.answers.set(LAST, { kind: 'clock' });
    await pass(10_000);
    expect(onTrouble).toHaveBeenLastCalledWith({ kind: 'clock', url: LAST });
    network.answers.delete(LAST);
    await pass(30_000);
    expect(onTrouble).toHaveBeenLastCalledWith(null);
  });

  it('FS6 asks nobody any more when the hub is there again', async () => {
    const { network, finder, pass } = setUp();
    finder.lost();
    await pass(61_000);
    finder.stop();
    const before = network.asked.length;
    await pass(120_000);
    expect([network.asked.length, network.calls]).toEqual([before, 1]);
  });

  it('FS6 without an authority finds the hub by its id over plain HTTP', async () => {
    const plain = hubIdentity({ httpsPort: null, authorityFingerprint: null });
    const { network, finder, onFound, pass } = setUp({
      ...hub,
      urls: ['http://192.168.1.20:4800'],
      authorityPem: null,
    });
    network.answers.set('http://192.168.1.44:4800', {
      kind: 'hub',
      found: { url: 'http://192.168.1.44:4800', identity: plain, authorityPem: null },
    });
    finder.lost();
    await pass(61_000);
    network.hear({ notice: noticeOf(plain), hosts: ['192.168.1.44'] });
    await pass(500);
    expect(onFound).toHaveBeenCalledOnce();
  });
});
