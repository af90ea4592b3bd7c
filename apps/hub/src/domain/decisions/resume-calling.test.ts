import { describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { HOUR, KIOSK, QueueScenario, issueBody, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const chief = staff('hanh', 'supervisor');
const end = { type: 'end-calling', leftover: null, reason: null } as const;
const resume = { type: 'resume-calling' } as const;

describe('the end of calling, taken back', () => {
  it('DA1 numbers are given and called again', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.given(chief, end);
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject({ rejection: { code: 'issuing-closed' } });
    expect(queue.given(chief, resume)).toEqual([{ type: 'CallingResumed' }]);
    expect(queue.state.callingEndedAt).toBeNull();
    const { ticketId } = queue.issue('ho-tich');
    const counterId = 'quay-2' as CounterId;
    queue.given(lan, { type: 'call-next', counterId, expectedCurrent: null, settle: null });
    expect(queue.ticket(ticketId).status).toBe('called');
  });

  it('DA1 calling can end once more, at its own time', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.given(chief, end);
    queue.given(chief, resume);
    queue.wait(HOUR);
    queue.given(chief, end);
    expect(queue.state.callingEndedAt).toBe(queue.at);
  });

  it('DA1 numbers that have expired stay so, and the appointments in their place stand', () => {
    const queue = new QueueScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.given(chief, { ...end, leftover: 'appointments' });
    const places = [...queue.state.appointments.values()];
    expect(places).toHaveLength(1);
    queue.given(chief, resume);
    expect(queue.ticket(ticketId).status).toBe('expired');
    expect([...queue.state.appointments.values()]).toEqual(places);
  });

  it('DA1 while calling goes on there is nothing to take back, and that is no error', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    expect(queue.given(chief, resume)).toEqual([]);
  });

  it('DA1 after the day it is too late', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.given(chief, end);
    queue.wait(24 * HOUR);
    const rejected = { kind: 'rejected', rejection: { code: 'day-not-open' } };
    expect(queue.when(chief, resume)).toEqual(rejected);
    expect(new QueueScenario().when(chief, resume)).toEqual(rejected);
  });
});
