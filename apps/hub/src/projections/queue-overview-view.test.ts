import { describe, expect, it } from 'vitest';
import type { DeviceId, QueueOverviewView, ServiceId } from '@motcua/protocol';
import { estimateWait } from '../domain/estimate-wait.ts';
import { confirmClock } from '../domain/evolve/clock.ts';
import { CounterScenario, hoa, lan, quay3 } from '../domain/testing/counter-scenario.ts';
import { QueueScenario, issueBody, KIOSK } from '../domain/testing/queue-scenario.ts';
import { UndoLog } from '../domain/undo-log.ts';
import { callBoardView } from './call-board-view.ts';
import { queueOverviewView } from './queue-overview-view.ts';

function overviewOf({ state, at }: QueueScenario): QueueOverviewView {
  if (!state.index) throw new Error('no settings');
  return queueOverviewView(state, state.index, at, { kind: 'trusted' });
}

const waitingAt = (queue: CounterScenario): unknown =>
  Object.fromEntries(overviewOf(queue).counters.map(({ label, waiting }) => [label, waiting]));

describe('how many people wait', () => {
  it('IS6 a visit of several services is one person, for the centre and at a counter that serves two of them', () => {
    const queue = new CounterScenario();
    queue.visit(['ho-tich', 'chung-thuc', 'cu-tru']);
    queue.issue('ho-tich');
    const { index } = queue.state;
    expect(overviewOf(queue).waiting).toBe(2);
    expect(index && callBoardView(queue.state, index, queue.at).waiting).toBe(2);
    expect(waitingAt(queue)).toEqual({ 1: 1, 2: 2, 3: 2, 4: 0, 5: 0 });
  });

  it('SE4 whoever waits for one counter alone is counted there, and nowhere else', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    const to = { kind: 'counter', counterId: quay3 } as const;
    queue.given(lan, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    expect(overviewOf(queue).waiting).toBe(1);
    expect(waitingAt(queue)).toEqual({ 1: 0, 2: 0, 3: 1, 4: 0, 5: 0 });
  });
});

describe('practice', () => {
  it('TR1 staff see which kiosks are in practice, and until when', () => {
    const queue = new CounterScenario();
    const deviceId = 'kiosk-1' as DeviceId;
    const station = { kind: 'kiosk', deviceId } as const;
    queue.given(lan, { type: 'start-practice', station });
    queue.given(hoa, { type: 'start-practice', station: { kind: 'counter', counterId: quay3 } });
    expect(overviewOf(queue).kiosksInPractice).toEqual([{ deviceId, until: queue.at + 15 * 60_000 }]);
    queue.given(lan, { type: 'end-practice', station });
    expect(overviewOf(queue).kiosksInPractice).toEqual([]);
  });
});

describe('until when there is work', () => {
  it('DA1 says when the hours of the open day end, of the centre or of a service that goes on for longer', () => {
    const weekly = [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '07:00', to: '11:00' },
      { weekday, from: '13:00', to: '17:00' },
    ]);
    const queue = new QueueScenario({ hours: { weekly, exceptions: [], dayClosesAt: '23:30' } });
    expect(overviewOf(queue).hoursEndAt).toBeNull();
    queue.given(KIOSK, issueBody('ho-tich'));
    const endsAt = (time: string): number => Date.parse(`2026-11-23T${time}:00+07:00`);
    expect(overviewOf(queue).hoursEndAt).toBe(endsAt('17:00'));
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const weeklyHours = [{ weekday: 1, from: '07:00', to: '18:30' }];
    const services = settings.services.map((service, n) => (n === 0 ? { ...service, weeklyHours } : service));
    queue.given({ kind: 'system' }, { type: 'apply-settings', settings: { ...settings, services } });
    expect(overviewOf(queue).hoursEndAt).toBe(endsAt('18:30'));
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(overviewOf(queue).hoursEndAt).toBeNull();
  });
});

describe('the floor', () => {
  const quayOf = (queue: QueueScenario) => overviewOf(queue).counters.find(({ counterId }) => counterId === quay3);

  it('ST4 says of a counter since when it is as it is, and what its number is in', () => {
    const queue = new QueueScenario();
    expect(quayOf(queue)).toMatchObject({ status: 'closed', statusSince: null, currentStatus: null });
    queue.issue('ho-tich');
    queue.wait(60_000);
    const openedAt = queue.at;
    queue.open(quay3, lan);
    expect(quayOf(queue)).toMatchObject({ status: 'open', statusSince: openedAt, currentSince: null });
    queue.wait(60_000);
    queue.next(quay3, lan);
    expect(quayOf(queue)).toMatchObject({
      ...{ statusSince: openedAt, currentStatus: 'called', currentSince: queue.at },
    });
    queue.wait(60_000);
    queue.given(lan, { type: 'pause-counter', counterId: quay3 });
    expect(quayOf(queue)).toMatchObject({ status: 'paused', statusSince: queue.at, currentStatus: 'called' });
  });

  it('ST4, DA2 a confirmed clock moves it along', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.open(quay3, lan);
    const before = quayOf(queue)?.statusSince ?? 0;
    const ticket = { wallAt: queue.at + 3_600_000, from: queue.at, dayGoesOn: true };
    const undo = new UndoLog();
    confirmClock(queue.state, { type: 'ClockConfirmed', ...ticket } as never, undo);
    expect(quayOf(queue)?.statusSince).toBe(before + 3_600_000);
  });

  it('ST4, ES1 says of a line how long whoever comes now would wait', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.issue('ho-tich');
    const line = overviewOf(queue).services.find(({ serviceId }) => serviceId === 'ho-tich');
    const estimate = estimateWait(queue.state, 'ho-tich' as ServiceId, 'ordinary', queue.at);
    expect(line?.wait).toEqual({
      ...{ fromMinutes: estimate?.fromMinutes, toMinutes: estimate?.toMinutes, prospect: estimate?.prospect },
    });
  });

  it('ST5 says the norm of each line, and from where on a wait is nearly too long', () => {
    const norms = {
      ...{ longWaitMinutes: 30, nearPercent: 75, helpForAllAfterMs: 120_000 },
      services: [
        { serviceId: 'ho-tich' as ServiceId, longWaitMinutes: 10 },
        { serviceId: 'cu-tru' as ServiceId, longWaitMinutes: null },
      ],
    };
    const { services, nearWaitPercent } = overviewOf(new QueueScenario({ norms }));
    const normOf = (id: string) => services.find(({ serviceId }) => serviceId === id)?.longWaitMinutes;
    expect([nearWaitPercent, normOf('ho-tich'), normOf('cu-tru'), normOf('chung-thuc')]).toEqual([75, 10, null, 30]);
  });
});
