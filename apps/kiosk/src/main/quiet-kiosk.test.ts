import type { KioskMenuView } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { quietOfKiosk } from './quiet-kiosk.ts';

type Issuing = KioskMenuView['services'][number]['issuing'];
const menu = (...issuing: Issuing[]) => ({ services: issuing.map((each) => ({ issuing: each })) }) as KioskMenuView;
const closed = (reason: 'over' | 'not-yet' | 'break' | 'closed-day' | 'stopped', opensAt: number | null): Issuing => ({
  ...{ state: 'closed', reason, opensAt },
});

describe('AP6 a kiosk is quiet', () => {
  it('outside the hours of all its services, until the first begins again', () => {
    expect(quietOfKiosk(menu(closed('over', 9_000), closed('closed-day', 50_000)), 1_000)).toEqual({
      opensInMs: 8_000,
    });
    expect(quietOfKiosk(menu(closed('not-yet', null)), 1_000)).toEqual({ opensInMs: null });
  });

  it('never while one gives numbers, in a break, where issuing was stopped, or before there are services', () => {
    const others: Issuing[] = [{ state: 'open', left: null }, { state: 'paused' }, { state: 'used-up', opensAt: null }];
    for (const busy of [...others, closed('break', 2_000), closed('stopped', null)]) {
      expect(quietOfKiosk(menu(closed('over', 9_000), busy), 1_000)).toBeNull();
    }
    expect(quietOfKiosk(menu(), 1_000)).toBeNull();
  });
});
