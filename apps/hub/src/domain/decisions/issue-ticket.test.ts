import { describe, expect, it } from 'vitest';
import type { DeviceId, SeriesId, ServiceId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import { HOUR, KIOSK, QueueScenario, issueBody, staff } from '../testing/queue-scenario.ts';
import type { CentreSettings } from '@motcua/protocol/settings-document';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });

function withSeries(first: number, last: number, atEnd: 'wrap' | 'stop'): Partial<CentreSettings> {
  return { series: demo.series.map((series) => ({ ...series, first, last, atEnd })) };
}

describe('issuing a ticket', () => {
  it('IS1 numbers are consecutive in each series, whatever happens in the others', () => {
    const queue = new QueueScenario();
    const numbers = ['ho-tich', 'chung-thuc', 'ho-tich', 'ho-tich', 'chung-thuc'].map((id) => queue.issue(id).number);
    expect(numbers).toEqual(['A001', 'C001', 'A002', 'A003', 'C002']);
  });

  it('IS1 a refused command uses up no number', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    expect(queue.when(KIOSK, issueBody('no-such-service')).kind).toBe('rejected');
    expect(queue.issue('ho-tich').number).toBe('A002');
  });

  it('IS1 a cancelled number is not given again', () => {
    const queue = new QueueScenario();
    const first = queue.issue('ho-tich');
    queue.given(KIOSK, { type: 'cancel-ticket', ticketId: first.ticketId, reason: 'wrong-choice' });
    expect(queue.issue('ho-tich').number).toBe('A002');
  });

  it('IS1 two services of one series share its numbers', () => {
    const services = demo.services.map((service) => ({ ...service, seriesId: 'ho-tich' as SeriesId }));
    const queue = new QueueScenario({ services });
    expect([queue.issue('ho-tich').number, queue.issue('dat-dai').number]).toEqual(['A001', 'A002']);
  });

  it('IS1 a series that stops refuses after its last number', () => {
    const queue = new QueueScenario(withSeries(1, 2, 'stop'));
    queue.issue('ho-tich');
    queue.issue('ho-tich');
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toEqual({
      kind: 'rejected',
      rejection: { code: 'series-exhausted', serviceId: 'ho-tich' },
    });
  });

  it('IS1 a wrap begins again at the first and passes over numbers that someone still holds', () => {
    const queue = new QueueScenario(withSeries(1, 3, 'wrap'));
    const [first, second] = [queue.issue('ho-tich'), queue.issue('ho-tich'), queue.issue('ho-tich')];
    queue.given(KIOSK, { type: 'cancel-ticket', ticketId: second.ticketId, reason: 'wrong-choice' });
    expect(first.status).toBe('waiting');
    expect(queue.issue('ho-tich').number).toBe('A002');
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject({ rejection: { code: 'series-exhausted' } });
  });

  it('IS1 numbers start again on the next service day, identities do not', () => {
    const queue = new QueueScenario();
    const today = queue.issue('ho-tich');
    queue.wait(24 * HOUR);
    const tomorrow = queue.issue('ho-tich');
    expect([today.number, tomorrow.number]).toEqual(['A001', 'A001']);
    expect(tomorrow.ticketId).not.toBe(today.ticketId);
  });

  it('IS3 outside the issuing hours it says why and when it opens again', () => {
    const issuingHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '07:00', to: '10:30' },
      { weekday, from: '13:00', to: '16:30' },
    ]);
    const at = (time: string): unknown => {
      const queue = new QueueScenario({ issuingHours });
      queue.at = Date.parse(`2026-11-${time}:00+07:00`);
      return queue.when(KIOSK, issueBody('ho-tich'));
    };
    const opens = (time: string): number => Date.parse(`2026-11-${time}:00+07:00`);
    const closed = (reason: string, opensAt: number): object => ({
      kind: 'rejected',
      rejection: { code: 'issuing-closed', reason, opensAt },
    });
    expect(at('23T06:59')).toEqual(closed('not-yet', opens('23T07:00')));
    expect(at('23T07:00')).toMatchObject({ kind: 'accepted' });
    expect(at('23T10:30')).toEqual(closed('not-yet', opens('23T13:00')));
    expect(at('23T16:30')).toEqual(closed('over', opens('24T07:00')));
    expect(at('27T16:30')).toEqual(closed('over', opens('30T07:00')));
    expect(at('28T09:00')).toEqual(closed('closed-day', opens('30T07:00')));
  });

  it('IS4 a ticket carries language, priority, needs and source, and nothing personal', () => {
    const queue = new QueueScenario();
    const [opened, issued] = queue.given(KIOSK, {
      type: 'issue-ticket',
      person: null,
      oneMore: true,
      serviceIds: ['ho-tich' as ServiceId],
      priority: 'priority',
      needs: ['wheelchair'],
      language: 'km',
    });
    expect(opened?.type).toBe('ServiceDayOpened');
    expect(issued).toEqual({
      type: 'TicketIssued',
      ticketId: '1-1',
      number: 'A001',
      slipCode: 'code-2',
      seriesId: 'ho-tich',
      ordinal: 1,
      serviceIds: ['ho-tich'],
      priority: 'priority',
      needs: ['wheelchair'],
      language: 'km',
      source: 'kiosk',
      deviceId: 'kiosk-1',
      printerId: 'may-in-1',
    });
  });

  it.each([
    ['guide', 'guide'],
    ['officer', 'staff'],
  ] as const)('IS4 a number given by a %s says so', (role, source) => {
    const queue = new QueueScenario();
    const events = queue.given(staff('lan', role), issueBody('ho-tich'));
    expect(events.at(-1)).toMatchObject({ source, deviceId: null });
  });

  it('IS6 a visit of several services is refused in words while one is taken', () => {
    const queue = new QueueScenario();
    const body = { ...issueBody('ho-tich'), serviceIds: ['ho-tich', 'cu-tru'] as ServiceId[] };
    expect(queue.when(KIOSK, body as ReturnType<typeof issueBody>)).toEqual({
      kind: 'rejected',
      rejection: { code: 'too-many-services', most: 1 },
    });
  });
});

