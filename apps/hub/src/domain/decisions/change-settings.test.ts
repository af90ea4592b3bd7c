import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { HOUR, KIOSK, MINUTE, QueueScenario, staff } from '../testing/queue-scenario.ts';

const admin = staff('quan', 'administrator');
const lan = staff('lan');
const HO_TICH = 'ho-tich' as ServiceId;

function settingsOf(queue: QueueScenario): CentreSettings {
  const settings = queue.state.index?.settings;
  if (!settings) throw new Error('no settings');
  return settings;
}

function change(queue: QueueScenario, settings: CentreSettings, baseVersion = settingsOf(queue).version) {
  return queue.when(admin, { type: 'change-settings', baseVersion, settings });
}

const without = (settings: CentreSettings, serviceId: ServiceId): CentreSettings => ({
  ...settings,
  services: settings.services.filter((service) => service.serviceId !== serviceId),
  counters: settings.counters.map((counter) => ({
    ...counter,
    serviceIds: counter.serviceIds.filter((each) => each !== serviceId),
  })),
});

describe('a new settings document', () => {
  it('CA3 counts from the next call on, with the next version', () => {
    const queue = new QueueScenario();
    const before = settingsOf(queue);
    expect(change(queue, before)).toMatchObject({ kind: 'accepted', events: [{ type: 'SettingsApplied' }] });
    expect(settingsOf(queue).version).toBe(before.version + 1);
  });

  it('JN5 made from an older version is refused, with the present one', () => {
    const queue = new QueueScenario();
    const before = settingsOf(queue);
    change(queue, before);
    const rejection = { code: 'settings-changed', version: before.version + 1 };
    expect(change(queue, before, before.version)).toEqual({ kind: 'rejected', rejection });
  });

  it('DA1 takes nothing away that somebody needs today: people in line, appointments, an open counter', () => {
    const queue = new QueueScenario();
    const inUse = (what: string, id: string, count: number) => ({
      kind: 'rejected',
      rejection: { code: 'settings-in-use', what, id, count },
    });
    queue.issue('ho-tich');
    expect(change(queue, without(settingsOf(queue), HO_TICH))).toEqual(inUse('service', 'ho-tich', 1));
    queue.open('quay-2', lan);
    const counters = settingsOf(queue).counters.filter((counter) => counter.counterId !== ('quay-2' as CounterId));
    expect(change(queue, { ...settingsOf(queue), counters })).toEqual(inUse('counter', 'quay-2', 1));

    const later = new QueueScenario();
    const slot = Math.ceil((later.at + HOUR) / (30 * MINUTE)) * 30 * MINUTE;
    const appointment = { type: 'make-appointment', serviceId: HO_TICH, at: slot, language: 'vi', needs: [] } as const;
    later.given(lan, { ...appointment, needs: [] });
    expect(change(later, without(settingsOf(later), HO_TICH))).toEqual(inUse('service', 'ho-tich', 1));
  });

  it('IS1, HL1 a range that has given numbers, or would meet numbers lent to a kiosk, stays as it is', () => {
    const queue = new QueueScenario();
    queue.given(KIOSK, { type: 'lease-reserve' });
    const grown = settingsOf(queue).series.map((series) => ({ ...series, last: 850, reserve: null }));
    expect(change(queue, { ...settingsOf(queue), series: grown })).toMatchObject({
      rejection: { code: 'settings-in-use', what: 'series' },
    });
    queue.issue('ho-tich');
    const renamed = settingsOf(queue).series.map((series) => ({ ...series, digits: 4 }));
    expect(change(queue, { ...settingsOf(queue), series: renamed })).toMatchObject({
      rejection: { code: 'settings-in-use', what: 'series' },
    });
  });

  it('DA1 a closing hour that is over already would end the day this second, and is refused', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    queue.wait(9 * HOUR);
    const hours = { ...settingsOf(queue).hours, weekly: [{ weekday: 1, from: '07:00', to: '16:30' }] } as const;
    const closing = (dayClosesAt: string, timeZone = 'Asia/Ho_Chi_Minh') => ({
      ...settingsOf(queue),
      centre: { ...settingsOf(queue).centre, timeZone },
      hours: { ...hours, dayClosesAt },
    });
    const isOver = { rejection: { code: 'settings-in-use', what: 'closing-hour', id: '17:00', count: 0 } };
    expect(change(queue, closing('17:00'))).toMatchObject(isOver);
    // Nor in a time zone in which it is over: 20:00 there.
    expect(change(queue, closing('18:00', 'Asia/Seoul'))).toMatchObject({ rejection: { id: '18:00' } });
    expect(change(queue, closing('17:01'))).toMatchObject({ kind: 'accepted' });
    expect(queue.state.day?.isClosed).toBe(false);
    // Where no day is open it closes none.
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    expect(change(queue, closing('16:30'))).toMatchObject({ kind: 'accepted' });
  });
});
