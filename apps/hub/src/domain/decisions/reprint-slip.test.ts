import type { PrinterId, TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { NO_PAPERS, type BodyOf } from '../commands.ts';
import { QueueScenario, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const first = 'may-in-1' as PrinterId;
const second = 'may-in-2' as PrinterId;

function again(ticketId: TicketId, change: Partial<BodyOf<'reprint-slip'>> = {}): BodyOf<'reprint-slip'> {
  return { type: 'reprint-slip', ticketId, jobId: null, reason: 'lost', printerId: null, ...change };
}

describe('SL10 a slip printed again by staff', () => {
  it('is recorded with its reason and counted, and comes out where the first one was to', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.papers = { ...NO_PAPERS, printers: [second, first] };
    const nth = (n: number) => ({
      type: 'SlipReprinted',
      ticketId,
      jobId: null,
      printerId: first,
      reason: 'lost',
      nth: n,
    });
    expect(queue.given(lan, again(ticketId))).toEqual([nth(1)]);
    expect(queue.given(lan, again(ticketId))).toEqual([nth(2)]);
    expect(queue.state.slipsReprinted).toBe(2);
  });

  it('comes out at the printer that staff choose', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.papers = { ...NO_PAPERS, printers: [first, second] };
    expect(queue.given(lan, again(ticketId, { printerId: second }))).toMatchObject([{ printerId: second }]);
  });

  it('is refused where there is no such printer, and where there is none at all', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    expect(queue.when(lan, again(ticketId, { printerId: second }))).toMatchObject({
      rejection: { code: 'no-printer' },
    });
    queue.papers = NO_PAPERS;
    expect(queue.when(lan, again(ticketId))).toMatchObject({ rejection: { code: 'no-printer' } });
    expect(queue.state.slipsReprinted).toBe(0);
  });

  it('is refused while a slip of the number is still to come out of that printer, not of another', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.papers = { ...NO_PAPERS, printers: [first, second], underWayAt: [first] };
    expect(queue.when(lan, again(ticketId))).toMatchObject({ rejection: { code: 'slip-under-way' } });
    expect(queue.given(lan, again(ticketId, { printerId: second }))).toHaveLength(1);
  });

  it('is refused for a number that is over, except an appointment that holds after it', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.given(lan, { type: 'cancel-ticket', ticketId, reason: 'mistake' });
    expect(queue.when(lan, again(ticketId))).toMatchObject({
      rejection: { code: 'wrong-status', status: 'cancelled' },
    });
    const jobId = `${ticketId}.hen1.0`;
    queue.papers = { ...NO_PAPERS, printers: [first, second], named: { printerId: second, outlivesTicket: true } };
    expect(queue.given(lan, again(ticketId, { jobId }))).toMatchObject([{ jobId, printerId: second }]);
  });

  it('names a paper that exists, a ticket that exists, in a day that is open', () => {
    const queue = new QueueScenario();
    const nobody = '1-9' as TicketId;
    expect(queue.when(lan, again(nobody))).toMatchObject({ rejection: { code: 'day-not-open' } });
    const { ticketId } = queue.issue('ho-tich');
    expect(queue.when(lan, again(nobody))).toMatchObject({ rejection: { code: 'unknown-ticket' } });
    expect(queue.when(lan, again(ticketId, { jobId: 'x' }))).toMatchObject({ rejection: { code: 'unknown-slip' } });
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(queue.when(lan, again(ticketId))).toMatchObject({ rejection: { code: 'day-not-open' } });
  });

  it('begins to count anew with the day', () => {
    const queue = new QueueScenario();
    queue.given(lan, again(queue.issue('ho-tich').ticketId));
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    queue.wait(86_400_000);
    queue.issue('ho-tich');
    expect(queue.state.slipsReprinted).toBe(0);
  });
});
