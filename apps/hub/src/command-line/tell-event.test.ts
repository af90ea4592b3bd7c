import type { HelpId, HelpNumber } from '@motcua/protocol/kiosk-vocabulary';
import type {
  AccountId,
  AppointmentCode,
  CounterId,
  DeviceId,
  SeriesId,
  ServiceId,
  TicketId,
} from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import type { BodyOf } from '../domain/commands.ts';
import { KIOSK, MONDAY_8, QueueScenario, issueBody, staff } from '../domain/testing/queue-scenario.ts';
import type { OutOfTurn, QueueEvent } from '../domain/events.ts';
import { tellEvent } from './tell-event.ts';

const [counterId, toCounterId] = ['quay-2' as CounterId, 'quay-3' as CounterId];
const serviceId = 'ho-tich' as ServiceId;
const deviceId = 'kiosk-1' as DeviceId;
const holder = { accountId: 'lan' as AccountId, name: 'Lan' };
const outOfTurn: OutOfTurn = { reason: 'missed-turn', officer: holder };
const outOfTurnWords = 'Ngoài thứ tự: đã lỡ lượt (Lan).';
const ticketId = '1-1' as TicketId;
const at = MONDAY_8;

/** A001 has been called to counter 2. */
function afterACall(): { queue: QueueScenario; events: readonly QueueEvent[] } {
  const queue = new QueueScenario();
  queue.issue('ho-tich', 'priority');
  queue.open('quay-2', staff('lan'));
  const events = queue.given(staff('lan'), { type: 'call-next', counterId, expectedCurrent: null, settle: null });
  return { queue, events };
}

function told(event: QueueEvent, language: 'vi' | 'en' = 'vi'): string {
  return tellEvent(afterACall().queue.state, event, language);
}

