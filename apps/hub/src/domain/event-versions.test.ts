import { SCREENS_OF_BEFORE } from '@motcua/protocol/plain-screens';
import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import { expect, test } from 'vitest';
import { BUILT_IN_SLIP_TEMPLATE_ID } from '@motcua/protocol/ready-slip-templates';
import { EVENT_VERSIONS, UPCASTERS, upcast, type StoredEvent } from './event-versions.ts';

/** What a centre has that has made no templates and said nothing of its screens. */
const BUILT_IN = { ...SCREENS_OF_BEFORE, slipTemplates: [], slipTemplateId: BUILT_IN_SLIP_TEMPLATE_ID };

test('every version before the present one can be brought to it', () => {
  for (const [type, current] of Object.entries(EVENT_VERSIONS)) {
    const sources = Object.keys(UPCASTERS[type as keyof typeof EVENT_VERSIONS] ?? {}).map(Number);
    const older = Array.from({ length: current - 1 }, (_, i) => i + 1);
    expect(sources, type).toEqual(older);
  }
});

test('an event of the present version stays as it is', () => {
  const paused = { type: 'CounterPaused', counterId: 'q1' };
  expect(upcast(paused, 1)).toBe(paused);
});

test('an old event passes through each version in turn', () => {
  const steps = (name: string) => (event: StoredEvent) => ({ ...event, [name]: true });
  const upcasters = { CounterPaused: { 1: steps('second'), 2: steps('third') } };
  expect(upcast({ type: 'CounterPaused' }, 1, { CounterPaused: 3 }, upcasters)).toEqual({
    type: 'CounterPaused',
    second: true,
    third: true,
  });
  expect(upcast({ type: 'CounterPaused' }, 2, { CounterPaused: 3 }, upcasters)).toEqual({
    type: 'CounterPaused',
    third: true,
  });
});

test('what this hub cannot know is refused by name', () => {
  expect(() => upcast({ type: 'TicketPainted' }, 1)).toThrow('unknown event TicketPainted');
  expect(() => upcast({ type: 'CounterPaused' }, 2)).toThrow('CounterPaused version 2 was written by a newer hub');
  expect(() => upcast({ type: 'CounterPaused' }, 1, { CounterPaused: 2 }, {})).toThrow('version 1 has no upcaster');
});

test('SE2 calls of an older hub ended with the call: displays did not tell', () => {
  const called = { type: 'TicketCalled', ticketId: '1-1', announcementSeq: 4 };
  expect(upcast(called, 2)).toEqual({ ...called, voiced: false });
  const recalled = { type: 'TicketRecalled', ticketId: '1-1', announcementSeq: 5 };
  expect(upcast(recalled, 1)).toEqual({ ...recalled, voiced: false });
  const carried = { ticketId: '1-1', status: 'serving', call: called, lastAnnouncedAt: 70, announcements: 2 };
  const settings = {
    version: 1,
    services: [],
    boardLines: [],
    printers: [],
    scanners: [],
    keypadLines: [],
    ...BUILT_IN,
  };
  const opened = { type: 'ServiceDayOpened', ordinal: 2, settings, carried: { counters: [], tickets: [carried] } };
  expect(upcast(opened, 2)).toEqual({
    ...opened,
    carried: {
      counters: [],
      kioskLocks: [],
      tickets: [
        {
          ...carried,
          ...{ call: { ...called, voiced: false }, announcementSeq: 4, announcementEndedAt: 70, largePrint: false },
        },
      ],
    },
  });
});

test('LB1 a centre of before there were boards has none', () => {
  const settings = { version: 4, services: [], printers: [], scanners: [], keypadLines: [], ...BUILT_IN };
  const applied = { type: 'SettingsApplied', settings };
  expect(upcast(applied, 2)).toEqual({ ...applied, settings: { ...settings, boardLines: [] } });
  const opened = { type: 'ServiceDayOpened', ordinal: 2, settings, carried: { tickets: [] } };
  expect(upcast(opened, 3)).toEqual({
    ...opened,
    ...{ settings: { ...settings, boardLines: [] }, carried: { tickets: [], kioskLocks: [] } },
  });
});

