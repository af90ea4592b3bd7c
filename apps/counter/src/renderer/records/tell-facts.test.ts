import { describe, expect, it } from 'vitest';
import type { DayRecord, HubEpoch } from '@motcua/protocol';
import { numbersIn, tellFacts, type TellingNames } from './tell-facts.ts';

type Event = DayRecord['events'][number];

const event = (type: string, facts: Event['facts']): Event => ({
  ...{ seq: 1, at: 0, by: { kind: 'system' }, hubEpoch: 'e' as HubEpoch },
  ...{ type, facts },
});
const issued = event('TicketIssued', {
  ticketId: '1-1',
  number: 'A001',
  serviceIds: ['ho-tich'],
  priority: 'priority',
});
const LOCKED = { deviceId: 'k-1', reason: 'repair', officer: { accountId: 'a', name: 'Tâm' } };
const names: TellingNames = {
  ...{ language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', service: () => 'Hộ tịch', counter: () => '3' },
  number: numbersIn([issued]),
};

describe('DA3 a past day is told from its events', () => {
  it.each([
    [issued, 'Phát số A001: Hộ tịch. Số ưu tiên.'],
    [event('TicketCalled', { ticketId: '1-1', counterId: 'q', outOfTurn: null }), 'Gọi số A001 đến quầy 3.'],
    [
      event('TicketCalled', {
        ...{ ticketId: '1-1', counterId: 'q' },
        outOfTurn: { reason: 'cannot-wait', officer: { accountId: 'a', name: 'Lan' } },
      }),
      'Gọi số A001 đến quầy 3. Ngoài thứ tự: không thể chờ lâu (Lan).',
    ],
    [
      event('TicketCompleted', { ticketId: '1-1', counterId: 'q', outcomes: ['done'], dossiers: 2 }),
      'Xong số A001 ở quầy 3. Kết quả: đã giải quyết. 2 hồ sơ.',
    ],
    [event('TicketNoShow', { ticketId: '1-9', counterId: 'q', outOfTurn: null }), 'Số (1-9) vắng mặt ở quầy 3.'],
    [event('ServiceDayClosed', { expired: ['1-1'] }), 'Đóng ngày làm việc. Hết hiệu lực: A001.'],
    [event('SomethingNewer', {}), 'SomethingNewer'],
    [
      event('KioskLocked', { ...LOCKED, text: { vi: 'Dùng máy số 2', en: 'Use machine 2', km: null } }),
      'Tâm khóa máy lấy số: đang sửa máy (Dùng máy số 2).',
    ],
    [event('KioskLocked', { ...LOCKED, text: null }), 'Tâm khóa máy lấy số: đang sửa máy.'],
  ])('%#', (told, words) => {
    expect(tellFacts(told, names)).toBe(words);
  });
});
