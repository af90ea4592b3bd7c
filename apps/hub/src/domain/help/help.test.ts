import { describe, expect, it } from 'vitest';
import type { HelpId } from '@motcua/protocol/kiosk-vocabulary';
import type { CounterId, DeviceId, ServiceId } from '@motcua/protocol/vocabulary';
import { commandOutcome } from '../../projections/command-outcome.ts';
import { kioskMenuView } from '../../projections/kiosk-menu-view.ts';
import { queueOverviewView } from '../../projections/queue-overview-view.ts';
import type { QueueCommandBody } from '../commands.ts';
import { HOUR, issueBody, KIOSK, MINUTE, QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';

const OTHER_KIOSK = { ...KIOSK, deviceId: 'kiosk-2' as DeviceId };
const linh = staff('linh', 'guide');
const phuong = staff('phuong', 'guide');
const lan = staff('lan');
const quay2 = 'quay-2' as CounterId;
const FIRST = '1-1' as HelpId;

const atKiosk: QueueCommandBody = {
  type: 'request-help',
  from: { kind: 'kiosk', place: 'services', serviceId: 'ho-tich' as ServiceId, language: 'km' },
};
const atCounter = (wants: 'guide' | 'alarm'): QueueCommandBody => ({
  type: 'request-help',
  from: { kind: 'counter', counterId: quay2, wants },
});
const take = (helpId: HelpId, takeOver = false): QueueCommandBody => ({ type: 'take-help', helpId, takeOver });
const finish = (helpId: HelpId): QueueCommandBody => ({ type: 'finish-help', helpId });
const withdraw = (helpId: HelpId): QueueCommandBody => ({ type: 'withdraw-help', helpId });

function atStaff(queue: QueueScenario) {
  if (!queue.state.index) throw new Error('no settings');
  return queueOverviewView(queue.state, queue.state.index, queue.at, { kind: 'trusted' }).help;
}

function atKiosks(queue: QueueScenario) {
  if (!queue.state.index) throw new Error('no settings');
  return kioskMenuView(queue.state, queue.state.index, [], queue.at, null).help;
}

describe('a request for help', () => {
  it('HE1 tells staff from where, which service and in which language', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    expect(atStaff(queue)).toMatchObject([
      {
        ...{ helpId: '1-1', kind: 'guide', number: 'HD1', askedAt: queue.at, takenBy: null, practice: false },
        from: {
          ...{ kind: 'kiosk', deviceId: 'kiosk-1', place: 'services', language: 'km' },
          service: { serviceId: 'ho-tich', name: { vi: 'Hộ tịch' } },
        },
      },
    ]);
  });

  it('HE1 is made once, however often the button is pressed, and each press is answered with it', () => {
    const queue = new QueueScenario();
    const [opened, requested] = queue.given(KIOSK, atKiosk);
    expect([opened?.type, requested?.type]).toEqual(['ServiceDayOpened', 'HelpRequested']);
    expect(queue.given(KIOSK, atKiosk)).toEqual([]);
    expect(commandOutcome(queue.state, KIOSK, atKiosk, [], queue.at)).toEqual({
      ...{ type: 'help-requested', helpId: FIRST, number: 'HD1' },
    });
    queue.given(OTHER_KIOSK, atKiosk);
    expect(atStaff(queue).map(({ number }) => number)).toEqual(['HD1', 'HD2']);
  });

  it('HE1 an alarm that a colleague has taken swallows no further one', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.given(lan, atCounter('alarm'));
    expect(queue.given(lan, atCounter('alarm'))).toEqual([]);
    queue.wait(MINUTE).given(linh, take(FIRST));
    const events = queue.wait(SECOND).given(lan, atCounter('alarm'));
    expect(events.map(({ type }) => type)).toEqual(['HelpFinished', 'HelpRequested']);
    expect(atStaff(queue)).toMatchObject([{ helpId: '1-2', isForAll: true, takenBy: null, askedAt: queue.at }]);
    expect(commandOutcome(queue.state, lan, atCounter('alarm'), events, queue.at)).toMatchObject({ helpId: '1-2' });
  });

  it('HE1 an alarm that nobody took for two minutes is told anew by the next press', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.given(lan, atCounter('alarm'));
    expect(queue.wait(2 * MINUTE - SECOND).given(lan, atCounter('alarm'))).toEqual([]);
    const events = queue.wait(SECOND).given(lan, atCounter('alarm'));
    expect(events.map(({ type }) => type)).toEqual(['HelpWithdrawn', 'HelpRequested']);
    expect(atStaff(queue)).toMatchObject([{ helpId: '1-2', isForAll: true, askedAt: queue.at }]);
    // A wish for a guide stands until somebody ends it: nothing hangs on it.
    queue.given(lan, atCounter('guide'));
    expect(queue.wait(HOUR).given(lan, atCounter('guide'))).toEqual([]);
  });

  it('HE1 says nothing of a service that the centre no longer has', () => {
    const queue = new QueueScenario();
    const gone = { kind: 'kiosk', place: 'start', serviceId: 'x' as ServiceId, language: 'vi' } as const;
    queue.given(KIOSK, { type: 'request-help', from: gone });
    expect(atStaff(queue)).toMatchObject([{ from: { service: null } }]);
  });

  it('HE1 comes from a counter by its own officer alone, and from a kiosk by the kiosk', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const refusal = (by: typeof lan, body: QueueCommandBody) => {
      const decision = queue.when(by, body);
      return decision.kind === 'rejected' ? decision.rejection.code : 'accepted';
    };
    expect(refusal(staff('hoa'), atCounter('alarm'))).toBe('not-your-counter');
    expect(refusal(lan, atKiosk)).toBe('forbidden');
    expect(refusal(KIOSK, atCounter('alarm'))).toBe('forbidden');
    const unknown = { kind: 'counter', counterId: 'x' as CounterId, wants: 'guide' } as const;
    expect(refusal(lan, { type: 'request-help', from: unknown })).toBe('unknown-counter');
    expect(refusal(lan, atCounter('alarm'))).toBe('accepted');
  });

  it('HE2 has a number of its own that no ticket can have, and the numbers begin anew with the day', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    queue.open('quay-2', lan);
    queue.given(lan, atCounter('guide'));
    queue.given(OTHER_KIOSK, atKiosk);
    // A counter is known by its own number and uses up none.
    expect(atStaff(queue).map(({ number }) => number)).toEqual(['HD1', null, 'HD2']);
    queue.wait(24 * HOUR);
    queue.given(OTHER_KIOSK, atKiosk);
    expect(atStaff(queue)).toMatchObject([{ helpId: '2-1', number: 'HD1' }]);
  });

  it('HE3 is taken by one; whoever comes second learns by whom, and may come instead', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    queue.wait(SECOND).given(linh, take(FIRST));
    expect(queue.given(linh, take(FIRST))).toEqual([]);
    expect(queue.when(phuong, take(FIRST))).toEqual({
      kind: 'rejected',
      rejection: { code: 'help-taken', by: 'linh' },
    });
    queue.given(phuong, take(FIRST, true));
    expect(atStaff(queue)).toMatchObject([{ takenBy: { accountId: 'phuong', name: 'phuong' }, takenAt: queue.at }]);
  });

  it('HE4 is told to every counter after two minutes, unless somebody comes', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    const forAllAt = queue.at + 2 * MINUTE;
    expect(atStaff(queue)).toMatchObject([{ forAllAt, isForAll: false }]);
    queue.wait(2 * MINUTE);
    expect(atStaff(queue)).toMatchObject([{ isForAll: true }]);
    queue.given(lan, take(FIRST));
    expect(atStaff(queue)).toMatchObject([{ isForAll: false }]);
  });

  it('HE4 the centre says after how long', () => {
    const norms = { longWaitMinutes: 30, nearPercent: 80, services: [], helpForAllAfterMs: 20_000 };
    const queue = new QueueScenario({ norms });
    queue.given(KIOSK, atKiosk);
    queue.wait(20 * SECOND);
    expect(atStaff(queue)).toMatchObject([{ isForAll: true }]);
  });

  it('HE4 the kiosk learns that somebody comes, and nothing of who', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    const asked = { deviceId: 'kiosk-1', helpId: FIRST, number: 'HD1', askedAt: queue.at };
    expect(atKiosks(queue)).toEqual([{ ...asked, coming: false }]);
    queue.wait(SECOND).given(linh, take(FIRST));
    expect(atKiosks(queue)).toEqual([{ ...asked, coming: true }]);
    expect(JSON.stringify(atKiosks(queue))).not.toContain('linh');
  });

  it('HE4 an alarm is for all colleagues at once, and kiosks learn nothing of it', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.given(lan, atCounter('alarm'));
    expect(atStaff(queue)).toMatchObject([
      { kind: 'alarm', isForAll: true, from: { kind: 'counter', counterId: 'quay-2', label: '2' } },
    ]);
    expect(atKiosks(queue)).toEqual([]);
    // Help of the other kind may be wanted besides.
    queue.given(lan, atCounter('guide'));
    expect(atStaff(queue).map(({ kind }) => kind)).toEqual(['alarm', 'guide']);
  });

  it('HE5 ends when it is done, and a second "done" changes nothing', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    queue.given(linh, take(FIRST));
    queue.given(phuong, finish(FIRST));
    expect(queue.given(linh, finish(FIRST))).toEqual([]);
    expect(queue.when(linh, take(FIRST))).toMatchObject({ rejection: { code: 'unknown-help' } });
    expect(queue.when(linh, finish('1-9' as HelpId))).toMatchObject({ rejection: { code: 'unknown-help' } });
    expect([atStaff(queue), atKiosks(queue)]).toEqual([[], []]);
    queue.given(KIOSK, atKiosk);
    expect(atKiosks(queue)).toMatchObject([{ helpId: '1-2', number: 'HD2', coming: false }]);
  });

  it('HE5 is withdrawn by whoever asked or holds the counter now, and by nobody else', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    expect(queue.when(OTHER_KIOSK, withdraw(FIRST))).toMatchObject({ rejection: { code: 'forbidden' } });
    expect(queue.when(lan, withdraw(FIRST))).toMatchObject({ rejection: { code: 'forbidden' } });
    queue.given(KIOSK, withdraw(FIRST));
    expect(queue.given(KIOSK, withdraw(FIRST))).toEqual([]);
    queue.open('quay-2', lan);
    queue.given(lan, atCounter('alarm'));
    expect(queue.when(staff('hoa'), withdraw('1-2' as HelpId))).toMatchObject({ rejection: { code: 'forbidden' } });
    queue.given(lan, withdraw('1-2' as HelpId));
    expect(atStaff(queue)).toEqual([]);
    queue.given(lan, atCounter('guide'));
    queue.given(lan, atCounter('alarm'));
    queue.open('quay-2', staff('hoa'));
    queue.given(staff('hoa'), withdraw('1-3' as HelpId));
    // Whoever was relieved still may: it was their wish.
    queue.given(lan, withdraw('1-4' as HelpId));
    expect(atStaff(queue)).toEqual([]);
  });

  it('HE5 the close of the day ends all of them', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect([atStaff(queue), atKiosks(queue)]).toEqual([[], []]);
    expect(queue.when(KIOSK, atKiosk)).toMatchObject({ rejection: { code: 'day-closed' } });
  });

  it('DA2 keeps its age when the clock is confirmed', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, atKiosk);
    queue.wait(MINUTE).given(linh, take(FIRST));
    queue.clock = { kind: 'doubted', wallAt: queue.at + 10 * HOUR, isTimeKnown: false };
    queue.given(staff('quan', 'administrator'), { type: 'confirm-clock' });
    expect(atStaff(queue)).toMatchObject([{ askedAt: queue.at + 10 * HOUR - MINUTE, takenAt: queue.at + 10 * HOUR }]);
  });

  it('TR1 asked in practice it says so, and is never told to every counter', () => {
    const queue = new QueueScenario();
    queue.given(lan, { type: 'start-practice', station: { kind: 'kiosk', deviceId: 'kiosk-1' as DeviceId } });
    queue.given(KIOSK, atKiosk);
    queue.wait(3 * MINUTE);
    expect(atStaff(queue)).toMatchObject([{ practice: true, isForAll: false }]);
    // In earnest it is another request, which somebody comes for.
    queue.given(lan, { type: 'end-practice', station: { kind: 'kiosk', deviceId: 'kiosk-1' as DeviceId } });
    queue.given(KIOSK, atKiosk);
    expect(atStaff(queue).map(({ practice }) => practice)).toEqual([true, false]);
  });

  it('HE1 touches no line and no figure', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, issueBody('ho-tich'));
    const { lines, series, tickets } = structuredClone({
      lines: queue.state.lines,
      series: queue.state.series,
      tickets: queue.state.tickets,
    });
    queue.given(KIOSK, atKiosk);
    queue.given(linh, take(FIRST));
    queue.given(linh, finish(FIRST));
    expect({ ...{ lines, series, tickets } }).toEqual({
      ...{ lines: queue.state.lines, series: queue.state.series, tickets: queue.state.tickets },
    });
  });
});
