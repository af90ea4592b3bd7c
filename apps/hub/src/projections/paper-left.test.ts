import { describe, expect, it } from 'vitest';
import { UNUSED_ROLL } from '../ports/paper-rolls.ts';
import { paperLeft } from './paper-left.ts';

const roll = { ...UNUSED_ROLL, since: 1_000, usedMm: 60_000, slips: 700 };

describe('the paper that is left', () => {
  it('SL10 is the roll without what was printed, never less than nothing', () => {
    expect(paperLeft(roll, 80, [], false).leftMm).toBe(20_000);
    expect(paperLeft(roll, 50, [], false)).toEqual({ leftMm: 0, morningMm: null, isLow: true });
  });

  it('SL10 is not known until somebody says how long a roll is and when one was put in', () => {
    expect(paperLeft(roll, null, [], false)).toEqual({ leftMm: null, morningMm: null, isLow: false });
    expect(paperLeft({ ...roll, since: null }, 80, [9_000, 9_000, 9_000], false)).toEqual({
      ...{ leftMm: null, morningMm: 9_000, isLow: false },
    });
  });

  it('SL10 is little when a usual morning takes more, a crowd or a power cut apart', () => {
    expect(paperLeft(roll, 80, [18_000, 19_000, 90_000, 500, 17_000], false)).toMatchObject({
      ...{ morningMm: 18_000, isLow: false },
    });
    expect(paperLeft(roll, 80, [20_001, 24_000, 26_000, 500], false)).toMatchObject({
      ...{ morningMm: 22_000.5, isLow: true },
    });
  });

  it('SL10 is little in the last tenth of a roll, as long as three mornings are not known', () => {
    expect(paperLeft({ ...roll, usedMm: 71_000 }, 80, [1, 2], false).isLow).toBe(false);
    expect(paperLeft({ ...roll, usedMm: 72_001 }, 80, [1, 2], false).isLow).toBe(true);
  });

  it('SL10 is little when the printer feels the end of the roll, whatever is reckoned', () => {
    expect(paperLeft({ ...roll, usedMm: 0 }, 80, [10, 10, 10], true).isLow).toBe(true);
    expect(paperLeft(UNUSED_ROLL, null, [], true).isLow).toBe(true);
  });
});
