import type { ProofLevel, TicketIssuedOutcome } from '@motcua/protocol';
import { expect, test, type TestContext } from 'vitest';
import { eventually } from '../../harness/office-pages.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../../harness/virtual-printer/virtual-tcp-printer.ts';
import { KillOffice } from './kill-office.ts';

/** Between two starts of a hub on a machine that does other things too. */
const SOON_MS = 30_000;
/** Well before its end, and so much that nobody takes it for the edge of another slip. */
const HALF_OUT_ROWS = 200;
/** A slip is set closer where the words of its minute take more room beside others: some rows, never half a slip. */
const ROWS_OF_ITS_MINUTE = HALF_OUT_ROWS / 4;

/*
 *   first number │ half a test slip ✂ nothing ✂ second number │ … a start that finds nothing left cuts nothing
 *                    kill -9 ↑        ↑ start
 */
test.concurrent.for<ProofLevel>(['B', 'D'])(
  'SL5 SL10 kill -9 in the middle of a test slip at level %s: its rest hangs on no number, and it is printed no more',
  async (proof, context) => {
    const { printer, office } = await open(proof, context);
    // From the second on somebody is ahead, and slips are equally long.
    const zeroth = await pressed(office, printer);
    const first = await pressed(office, printer);
    const asked = office.printTestSlip('may-in-1');
    await eventually(() => expect(printer.device.hangingRows).toBeGreaterThan(HALF_OUT_ROWS), SOON_MS);
    await office.kill();
    // The power went with it, in the network too: what was on the line is lost.
    await printer.refuseConnections();
    await printer.acceptConnections();
    expect(await asked).toBeNull();
    await office.start();
    await office.untilPrinterIs('ready');
    const second = await pressed(office, printer);
    expectAsLong(printer, second, first);
    // Once more, now that it is known that nothing is left: no paper is spent, and nothing comes late.
    const pieces = printer.pieceCount;
    await office.kill();
    await office.start();
    await office.untilPrinterIs('ready');
    const third = await pressed(office, printer);
    expectAsLong(printer, third, first);
    expect(printer.pieceCount).toBe(pieces + 1);
    expect(printer.slips.map(({ code }) => code)).toEqual(
      [zeroth, first, second, third].map(({ slipCode }) => slipCode),
    );
    expect(printer.device.strayBytes).toBe(0);
  },
);

test.concurrent('SL5 SL10 a test slip that is known to be out costs no paper at the next start', async (context) => {
  const { printer, office } = await open('B', context);
  await pressed(office, printer);
  expect(await office.printTestSlip('may-in-1')).toMatchObject({ kind: 'done', fate: 'confirmed' });
  const pieces = printer.pieceCount;
  await office.kill();
  await office.start();
  await office.untilPrinterIs('ready');
  await pressed(office, printer);
  expect(printer.pieceCount).toBe(pieces + 1);
});

async function open(proof: ProofLevel, { onTestFinished }: TestContext) {
  // A small buffer: what the hub has not sent when it is killed never comes.
  const printer = await startVirtualTcpPrinter({ bufferBytes: 4_096, mmPerSecond: 50, proof });
  onTestFinished(() => printer.close());
  const office = await KillOffice.open(printer);
  onTestFinished(() => office.close());
  await office.untilPrinterIs('ready');
  return { printer, office };
}

async function pressed(office: KillOffice, printer: VirtualTcpPrinter): Promise<TicketIssuedOutcome> {
  const ticket = await office.press();
  await eventually(() => expect(office.endOf(ticket)).toEqual({ paper: ['A'], staff: [] }), SOON_MS);
  // Its end is stored.
  await eventually(() => {
    const { confirmed, unproven } = office.health?.printers[0]?.today ?? { confirmed: 0, unproven: 0 };
    const ofNumbers = printer.slips.filter(({ code }) => !code?.startsWith('motcua test'));
    expect(confirmed + unproven).toBe(ofNumbers.length);
  }, SOON_MS);
  expect(printer.device.hangingRows).toBe(0);
  return ticket;
}

/** Nothing hangs on it. */
function expectAsLong(printer: VirtualTcpPrinter, one: TicketIssuedOutcome, other: TicketIssuedOutcome): void {
  expect(Math.abs(heightOf(printer, one) - heightOf(printer, other))).toBeLessThan(ROWS_OF_ITS_MINUTE);
}

function heightOf(printer: VirtualTcpPrinter, { slipCode }: TicketIssuedOutcome): number {
  const slip = printer.slips.find(({ code }) => code === slipCode);
  if (slip === undefined) throw new Error(`no slip of ${slipCode} has come out`);
  return slip.piece.bitmap.heightDots;
}
