import { dirname, join } from 'node:path';
import type { TicketIssuedOutcome } from '@motcua/protocol';
import { findSocat, PtyWire, VirtualScanner } from '@motcua/wires';
import { describe, expect, it, type TestContext } from 'vitest';
import { KioskOffice, type KioskOfficeOptions } from '../harness/kiosk-office.ts';
import { eventually } from '../harness/office-pages.ts';
import { startVirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

/** Real processes on a machine that does other things too. */
const SOON_MS = 30_000;
/** Slow enough that something can happen while a slip comes out. */
const SLOWLY = { mmPerSecond: 60 };

const socat = findSocat();

describe.each(['serial', 'usb'] as const)('SL3 a printer at a kiosk (%s)', (way) => {
  it('prints what comes over the network, dot for dot, and is proved', async (context) => {
    const second = await startVirtualTcpPrinter({});
    context.onTestFinished(() => second.close());
    const office = await openOffice(context, { way, second });
    const ticket = await office.press();
    await eventually(() => expect(office.fateOf(ticket.number)).toBe('confirmed'), SOON_MS);
    expect(office.health.printers[0]?.proofLevel).toBe('B');

    const { printerId } = office.health.printers[0] ?? expect.fail('no printer');
    await office.reprint(ticket.ticketId, printerId);
    await eventually(() => expect(office.paper([ticket])).toEqual(['A001', 'A001 copy']), SOON_MS);
    await eventually(() => expect(office.health.printers.map(({ waitingSlips }) => waitingSlips)).toEqual([0, 0]));
    await office.reprint(ticket.ticketId, 'lan');
    await eventually(() => expect(second.slips).toHaveLength(1), SOON_MS);
    const [atKiosk, onLan] = [office.printer.slips[1]?.piece, second.slips[0]?.piece];
    expect(atKiosk?.bitmap.heightDots).toBeGreaterThan(300);
    expect(onLan?.bitmap).toEqual(atKiosk?.bitmap);
    expect(office.printer.device.strayBytes).toBe(0);
  });

  it('SL5, SL6 paper runs out in the middle: interrupted, one marked copy when it is back', async (context) => {
    const office = await openOffice(context, { way, printer: SLOWLY });
    const tickets = [await office.press()];
    await office.slipHalfOut();
    office.printer.device.runOutOfPaperAfter(0);
    await office.untilPrinterIs('paper-out');
    await eventually(() => expect(office.fateOf('A001')).toBe('interrupted, copy todo'), SOON_MS);
    tickets.push(await office.press());
    office.printer.device.loadPaper();
    await eventually(() => expect(office.paper(tickets)).toEqual(['A001 copy', 'A002']), SOON_MS);
    expectHonestPaper(office, tickets);
  });

  it('SL5, SL6 the printer is pulled out of the kiosk in the middle: one marked copy when it is back', async (context) => {
    const office = await openOffice(context, { way, printer: SLOWLY });
    const tickets = [await office.press()];
    await office.slipHalfOut();
    await office.printer.cut();
    await office.untilPrinterIs('offline');
    await eventually(() => expect(office.fateOf('A001')).toMatch(/^(interrupted|unknown), copy todo$/), SOON_MS);
    tickets.push(await office.press());
    await office.printer.mend();
    await eventually(() => expect(office.fateOf('A002')).toBe('confirmed'), SOON_MS);
    await eventually(() => expect(office.fateOf('A001')).toMatch(/, copy confirmed$/), SOON_MS);
    expectHonestPaper(office, tickets);
  });
});

describe('SL5, SL6 the way to the printer breaks in the middle of a slip', () => {
  it('the kiosk is killed: staff are told, and one marked copy comes when it is back', async (context) => {
    const office = await openOffice(context, { way: 'serial', printer: SLOWLY });
    const tickets = [await office.press()];
    await office.slipHalfOut();
    await office.program.kill();
    await office.untilPrinterIs('offline');
    await eventually(() => expect(office.health.printers[0]?.kiosk).toBe('away'));
    await eventually(() => expect(office.fateOf('A001')).toMatch(/^(interrupted|unknown), copy todo$/), SOON_MS);
    tickets.push(await office.press());
    office.program.start();
    await eventually(() => expect(office.fateOf('A002')).toBe('confirmed'), SOON_MS);
    expectHonestPaper(office, tickets);
  });

  it('the hub is killed: the kiosk lets go of the port, and one marked copy comes when the hub is back', async (context) => {
    const office = await openOffice(context, { way: 'serial', printer: { ...SLOWLY, bufferBytes: 8_192 } });
    const tickets = [await office.press()];
    await office.slipHalfOut();
    await office.killHub();
    // What had left the kiosk before may make it whole: the hub finds it sent, and cannot know.
    await eventually(() => expect(office.printer.device.bufferedBytes).toBe(0), SOON_MS);
    const before = office.printer.slips.length;
    expect(before).toBeLessThan(2);
    await office.startHub();
    await office.untilPrinterIs('ready');
    tickets.push(await office.press());
    await eventually(() => expect(office.fateOf('A002')).toBe('confirmed'), SOON_MS);
    await eventually(() => expect(office.paper(tickets)).toContain('A001 copy'), SOON_MS);
    expect(office.paper(tickets).slice(before).toSorted()).toEqual(['A001 copy', 'A002']);
    expectHonestPaper(office, tickets);
  });

  it('the hub is stopped in good order: the slip comes out first, and no copy follows', async (context) => {
    const office = await openOffice(context, { way: 'serial', printer: { mmPerSecond: 100 } });
    const tickets = [await office.press()];
    await office.slipHalfOut();
    await office.stopHub();
    await office.startHub();
    await office.untilPrinterIs('ready');
    tickets.push(await office.press());
    await eventually(() => expect(office.fateOf('A002')).toBe('confirmed'), SOON_MS);
    expect([office.fateOf('A001'), office.paper(tickets)]).toEqual(['confirmed', ['A001', 'A002']]);
    expectHonestPaper(office, tickets);
  });

  it('the network swallows everything: both ends give up, and one marked copy comes when it is mended', async (context) => {
    const office = await openOffice(context, { way: 'serial', printer: { ...SLOWLY, bufferBytes: 8_192 } });
    const tickets = [await office.press()];
    await office.slipHalfOut();
    Object.assign(office.line.state, { toHub: 'vanish', fromHub: 'vanish' });
    await office.untilPrinterIs('offline');
    await eventually(() => expect(office.fateOf('A001')).toMatch(/^(interrupted|unknown), copy todo$/), SOON_MS);
    office.line.cut();
    office.line.mend();
    tickets.push(await office.press());
    await eventually(() => expect(office.fateOf('A002')).toBe('confirmed'), SOON_MS);
    // What had left the kiosk before may have made the first one whole: nobody could know.
    await eventually(() => expect(office.fateOf('A001')).toMatch(/, copy confirmed$/), SOON_MS);
    expect(office.paper(tickets)).toEqual(expect.arrayContaining(['A001 copy', 'A002']));
    expectHonestPaper(office, tickets);
  });

  it("the kiosk's machine sleeps: what was under way then is not written when it wakes", async (context) => {
    const office = await openOffice(context, { way: 'serial', printer: { ...SLOWLY, bufferBytes: 8_192 } });
    const tickets = [await office.press()];
    await office.slipHalfOut();
    office.program.standStill();
    await office.untilPrinterIs('offline');
    await eventually(() => expect(office.fateOf('A001')).toMatch(/^(interrupted|unknown), copy todo$/), SOON_MS);
    office.program.goOn();
    tickets.push(await office.press());
    await eventually(() => expect(office.fateOf('A002')).toBe('confirmed'), SOON_MS);
    expectHonestPaper(office, tickets);
  });
});

describe('SL5 a printer at a kiosk that never answers', () => {
  it('on a cable that says that it takes bytes: the kiosk finds out, and the slip is unproven', async (context) => {
    const office = await openOffice(context, { way: 'usb', mute: true });
    const ticket = await office.press();
    await eventually(() => expect(office.fateOf(ticket.number)).toBe('unproven'), SOON_MS);
    await eventually(() => expect(office.paper([ticket])).toEqual(['A001']), SOON_MS);
    expect(office.health.printers[0]?.proofLevel).toBe('D');
  });
});

describe('SC3 a scanner at a kiosk', () => {
  it("tells the kiosk's own page, with the hub and without it, beside the printer", async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const office = await openOffice(context, { way: 'serial' });
    const wire = new PtyWire({ path: join(dirname(office.printer.connection.path), 'scanner'), socat: socat.program });
    await wire.plug();
    context.onTestFinished(() => wire.unplug());
    const scanner = new VirtualScanner(wire);
    await office.attachScanner(wire.path);
    await eventually(
      () => expect(office.health.scanners).toMatchObject([{ scannerId: 'may-quet-1', state: 'open' }]),
      SOON_MS,
    );
    scanner.scan('34679A');
    await eventually(() => expect(office.program.said).toContain('"code":"34679A"'), SOON_MS);
    await office.killHub();
    scanner.scan('34679C');
    await eventually(() => expect(office.program.said).toContain('"code":"34679C"'), SOON_MS);
  });
});

async function openOffice(context: TestContext, options: Omit<KioskOfficeOptions, 'socat'>): Promise<KioskOffice> {
  if ('obstacle' in socat) return context.skip(socat.obstacle);
  const office = await KioskOffice.open({ ...options, socat: socat.program });
  context.onTestFinished(() => office.close());
  return office;
}

/** SL6, by the printer's own truth: never a second unmarked slip for a number, never a second copy, no letters. */
function expectHonestPaper({ printer }: KioskOffice, tickets: readonly TicketIssuedOutcome[]): void {
  expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
  expect(printer.slips.filter(({ code }) => !tickets.some((ticket) => ticket.slipCode === code))).toEqual([]);
  expect(printer.device.strayBytes).toBe(0);
}
