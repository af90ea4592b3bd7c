import { describe, expect, it } from 'vitest';
import type { AddressMemory, KnownAddresses } from '../ports/identity-vault.ts';
import { AddressDesk, MOST_PAPERS, SETTLED_AFTER_MS } from './address-desk.ts';
import { ManualTime } from './testing/manual-time.ts';

const HOUR_MS = 3_600_000;

function rig() {
  const time = new ManualTime();
  const present = { addresses: ['192.168.1.5'] as string[] };
  const printer = { isReady: true };
  const printed: { to: readonly string[]; from: readonly string[] }[] = [];
  let kept: KnownAddresses | null = null;
  const memory: AddressMemory = {
    addresses: () => kept,
    keepAddresses: (known) => {
      kept = known;
    },
  };
  const quiet = () => undefined;
  const start = () =>
    new AddressDesk({
      ...{ memory, clock: time, addresses: () => present.addresses },
      print: (to, from) => {
        if (printer.isReady) printed.push({ to, from });
        return Promise.resolve(printer.isReady);
      },
      log: { info: quiet, warn: quiet, error: quiet },
    });
  /** Every second, as the hub does. */
  const pass = async (desk: AddressDesk, ms: number) => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      desk.tick();
      await time.pass(1_000);
    }
  };
  return { time, present, printer, printed, start, pass };
}

describe('the addresses of a hub', () => {
  it('TL9 are not printed at a first start, nor after an ordinary one', async () => {
    const { start, pass, printed } = rig();
    await pass(start(), 5 * SETTLED_AFTER_MS);
    const again = start();
    await pass(again, 5 * SETTLED_AFTER_MS);
    expect([printed, again.movedAt()]).toEqual([[], null]);
  });

  it('TL9 are printed once when they have changed and stayed so for a minute', async () => {
    const { start, pass, printed, present, time } = rig();
    const desk = start();
    await pass(desk, 2 * SETTLED_AFTER_MS);
    present.addresses = ['192.168.7.20'];
    const at = time.now();
    await pass(desk, SETTLED_AFTER_MS - 2_000);
    expect(printed).toEqual([]);
    await pass(desk, HOUR_MS / 4);
    expect(printed).toEqual([{ to: ['192.168.7.20'], from: ['192.168.1.5'] }]);
    expect((desk.movedAt() ?? 0) - at).toBeLessThan(2 * SETTLED_AFTER_MS);
  });

  it('TL9 are printed when the hub was moved while it was off', async () => {
    const { start, pass, printed, present } = rig();
    await pass(start(), 2 * SETTLED_AFTER_MS);
    present.addresses = ['10.0.0.8'];
    await pass(start(), 2 * SETTLED_AFTER_MS);
    expect(printed).toHaveLength(1);
  });

  it('TL9 that went away and came back cost no paper', async () => {
    const { start, pass, printed, present } = rig();
    const desk = start();
    await pass(desk, 2 * SETTLED_AFTER_MS);
    for (const addresses of [[], ['192.168.1.5'], ['192.168.1.5', '192.168.9.9'], ['192.168.1.5'], []]) {
      present.addresses = addresses;
      await pass(desk, SETTLED_AFTER_MS / 2);
    }
    present.addresses = ['192.168.1.5'];
    await pass(desk, 2 * SETTLED_AFTER_MS);
    expect(printed).toEqual([]);
  });

  it('TL9 that keep changing do not eat the roll', async () => {
    const { start, pass, printed, present } = rig();
    const desk = start();
    await pass(desk, 2 * SETTLED_AFTER_MS);
    for (let nth = 0; nth < 20; nth += 1) {
      present.addresses = [nth % 2 === 0 ? '192.168.7.20' : '192.168.1.5'];
      await pass(desk, 2 * SETTLED_AFTER_MS);
    }
    expect(printed.map(({ to }) => to[0])).toEqual(['192.168.7.20', '192.168.1.5']);
    for (let nth = 0; nth < 8; nth += 1) {
      present.addresses = [`192.168.8.${nth}`];
      await pass(desk, 2 * SETTLED_AFTER_MS);
    }
    expect(printed).toHaveLength(MOST_PAPERS);
    expect(desk.movedAt()).not.toBeNull();
  });

  it('TL9 wait for a printer that is not ready, over a restart too, and are shown meanwhile', async () => {
    const { start, pass, printed, present, printer } = rig();
    const desk = start();
    await pass(desk, 2 * SETTLED_AFTER_MS);
    printer.isReady = false;
    present.addresses = ['192.168.7.20'];
    await pass(desk, 5 * SETTLED_AFTER_MS);
    expect([printed.length, desk.movedAt() === null]).toEqual([0, false]);
    const again = start();
    await pass(again, 2 * SETTLED_AFTER_MS);
    printer.isReady = true;
    await pass(again, 2 * SETTLED_AFTER_MS);
    expect(printed).toEqual([{ to: ['192.168.7.20'], from: ['192.168.1.5'] }]);
  });
});
