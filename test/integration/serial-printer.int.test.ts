import type { ProofLevel } from '@motcua/printing';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import { findSocat } from '@motcua/wires';
import { expect, it, type TestContext } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { eventually } from '../harness/office-pages.ts';
import { PrinterOffice } from '../harness/printer-office.ts';
import { VirtualPtyPrinter } from '../harness/virtual-printer/virtual-pty-printer.ts';

/** Real processes on a machine that does other things too. */
const SOON_MS = 20_000;

const socat = findSocat();

it('SL5 a mute printer on three wires is used when somebody has said that it is one, and proves nothing', async (context) => {
  const office = await openOffice(context, 'D');
  if (office === null) return;
  // A printer that is switched off looks the same: nothing is sent into the dark unasked.
  await office.untilKioskKnows('not-answering', SOON_MS);
  await change(office, { mute: true });
  await office.untilKioskKnows('ready', SOON_MS);
  expect(office.health.printers[0]?.proofLevel).toBe('D');

  const tickets = [await office.press(), await office.press()];
  await eventually(() => expect(office.fateAtKiosk('A002')).toBe('unproven'), SOON_MS);
  await eventually(() => expect(office.paper(tickets)).toEqual(['A001', 'A002']), SOON_MS);
  expect(office.slipsToCheck).toEqual([]);

  await change(office, { mute: false });
  await office.untilKioskKnows('not-answering', SOON_MS);
});

it('SL5 whoever calls a printer mute that answers is not believed against its own word', async (context) => {
  const office = await openOffice(context, 'B');
  if (office === null) return;
  await office.untilKioskKnows('ready', SOON_MS);
  await change(office, { mute: true });
  await eventually(() => expect(office.health.printers[0]).toMatchObject({ state: 'ready', proofLevel: 'B' }), SOON_MS);
  await office.press();
  await eventually(() => expect(office.fateAtKiosk('A001')).toBe('confirmed'), SOON_MS);
});

it('SL8 in letters of its own a slip is a fiftieth of the bytes, and its code can be scanned', async (context) => {
  const office = await openOffice(context, 'A');
  if (office === null) return;
  await office.untilKioskKnows('ready', SOON_MS);
  await change(office, { modelId: 'epson-tm-t82', text: 'tcvn3' });
  await office.untilKioskKnows('ready', SOON_MS);
  await eventually(() => expect(office.health.printers[0]?.proofLevel).toBe('A'), SOON_MS);
  const tickets = [await office.press()];
  await eventually(() => expect(office.fateAtKiosk('A001')).toBe('confirmed'), SOON_MS);
  await eventually(() => expect(office.paper(tickets)).toEqual(['A001']), SOON_MS);
  const slip = office.printer.slips[0]?.piece;
  expect(slip?.lines.map((line) => Buffer.from(line).toString('latin1')).join(' ')).toContain('A001');
  expect(slip?.bytes.length).toBeLessThan(900);
  expect(office.printer.device.strayBytes).toBe(0);
});

async function openOffice(context: TestContext, proof: ProofLevel): Promise<PrinterOffice<VirtualPtyPrinter> | null> {
  if ('obstacle' in socat) {
    context.skip(socat.obstacle);
    return null;
  }
  const usual = { paperWidthMm: 80, mmPerSecond: 300, bufferBytes: 65_536 } as const;
  const printer = new VirtualPtyPrinter({ ...usual, proof }, socat.program);
  await printer.start();
  const office = await PrinterOffice.at(printer);
  context.onTestFinished(() => office.close());
  return office;
}

async function change(office: PrinterOffice<VirtualPtyPrinter>, how: Partial<PrinterSettings>): Promise<void> {
  await changeSettings(await office.administrator(), (settings) => ({
    ...settings,
    printers: settings.printers.map((printer) => ({ ...printer, ...how })),
  }));
}
