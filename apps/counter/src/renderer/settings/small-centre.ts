import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import { BUILT_IN_SLIP_TEMPLATE_ID } from '@motcua/protocol/ready-slip-templates';
import { centreSettingsSchema } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';

const text = (vi: string) => ({ vi, en: null, km: null });
const service = (serviceId: string, vi: string) => ({
  ...{
    serviceId,
    name: text(vi),
    hint: text(vi),
    icon: 'document',
    seriesId: 'a',
    slipNotes: [],
    slipTemplateId: null,
  },
  ...{ weeklyHours: null, dailyLimit: null, lateNotice: null, askReceipt: false, usualMinutes: 8 },
});

/** A centre of two services for tests and for looking at the page without a hub. */
export const smallCentre: CentreSettings = centreSettingsSchema.parse({
  version: 1,
  demo: true,
  centre: { kind: text('Trung tâm'), place: text('Phường Mẫu'), timeZone: 'Asia/Ho_Chi_Minh' },
  languages: ['vi'],
  services: [service('ho-tich', 'Hộ tịch'), service('chung-thuc', 'Chứng thực')],
  series: [{ seriesId: 'a', prefix: 'A', first: 1, last: 799, digits: 3, atEnd: 'wrap', reserve: null, pad: null }],
  counters: [
    {
      ...{ counterId: 'quay-1', label: '1', name: text('Hộ tịch'), serviceIds: ['ho-tich', 'chung-thuc'] },
      ...{ mainServiceIds: [], profileId: null },
    },
  ],
  profiles: [{ profileId: 'thong-thuong', name: text('Thông thường'), rules: [{ kind: 'ageing', afterMinutes: 30 }] }],
  staff: [],
  printers: [
    {
      ...{ printerId: 'p-1', name: 'Máy in phiếu', paperWidthMm: 80, connection: { kind: 'simulated' } },
      ...PLAIN_PRINTER,
    },
  ],
  ...PLAIN_SCREENS,
  slipTemplates: [],
  slipTemplateId: BUILT_IN_SLIP_TEMPLATE_ID,
  scanners: [],
  keypadLines: [],
  boardLines: [
    {
      ...{ lineId: 'bang-so', name: 'Bảng số tại quầy', blinkSeconds: 8, restingAs: 'dashes' },
      connection: {
        ...{ kind: 'serial', path: '/dev/serial/by-id/usb-FTDI-if00', baudRate: 9_600, dataBits: 8 },
        ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
      },
      codec: { kind: 'ready', id: 'ascii-stx-xor' },
      boards: [
        { boardId: 'bang-1', name: 'Bảng quầy 1', address: 1, shows: { kind: 'counter', counterId: 'quay-1' } },
        {
          boardId: 'bang-cho',
          name: 'Bảng phòng chờ',
          address: 2,
          shows: { kind: 'services', serviceIds: ['ho-tich'] },
        },
      ],
      brightness: [{ from: '07:00', percent: 100 }],
    },
  ],
  hours: { weekly: [{ weekday: 1, from: '07:00', to: '11:30' }], exceptions: [], dayClosesAt: '23:30' },
  issuing: {
    ...{ opensMinutesBefore: 60, stopsMinutesBefore: 0, duringBreaks: true },
    ...{ perPersonPerDay: null, priorityGroups: [], needFlags: [] },
  },
  calling: {
    ...{ profileId: 'thong-thuong', confirmWithinMs: 45_000, servingStartsAfterMs: 60_000, absentStillForMs: 180_000 },
    ...{ noShowAfterAnnouncements: 2, noShowPauseMs: 30_000, absentShownForMs: 1_800_000, returnAfterCalls: 2 },
    ...{ transferPosition: 'original', officersMayChooseTickets: true, outOfTurnPerDay: null },
  },
  appointments: { slotMinutes: 30, perSlot: 2, graceMinutes: 15 },
});
