import type { LinkState } from '@motcua/printing';
import type { DeviceId, LentPort } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';

import { ManualTime } from '../../application/testing/manual-time.ts';
import { KioskTransport } from './kiosk-transport.ts';
import { HandKiosk } from './testing/hand-kiosk.ts';

const USB: LentPort = { kind: 'usb', path: '/dev/usb/lp0' };

function lay(port: LentPort = USB, mute = false) {
  const time = new ManualTime();
  const kiosk = new HandKiosk();
  let openings = 0;
  const transport = new KioskTransport({
    ...{ ports: kiosk, deviceId: 'kiosk-1' as DeviceId, kioskName: 'Cửa chính', port, mute },
    ...{ timers: time, random: () => 0, newOpening: () => `opening-${++openings}` },
  });
  const links: LinkState[] = [];
  const received: number[] = [];
  const open = () => {
    transport.open({ onBytes: (bytes) => received.push(...bytes), onLink: (link) => links.push(link) });
  };
  return { time, kiosk, transport, links, received, open };
}

async function layOpen() {
  const laid = lay();
  laid.kiosk.come();
  laid.open();
  const opening = laid.kiosk.openPort();
  await laid.time.pass(0);
  expect(laid.transport.link).toEqual({ kind: 'open' });
  return { ...laid, opening };
}

function failureOf(link: LinkState): string | null {
  return link.kind === 'connecting' && link.lastFailure !== null
    ? `${link.lastFailure.cause}: ${link.lastFailure.message}`
    : null;
}

describe('SL3 the line to a printer at a kiosk', () => {
  it('names the kiosk and its port, and nobody else has the printer', () => {
    expect(lay().transport.address).toBe('kiosk://Cửa chính/dev/usb/lp0');
    const serial = { kind: 'serial', path: 'COM3', baudRate: 115_200, dataBits: 8, parity: 'none' } as const;
    const { transport } = lay({ ...serial, stopBits: 1, flowControl: 'none' });
    expect([transport.address, transport.isShared]).toEqual(['kiosk://Cửa chính/COM3', false]);
  });

  it('SL5 tells the kiosk whether somebody knows the printer there to be mute', () => {
    const asked = [false, true].map((mute) => {
      const { kiosk, open } = lay(USB, mute);
      kiosk.come();
      open();
      return kiosk.asked.map(({ request }) => (request.act === 'open' ? request.mute : null));
    });
    expect(asked).toEqual([[false], [true]]);
  });

  it('SL5 hears of half a slip that the kiosk has left, and says once when that has been cut off', async () => {
    const { kiosk, transport, time } = lay();
    kiosk.come();
    const told: string[] = [];
    transport.open({
      onBytes: () => undefined,
      onLink: ({ kind }) => told.push(kind),
      onRest: () => told.push('rest'),
    });
    const opening = kiosk.openPort(true);
    await time.pass(0);
    expect(told.filter((each) => each === 'rest')).toHaveLength(1);
    transport.restGone();
    expect(kiosk.last('rest-gone').request).toEqual({ act: 'rest-gone', opening });
    const asked = kiosk.asked.length;
    transport.restGone();
    transport.reset();
    kiosk.openPort();
    await time.pass(0);
    transport.restGone();
    expect(kiosk.asked).toHaveLength(asked + 1);
    expect(told.filter((each) => each === 'rest')).toHaveLength(1);
  });

  it('carries bytes both ways, in pieces that nothing comes between, and waits for the kiosk', async () => {
    const { kiosk, transport, received, opening, time } = await layOpen();
    const slip = Uint8Array.from({ length: 5_000 }, (_, index) => index % 251);
    let outcome: string | null = null;
    void transport.write(slip, 15_000).then((done) => (outcome = done));
    void transport.write(Uint8Array.of(16, 4, 1), 3_000);
    const writes = kiosk.asked.slice(1).map(({ request }) => request);
    const sent = writes.map((request) => (request.act === 'write' ? [...Buffer.from(request.bytes, 'base64')] : []));
    expect(sent.map((bytes) => bytes.length)).toEqual([4_096, 904, 3]);
    expect(sent.flat()).toEqual([...slip, 16, 4, 1]);
    expect(writes[0]).toMatchObject({ act: 'write', opening, deadlineMs: 15_000 });

    kiosk.asked[1]?.answer({ kind: 'wrote', outcome: 'written' });
    await time.pass(0);
    expect(outcome).toBeNull();
    kiosk.asked[2]?.answer({ kind: 'wrote', outcome: 'written' });
    await time.pass(0);
    expect(outcome).toBe('written');

    kiosk.report({ kind: 'bytes', opening, bytes: Buffer.of(0x12, 0x16).toString('base64') });
    expect(received).toEqual([0x12, 0x16]);
  });

  it('passes on what the kiosk says of its port: stalled, pulled out, back again', async () => {
    const { kiosk, transport, opening, time } = await layOpen();
    const stalled = transport.write(Uint8Array.of(1), 15_000);
    kiosk.last('write').answer({ kind: 'wrote', outcome: 'stalled' });
    expect(await stalled).toBe('stalled');
    const lost = { cause: 'lost', message: 'the port is not there any more' } as const;
    kiosk.report({ kind: 'link', opening, link: { kind: 'connecting', lastFailure: lost } });
    expect(transport.link).toEqual({ kind: 'connecting', lastFailure: lost });
    expect(await transport.write(Uint8Array.of(1), 100)).toBe('lost');
    kiosk.report({ kind: 'link', opening, link: { kind: 'open' } });
    await time.pass(60_000);
    expect(transport.link).toEqual({ kind: 'open' });
  });

  it('a kiosk that does not answer stalls a write at its deadline and a moment for the way', async () => {
    const { transport, time } = await layOpen();
    let outcome: string | null = null;
    void transport.write(Uint8Array.of(1), 3_000).then((done) => (outcome = done));
    await time.pass(4_900);
    expect(outcome).toBeNull();
    await time.pass(200);
    expect(outcome).toBe('stalled');
  });
});

