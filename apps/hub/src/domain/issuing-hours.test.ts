import { describe, expect, it } from 'vitest';
import type { PersonTag, ServiceId } from '@motcua/protocol/vocabulary';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { demoCentre } from '../demo/demo-centre.ts';
import { issuingStateOf, type IssuingState } from './issuing-hours.ts';
import { KIOSK, QueueScenario, issueBody, staff } from './testing/queue-scenario.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const hoTich = 'ho-tich' as ServiceId;
const lan = staff('lan', 'supervisor');
/** Local time in November 2026; the 23rd is a Monday. */
const at = (time: string): number => Date.parse(`2026-11-${time}:00+07:00`);

function office(change: Partial<CentreSettings> = {}): QueueScenario {
  const queue = new QueueScenario({
    hours: {
      weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, from: '07:00', to: '11:30' },
        { weekday, from: '13:30', to: '17:00' },
      ]),
      exceptions: [],
      dayClosesAt: '23:30',
    },
    issuing: { ...demo.issuing, duringBreaks: false, stopsMinutesBefore: 15 },
    ...change,
  });
  queue.at = at('23T08:00');
  return queue;
}

function limited(dailyLimit: number): Partial<CentreSettings> {
  return { services: demo.services.map((each) => (each.serviceId === hoTich ? { ...each, dailyLimit } : each)) };
}

function stateAt(queue: QueueScenario, time: string, serviceId = hoTich): IssuingState {
  if (!queue.state.index) throw new Error('no settings');
  return issuingStateOf(queue.state, queue.state.index, serviceId, at(time));
}

describe('whether numbers are given', () => {
  it.each([
    ['23T05:59', 'not-yet', '23T06:00'],
    ['23T11:30', 'break', '23T13:30'],
    ['23T16:45', 'over', '24T06:00'],
    ['27T16:50', 'over', '30T06:00'],
    ['28T09:00', 'closed-day', '30T06:00'],
  ])('IS3 at %s it says why not (%s), and when again', (time, reason, opensAt) => {
    const queue = office();
    expect(stateAt(queue, time)).toEqual({ state: 'closed', reason, opensAt: at(opensAt) });
    queue.at = at(time);
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toEqual({
      kind: 'rejected',
      rejection: { code: 'issuing-closed', reason, opensAt: at(opensAt) },
    });
  });

  it('IS3 numbers are given an hour before calling begins', () => {
    const queue = office();
    queue.at = at('23T06:00');
    expect(queue.issue('ho-tich').number).toBe('A001');
  });

  it('IS3 a service that is paused gives none until it is resumed; the others do', () => {
    const queue = office();
    queue.given(lan, { type: 'pause-service', serviceId: hoTich });
    expect(queue.given(lan, { type: 'pause-service', serviceId: hoTich })).toEqual([]);
    expect(stateAt(queue, '23T08:00')).toEqual({ state: 'paused' });
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject({
      rejection: { code: 'service-paused', serviceId: 'ho-tich' },
    });
    expect(queue.issue('cu-tru').number).toBe('U001');
    // Another day begins anew, and a closed centre is closed before it is paused.
    expect(stateAt(queue, '24T08:00')).toEqual({ state: 'open', left: null });
    expect(stateAt(queue, '23T12:00')).toMatchObject({ state: 'closed', reason: 'break' });
    queue.given(lan, { type: 'resume-service', serviceId: hoTich });
    expect(queue.given(lan, { type: 'resume-service', serviceId: hoTich })).toEqual([]);
    expect(queue.issue('ho-tich').number).toBe('A001');
    const unknown = { type: 'pause-service', serviceId: 'no-such' as ServiceId } as const;
    expect(queue.when(lan, unknown)).toMatchObject({ rejection: { code: 'unknown-service' } });
  });

  it('IS3 stopped for the centre, it opens again by itself at the hour given', () => {
    const queue = office();
    queue.given(lan, { type: 'stop-issuing', reason: 'meeting', reopensAt: at('23T10:00') });
    expect(stateAt(queue, '23T09:59')).toEqual({ state: 'closed', reason: 'stopped', opensAt: at('23T10:00') });
    expect(stateAt(queue, '23T10:00')).toEqual({ state: 'open', left: null });
  });

  it('IS3 a stop that ends in a break, or has no end, says what is true', () => {
    const queue = office();
    queue.given(lan, { type: 'stop-issuing', reason: 'lines-full', reopensAt: at('23T12:00') });
    expect(stateAt(queue, '23T09:00')).toEqual({ state: 'closed', reason: 'stopped', opensAt: at('23T13:30') });
    queue.given(lan, { type: 'stop-issuing', reason: 'lines-full', reopensAt: null });
    expect(stateAt(queue, '23T09:00')).toEqual({ state: 'closed', reason: 'stopped', opensAt: null });
    expect(stateAt(queue, '24T09:00')).toEqual({ state: 'open', left: null });
  });

  it('IS3 a daily limit says how many are left, counts each part of a visit, and begins anew the next day', () => {
    const queue = office(limited(2));
    expect(stateAt(queue, '23T08:00')).toEqual({ state: 'open', left: 2 });
    queue.issue('ho-tich');
    const visit = { ...issueBody('chung-thuc'), serviceIds: ['chung-thuc', 'ho-tich'] } as ReturnType<typeof issueBody>;
    queue.given(KIOSK, visit);
    expect(stateAt(queue, '23T08:10')).toEqual({ state: 'used-up', limit: 2, opensAt: at('24T06:00') });
    const refused = { rejection: { code: 'daily-limit', serviceId: 'ho-tich', limit: 2 } };
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject(refused);
    expect(queue.when(KIOSK, visit)).toMatchObject(refused);
    expect(stateAt(queue, '24T08:00')).toEqual({ state: 'open', left: 2 });
  });
});

describe('one number for one person', () => {
  const ask = { issuing: { ...demo.issuing, perPersonPerDay: 1 } };
  const minh = 'tag of Minh' as PersonTag;

  it('IS3 a kiosk must say who presses, and the same person gets no more than the centre allows', () => {
    const queue = new QueueScenario(ask);
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toMatchObject({ rejection: { code: 'person-needed' } });
    queue.personTag = minh;
    queue.issue('ho-tich');
    expect(queue.when(KIOSK, issueBody('cu-tru'))).toMatchObject({ rejection: { code: 'person-limit', limit: 1 } });
    queue.personTag = 'tag of Hoa' as PersonTag;
    expect(queue.issue('ho-tich').number).toBe('A002');
  });

  it('IS3 a number taken back does not count', () => {
    const queue = new QueueScenario(ask);
    queue.personTag = minh;
    const { ticketId } = queue.issue('ho-tich');
    queue.given(KIOSK, { type: 'cancel-ticket', ticketId, reason: 'wrong-choice' });
    expect(queue.issue('cu-tru').number).toBe('U001');
  });

  it('IS3 staff help those who cannot show who they are', () => {
    const queue = new QueueScenario(ask);
    queue.given(staff('huong', 'guide'), issueBody('ho-tich'));
    expect(queue.state.issued).toBe(1);
  });

  it('IS3 nobody is asked where the centre sets no limit', () => {
    expect(new QueueScenario().issue('ho-tich').personTag).toBeNull();
  });
});
