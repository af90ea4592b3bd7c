import { describe, expect, it } from 'vitest';
import type { Ticket } from '../domain/ticket.ts';
import { CounterScenario, lan, quay2 } from '../domain/testing/counter-scenario.ts';
import { copyOf } from './slip-job.ts';
import { slipJobsFor } from './slip-jobs.ts';

function park(queue: CounterScenario, { ticketId }: Ticket, printSlip: boolean) {
  const events = queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId, printSlip });
  return slipJobsFor(queue.state, events, queue.at, null);
}

describe('the slip for coming straight back', () => {
  it('SE3 bears the number under its own heading, and the counter', () => {
    const queue = new CounterScenario();
    const [job] = park(queue, queue.serveOne(), true);
    expect(job).toMatchObject({
      ...{ number: 'A001', printerId: 'may-in-1', deviceId: null, copy: false },
      content: {
        ...{ number: 'A001', numberHeading: 'PHIẾU QUAY LẠI', serviceName: 'Hộ tịch', counters: 'Quầy 2' },
        ...{ peopleAhead: 'Không phải chờ lại', slipCode: queue.ticket('1-1' as Ticket['ticketId']).slipCode },
      },
    });
  });

  it('SE3 is printed on request only', () => {
    const queue = new CounterScenario();
    expect(park(queue, queue.serveOne(), false)).toEqual([]);
  });

  it('SE3 each time of parking has a paper of its own, and each paper its copy', () => {
    const queue = new CounterScenario();
    const ticket = queue.serveOne();
    const first = park(queue, ticket, true);
    queue.given(lan, { type: 'resume-ticket', counterId: quay2, ticketId: ticket.ticketId });
    const jobs = [...first, ...park(queue, ticket, true)];
    const ids = jobs.flatMap((job) => [job.jobId, copyOf(job).jobId]);
    expect(new Set([...ids, `${ticket.ticketId}.0`]).size).toBe(5);
    expect(copyOf(jobs[0]!).copy).toBe(true);
  });

  it('SE3 says the same in the citizen’s language', () => {
    const queue = new CounterScenario();
    const events = queue.given(lan, {
      ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as never], priority: 'ordinary', needs: [] },
      ...{ language: 'en', person: null, oneMore: true },
    });
    expect(events).toMatchObject([{ type: 'TicketIssued' }]);
    const [job] = park(queue, queue.serve(), true);
    expect(job?.content.secondLanguage).toEqual({
      language: 'en',
      lines: ['Civil status', 'Counter 2', 'When you have your papers, please come straight back to this counter.'],
    });
  });
});
