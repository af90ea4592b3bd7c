import { describe, expect, it } from 'vitest';
import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { HOUR, KIOSK, QueueScenario, issueBody, staff } from '../testing/queue-scenario.ts';
import { issuingStateOf } from '../issuing-hours.ts';
import { isDayRunning, serviceDayClosesAt } from '../deadlines.ts';

const lan = staff('lan');
const system = { kind: 'system' } as const;
/** The demo centre, open all day, with another closing hour. */
function closingAt(dayClosesAt: string): QueueScenario {
  const hours = new QueueScenario().state.index?.settings.hours;
  if (!hours) throw new Error('no settings');
  return new QueueScenario({ hours: { ...hours, dayClosesAt } });
}
const types = (events: readonly { type: string }[]): string[] => events.map((event) => event.type);

describe('the service day', () => {
  it('DA1 opens with the first accepted command of a date; a refused one opens nothing', () => {
    const queue = new QueueScenario();
    queue.when(KIOSK, issueBody('no-such-service'));
    expect(queue.state.day).toBeNull();
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['ServiceDayOpened', 'TicketIssued']);
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['TicketIssued']);
  });

  it('DA1 a command that changes nothing opens nothing', () => {
    const queue = new QueueScenario();
    queue.given(lan, { type: 'close-counter', parked: null, evenIfWaiting: true, counterId: 'quay-2' as CounterId });
    expect(queue.state.day).toBeNull();
  });

  it('DA1 the date is the local one: 23:59 and 00:00 in Vietnam are two days', () => {
    const queue = new QueueScenario();
    queue.at = Date.parse('2026-11-23T23:59:59+07:00');
    queue.issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 1, date: '2026-11-23' });
    queue.issue('ho-tich');
    expect(queue.state.day).toMatchObject({ ordinal: 2, date: '2026-11-24' });
  });

  it('DA1 at the close waiting and called tickets expire, served ones are carried over to the next day', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.open('quay-3', staff('hoa'));
    const [served, called, waiting] = [queue.issue('ho-tich'), queue.issue('ho-tich'), queue.issue('ho-tich')];
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId: 'quay-2' as CounterId, ticketId: served.ticketId });
    queue.next('quay-3', staff('hoa'));
    queue.given(system, { type: 'close-service-day' });
    expect([served, called, waiting].map(({ ticketId }) => queue.ticket(ticketId).status)).toEqual([
      'serving',
      'expired',
      'expired',
    ]);
    expect(queue.current('quay-3')).toBeNull();

    queue.wait(24 * HOUR);
    queue.issue('ho-tich');
    expect(queue.ticket(served.ticketId)).toMatchObject({ status: 'serving', counterId: 'quay-2', number: 'A001' });
    expect(queue.current('quay-2')?.ticketId).toBe(served.ticketId);
    queue.given(lan, {
      type: 'complete-ticket',
      outcomes: [],
      dossiers: null,
      counterId: 'quay-2' as CounterId,
      ticketId: served.ticketId,
    });
    expect(queue.ticket(served.ticketId).status).toBe('completed');
  });

  it('DA1 a closed day never reopens; the next date opens a new one', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    queue.given(system, { type: 'close-service-day' });
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toEqual({ kind: 'rejected', rejection: { code: 'day-closed' } });
    expect(queue.given(system, { type: 'close-service-day' })).toEqual([]);
    queue.wait(24 * HOUR);
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['ServiceDayOpened', 'TicketIssued']);
  });

  it('DA1 a day that the hub slept through is closed before the next one opens', () => {
    const queue = new QueueScenario();
    const old = queue.issue('ho-tich');
    queue.wait(24 * HOUR);
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual([
      'ServiceDayClosed',
      'ServiceDayOpened',
      'TicketIssued',
    ]);
    expect(queue.state.tickets.has(old.ticketId)).toBe(false);
  });

  it('DA1 it closes by itself at the set hour', () => {
    const queue = closingAt('23:30');
    expect(serviceDayClosesAt(queue.state)).toBeNull();
    queue.issue('ho-tich');
    expect(serviceDayClosesAt(queue.state)).toBe(Date.parse('2026-11-23T23:30:00+07:00'));
    queue.given(system, { type: 'close-service-day' });
    expect(serviceDayClosesAt(queue.state)).toBeNull();
  });

  it('DA1 after the closing hour no day opens that would close at once', () => {
    const queue = closingAt('23:30');
    queue.at = Date.parse('2026-11-23T23:30:00+07:00');
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toEqual({ kind: 'rejected', rejection: { code: 'day-closed' } });
    expect(queue.state.day).toBeNull();
    queue.at = Date.parse('2026-11-24T00:00:00+07:00');
    expect(types(queue.given(KIOSK, issueBody('ho-tich')))).toEqual(['ServiceDayOpened', 'TicketIssued']);
  });

  it('DA1, IS3 once the day is closed the kiosk is told so, with the next opening, whatever the hours say', () => {
    const queue = new QueueScenario();
    const issuing = () =>
      queue.state.index && issuingStateOf(queue.state, queue.state.index, 'ho-tich' as ServiceId, queue.at);
    queue.issue('ho-tich');
    expect(issuing()).toEqual({ state: 'open', left: null });
    queue.given(system, { type: 'close-service-day' });
    const opensAt = Date.parse('2026-11-24T00:00:00+07:00');
    expect(issuing()).toEqual({ state: 'closed', reason: 'over', opensAt });
    queue.at = opensAt;
    expect(issuing()).toEqual({ state: 'open', left: null });
  });

  it('DA1 a day that the hub slept through no longer runs, though nobody has closed it', () => {
    const queue = new QueueScenario();
    expect(isDayRunning(queue.state, queue.at)).toBe(false);
    queue.issue('ho-tich');
    expect(isDayRunning(queue.state, queue.at)).toBe(true);
    expect(isDayRunning(queue.state, queue.at + 24 * HOUR)).toBe(false);
    queue.given(system, { type: 'close-service-day' });
    expect(isDayRunning(queue.state, queue.at)).toBe(false);
  });

  it('DA2 a clock that shows an earlier date changes nothing: work goes on in the open day', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    queue.wait(-72 * HOUR);
    expect(queue.issue('ho-tich').number).toBe('A002');
    expect(queue.state.day).toMatchObject({ ordinal: 1, date: '2026-11-23' });
  });

  it('PR6 announcement numbers go on from one day to the next', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.wait(24 * HOUR);
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(queue.state.announcements.map(({ announcementSeq }) => announcementSeq)).toEqual([2]);
  });

  it('DA1 whoever sat at a counter that was taken away after the close is not carried on', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId: 'quay-2' as CounterId, ticketId });
    queue.given(system, { type: 'close-service-day' });
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const counters = settings.counters.filter(({ counterId }) => counterId !== 'quay-2');
    queue.given(system, { type: 'apply-settings', settings: { ...settings, counters } });
    queue.wait(24 * HOUR).issue('ho-tich');
    expect(queue.state.tickets.get(ticketId)).toBeUndefined();
    expect([...queue.state.counters.keys()]).toEqual([]);
  });

  it('DA1, IS6 a part still to come for a service that was taken away after the close is dropped with it', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const body = issueBody('ho-tich');
    if (body.type !== 'issue-ticket') throw new Error('not a press');
    queue.given(KIOSK, { ...body, serviceIds: [...body.serviceIds, 'dat-dai' as ServiceId] });
    const called = queue.next('quay-2', lan);
    if (!called) throw new Error('nobody was called');
    const { ticketId } = called;
    queue.given(lan, { type: 'start-serving', counterId: 'quay-2' as CounterId, ticketId });
    queue.given(system, { type: 'close-service-day' });
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const services = settings.services.filter(({ serviceId }) => serviceId !== 'dat-dai');
    queue.given(system, { type: 'apply-settings', settings: { ...settings, services } });
    queue.wait(24 * HOUR).issue('ho-tich');
    queue.next('quay-2', lan);
    expect(queue.ticket(ticketId).status).toBe('completed');
  });
});
