import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readDiscoveryAnswer, writeDiscoveryQuestion, type HubNotice } from '@motcua/protocol';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SystemTimers } from '../system/timers.ts';
import { createUdpResponder } from './udp-responder.ts';

const NOTICE: HubNotice = {
  hubId: '0b7f2c9e-3a51-4d0e-9f6a-2f1c8f0a7b11',
  centre: 'Trung tâm Phục vụ hành chính công phường Ninh Kiều',
  ...{ httpPort: 4800, httpsPort: 4843, authorityFingerprint: 'ab'.repeat(32) },
};
const nonce = Uint8Array.from({ length: 16 }, (_, at) => at + 1);

async function boundSocket() {
  const socket = createSocket({ type: 'udp4' }).bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

async function rig(limits: { isNearby?: () => boolean; refuse?: () => boolean } = {}) {
  const probe = await boundSocket();
  const { port } = probe.address();
  const said: string[] = [];
  const write = (_fields: object, message: string) => void said.push(message);
  const responder = createUdpResponder({
    ...{ port, timers: new SystemTimers(), isNearby: () => limits.isNearby?.() ?? true },
    perAddress: { take: () => (limits.refuse?.() === true ? 1_000 : 0) },
    perHub: { take: () => 0 },
    log: { info: write, warn: write, error: write },
  });
  onTestFinished(() => responder.stop());
  return { probe, port, responder, said };
}

/** Asks until there is an answer; what is sent before the hub listens is lost. */
async function ask(port: number, question: Uint8Array): Promise<{ bytes: Buffer; sent: number }> {
  const asker = await boundSocket();
  onTestFinished(() => void asker.close());
  const answers: Buffer[] = [];
  asker.on('message', (bytes) => answers.push(bytes));
  let sent = 0;
  await vi.waitFor(
    () => {
      sent += 1;
      asker.send(question, port, '127.0.0.1');
      expect(answers.length).toBeGreaterThan(0);
    },
    { timeout: 10_000, interval: 50 },
  );
  return { bytes: answers[0] ?? Buffer.alloc(0), sent };
}

describe('the port where hubs are asked for', () => {
  it('TL6 says who the hub is, in no more bytes than the question had', async () => {
    const { probe, port, responder } = await rig();
    probe.close();
    responder.announce(NOTICE, []);
    const question = writeDiscoveryQuestion(nonce);
    const { bytes } = await ask(port, question);
    expect(readDiscoveryAnswer(bytes, nonce)).toEqual(NOTICE);
    expect(bytes.length).toBeLessThanOrEqual(question.length);
  });

  it('TL6 is silent to nonsense, to strangers from afar, and to whoever asks too much', async () => {
    const asked = { nearby: 0, rate: 0 };
    const isNearby = () => (asked.nearby += 1) > 20;
    const refuse = () => (asked.rate += 1) <= 20;
    const { probe, port, responder } = await rig({ isNearby, refuse });
    probe.close();
    responder.announce(NOTICE, []);
    const asker = await boundSocket();
    onTestFinished(() => void asker.close());
    const heard: Buffer[] = [];
    asker.on('message', (bytes) => heard.push(bytes));
    await vi.waitFor(() => {
      asker.send(writeDiscoveryQuestion(nonce).subarray(0, 500), port, '127.0.0.1');
      asker.send(new Uint8Array(512), port, '127.0.0.1');
      asker.send(writeDiscoveryQuestion(nonce), port, '127.0.0.1');
      // Twenty from afar, then twenty too many, and only the next is answered.
      expect(heard.length).toBeGreaterThan(0);
    }, 20_000);
    expect(asked.nearby).toBeGreaterThan(40);
    expect(asked.rate).toBeGreaterThan(20);
  });

  it('TL6 a port that is taken is told in words, and the hub goes on', async () => {
    const { probe, responder, said } = await rig();
    onTestFinished(() => void probe.close());
    responder.announce(NOTICE, []);
    await vi.waitFor(() => expect(said.join()).toMatch(/Devices cannot ask for the hub by broadcast now/));
  });
});
