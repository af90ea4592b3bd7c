import { describe, expect, it } from 'vitest';
import type { DeviceHealthView, PrinterId, SlipState, TicketId, TicketNumber } from '@motcua/protocol';
import { isComing, isSettled, reprintEntries, slipsToLookAfter } from './reprint-entries.ts';

const ticketId = '1-1' as TicketId;
const number = 'A001' as TicketNumber;

function doubtful(since: SlipState | null): DeviceHealthView['slipsToCheck']['entries'][number] {
  return { jobId: '1-1.0', ticketId, number, printerId: 'p' as PrinterId, state: 'interrupted', at: 1, since };
}

describe('SL10 slips to look after', () => {
  it('are settled by a later paper that came out, and coming while one is under way', () => {
    const states = ['todo', 'sent', 'confirmed', 'unproven', 'interrupted', 'unknown', 'expired'] as const;
    expect(states.filter((state) => isSettled(doubtful(state)))).toEqual(['confirmed', 'unproven']);
    expect(states.filter((state) => isComing(doubtful(state)))).toEqual(['todo', 'sent']);
    expect(isSettled(doubtful(null)) || isComing(doubtful(null))).toBe(false);
  });

  it('are counted without those that are settled, also where the list ends earlier', () => {
    const entries = [doubtful(null), doubtful('confirmed'), doubtful('expired')];
    const health = { printers: [], appliances: [], boardLines: [], scanners: [], keypadLines: [], reprintedToday: 0 };
    expect(slipsToLookAfter({ ...health, slipsToCheck: { count: 60, entries } })).toBe(59);
  });

  it('are printed again with a reason, the paper that was named', () => {
    const entries = reprintEntries({ ticketId, number, jobId: '1-1.0' });
    expect(entries.map(({ label }) => label)).toEqual(
      ['did-not-come-out', 'unreadable', 'lost'].map((reason) => ({ say: 'reprint-reason', reason })),
    );
    expect(entries[1]?.step).toEqual({
      ...{ kind: 'send', act: 'reprint', number },
      command: { type: 'reprint-slip', ticketId, jobId: '1-1.0', reason: 'unreadable', printerId: null },
    });
  });
});
