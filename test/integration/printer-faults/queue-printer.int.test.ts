import { expect, it, onTestFinished } from 'vitest';

import { eventually } from '../../harness/office-pages.ts';
import { PrinterOffice } from '../../harness/printer-office.ts';
import { VirtualQueuePrinter } from '../../harness/virtual-printer/virtual-queue-printer.ts';

/** Every fault of a queue is played where printers are driven; here the whole hub stands before it. */
const SOON_MS = 30_000;
/** Within which staff know. */
const KNOWN_MS = 5_000;

it('SL3, SL5 a shared queue: a slip is one job that proves nothing, and a share that is gone keeps the next ones waiting', async (context) => {
  if (process.platform !== 'linux') return context.skip('a named pipe stands for the queue');
  const printer = new VirtualQueuePrinter();
  const office = await PrinterOffice.at(printer);
  onTestFinished(() => office.close());
  await office.untilKioskKnows('ready', SOON_MS);
  const first = await office.press();
  await eventually(() => expect(office.fateAtKiosk(first.number)).toBe('unproven'), SOON_MS);
  await eventually(() => expect(office.paper([first])).toEqual([first.number]), SOON_MS);
  expect(printer.printedJobs).toBe(1);
  expect(office.health.printers[0]).toMatchObject({ proofLevel: 'D', state: 'ready' });
  expect(office.slipsToCheck).toEqual([]);

  printer.takeShareAway();
  // Nobody has pressed: it is looked for.
  await eventually(() => {
    expect([office.printerAtKiosk, office.health.printers[0]?.state]).toEqual(['offline', 'offline']);
  }, KNOWN_MS);
  const second = await office.press();
  await eventually(() => expect(office.health.printers[0]?.waitingSlips).toBe(1), SOON_MS);
  printer.bringShareBack();
  await office.untilKioskKnows('ready', SOON_MS);
  await eventually(() => expect(office.fateAtKiosk(second.number)).toBe('unproven'), SOON_MS);

  printer.takeShareAway();
  // At once: the gate before the slip finds it.
  const third = await office.press();
  await office.untilKioskKnows('offline', KNOWN_MS);
  await eventually(() => expect(office.health.printers[0]?.waitingSlips).toBe(1), SOON_MS);
  printer.bringShareBack();
  await eventually(() => expect(office.fateAtKiosk(third.number)).toBe('unproven'), SOON_MS);
  await eventually(
    () => expect(office.paper([first, second, third])).toEqual([first.number, second.number, third.number]),
    SOON_MS,
  );
  expect(printer.printedJobs).toBe(3);
  expect(office.slipsToCheck).toEqual([]);
});

it('SL6 a share that goes in the middle of a slip: staff see it, no copy comes by itself, and theirs does', async (context) => {
  if (process.platform !== 'linux') return context.skip('a named pipe stands for the queue');
  const printer = new VirtualQueuePrinter();
  const office = await PrinterOffice.at(printer);
  onTestFinished(() => office.close());
  await office.untilKioskKnows('ready', SOON_MS);
  printer.afterBytes(9_000, () => {
    printer.takeShareAway();
  });
  const first = await office.press();
  await office.untilKioskKnows('offline', SOON_MS);
  await eventually(() => expect(office.fateAtKiosk(first.number)).toMatch(/^(interrupted|unknown)$/), SOON_MS);
  const [toCheck] = office.health.slipsToCheck.entries;
  expect([office.health.printers[0]?.state, toCheck?.number]).toEqual(['offline', first.number]);
  printer.bringShareBack();
  await eventually(async () => {
    expect(await office.reprint(first.ticketId, toCheck?.jobId ?? null)).toBe('done');
  }, SOON_MS);
  await eventually(() => expect(office.paper([first])).toEqual([`${first.number} copy`]), SOON_MS);
  const second = await office.press();
  await eventually(() => expect(office.fateAtKiosk(second.number)).toBe('unproven'), SOON_MS);
  await eventually(
    () => expect(office.paper([first, second])).toEqual([`${first.number} copy`, second.number]),
    SOON_MS,
  );
  expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
});
