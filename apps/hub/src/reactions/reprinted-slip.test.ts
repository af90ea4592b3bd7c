import type { CounterId, PrinterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import type { BodyOf } from '../domain/commands.ts';
import { issueBody, KIOSK, QueueScenario, SECOND, staff } from '../domain/testing/queue-scenario.ts';
import type { SlipContent } from '@motcua/slips';
import { slipJobsFor } from './slip-jobs.ts';
import { sampleSlipContent } from './testing/sample-slip-content.ts';

const lan = staff('lan');

function reprint(queue: QueueScenario, ticketId: TicketId, named: SlipContent | null = null) {
  const jobId = named && `${ticketId}.0`;
  if (named) queue.papers = { ...queue.papers, named: { printerId: 'may-in-1' as PrinterId, outlivesTicket: false } };
  const events = queue.given(lan, { type: 'reprint-slip', ticketId, jobId, reason: 'unreadable', printerId: null });
  return slipJobsFor(queue.state, events, queue.at, named);
}

describe('SL10 the paper of a reprint', () => {
  it('is a copy from the start, of a name that no other paper has, and lives from now on', () => {
    const queue = new QueueScenario();
    const { ticketId, number } = queue.issue('ho-tich');
    queue.wait(600 * SECOND);
    const [one] = reprint(queue, ticketId);
    expect(one).toMatchObject({
      jobId: `${ticketId}.in1-1.1`,
      number,
      copy: true,
      createdAt: queue.at,
      deviceId: null,
    });
    expect(reprint(queue, ticketId)[0]?.jobId).toBe(`${ticketId}.in1-2.1`);
  });

  it('says what holds now: the mended service, those who are still ahead, and when the number was given', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    const { ticketId } = queue.issue('ho-tich');
    const before = reprint(queue, ticketId)[0]?.content;
    expect(before).toMatchObject({ serviceName: 'Hộ tịch', peopleAhead: 'Phía trước còn 1 người' });
    queue.wait(600 * SECOND);
    queue.given(lan, { type: 'change-service', ticketId, serviceId: 'chung-thuc' as ServiceId });
    const after = reprint(queue, ticketId)[0]?.content;
    expect(after).toMatchObject({ serviceName: 'Chứng thực', peopleAhead: 'Phía trước không còn ai' });
    expect(after?.issuedAt).toBe(before?.issuedAt);
    expect(after?.slipCode).toBe(before?.slipCode);
  });

  it('says nothing of people ahead to whoever has been called', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    const counterId = 'quay-2' as CounterId;
    queue.given(lan, { type: 'open-counter', counterId });
    queue.next(counterId, lan);
    expect(reprint(queue, ticketId)[0]?.content.peopleAhead).toBe('');
  });

  it('is the named paper as it was', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    const named = sampleSlipContent({});
    expect(reprint(queue, ticketId, named)[0]?.content).toEqual(named);
  });

  it('TP4 stays in large print where the first one was', () => {
    const queue = new QueueScenario();
    const [event] = queue
      .given(KIOSK, { ...issueBody('ho-tich'), largePrint: true } as BodyOf<'issue-ticket'>)
      .slice(-1);
    const ticketId = event?.type === 'TicketIssued' ? event.ticketId : null;
    if (ticketId === null) throw new Error('no number');
    expect(reprint(queue, ticketId)[0]?.content.largePrint).toBe(true);
    expect(reprint(queue, queue.issue('ho-tich').ticketId)[0]?.content.largePrint).toBe(false);
  });
});
