import type { ProofLevel } from '@motcua/protocol';
import { describe, expect, it, type TestContext } from 'vitest';

import { eventually } from '../../harness/office-pages.ts';
import { PrinterOffice, type Pressed } from '../../harness/printer-office.ts';
import type { PrinterLine, TruePrinter } from '../../harness/virtual-printer/true-printer.ts';
import { OFFICE_FAULTS, type OfficeFault, type SlipEnd } from './office-faults.ts';

/**
 * Staff and kiosk know within 5 s that a printer is in trouble, and it is used again within 5 s: shown with time held
 * still where printers are driven. Here everything is real on a machine that does other things too.
 */
const KNOWN_WITHIN_MS = 20_000;
const SOON_MS = 20_000;
/** Slow enough that something can happen while a slip comes out; a slip fits into the printer. */
const PRINTER = { paperWidthMm: 80, mmPerSecond: 60, bufferBytes: 65_536 } as const;

type Office = PrinterOffice<TruePrinter>;

/** Every fault at every level, seen from the kiosk and from staff. `without`: faults that this line does not have. */
export function describeOfficeFaults(
  line: PrinterLine,
  levels: readonly ProofLevel[],
  without: Readonly<Record<string, string>>,
  obstacle: string | null,
): void {
  describe.concurrent.each(levels)(`SL3, SL5, SL6, SL10 a printer at level %s on ${line.name}`, (proof) => {
    const cases = OFFICE_FAULTS.map((fault) => [`${fault.name} ${fault.when}`, fault] as const).filter(
      ([name]) => without[name] === undefined,
    );
    it.for(cases)(
      '%s: valid numbers, right words, one marked copy at most, and back again',
      async ([, fault], context) => {
        if (obstacle !== null) return context.skip(obstacle);
        await play(line, proof, fault, context);
      },
    );
  });
  if (Object.keys(without).length === 0) return;
  describe(`other than elsewhere on ${line.name}`, () => {
    it.for(Object.entries(without))('%s: %s', ([name]) => {
      expect(OFFICE_FAULTS.map((fault) => `${fault.name} ${fault.when}`)).toContain(name);
    });
  });
}

async function play(line: PrinterLine, proof: ProofLevel, fault: OfficeFault, { onTestFinished }: TestContext) {
  const isMute = proof === 'D';
  const word = (isMute ? fault.wordAtMute : fault.word)(line.words);
  const slip = isMute ? fault.slipAtMute : fault.slip;
  const printer = await line.start({ ...PRINTER, proof });
  const office = await PrinterOffice.at(printer);
  onTestFinished(() => office.close());
  await office.untilKioskKnows('ready', SOON_MS);
  // On a machine that does other things an answer may come too late for the first probe; then there is another.
  await eventually(() => expect(office.health.printers[0]?.proofLevel).toBe(proof), SOON_MS);

  const tickets: Pressed[] = [];
  const isBefore = fault.when === 'before the press';
  if (!isBefore) {
    tickets.push(await office.press());
    await eventually(() => expect(printer.device.hangingRows).toBeGreaterThan(40));
  }
  await fault.begin(printer);
  // A mute printer is not asked anything: its fault is found with a slip.
  if (isBefore && !isMute) await seen(office, word);
  if (isBefore) tickets.push(await office.press());
  await seen(office, word);
  const comesLater = slip.states.includes('confirmed') || slip.states.includes('unproven');
  if (isBefore && word !== null && comesLater)
    await eventually(() => {
      expect(office.health.printers[0]?.waitingSlips).toBe(1);
      expect(office.fateAtKiosk('A001')).toBe('todo');
    });
  else await eventually(() => expectEnd(office, slip), 2 * SOON_MS);

  await fault.end(printer);
  await office.untilKioskKnows('ready', 2 * SOON_MS);
  tickets.push(await office.press());
  await eventually(() => expect(office.fateAtKiosk('A002')).toBe(isMute ? 'unproven' : 'confirmed'), SOON_MS);
  await eventually(() => {
    expectEnd(office, slip);
    expect(office.health.printers[0]).toMatchObject({ state: 'ready', waitingSlips: 0 });
  }, SOON_MS);
  await eventually(() => expectPaper(office, tickets, slip), SOON_MS);
}

/** Kiosk and staff are told the same. */
async function seen(office: Office, word: ReturnType<OfficeFault['word']>): Promise<void> {
  if (word === null) return;
  await office.untilKioskKnows(word, KNOWN_WITHIN_MS);
  await eventually(() => expect(office.health.printers[0]?.state).toBe(word));
}

function expectEnd(office: Office, { states, copy }: SlipEnd): void {
  const [first, second] = office.fateAtKiosk('A001').split(', copy ');
  expect(states).toContain(first);
  expect(second !== undefined).toBe(copy);
  const isDoubtful = first === 'interrupted' || first === 'unknown';
  expect(office.slipsToCheck).toEqual(isDoubtful ? [`A001 ${String(first)}`] : []);
}

/** By the printer's own truth. */
function expectPaper(office: Office, tickets: readonly Pressed[], { states, copy }: SlipEnd): void {
  const { printer } = office;
  const paper = office.paper(tickets);
  expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
  expect(paper.filter((slip) => slip === 'A002')).toHaveLength(1);
  expect(paper.filter((slip) => slip === 'A001 copy')).toHaveLength(copy ? 1 : 0);
  if (states.includes('confirmed') || states.includes('unproven')) expect(paper).toContain('A001');
  expect(paper.every((slip) => ['A001', 'A001 copy', 'A002'].includes(slip))).toBe(true);
  expect(printer.device.strayBytes).toBe(0);
}
