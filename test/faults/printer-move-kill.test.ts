import type { TicketId, TicketIssuedOutcome } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../harness/office-pages.ts';
import { SeededRandom, seedOfThisRun } from '../harness/seeded-random.ts';
import { TwoPrinters } from '../harness/two-printers.ts';
import type { PaperSlip } from '../harness/virtual-printer/paper-record.ts';

/** More for a night's run: MOTCUA_PRINTER_KILLS=200. */
const KILLS = Number(process.env['MOTCUA_PRINTER_KILLS'] ?? 10);
/** A slip is under way for about 700 ms. */
const MM_PER_SECOND = 150;

let office: TwoPrinters;
beforeEach(async () => {
  office = await TwoPrinters.open({ mmPerSecond: MM_PER_SECOND }, null);
}, 120_000);
afterEach(() => office.close());

test(
  `SL2, SL4, SL6 ${KILLS} × kill -9 while slips move to the fallback printer: no number twice unmarked at either, none without paper or a word to staff`,
  { timeout: 60_000 + KILLS * 30_000 },
  async () => {
    const random = new SeededRandom(seedOfThisRun());
    console.log(`kill -9 × ${KILLS} around a move: MOTCUA_SEED=${random.seed} repeats the moments`);
    const issued: TicketIssuedOutcome[] = [];
    const toCheck = new Set<TicketId>();
    const paper = (): readonly PaperSlip[] => [...office.own.slips, ...office.other.slips];
    const noteWhatStaffSee = (): void => {
      for (const slip of office.health.slipsToCheck.entries) toCheck.add(slip.ticketId);
    };

    for (let kill = 0; kill < KILLS; kill += 1) {
      // The own printer is out when they press, or goes out while the first slip is on its way.
      const isOutBefore = random.between(0, 1) === 0;
      if (isOutBefore) {
        office.own.device.openCover();
        await office.untilPrintersAre('cover-open', 'ready');
      }
      issued.push(await office.press(), await office.press());
      if (!isOutBefore) office.own.device.openCover();
      // From before the move to after the last proof.
      await new Promise((resolve) => setTimeout(resolve, random.between(0, isOutBefore ? 1_500 : 4_000)));
      await office.killAndRestart();
      office.own.device.closeCover();
      await office.untilPrintersAre('ready', 'ready');
      await eventually(() => {
        noteWhatStaffSee();
        expect(office.health.printers.map(({ waitingSlips }) => waitingSlips)).toEqual([0, 0]);
        const codes = new Set(paper().map(({ code }) => code));
        const lost = issued.filter(({ ticketId, slipCode }) => !codes.has(slipCode) && !toCheck.has(ticketId));
        expect(lost.map(({ number }) => number)).toEqual([]);
      }, 30_000);
    }

    const codesOf = (wanted: boolean): readonly (string | null)[] =>
      paper().flatMap(({ code, isCopy }) => (isCopy === wanted ? [code] : []));
    for (const codes of [codesOf(false), codesOf(true)]) expect(new Set(codes).size).toBe(codes.length);
    expect([office.own.device.strayBytes, office.other.device.strayBytes]).toEqual([0, 0]);
    // A copy exists only where staff were told.
    const told = new Set(
      issued.filter(({ ticketId }) => toCheck.has(ticketId)).map(({ slipCode }) => String(slipCode)),
    );
    expect(codesOf(true).filter((code) => !told.has(code ?? ''))).toEqual([]);
    console.log(
      `${issued.length} numbers: ${office.own.slips.length} papers at their printer, ${office.other.slips.length} at the other, ${codesOf(true).length} copies`,
    );
    // The moments were such that it mattered.
    expect(office.other.slips.length).toBeGreaterThan(0);
    const [own] = office.health.printers;
    expect(own?.today.moved).toBeGreaterThan(0);
  },
);