test('SL3 a printer of before settings said how it is fed is fed with care', () => {
  const printer = { printerId: 'p-1', name: 'Máy in', paperWidthMm: 58, connection: { kind: 'simulated' } };
  const before = { version: 4, services: [], boardLines: [], printers: [printer] };
  const now = { ...before, ...BUILT_IN, printers: [{ ...printer, ...PLAIN_PRINTER }], scanners: [], keypadLines: [] };
  const applied = { type: 'SettingsApplied', settings: before };
  expect(upcast(applied, 3)).toEqual({ ...applied, settings: now });
  const opened = { type: 'ServiceDayOpened', ordinal: 2, settings: before, carried: { tickets: [] } };
  expect(upcast(opened, 4)).toEqual({ ...opened, settings: now, carried: { tickets: [], kioskLocks: [] } });
});

test('TP1, TP4 before there were templates every slip was the built-in one, in usual print', () => {
  const settings = { version: 4, services: [{ serviceId: 'ho-tich' }], printers: [] };
  const applied = upcast({ type: 'SettingsApplied', settings } as StoredEvent, 3);
  expect(applied).toMatchObject({
    settings: { ...BUILT_IN, services: [{ serviceId: 'ho-tich', slipTemplateId: null }] },
  });
  const carried = { counters: [], tickets: [{ ticketId: '1-1' }] };
  const opened = upcast({ type: 'ServiceDayOpened', settings, carried } as StoredEvent, 4);
  expect(opened).toMatchObject({ settings: BUILT_IN, carried: { tickets: [{ ticketId: '1-1', largePrint: false }] } });
  expect(upcast({ type: 'TicketIssued', ticketId: '1-2' } as StoredEvent, 2)).toMatchObject({ largePrint: false });
});

test('SL5 before settings said what screens show and speak every display showed the hall, and no printer was mute', () => {
  const settings = { version: 6, services: [], printers: [{ printerId: 'p-1' }] };
  const now = { ...settings, ...SCREENS_OF_BEFORE, printers: [{ printerId: 'p-1', mute: false }] };
  expect(upcast({ type: 'SettingsApplied', settings } as StoredEvent, 4)).toEqual({
    ...{ type: 'SettingsApplied', settings: now },
  });
  const opened = { type: 'ServiceDayOpened', ordinal: 3, settings, carried: { counters: [], tickets: [] } };
  expect(upcast(opened as StoredEvent, 5)).toEqual({
    ...opened,
    ...{ settings: now, carried: { counters: [], tickets: [], kioskLocks: [] } },
  });
});

test('VO7 settings of before do not say whether kiosks say names: no clips are made that nobody asked for', () => {
  const settings = { version: 6, services: [], printers: [] };
  const lifted = upcast({ type: 'SettingsApplied', settings } as StoredEvent, 4);
  if (lifted.type !== 'SettingsApplied') throw new Error('another event');
  expect(lifted.settings.voice).not.toHaveProperty('kioskNames');
  expect(lifted.settings.voice.serviceNames).toBe(false);
});

test('KI8 what was typed for a kiosk before it had languages was Vietnamese', () => {
  const lock = { deviceId: 'k-1', reason: 'repair', officer: { accountId: 'tam', name: 'Tâm' } };
  const [typed, silent] = [
    { ...lock, text: 'Dùng máy số 2' },
    { ...lock, deviceId: 'k-2', text: null },
  ];
  const [now, still] = [{ ...typed, text: { vi: 'Dùng máy số 2', en: null, km: null } }, silent];
  const event = (locked: object): StoredEvent => ({ type: 'KioskLocked', ...locked });
  expect(upcast(event(typed), 1)).toEqual(event(now));
  expect(upcast(event(silent), 1)).toEqual(event(still));
  const opened = (kioskLocks: readonly object[]): StoredEvent & { readonly carried: object } => ({
    ...{ type: 'ServiceDayOpened', ordinal: 3, carried: { counters: [], tickets: [], kioskLocks } },
  });
  expect(upcast(opened([typed, silent]), 6)).toEqual(opened([now, still]));
});