describe('SL3 a kiosk that is not there', () => {
  it('has three seconds to come after the start of the hub; then it is said', async () => {
    const { kiosk, links, open, time } = lay();
    open();
    await time.pass(2_900);
    expect(links.map(failureOf)).toEqual([null]);
    await time.pass(200);
    expect(links.map(failureOf)).toEqual([null, 'unreachable: the kiosk is not connected']);
    kiosk.come();
    kiosk.openPort();
    expect(links.at(-1)).toEqual({ kind: 'open' });
  });

  it('is said in words when it runs in a browser, which has no ports', async () => {
    const { kiosk, links, open, time } = lay();
    kiosk.comeInBrowser();
    open();
    await time.pass(3_000);
    expect(links.map(failureOf).at(-1)).toBe(
      'unreachable: this kiosk runs in a browser; a printer attached to it needs the kiosk program',
    );
    expect(kiosk.asked).toEqual([]);
  });

  it('a lost connection is a lost line at once, and what it still says later is not heard', async () => {
    const { kiosk, transport, links, received, opening, time } = await layOpen();
    const writing = transport.write(Uint8Array.of(1), 15_000);
    const late = kiosk.last('write');
    kiosk.go();
    expect(await writing).toBe('lost');
    expect(failureOf(links.at(-1) ?? { kind: 'closed' })).toBe('lost: the kiosk is not connected');

    kiosk.come();
    late.answer({ kind: 'wrote', outcome: 'written' });
    kiosk.report({ kind: 'bytes', opening, bytes: 'AQID' });
    kiosk.report({ kind: 'link', opening, link: { kind: 'open' } });
    await time.pass(0);
    expect([received, transport.link.kind]).toEqual([[], 'connecting']);
    expect(kiosk.openPort()).not.toBe(opening);
    expect(transport.link).toEqual({ kind: 'open' });
  });

  it('a program that connects anew before its old connection is missed is opened anew', async () => {
    const { kiosk, transport, links, opening } = await layOpen();
    kiosk.come();
    expect(failureOf(links.at(-1) ?? { kind: 'closed' })).toBe('lost: the kiosk came back');
    expect(await transport.write(Uint8Array.of(1), 100)).toBe('lost');
    expect(kiosk.openPort()).not.toBe(opening);
  });

  it.each([
    ['not-a-port', 'unreachable: the kiosk finds no port at this path'],
    ['in-use', 'unreachable: the kiosk uses this port for something else'],
  ] as const)('refuses: %s; it is said, and asked again for ever', async (reason, words) => {
    const { kiosk, links, open, time } = lay();
    kiosk.come();
    open();
    kiosk.last('open').answer({ kind: 'refused', reason });
    await time.pass(0);
    expect(failureOf(links.at(-1) ?? { kind: 'closed' })).toBe(words);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await time.pass(1_500);
      kiosk.last('open').answer({ kind: 'refused', reason });
    }
    expect(new Set(kiosk.asked.map(({ request }) => 'opening' in request && request.opening)).size).toBeGreaterThan(5);
    await time.pass(1_500);
    kiosk.openPort();
    expect(links.at(-1)).toEqual({ kind: 'open' });
  });

  it('a program that says nothing is asked again, and one that has let go of the port too', async () => {
    const { kiosk, links, open, time } = lay();
    kiosk.come();
    open();
    await time.pass(5_200);
    expect(kiosk.asked).toHaveLength(2);
    expect(failureOf(links.at(-1) ?? { kind: 'closed' })).toBe("unreachable: the kiosk's program does not answer");
    const opening = kiosk.openPort();
    kiosk.report({ kind: 'link', opening, link: { kind: 'gone' } });
    expect(failureOf(links.at(-1) ?? { kind: 'closed' })).toBe('lost: the kiosk has let go of the port');
    await time.pass(200);
    expect(kiosk.openPort()).not.toBe(opening);
  });
});