describe('the story of a day', () => {
  it('CA2 tells of a call why this ticket was chosen', () => {
    const { queue, events } = afterACall();
    const [called] = events;
    if (called?.type !== 'TicketCalled') throw new Error('nobody was called');
    expect(tellEvent(queue.state, called, 'vi')).toBe('Gọi số A001 đến quầy 2. Chờ lâu nhất: đã chờ chưa đến 1 phút.');
    expect(tellEvent(queue.state, { ...called, outOfTurn }, 'en')).toBe(
      'Number A001 called to counter 2. Waited longest: less than a minute. Out of turn: missed the turn (Lan).',
    );
  });

  it.each<[QueueEvent, string]>([
    [{ type: 'ServiceDayClosed', ordinal: 1, expired: [], summary: null }, 'Đóng ngày làm việc. Không còn ai chờ.'],
    [
      { type: 'ServiceDayClosed', ordinal: 1, expired: [ticketId], summary: null },
      'Đóng ngày làm việc. Hết hiệu lực: A001.',
    ],
    [{ type: 'IssuingStopped', reason: 'power-cut', reopensAt: null }, 'Ngừng phát số: mất điện.'],
    [{ type: 'IssuingStopped', reason: 'meeting', reopensAt: at }, 'Ngừng phát số đến 8 giờ 00: họp.'],
    [
      { type: 'CallingResumed' },
      'Gọi số trở lại. Số đã hết hiệu lực không được khôi phục; lịch hẹn đã đặt giữ nguyên.',
    ],
    [
      {
        ...{ type: 'KioskLocked', deviceId, reason: 'repair', officer: holder },
        text: { vi: 'Dùng máy số 2', en: 'Use machine 2', km: null },
      },
      'Lan khóa máy lấy số: đang sửa máy (Dùng máy số 2).',
    ],
    [{ type: 'HubReturned', offFrom: at }, 'Máy chủ chạy lại; đã ngừng từ 8 giờ 00.'],
    [
      { type: 'ClockConfirmed', from: 0, wallAt: at, dayGoesOn: true },
      'Xác nhận đồng hồ: bây giờ là 8 giờ 00, thứ Hai 23/11/2026.',
    ],
    [
      { type: 'DateCorrected', ordinal: 1, date: '2026-11-24', provisional: false },
      'Sửa ngày của ngày làm việc thứ 1 thành 2026-11-24.',
    ],
    [
      { type: 'CallingEnded', reason: 'emergency', expired: [ticketId], appointments: [] },
      'Kết thúc gọi số: khẩn cấp. Hết hiệu lực: A001.',
    ],
    [
      { type: 'ReserveLeased', deviceId, slices: [{ seriesId: 'none' as SeriesId, first: 801, last: 850 }] },
      'Giao số dự phòng: none 801–none 850.',
    ],
    [{ type: 'AppointmentCancelled', code: 'k7' as AppointmentCode }, 'Hủy một lịch hẹn.'],
    [
      { type: 'CounterMoved', counterId, toCounterId, holder, ticketId },
      'Lan chuyển từ quầy 2 sang quầy 3. Số A001 đi theo.',
    ],
    [
      { type: 'ActUndone', counterId, act: 1, announcementSeq: 1, outOfTurn },
      `Hoàn tác việc vừa làm ở quầy 2. ${outOfTurnWords}`,
    ],
    [
      { type: 'ServingStarted', ticketId, counterId, confirmed: false, act: null },
      'Số A001 coi như đã đến quầy 2, chưa ai xác nhận.',
    ],
    [
      { type: 'TicketCompleted', ticketId, counterId, act: 1, outcomes: ['received'], dossiers: 2 },
      'Xong số A001 ở quầy 2. Kết quả: đã tiếp nhận hồ sơ. 2 hồ sơ.',
    ],
    [{ type: 'TicketNoShow', ticketId, counterId, act: 1, outOfTurn }, `Số A001 vắng mặt ở quầy 2. ${outOfTurnWords}`],
    [{ type: 'TicketReturned', ticketId, afterCalls: 2 }, 'Số A001 quay lại, được gọi sau 2 lượt.'],
    [{ type: 'TicketParked', ticketId, counterId, printerId: null }, 'Hẹn quay lại: số A001 ở quầy 2.'],
    [{ type: 'ParkedTicketMoved', ticketId, toCounterId: null }, 'Số A001 đang hẹn quay lại được xếp về hàng chờ.'],
    [
      { type: 'PriorityChanged', ticketId, priority: 'ordinary', outOfTurn },
      `Số A001 thành số thường. ${outOfTurnWords}`,
    ],
    [
      { type: 'TicketCancelled', ticketId, reason: 'many-at-once', announcementSeq: null },
      'Hủy số A001: nhiều số lấy cùng lúc.',
    ],
    [
      {
        ...{ type: 'HelpRequested', helpId: '1-3' as HelpId, kind: 'guide', number: 'HD2' as HelpNumber },
        from: { kind: 'kiosk', deviceId, place: 'start', serviceId: null, language: 'vi' },
        practice: false,
      },
      'Yêu cầu hỗ trợ thứ 3: máy lấy số. Số trên máy: HD2.',
    ],
    [
      {
        ...{ type: 'HelpRequested', helpId: '1-4' as HelpId, kind: 'alarm', number: null },
        ...{ from: { kind: 'counter', counterId, askedBy: holder.accountId }, practice: true },
      },
      'Tập dượt. Báo động lặng lẽ, yêu cầu thứ 4: quầy 2.',
    ],
    [{ type: 'HelpTaken', helpId: '1-3' as HelpId, taker: holder }, 'Lan nhận yêu cầu hỗ trợ thứ 3.'],
    [{ type: 'HelpFinished', helpId: '1-3' as HelpId }, 'Xong yêu cầu hỗ trợ thứ 3.'],
    [{ type: 'HelpWithdrawn', helpId: '1-3' as HelpId }, 'Yêu cầu hỗ trợ thứ 3 không còn cần nữa.'],
    [{ type: 'PracticeStepped', ticketId, counterId, step: 'called' }, 'Tập dượt. Gọi số A001 đến quầy 2.'],
    [{ type: 'PracticeEnded', station: { kind: 'counter', counterId } }, 'Kết thúc tập dượt: quầy 2.'],
  ])('tells %j', (event, words) => {
    expect(told(event)).toBe(words);
    expect(told(event, 'en')).not.toMatch(/undefined|NaN|null|[àáạảãăâđèéẹẻẽêìíịỉĩòóọỏõôơùúụủũưỳýỵỷỹ]/);
  });

  it('tells of a transfer from where to where, and at which place', () => {
    const transfer: QueueEvent = {
      ...{ type: 'TicketTransferred', ticketId, fromServiceId: serviceId, serviceId: 'chung-thuc' as ServiceId },
      ...{ toCounterId, position: 'original', rankedAt: null, why: 'transfer', outOfTurn: null, announcementSeq: null },
    };
    expect(told(transfer, 'en')).toMatch(
      /^Number A001 goes from .+ to .+\. It waits for counter 3 alone\. It keeps its place\.$/,
    );
  });

  it('SE4 a transfer inside one service is told as another place in the line', () => {
    const transfer: QueueEvent = {
      ...{ type: 'TicketTransferred', ticketId, fromServiceId: serviceId, serviceId, toCounterId: null },
      ...{ position: 'first', rankedAt: null, why: 'transfer', outOfTurn, announcementSeq: null },
    };
    expect(told(transfer)).toBe(`Đổi chỗ chờ của số A001: Hộ tịch. Xếp đầu hàng. ${outOfTurnWords}`);
    expect(told(transfer, 'en')).toContain('Number A001 gets another place to wait: Civil status.');
  });

  it('IS6 several services are told apart, although their names have commas', () => {
    const queue = new QueueScenario();
    const [issued] = queue
      .given(KIOSK, { ...issueBody('dat-dai'), serviceIds: ['dat-dai', 'ho-tich'] } as BodyOf<'issue-ticket'>)
      .filter((event) => event.type === 'TicketIssued');
    if (!issued) throw new Error('no number was given');
    expect(tellEvent(queue.state, issued, 'vi')).toBe('Phát số L001: Đất đai, xây dựng; Hộ tịch.');
  });
});