describe('cancelling a ticket', () => {
  it('SE5 the kiosk that gave a number may take it back for two minutes', () => {
    const queue = new QueueScenario();
    const ticket = queue.issue('ho-tich');
    const cancel = { type: 'cancel-ticket', ticketId: ticket.ticketId, reason: 'wrong-choice' } as const;
    const otherKiosk = { kind: 'device', deviceId: 'kiosk-2' as DeviceId, role: 'kiosk' } as const;
    expect(queue.when(otherKiosk, cancel)).toMatchObject({ rejection: { code: 'not-your-ticket' } });
    queue.wait(2 * 60_000);
    expect(queue.when(KIOSK, cancel)).toMatchObject({ rejection: { code: 'not-your-ticket' } });
    queue.wait(-60_000);
    queue.given(KIOSK, cancel);
    expect(queue.ticket(ticket.ticketId)).toMatchObject({ status: 'cancelled', reason: 'wrong-choice' });
    expect(queue.when(KIOSK, cancel)).toMatchObject({ rejection: { code: 'wrong-status', status: 'cancelled' } });
  });

  it('SE6 staff may cancel a waiting ticket, and it is not called any more', () => {
    const queue = new QueueScenario();
    const [first, second] = [queue.issue('ho-tich'), queue.issue('ho-tich')];
    const lan = staff('lan');
    queue.given(lan, { type: 'cancel-ticket', ticketId: first.ticketId, reason: 'citizen-left' });
    queue.open('quay-2', lan);
    expect(queue.next('quay-2', lan)?.number).toBe(second.number);
  });

  it('SE6 cancelling a called ticket frees the counter, and the waiting room sees the call withdrawn', () => {
    const queue = new QueueScenario();
    const ticket = queue.issue('ho-tich');
    const lan = staff('lan');
    queue.open('quay-2', lan);
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'cancel-ticket', ticketId: ticket.ticketId, reason: 'mistake' });
    expect(queue.current('quay-2')).toBeNull();
    expect(queue.state.announcements.map(({ kind, announcementSeq }) => [kind, announcementSeq])).toEqual([
      ['call', 1],
      ['withdrawn', 2],
    ]);
  });
});
