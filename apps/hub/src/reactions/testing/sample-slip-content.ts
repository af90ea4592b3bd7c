import type { SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import type { SlipContent } from '@motcua/slips';

/** An ordinary Vietnamese slip, for tests of whatever prints it; `change` says what matters to the test. */
export function sampleSlipContent(change: Partial<SlipContent>): SlipContent {
  return {
    ticketId: '1-1' as TicketId,
    number: 'A001',
    language: 'vi',
    templateId: null,
    largePrint: false,
    priority: 'ordinary',
    centreKind: 'Trung tâm Phục vụ hành chính công',
    centrePlace: 'Phường Mẫu',
    numberHeading: 'SỐ THỨ TỰ',
    serviceName: 'Chứng thực',
    counters: 'Quầy 3',
    peopleAhead: 'Phía trước không còn ai',
    issuedAt: '08:30 · 21/11/2026',
    priorityMark: null,
    alsoFor: null,
    notes: [],
    missedTurn: 'Lỡ lượt: nhập mã này tại máy lấy số.',
    todayOnly: 'Chỉ dùng trong ngày.',
    secondLanguage: null,
    copyMark: 'BẢN IN LẠI',
    demoMark: null,
    practiceMark: null,
    slipCode: 'k7q2m9x4w3t8r6p5n1v0' as SlipCode,
    shortCode: 'GMX FXF',
    ...change,
  };
}
