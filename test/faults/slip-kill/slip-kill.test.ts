import { findSocat } from '@motcua/wires';
import { expect, test, type TestContext } from 'vitest';

import { eventually } from '../../harness/office-pages.ts';
import type { ProofLevel, TicketIssuedOutcome } from '@motcua/protocol';
import {
  type PrinterLine,
  serialLine,
  TCP_LINE,
  type TruePrinter,
} from '../../harness/virtual-printer/true-printer.ts';
import { killMoments, type KillMoment } from './kill-moments.ts';
import { KillOffice } from './kill-office.ts';

/** Between two starts of a hub on a machine that does other things too. */
const SOON_MS = 30_000;
/** A slip of this office has more than this, and the paper is fed on after them. */
const ALMOST_OUT_ROWS = 500;

const WHAT = 'one unmarked at most, and paper or a word to staff';

// Each office has a hub, a printer and a folder of its own, and mostly waits for its printer.
test.concurrent.for<ProofLevel>(['A', 'B', 'C', 'D'])(
  `SL4, SL5, SL6, SL7, SL10 kill -9 in every state of a slip at level %s: ${WHAT}`,
  (proof, context) => killInEveryState(TCP_LINE, proof, context),
);

test.concurrent(
  `SL4, SL5, SL6, SL7, SL10 kill -9 in every state of a slip at a printer on a cable: ${WHAT}`,
  (context) => {
    const socat = findSocat();
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    return killInEveryState(serialLine(socat.program), 'B', context);
  },
);

async function killInEveryState(line: PrinterLine, proof: ProofLevel, { onTestFinished }: TestContext): Promise<void> {
  const printer = await line.start({ paperWidthMm: 80, bufferBytes: 65_536, mmPerSecond: 150, proof });
  onTestFinished(() => printer.close());
  const office = await KillOffice.open(printer);
  onTestFinished(() => office.close());
  await everyMoment(office, printer, proof);
}

async function everyMoment(office: KillOffice, printer: TruePrinter, proof: ProofLevel): Promise<void> {
  const isMute = proof === 'D';
  const ends: { readonly moment: KillMoment; readonly ticket: TicketIssuedOutcome }[] = [];
  for (const moment of killMoments(isMute ? 'unproven' : 'confirmed')) {
    const wanted = isMute ? moment.mute : moment.proving;
    if (wanted === null) continue;
    await office.untilPrinterIs('ready');
    const ticket = await killAt(office, printer, moment);
    if (moment.growsOld === true) office.growOld();
    if (moment.again !== undefined) await office.startAndEnd(moment.again);
    printer.device.setMute(isMute);
    await office.start();
    if (moment.curedFirst !== true) await cure(office, printer, moment);
    ends.push({ moment, ticket });
    await eventually(() => {
      expect(wanted, moment.name).toContainEqual(office.endOf(ticket));
      expect(office.health?.printers[0]?.waitingSlips).toBe(0);
    }, SOON_MS);
  }
  // Once more in the end: nothing came late.
  for (const { moment, ticket } of ends) {
    expect(isMute ? moment.mute : moment.proving, moment.name).toContainEqual(office.endOf(ticket));
  }
  expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
  expect(printer.device.strayBytes).toBe(0);
}

async function cure(office: KillOffice, { device }: TruePrinter, moment: KillMoment): Promise<void> {
  if (moment.cure === undefined) return;
  await office.untilPrinterIs('cover-open');
  moment.cure(device);
}

async function killAt(office: KillOffice, printer: TruePrinter, moment: KillMoment): Promise<TicketIssuedOutcome> {
  const { device } = printer;
  moment.before?.(device);
  const pieces = printer.pieceCount;
  if (moment.at !== undefined) office.arm(moment.at);
  if (moment.atPaper === 'cut') {
    device.afterRows(ALMOST_OUT_ROWS, () => {
      device.setMute(true);
    });
  }
  const ticket = await office.press();
  if (moment.curedFirst === true) await cure(office, printer, moment);
  // Refused until the first paper has come to its end.
  if (moment.reprinted === true) await eventually(() => office.reprint(ticket.ticketId), SOON_MS);
  if (moment.atPaper === 'half out') {
    await eventually(() => expect(device.hangingRows).toBeGreaterThan(40), SOON_MS);
    await office.kill();
  } else if (moment.atPaper === 'cut') {
    await eventually(() => expect(printer.pieceCount).toBeGreaterThan(pieces), SOON_MS);
    await office.kill();
  } else {
    await office.ended();
  }
  return ticket;
}
