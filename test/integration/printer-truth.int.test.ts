import type { PrinterState } from '@motcua/protocol';
import { describe, expect, it, type TestContext } from 'vitest';
import { eventually } from '../harness/office-pages.ts';
import { PrinterOffice, type Pressed } from '../harness/printer-office.ts';
import type { VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

/**
 * Staff and kiosk know within 5 s that a printer is in trouble, and it is used again within 5 s: shown with time held
 * still in `slip-printer.test.ts`. Here everything is real on a machine that does other things too: three times that.
 */
const KNOWN_WITHIN_MS = 15_000;
/** For what takes as long as it takes on a busy machine, and is not itself a promise. */
const SOON_MS = 10_000;
/** Slow enough that something can happen while a slip comes out. */
const SLOWLY = { mmPerSecond: 60 };

type Trouble = {
  readonly name: string;
  readonly begin: (printer: VirtualTcpPrinter) => unknown;
  readonly end: (printer: VirtualTcpPrinter) => unknown;
};

const PAPER_OUT: Trouble = {
  name: 'out of paper',
  begin: ({ device }) => device.runOutOfPaperAfter(0),
  end: ({ device }) => device.loadPaper(),
};
const COVER_OPEN: Trouble = {
  name: 'cover open',
  begin: ({ device }) => device.openCover(),
  end: ({ device }) => device.closeCover(),
};
const SWITCHED_OFF: Trouble = {
  name: 'switched off',
  begin: (printer) => printer.switchOff(),
  end: (printer) => printer.switchOn(),
};
const REFUSING: Trouble = {
  name: 'refuses connections',
  begin: (printer) => printer.refuseConnections(),
  end: (printer) => printer.acceptConnections(),
};
const STALLED: Trouble = {
  name: 'stalled: takes nothing, says nothing',
  begin: ({ device }) => device.hang(),
  end: ({ device }) => device.wake(),
};

describe.concurrent('SL3 a printer in trouble before the press', () => {
  it.for<Trouble & { state: PrinterState }>([
    { ...PAPER_OUT, state: 'paper-out' },
    { ...COVER_OPEN, state: 'cover-open' },
    { ...SWITCHED_OFF, state: 'busy-elsewhere' },
    { ...REFUSING, state: 'busy-elsewhere' },
    { ...STALLED, state: 'not-answering' },
  ])(
    '$name: numbers at once, words at the kiosk, both slips when it is well again',
    async ({ begin, end, state }, context) => {
      const office = await openWithReadyPrinter(context, {});
      await begin(office.printer);
      await office.untilKioskKnows(state, KNOWN_WITHIN_MS);

      const tickets = [await office.press(), await office.press()];
      expect(tickets.map((ticket) => ticket.number)).toEqual(['A001', 'A002']);
      await eventually(() => expect(office.health.printers[0]).toMatchObject({ state, waitingSlips: 2 }));
      expect(office.paper(tickets)).toEqual([]);

      await end(office.printer);
      await office.untilKioskKnows('ready', KNOWN_WITHIN_MS);
      await eventually(() => expect(office.paper(tickets)).toEqual(['A001', 'A002']), SOON_MS);
      await eventually(() => expect(office.fateAtKiosk('A002')).toBe('confirmed'));
      expect(office.slipsToCheck).toEqual([]);
      expectHonestPaper(office, tickets);
    },
  );
});

describe.concurrent('SL5, SL6 a printer in trouble in the middle of a slip', () => {
  it.for([PAPER_OUT, COVER_OPEN])(
    '$name: interrupted at once, one marked copy when it is well',
    async (trouble, context) => {
      const office = await openWithReadyPrinter(context, SLOWLY);
      const tickets = [await office.press()];
      await slipHalfOut(office);
      await trouble.begin(office.printer);
      await eventually(() => expect(office.fateAtKiosk('A001')).toBe('interrupted, copy todo'), KNOWN_WITHIN_MS);
      tickets.push(await office.press());
      expect(office.printerAtKiosk).not.toBe('ready');
      await eventually(() => expect(office.slipsToCheck).toEqual(['A001 interrupted']));

      await trouble.end(office.printer);
      await office.untilKioskKnows('ready', KNOWN_WITHIN_MS);
      await eventually(() => expect(office.paper(tickets)).toEqual(['A001 copy', 'A002']), SOON_MS);
      await eventually(() => expect(office.fateAtKiosk('A001')).toBe('interrupted, copy confirmed'));
      expectHonestPaper(office, tickets);
    },
  );

  it.for<Trouble>([
    {
      name: 'resets the connection',
      begin: ({ device }) => device.dropConnectionAfter(1),
      end: () => undefined,
    },
    SWITCHED_OFF,
  ])('$name: nobody can know; one marked copy when it is back', async ({ begin, end }, context) => {
    const office = await openWithReadyPrinter(context, { mmPerSecond: 60, bufferBytes: 8_192 });
    const tickets = [await office.press()];
    await slipHalfOut(office);
    // Already waiting when it happens, so that the order of the papers is known.
    tickets.push(await office.press());
    await begin(office.printer);
    await eventually(
      () => expect(office.fateAtKiosk('A001')).toMatch(/^(interrupted|unknown), copy /),
      KNOWN_WITHIN_MS,
    );
    tickets.push(await office.press());
    await eventually(() => expect(office.slipsToCheck).toHaveLength(1));

    await end(office.printer);
    await eventually(() => expect(office.fateAtKiosk('A001')).toMatch(/, copy confirmed$/), SOON_MS);
    await eventually(() => expect(office.fateAtKiosk('A003')).toBe('confirmed'), SOON_MS);
    expect(office.paper(tickets)).toEqual(['A002', 'A001 copy', 'A003']);
    expectHonestPaper(office, tickets);
  });

  it('stalls for a moment: the kiosk says so, nobody waits, and the slip comes out once, whole', async (context) => {
    const office = await openWithReadyPrinter(context, { mmPerSecond: 60, bufferBytes: 8_192 });
    const tickets = [await office.press()];
    await slipHalfOut(office);
    office.printer.device.hang();
    tickets.push(await office.press());
    await office.untilKioskKnows('not-answering', KNOWN_WITHIN_MS);
    tickets.push(await office.press());
    office.printer.device.wake();
    await office.untilKioskKnows('ready', KNOWN_WITHIN_MS);
    await eventually(() => expect(office.paper(tickets)).toEqual(['A001', 'A002', 'A003']), SOON_MS);
    await eventually(() => expect(office.fateAtKiosk('A003')).toBe('confirmed'));
    expect(office.slipsToCheck).toEqual([]);
    expectHonestPaper(office, tickets);
  });

  it.for([
    { held: 'half the slip', bufferBytes: 8_192, paper: ['A002', 'A001 copy'] },
    { held: 'the whole slip', bufferBytes: 65_536, paper: ['A001', 'A002', 'A001 copy'] },
  ])(
    'stalls for good, holding $held: unknown after 15 s, then one marked copy',
    async ({ bufferBytes, paper }, context) => {
      const office = await openWithReadyPrinter(context, { mmPerSecond: 60, bufferBytes });
      const tickets = [await office.press()];
      await slipHalfOut(office);
      office.printer.device.hang();
      await office.untilKioskKnows('not-answering', KNOWN_WITHIN_MS);
      tickets.push(await office.press());
      await eventually(() => expect(office.fateAtKiosk('A001')).toBe('unknown, copy todo'), 25_000);
      await eventually(() => expect(office.slipsToCheck).toEqual(['A001 unknown']));
      expect(office.printerAtKiosk).toBe('not-answering');

      office.printer.device.wake();
      await office.untilKioskKnows('ready', KNOWN_WITHIN_MS);
      await eventually(() => expect(office.paper(tickets)).toEqual(paper), SOON_MS);
      await eventually(() => expect(office.fateAtKiosk('A001')).toBe('unknown, copy confirmed'));
      expectHonestPaper(office, tickets);
    },
  );
});

describe.concurrent('SL10 a slip that staff have printed again', () => {
  it('comes out marked, once for each press, and not beside one that is still to come', async (context) => {
    const office = await openWithReadyPrinter(context, SLOWLY);
    const ticket = await office.press();
    await slipHalfOut(office);
    office.printer.device.openCover();
    const doubtful = () => office.health.slipsToCheck.entries[0];
    await eventually(() => expect(office.slipsToCheck).toEqual(['A001 interrupted']), KNOWN_WITHIN_MS);
    expect(doubtful()).toMatchObject({ ticketId: ticket.ticketId, since: 'todo' });
    expect(await office.reprint(ticket.ticketId, doubtful()?.jobId)).toBe('slip-under-way');
    expect(await office.reprint(ticket.ticketId)).toBe('slip-under-way');

    office.printer.device.closeCover();
    await eventually(() => expect(doubtful()?.since).toBe('confirmed'), SOON_MS);
    expect(await office.reprint(ticket.ticketId, doubtful()?.jobId)).toBe('done');
    await eventually(() => expect(office.paper([ticket])).toEqual(['A001 copy', 'A001 copy']), SOON_MS);
    expect(office.printer.forbiddenRepeats.unmarked).toEqual([]);
    await eventually(() => expect(office.health.reprintedToday).toBe(1));
    // The kiosk tells of what was asked for there.
    expect(office.slipsAtKiosk('A001')).toHaveLength(2);
  });

  it('waits three minutes for the printer at most, like every slip', async (context) => {
    const office = await openWithReadyPrinter(context, {});
    const ticket = await office.press();
    await eventually(() => expect(office.fateAtKiosk('A001')).toBe('confirmed'), SOON_MS);
    office.printer.device.runOutOfPaperAfter(0);
    await office.untilKioskKnows('paper-out', KNOWN_WITHIN_MS);
    expect(await office.reprint(ticket.ticketId)).toBe('done');
    await eventually(() => expect(office.health.printers[0]?.waitingSlips).toBe(1));
    office.printer.device.loadPaper();
    await eventually(() => expect(office.paper([ticket])).toEqual(['A001', 'A001 copy']), SOON_MS);
    expectHonestPaper(office, [ticket]);
  });
});

describe.concurrent('SL5 a printer that never answers', () => {
  it('prints and is mute: unproven, each once, never a copy, not even after a reset', async (context) => {
    const office = await openOffice(context, {}, ({ device }) => device.setMute(true));
    await office.untilKioskKnows('ready', SOON_MS);
    const tickets = [await office.press(), await office.press()];
    await eventually(() => expect(office.fateAtKiosk('A002')).toBe('unproven'), SOON_MS);
    expect(office.paper(tickets)).toEqual(['A001', 'A002']);
    expect(office.health.printers[0]?.proofLevel).toBe('D');

    office.printer.device.dropConnectionAfter(20_000);
    tickets.push(await office.press());
    await eventually(() => expect(office.slipsToCheck).toHaveLength(1), SOON_MS);
    await eventually(() => expect(office.fateAtKiosk('A003')).toMatch(/^(interrupted|unknown)$/));
    expectHonestPaper(office, tickets);
    expect(office.paper(tickets).filter((slip) => slip.includes('copy'))).toEqual([]);
  });

  it('accepts the connection and stands still from the start: numbers at once', async (context) => {
    const office = await openOffice(context, {}, ({ device }) => device.hang());
    const tickets = [await office.press(), await office.press()];
    await office.untilKioskKnows('not-answering', 2 * KNOWN_WITHIN_MS);
    tickets.push(await office.press());
    await eventually(() =>
      expect(office.health.printers[0]).toMatchObject({ state: 'not-answering', waitingSlips: 3 }),
    );
    office.printer.device.wake();
    await office.untilKioskKnows('ready', 2 * KNOWN_WITHIN_MS);
    await eventually(() => expect(office.fateAtKiosk('A003')).toBe('confirmed'), SOON_MS);
    expect(office.paper(tickets)).toEqual(['A001', 'A002', 'A003']);
    expectHonestPaper(office, tickets);
  });
});

async function openOffice(
  { onTestFinished }: TestContext,
  ...[options, before]: Parameters<typeof PrinterOffice.open>
): Promise<PrinterOffice> {
  const office = await PrinterOffice.open(options, before);
  onTestFinished(() => office.close());
  return office;
}

async function openWithReadyPrinter(
  context: TestContext,
  options: Parameters<typeof PrinterOffice.open>[0],
): Promise<PrinterOffice> {
  const office = await openOffice(context, options, () => undefined);
  await office.untilKioskKnows('ready', SOON_MS);
  return office;
}

/** Some rows are out, and many are not. */
async function slipHalfOut({ printer }: PrinterOffice): Promise<void> {
  await eventually(() => expect(printer.device.hangingRows).toBeGreaterThan(40));
  expect(printer.device.hangingRows).toBeLessThan(500);
}

/** SL6, by the printer's own truth: never a second unmarked slip for a number, never a second copy, no letters. */
function expectHonestPaper({ printer }: PrinterOffice, tickets: readonly Pressed[]): void {
  expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
  expect(printer.slips.filter(({ code }) => !tickets.some((ticket) => ticket.slipCode === code))).toEqual([]);
  expect(printer.device.strayBytes).toBe(0);
}
