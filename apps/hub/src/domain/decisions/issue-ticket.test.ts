import { describe, expect, it } from 'vitest';
import type { CounterId, DeviceId, SeriesId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import { HOUR, KIOSK, MINUTE, QueueScenario, SECOND, issueBody, staff } from '../testing/queue-scenario.ts';
import { pressesAtOnce } from '../presses.ts';
import type { BodyOf } from '../commands.ts';
import type { CentreSettings } from '@motcua/protocol/settings-document';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });

function withSeries(first: number, last: number, atEnd: 'wrap' | 'stop'): Partial<CentreSettings> {
  return { series: demo.series.map((series) => ({ ...series, first, last, atEnd })) };
}

function visit(...services: string[]): BodyOf<'issue-ticket'> {
  const body = issueBody('ho-tich');
  if (body.type !== 'issue-ticket') throw new Error('not a press');
  return { ...body, serviceIds: services as ServiceId[] };
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

  it('IS1 a new day passes over the number of somebody who is still being served from the day before', () => {
    const queue = new QueueScenario();
    const lan = staff('lan');
    queue.open('quay-2', lan);
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId: 'quay-2' as CounterId, ticketId });
    queue.wait(24 * HOUR);
    expect([queue.issue('ho-tich').number, queue.issue('ho-tich').number]).toEqual(['A002', 'A003']);
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'serving', number: 'A001' });
    // From the next day on it is free again.
    queue.next('quay-2', lan);
    queue.wait(24 * HOUR);
    expect(queue.issue('ho-tich').number).toBe('A001');
  });

  it('IS1, CA8 a number whose completion can still be undone is not given again', () => {
    const queue = new QueueScenario(withSeries(1, 2, 'wrap'));
    const lan = staff('lan');
    queue.open('quay-2', lan);
    const { ticketId } = queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    const counterId = 'quay-2' as CounterId;
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId, outcomes: [], dossiers: null });
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject({ rejection: { code: 'series-exhausted' } });
    queue.wait(11 * SECOND);
    expect(queue.issue('ho-tich').number).toBe('A001');
  });

  it('IS1 a wrap passes over the numbers of people who were called in vain and may come back', () => {
    const queue = new QueueScenario(withSeries(1, 2, 'wrap'));
    queue.issue('ho-tich');
    const lan = staff('lan', 'supervisor');
    queue.open('quay-2', lan);
    const absent = queue.next('quay-2', lan);
    if (!absent) throw new Error('nobody was called');
    const { ticketId } = absent;
    const counterId = 'quay-2' as CounterId;
    queue.given(lan, { type: 'mark-no-show', counterId, ticketId, override: 'supervisor-decision' });
    expect(queue.issue('ho-tich').number).toBe('A002');
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject({ rejection: { code: 'series-exhausted' } });
  });

  it('IS1 numbers keep inside the normal range, also when the range is changed during the day', () => {
    const queue = new QueueScenario(withSeries(1, 3, 'wrap'));
    queue.issue('ho-tich');
    const settings = { ...demo, ...withSeries(101, 102, 'wrap') };
    queue.given({ kind: 'system' }, { type: 'apply-settings', settings });
    expect([queue.issue('ho-tich').number, queue.issue('ho-tich').number]).toEqual(['A101', 'A102']);
  });

  it('IS1 numbers start again on the next service day, identities do not', () => {
    const queue = new QueueScenario();
    const today = queue.issue('ho-tich');
    queue.wait(24 * HOUR);
    const tomorrow = queue.issue('ho-tich');
    expect([today.number, tomorrow.number]).toEqual(['A001', 'A001']);
    expect(tomorrow.ticketId).not.toBe(today.ticketId);
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
      largePrint: false,
      source: 'kiosk',
      deviceId: 'kiosk-1',
      printerId: 'may-in-1',
      issuedAt: null,
      personTag: null,
      leaseDayOrdinal: null,
      appointment: null,
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

  it('IS6 a visit of three services has one number, of the first service, and stands in every line', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, visit('ho-tich', 'chung-thuc', 'nhan-ket-qua'));
    const ticket = queue.ticket('1-1' as TicketId);
    expect(ticket.number).toBe('A001');
    expect(ticket.legs.map(({ serviceId, state }) => [serviceId, state])).toEqual([
      ['ho-tich', 'waiting'],
      ['chung-thuc', 'waiting'],
      ['nhan-ket-qua', 'waiting'],
    ]);
    const waitingIn = [...queue.state.lines].filter(([, line]) => line.ordinary.length === 1).map(([lineId]) => lineId);
    expect(waitingIn).toEqual(['ho-tich', 'chung-thuc', 'nhan-ket-qua']);
    expect(queue.issue('chung-thuc').number).toBe('C001');
  });

  it('IS6 a fourth service, the same one twice and an unknown one are refused', () => {
    const queue = new QueueScenario();
    expect(queue.when(KIOSK, visit('ho-tich', 'chung-thuc', 'cu-tru', 'dat-dai'))).toMatchObject({
      rejection: { code: 'too-many-services', most: 3 },
    });
    expect(queue.when(KIOSK, visit('ho-tich', 'chung-thuc', 'ho-tich'))).toMatchObject({
      rejection: { code: 'same-service-twice', serviceId: 'ho-tich' },
    });
    expect(queue.when(KIOSK, visit('ho-tich', 'no-such'))).toMatchObject({
      rejection: { code: 'unknown-service', serviceId: 'no-such' },
    });
    expect(queue.state.issued).toBe(0);
  });
});

