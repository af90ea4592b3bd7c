import { findSocat } from '@motcua/wires';
import { expect, it, onTestFinished } from 'vitest';

import { eventually } from '../../harness/office-pages.ts';
import { PrinterOffice } from '../../harness/printer-office.ts';
import { VirtualUsbPrinter } from '../../harness/virtual-printer/virtual-usb-printer.ts';

/** Every fault at this line is played where printers are driven; here the whole hub stands before them. */
const SOON_MS = 30_000;
const socat = findSocat();

it('SL3, SL6 a USB printer’s file: slips are proved, and one that is switched off mid-slip comes back to one copy', async (context) => {
  if ('obstacle' in socat) return context.skip(socat.obstacle);
  const printer = new VirtualUsbPrinter(
    { paperWidthMm: 80, mmPerSecond: 60, bufferBytes: 65_536, proof: 'B' },
    socat.program,
  );
  await printer.start();
  const office = await PrinterOffice.at(printer, printer.file);
  onTestFinished(() => office.close());
  await office.untilKioskKnows('ready', SOON_MS);
  await eventually(() => expect(office.health.printers[0]?.proofLevel).toBe('B'), SOON_MS);
  const first = await office.press();
  await eventually(() => expect(office.fateAtKiosk(first.number)).toBe('confirmed'), SOON_MS);

  const second = await office.press();
  await eventually(() => expect(printer.device.hangingRows).toBeGreaterThan(40));
  await printer.switchOff();
  await office.untilKioskKnows('offline', SOON_MS);
  await eventually(() => {
    expect(office.health.printers[0]?.state).toBe('offline');
    expect(office.fateAtKiosk(second.number)).toMatch(/^(interrupted|unknown)/);
  }, SOON_MS);
  await printer.switchOn();
  await office.untilKioskKnows('ready', SOON_MS);
  await eventually(
    () => expect(office.fateAtKiosk(second.number)).toMatch(/^(interrupted|unknown), copy confirmed$/),
    SOON_MS,
  );
  const third = await office.press();
  await eventually(() => expect(office.fateAtKiosk(third.number)).toBe('confirmed'), SOON_MS);
  const paper = office.paper([first, second, third]);
  expect(paper.filter((slip) => slip !== second.number)).toEqual([
    ...[first.number, `${second.number} copy`, third.number],
  ]);
  expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
});
