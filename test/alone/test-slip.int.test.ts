import type { SendResult } from '@motcua/client';
import type { TryPrinterReply } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import type { OutageKiosk } from '@motcua/kiosk/testing/outage-kiosk';
import { kioskLeftAlone, papersOf } from './testing/kiosk-left-alone.ts';

const MINUTE = 60_000;
/** A slip without a number, as the printer of these tests reads it. */
const TEST_SLIP = '?';

/** What has been answered by now. */
function asked(kiosk: OutageKiosk): { fate: string | null } {
  const told: { fate: string | null } = { fate: null };
  void kiosk.tryPrinter().then((reply: TryPrinterReply | null) => {
    told.fate = reply === null ? 'the hub is asked' : reply.kind === 'tried' ? reply.fate : reply.kind;
  });
  return told;
}

function numberOf(result: SendResult): string {
  if (result.kind !== 'accepted' || result.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(result));
  return result.outcome.number;
}

describe('FS10 a test slip of a kiosk that is alone', () => {
  it('FS10 SL10 comes out behind the number before it and before the next one, and takes no number', async () => {
    const { office, kiosk } = await kioskLeftAlone();
    const first = kiosk.press('ho-tich');
    for (let turn = 0; turn < 30; turn += 1) await office.timers.settle();
    const trial = asked(kiosk);
    const second = kiosk.press('ho-tich');
    await office.pass(5_000);
    expect([numberOf(await first), trial.fate, numberOf(await second)]).toEqual(['A800', 'out', 'A801']);
    expect(papersOf(kiosk)).toEqual(['A800', TEST_SLIP, 'A801']);
    office.connect('kiosk-1');
    await office.pass(10_000);
    expect([...office.hub.writer.state.tickets.values()].map(({ number }) => number)).toEqual(['A800', 'A801']);
  });

  it('FS10 is asked for once while one is under way', async () => {
    const { office, kiosk } = await kioskLeftAlone();
    const trials = [asked(kiosk), asked(kiosk), asked(kiosk)];
    await office.pass(5_000);
    expect(trials.map(({ fate }) => fate)).toEqual(['out', 'busy', 'busy']);
    expect(papersOf(kiosk)).toEqual([TEST_SLIP]);
  });

  it("FS10 pressed while the hub has only just gone, it waits until the printer is the kiosk's", async () => {
    const { office, kiosk } = await kioskLeftAlone();
    office.connect('kiosk-1');
    await office.pass(5_000);
    office.cut('kiosk-1');
    const trial = asked(kiosk);
    await office.pass(4_000);
    expect([trial.fate, papersOf(kiosk)]).toEqual([null, []]);
    await office.pass(8_000);
    expect([trial.fate, papersOf(kiosk)]).toEqual(['out', [TEST_SLIP]]);
  });

  it("FS10 is the hub's to print as soon as that is back; one under way comes out once, and is told of", async () => {
    const { office, kiosk } = await kioskLeftAlone();
    const trial = asked(kiosk);
    // Its bytes are on their way.
    await office.timers.advance(5);
    office.connect('kiosk-1');
    await office.pass(10_000);
    expect([trial.fate, papersOf(kiosk)]).toEqual(['out', [TEST_SLIP]]);
    const next = asked(kiosk);
    await office.pass(1_000);
    expect([next.fate, papersOf(kiosk)]).toEqual(['the hub is asked', [TEST_SLIP]]);
  });

  it('FS10 without paper none is tried, and what took no paper does not count among the six', async () => {
    const { office, kiosk } = await kioskLeftAlone();
    const fates: (string | null)[] = [];
    const tryOnce = async () => {
      const trial = asked(kiosk);
      await office.pass(3_000);
      fates.push(trial.fate);
    };
    kiosk.printer.runOutOfPaperAfter(0);
    await office.pass(10_000);
    await tryOnce();
    kiosk.printer.loadPaper();
    await office.pass(10_000);
    for (let nth = 0; nth < 7; nth += 1) await tryOnce();
    expect(fates).toEqual(['no-printer', ...Array.from({ length: 6 }, () => 'out'), 'enough']);
    await office.pass(10 * MINUTE);
    fates.length = 0;
    await tryOnce();
    expect([fates, papersOf(kiosk).length]).toEqual([['out'], 7]);
  });

  it('FS10 paper that ends in its middle is said, and it is followed by no copy', async () => {
    const { office, kiosk } = await kioskLeftAlone();
    kiosk.printer.runOutOfPaperAfter(10);
    const trial = asked(kiosk);
    await office.pass(10_000);
    expect(trial.fate).toBe('failed');
    kiosk.printer.loadPaper();
    await office.pass(10_000);
    // What hung out is cut off.
    expect(papersOf(kiosk)).toEqual([TEST_SLIP]);
    const pressed = kiosk.press('ho-tich');
    await office.pass(5_000);
    expect([numberOf(await pressed), papersOf(kiosk)]).toEqual(['A800', [TEST_SLIP, 'A800']]);
  });

  it('FS10 a kiosk that is killed in its middle prints it no more, and cuts off what hangs out before the next number', async () => {
    const { office, kiosk } = await kioskLeftAlone();
    void asked(kiosk);
    await office.timers.advance(8);
    expect([kiosk.printer.hangingRows > 0, papersOf(kiosk)]).toEqual([true, []]);
    await kiosk.kill();
    await office.pass(10_000);
    await kiosk.start();
    office.cut('kiosk-1');
    await office.pass(10_000);
    const pressed = kiosk.press('ho-tich');
    await office.pass(5_000);
    expect([numberOf(await pressed), papersOf(kiosk)]).toEqual(['A800', [TEST_SLIP, 'A800']]);
  });
});
