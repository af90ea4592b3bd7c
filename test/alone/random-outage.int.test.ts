import { expect, it } from 'vitest';
import { OutageOffice } from './testing/outage-office.ts';
import { faultsOf, playRandomOutage } from './testing/random-outage.ts';
import { seedOfThisRun } from '../harness/seeded-random.ts';

const OUTAGES = Number(process.env['MOTCUA_OUTAGES'] ?? 200);

it(
  'HL1 whatever breaks, and whenever, every slip is one ticket in the end, in the order of time',
  { timeout: OUTAGES * 3_000 },
  async () => {
    const first = seedOfThisRun();
    for (let nth = 0; nth < OUTAGES; nth += 1) {
      const seed = first + nth;
      const office = await OutageOffice.open();
      try {
        expect([seed, faultsOf(await playRandomOutage(seed, office))]).toEqual([seed, []]);
      } finally {
        await office.close();
      }
    }
  },
);
