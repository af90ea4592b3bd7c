import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRINTER_STATES, type PrinterState, type ProofLevel } from '@motcua/protocol/vocabulary';
import { SlipOffice } from './testing/random-slips/slip-office.ts';

const TIME_TO_LIVE_MS = 180_000;
const DAYS = Number(process.env['MOTCUA_DAYS'] ?? 900) / 3;
const SEED = Number(process.env['MOTCUA_SEED'] ?? Date.now() % 2 ** 31);

const printer = fc.nat(1);
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('press' as const), at: printer }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reprint' as const), nth: fc.nat(9), at: printer }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(0, 400, 1_500, 20_000, 100_000) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ kind: fc.constant('state' as const), at: printer },
      state: fc.oneof(fc.constant<PrinterState>('ready'), fc.constantFrom(...PRINTER_STATES)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ kind: fc.constant('plan' as const), at: printer },
      end: fc.constantFrom('confirmed' as const, 'interrupted' as const, 'unknown' as const, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disk' as const), isFull: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function play(office: SlipOffice, acts: readonly Act[]): Promise<void> {
  const at = (n: number) => (n === 0 ? office.printers[0] : office.printers[1]);
  for (const each of acts) {
    switch (each.kind) {
      case 'press':
        office.press(at(each.at));
        break;
      case 'reprint':
        office.reprint(each.nth, at(each.at));
        break;
      case 'pass':
        await office.time.pass(each.ms);
        break;
      case 'state':
        at(each.at).state = each.state;
        office.tell();
        break;
      case 'plan':
        at(each.at).plans.push(each.end);
        break;
      case 'disk':
        office.setDiskFull(each.isFull);
        break;
      case 'restart':
        office.restart();
    }
    await office.time.pass(0);
  }
}

/** Everything is well again, the hub included, and there is time. */
async function heal(office: SlipOffice): Promise<void> {
  office.setDiskFull(false);
  for (const each of office.printers) {
    each.plans.length = 0;
    each.state = 'ready';
  }
  office.restart();
  await office.time.pass(2 * TIME_TO_LIVE_MS);
}

test.for<ProofLevel>(['A', 'B', 'C', 'D'])(
  'SL2, SL4, SL5, SL6, SL7 whatever printers, disk and restarts do at level %s: one unmarked slip, one copy by itself, none too old, and every slip has an end',
  { timeout: 300_000 },
  async (proof) => {
    console.log(`random slips: MOTCUA_SEED=${SEED} repeats them`);
    let begun = 0;
    const property = fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 90, size: 'max' }), async (acts) => {
      const office = new SlipOffice(proof);
      await play(office, acts);
      await heal(office);
      const papers = office.printers.flatMap((each) => each.begun);
      begun += papers.length;
      const jobIds = papers.map(({ jobId }) => jobId);
      // Each job is begun once at most: the first paper, its copy, each reprint; and only the first is unmarked.
      expect(jobIds).toEqual([...new Set(jobIds)]);
      for (const { jobId, copy, at, proof: level } of papers) {
        const slip = office.slips.get(jobId);
        expect(copy).toBe(!jobId.endsWith('.0'));
        expect(at - (slip?.createdAt ?? 0)).toBeLessThanOrEqual(TIME_TO_LIVE_MS);
        expect(slip?.state).not.toBe('expired');
        if (level === 'D') expect(slip?.state).not.toBe('confirmed');
      }
      for (const slip of office.slips.values()) {
        expect(['confirmed', 'unproven', 'interrupted', 'unknown', 'expired']).toContain(slip.state);
        // A copy is made by itself of a first paper alone, and of none that ended well.
        const first = office.slips.get(`${slip.ticketId}.0`);
        expect(slip.jobId).not.toMatch(/\.[2-9]$/);
        if (slip.jobId !== `${slip.ticketId}.1`) continue;
        expect(['interrupted', 'unknown']).toContain(first?.state);
        if (first?.printerId === office.printers[0].printerId) expect(proof).not.toBe('D');
      }
    });
    await fc.assert(property, { numRuns: DAYS, seed: SEED });
    expect(begun).toBeGreaterThan(DAYS);
  },
);
