import {
  PLAIN_PRINTER,
  type DeviceId,
  type KioskMenuView,
  type PrinterId,
  type SeriesId,
  type ServiceId,
  type SlipTemplateId,
} from '@motcua/protocol';
import type { KeptReserve } from '../kept-reserve.ts';

export const AT_9 = Date.parse('2026-11-23T09:00:00+07:00');
const HOUR = 3_600_000;
const text = (vi: string) => ({ vi, en: null, km: null });

/** A kiosk of one service with numbers 800–824, of which five have been given: open from seven to five, today and tomorrow. */
export function keptReserve(): KeptReserve {
  const serviceId = 's1' as ServiceId;
  const centre = { kind: text('Trung tâm'), place: text('Phường Mẫu'), timeZone: 'Asia/Ho_Chi_Minh' };
  const open = (days: number) => ({ from: AT_9 + (days * 24 - 2) * HOUR, to: AT_9 + (days * 24 + 8) * HOUR });
  const tile = { serviceId, name: text('Hộ tịch'), hint: text(''), icon: 'stamp', waiting: 7, asksReceipt: false };
  const wait = { fromMinutes: 5, toMinutes: 10, isRough: false, prospect: 'in-time', nextOpeningAt: null };
  return {
    ...{ deviceId: 'k1' as DeviceId, menuAt: AT_9 - 10_000 },
    lease: {
      ...{ type: 'reserve-leased', dayOrdinal: 3 },
      slices: [{ seriesId: 'A' as SeriesId, prefix: 'A', digits: 3, first: 800, last: 824, next: 805 }],
    },
    menu: {
      ...{ centre, demo: false, languages: ['vi'], day: { ordinal: 3, date: '2026-11-23', isProvisional: false } },
      services: [{ ...tile, wait, issuing: { state: 'open', left: null }, lateNotice: null }],
      ...{ groups: [], procedures: 4, voicePacks: [], personNeeded: false, priorityGroups: [], needFlags: [] },
      ...{ help: [], locked: [], inPractice: [], printers: [] },
    } as unknown as KioskMenuView,
    kit: {
      ...{ revision: 'r1', centre, demo: false, templates: [] },
      follow: { enabled: false, port: 7_180, host: null, checkedAt: null },
      printer: {
        ...{ ...PLAIN_PRINTER, printerId: 'p1' as PrinterId, name: 'Máy in', paperWidthMm: 80 },
        connection: { kind: 'kiosk', deviceId: 'k1' as DeviceId, port: { kind: 'usb', path: '/dev/usb/lp0' } },
      },
      services: [
        {
          ...{ serviceId, seriesId: 'A' as SeriesId, name: text('Hộ tịch'), slipNotes: [], counters: ['3'] },
          ...{ templateId: 'built-in' as SlipTemplateId, lateNotice: null, dailyLimit: null },
          hours: [open(0), open(1)],
        },
      ],
    },
  };
}