describe('SL5 the end of a slip over a kiosk', () => {
  it('a reset begins a new opening, so that nothing of the old one counts or comes out', async () => {
    const { kiosk, transport, links, opening } = await layOpen();
    const writing = transport.write(Uint8Array.of(1), 15_000);
    transport.reset();
    expect(await writing).toBe('lost');
    expect(failureOf(links.at(-1) ?? { kind: 'closed' })).toBe('lost: reset by this side');
    expect(kiosk.last('open').request.opening).not.toBe(opening);
    kiosk.report({ kind: 'link', opening, link: { kind: 'open' } });
    expect(transport.link.kind).toBe('connecting');
  });

  it.each([true, false])('whether everything was taken is for the kiosk to find out: %s', async (taken) => {
    const { kiosk, transport, opening } = await layOpen();
    const finishing = transport.finish(5_000);
    expect(kiosk.last('finish').request).toMatchObject({ opening, deadlineMs: 5_000 });
    kiosk.report({ kind: 'link', opening, link: { kind: 'connecting', lastFailure: null } });
    kiosk.last('finish').answer({ kind: 'finished', taken });
    expect(await finishing).toBe(taken);
    expect(transport.link.kind).toBe('connecting');
    kiosk.report({ kind: 'link', opening, link: { kind: 'open' } });
    expect(transport.link).toEqual({ kind: 'open' });
  });

  it('a kiosk that does not say has not taken it, and the port is opened anew', async () => {
    const { kiosk, transport, opening, time } = await layOpen();
    let taken: boolean | null = null;
    void transport.finish(5_000).then((done) => (taken = done));
    await time.pass(7_000);
    expect(taken).toBe(false);
    expect(kiosk.openPort()).not.toBe(opening);
  });

  it('a kiosk that goes meanwhile has not taken it', async () => {
    const { kiosk, transport } = await layOpen();
    const finishing = transport.finish(5_000);
    kiosk.go();
    expect(await finishing).toBe(false);
    expect(await transport.finish(5_000)).toBe(false);
  });

  it('close gives the port back before it is done, and is silent afterwards', async () => {
    const { kiosk, transport, links, opening, time } = await layOpen();
    let isClosed = false;
    void transport.close().then(() => (isClosed = true));
    expect(kiosk.last('close').request.opening).toBe(opening);
    await time.pass(0);
    expect(isClosed).toBe(false);
    kiosk.last('close').answer({ kind: 'closed' });
    await time.pass(0);
    expect([isClosed, kiosk.isFollowed, links.at(-1)]).toEqual([true, false, { kind: 'closed' }]);
    const count = links.length;
    transport.reset();
    kiosk.come();
    await time.pass(60_000);
    expect([links.length, await transport.write(Uint8Array.of(1), 100)]).toEqual([count, 'lost']);
  });
});
