import { describe, expect, it } from 'vitest';
import type { DeviceId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { commandOutcome } from '../../projections/command-outcome.ts';
import { slipJobsFor } from '../../reactions/slip-jobs.ts';
import type { QueueCommandBody } from '../commands.ts';
import { KIOSK, MINUTE, QueueScenario, staff } from '../testing/queue-scenario.ts';
import { waitingCount } from '../waiting-at.ts';

const add = (ticketId: TicketId, serviceId: string): QueueCommandBody => ({
  ...{ type: 'add-service', ticketId, serviceId: serviceId as ServiceId },
});
const code = (queue: QueueScenario, by: typeof KIOSK, body: QueueCommandBody): string => {
  const decision = queue.when(by, body);
  return decision.kind === 'rejected' ? decision.rejection.code : 'accepted';
};

describe('one more service for a visit', () => {
  it('IS6 stands in the line of each service under the one number, at its own time', () => {
    const queue = new QueueScenario();
    const mine = queue.issue('ho-tich');
    queue.issue('chung-thuc');
    const [added] = queue.given(KIOSK, add(mine.ticketId, 'chung-thuc'));
    expect(added).toMatchObject({ type: 'ServiceAdded', printerId: 'may-in-1' });
    expect(waitingCount(queue.state, ['ho-tich' as ServiceId])).toBe(1);
    expect(waitingCount(queue.state, ['chung-thuc' as ServiceId])).toBe(2);
    expect(queue.state.issuedByService.get('chung-thuc' as ServiceId)).toBe(2);
    // It came before the other one: its line has it first.
    expect(queue.state.lines.get('chung-thuc' as ServiceId)?.ordinary[0]?.ticketId).toBe(mine.ticketId);
  });

  it('IS6 the answer and the new paper name every service, and the paper is marked as a copy', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    const body = add(ticketId, 'chung-thuc');
    const events = queue.given(KIOSK, body);
    const outcome = commandOutcome(queue.state, KIOSK, body, events, queue.at);
    expect(outcome).toMatchObject({
      ...{ type: 'ticket-issued', ticketId, number: 'A001', serviceIds: ['ho-tich', 'chung-thuc'] },
      slip: { printerId: 'may-in-1' },
    });
    const jobs = slipJobsFor(queue.state, events, queue.at, null);
    expect(jobs).toMatchObject([
      { jobId: `${ticketId}.them2.1`, number: 'A001', copy: true, deviceId: 'kiosk-1', printerId: 'may-in-1' },
    ]);
    expect(jobs[0]?.content.alsoFor).toContain('Chứng thực');
  });

  it('IS6 at most three services, none twice, none that is closed, and only while it waits', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    expect(code(queue, KIOSK, add(ticketId, 'ho-tich'))).toBe('same-service-twice');
    expect(code(queue, KIOSK, add(ticketId, 'x'))).toBe('unknown-service');
    queue.given(staff('tam', 'supervisor'), { type: 'pause-service', serviceId: 'dat-dai' as ServiceId });
    expect(code(queue, KIOSK, add(ticketId, 'dat-dai'))).toBe('service-paused');
    queue.given(KIOSK, add(ticketId, 'chung-thuc'));
    queue.given(KIOSK, add(ticketId, 'cu-tru'));
    expect(code(queue, KIOSK, add(ticketId, 'bao-tro'))).toBe('too-many-services');
    const other = queue.issue('ho-tich');
    queue.given(staff('linh', 'guide'), { type: 'cancel-ticket', ticketId: other.ticketId, reason: 'mistake' });
    expect(code(queue, KIOSK, add(other.ticketId, 'cu-tru'))).toBe('wrong-status');
  });

  it('IS6 a kiosk adds to what it has just given; staff to any number that waits', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    const other = { ...KIOSK, deviceId: 'kiosk-2' as DeviceId };
    expect(code(queue, other, add(ticketId, 'chung-thuc'))).toBe('not-your-ticket');
    queue.wait(3 * MINUTE);
    expect(code(queue, KIOSK, add(ticketId, 'chung-thuc'))).toBe('not-your-ticket');
    expect(code(queue, staff('linh', 'guide'), add(ticketId, 'chung-thuc'))).toBe('accepted');
    expect(code(queue, KIOSK, add('1-9' as TicketId, 'chung-thuc'))).toBe('unknown-ticket');
  });
});
