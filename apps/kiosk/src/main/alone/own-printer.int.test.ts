import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  commonProfile,
  SimulatedTransport,
  SlipDrawer,
  systemPrinterTimers,
  VirtualPrinter,
  type DrawnSlip,
  type SlipDocument,
} from '@motcua/printing';
import { expect, onTestFinished, test, vi } from 'vitest';
import { OwnPrinter } from './own-printer.ts';
import { ReserveLedger } from './reserve-ledger.ts';
import { RestMark } from './rest-mark.ts';
import { keptReserve } from './testing/kept-reserve.ts';

const PORT = '/dev/usb/lp0';
const SOON = { timeout: 15_000, interval: 20 };
const TEST_SLIP: SlipDocument = { paperWidthMm: 80, blocks: [] };

/** Black, and short. */
class BlackDrawer extends SlipDrawer {
  override draw(_document: SlipDocument, widthDots = 576): Promise<DrawnSlip> {
    const rows = new Uint8Array((widthDots / 8) * 24).fill(0xff);
    return Promise.resolve({ bitmap: { widthDots, heightDots: 24, rows }, drawMs: 1 });
  }
}

/** A kiosk that is alone with its printer. `left`: half a slip of an earlier run may hang out of it. */
async function openOwnPrinter({ left = false, isOn = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-own-printer-'));
  const markFile = join(folder, 'rest-at');
  if (left) await writeFile(markFile, `${PORT}\n`);
  const timers = systemPrinterTimers();
  const device = new VirtualPrinter({
    paperWidthMm: 80,
    mmPerSecond: 400,
    bufferBytes: 65_536,
    timers,
    onPiece: () => undefined,
  });
  if (!isOn) device.switchOff();
  const log = vi.fn();
  const ledger = await ReserveLedger.open(join(folder, 'reserve.log'), log);
  const rest = await RestMark.open(markFile, log);
  const printer = new OwnPrinter({
    ...{ kit: keptReserve().kit, profile: commonProfile(80), timers, ledger, rest, port: PORT, log },
    transport: new SimulatedTransport(device, timers),
    drawer: new BlackDrawer(timers, new URL('file:///no-drawing-here')),
    ageMs: () => 0,
    onChanged: () => undefined,
  });
  onTestFinished(async () => {
    await printer.drop();
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    ...{ device, printer, rest },
    isMarked: () => existsSync(markFile),
    ready: () => vi.waitFor(() => expect(printer.state).toBe('ready'), SOON),
  };
}

test('SL5 a kiosk that printed nothing leaves no mark: the hub cuts nothing off', async () => {
  const off = await openOwnPrinter({ isOn: false });
  expect(off.isMarked()).toBe(false);
  await off.printer.letGo();
  expect([off.isMarked(), off.rest.isAt(PORT)]).toEqual([false, false]);
  const idle = await openOwnPrinter();
  await idle.ready();
  expect(idle.isMarked()).toBe(false);
  await idle.printer.letGo();
  expect([idle.isMarked(), idle.rest.isAt(PORT)]).toEqual([false, false]);
});

test('SL5 what an earlier run left stays marked until the kiosk or the hub has cut it off', async () => {
  const off = await openOwnPrinter({ left: true, isOn: false });
  await off.printer.letGo();
  expect([off.isMarked(), off.rest.isAt(PORT)]).toEqual([true, true]);
  const idle = await openOwnPrinter({ left: true });
  await idle.ready();
  await idle.printer.letGo();
  expect([idle.isMarked(), idle.rest.isAt(PORT)]).toEqual([false, false]);
});

test('SL5 the mark lies there from the first byte on, and stays where a slip broke', async () => {
  const { device, printer, rest, ready, isMarked } = await openOwnPrinter();
  await ready();
  expect(await printer.printTest(TEST_SLIP)).toBe('out');
  expect(isMarked()).toBe(true);
  device.runOutOfPaperAfter(5);
  expect(await printer.printTest(TEST_SLIP)).toBe('failed');
  await printer.letGo();
  expect([isMarked(), rest.isAt(PORT)]).toEqual([true, true]);
});
