import { describe, expect, it } from 'vitest';
import type { ServiceId, SlipCode, TicketId, TicketNumber, TicketStatus } from '@motcua/protocol';
import { foundActs } from './found-acts.ts';

const acts = (status: TicketStatus) =>
  foundActs({
    ...{ type: 'ticket', ticketId: '1-1' as TicketId, number: 'A001' as TicketNumber, slipCode: 'x' as SlipCode },
    ...{ status, priority: 'ordinary', serviceIds: ['ho-tich' as ServiceId], counter: null, counters: [] },
    ...{ peopleAhead: null, wait: null, afterCalls: null, rating: null },
  });
const wordsOf = (status: TicketStatus) => acts(status).map(({ word }) => word);

describe('ST1 what can be done with a number that was found', () => {
  it('ST1 one that waits can be printed again, mended and cancelled', () => {
    expect(wordsOf('waiting')).toEqual(['reprint', 'wrongService', 'cancel']);
  });

  it('ST1 one that was missed comes back first of all', () => {
    expect(acts('noShow')[0]).toMatchObject({
      word: 'returned',
      sending: { act: 'return', number: 'A001', command: { type: 'return-ticket', ticketId: '1-1' } },
    });
  });

  it('ST1 one at a counter is its officer’s: only its paper can be printed again; nothing is done with one that is over', () => {
    for (const status of ['called', 'serving', 'parked'] as const) expect(wordsOf(status)).toEqual(['reprint']);
    for (const status of ['completed', 'cancelled', 'expired'] as const) expect(wordsOf(status)).toEqual([]);
  });
});