describe('a kiosk where many numbers are pressed', () => {
  const press = (queue: QueueScenario, oneMore: boolean, ...services: string[]) =>
    queue.when(KIOSK, { ...visit(...services), oneMore });

  it('IS8 the fourth number within 30 s for one service is asked back, and given on yes', () => {
    const queue = new QueueScenario();
    for (let i = 0; i < 3; i += 1) expect(press(queue.wait(5 * SECOND), false, 'ho-tich').kind).toBe('accepted');
    const fourth = press(queue.wait(5 * SECOND), false, 'ho-tich');
    expect(fourth).toEqual({ kind: 'rejected', rejection: { code: 'one-more', given: 3 } });
    expect(press(queue, false, 'chung-thuc', 'ho-tich')).toMatchObject({ rejection: { code: 'one-more', given: 3 } });
    expect(press(queue, false, 'chung-thuc').kind).toBe('accepted');
    expect(press(queue, true, 'ho-tich').kind).toBe('accepted');
    expect(press(queue, false, 'ho-tich')).toMatchObject({ rejection: { code: 'one-more', given: 4 } });
  });

  it('IS8 nobody is asked when they were pressed one after the other, at other kiosks, by staff, or taken back', () => {
    const queue = new QueueScenario();
    for (let i = 0; i < 6; i += 1) expect(press(queue.wait(10 * SECOND), false, 'ho-tich').kind).toBe('accepted');
    const other = { kind: 'device', deviceId: 'kiosk-2' as DeviceId, role: 'kiosk' } as const;
    queue.wait(-9 * SECOND);
    expect(queue.when(other, { ...visit('ho-tich'), oneMore: false }).kind).toBe('accepted');
    expect(queue.when(staff('lan'), { ...visit('ho-tich'), oneMore: false }).kind).toBe('accepted');
    for (let i = 0; i < 5; i += 1) {
      const ticket = queue.issue('cu-tru');
      queue.given(KIOSK, { type: 'cancel-ticket', ticketId: ticket.ticketId, reason: 'wrong-choice' });
    }
    expect(press(queue, false, 'cu-tru').kind).toBe('accepted');
  });

  it('IS8 staff see the numbers of that kiosk which still wait, until they are cancelled together', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    queue.wait(MINUTE);
    const pressed = [1, 2, 3, 4, 5].map(() => queue.issue('ho-tich').ticketId);
    const [first, ...others] = pressed;
    if (!first) throw new Error('nothing was pressed');
    queue.given(KIOSK, { type: 'cancel-ticket', ticketId: first, reason: 'wrong-choice' });
    expect(pressesAtOnce(queue.state, queue.at)).toEqual([
      { deviceId: 'kiosk-1', at: queue.at - SECOND, ticketIds: others },
    ]);
    expect(pressesAtOnce(queue.state, queue.at + 11 * MINUTE)).toEqual([]);
    queue.given(staff('lan'), { type: 'cancel-tickets', ticketIds: others, reason: 'many-at-once' });
    expect(pressesAtOnce(queue.state, queue.at)).toEqual([]);
  });

  it('IS8 three numbers at once are no cause for a note', () => {
    const queue = new QueueScenario();
    for (const service of ['ho-tich', 'ho-tich', 'cu-tru', 'ho-tich']) queue.issue(service);
    expect(pressesAtOnce(queue.state, queue.at)).toEqual([]);
  });
});
