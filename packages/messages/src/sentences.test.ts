import { describe, expect, it } from 'vitest';
import { CALL_RULES, LANGUAGES } from '@motcua/protocol/vocabulary';
import { callExplanationText } from './call-explanation.ts';
import { issuingClosedText, opensAtText, type Telling } from './issuing-closed.ts';
import type { RejectionFacts } from './rejection-facts.ts';
import { rejectionForStaff } from './rejections-for-staff.ts';

const saturday = Date.UTC(2026, 10, 21, 9, 0);
const mondayOpening = Date.UTC(2026, 10, 23, 0, 0);
const vi: Telling = { language: 'vi', now: saturday, timeZone: 'Asia/Ho_Chi_Minh' };

describe('refusals in words', () => {
  it('IS3 say when numbers are given again', () => {
    expect(issuingClosedText({ reason: 'over', opensAt: mondayOpening }, vi)).toBe(
      'Hôm nay đã hết giờ lấy số. Mở lại lúc 7 giờ 00, thứ Hai 23/11/2026.',
    );
    expect(issuingClosedText({ reason: 'not-yet', opensAt: saturday + 3_600_000 }, vi)).toBe(
      'Chưa đến giờ lấy số. Bắt đầu phát số lúc 17 giờ 00.',
    );
    expect(issuingClosedText({ reason: 'closed-day', opensAt: null }, vi)).toBe('Hôm nay không phát số.');
    expect(opensAtText({ reason: 'over', opensAt: mondayOpening }, vi)).toBe(
      'Mở lại lúc 7 giờ 00, thứ Hai 23/11/2026.',
    );
    expect(opensAtText({ reason: 'over', opensAt: null }, vi)).toBe('Hôm nay đã hết giờ lấy số.');
  });

  it('SE2 say how often still to call, or from when, before absent', () => {
    const early = (announcementsMissing: number, allowedAt: number | null): RejectionFacts => ({
      code: 'no-show-too-early',
      announcementsMissing,
      allowedAt,
    });
    expect(rejectionForStaff(early(2, null), vi)).toBe('Cần gọi thêm 2 lần nữa rồi mới ghi vắng mặt được.');
    expect(rejectionForStaff(early(0, mondayOpening), vi)).toBe('Có thể ghi vắng mặt từ 7 giờ 00.');
    expect(rejectionForStaff(early(0, null), vi)).toBe('Chưa thể ghi vắng mặt. Hãy chờ màn hình gọi xong.');
  });
});

describe('the explanation of a call', () => {
  const figures = {
    ...{ waitedMs: 34 * 60_000, limitMs: 30 * 60_000, priorityWaiting: 2, ordinaryWaiting: 5 },
    ...{ priorityInARow: 2, ordinaryInARow: 0, overtaken: 0 },
  };

  it('CA2 names the rule and its figures', () => {
    expect(callExplanationText({ rule: 'oldest-first', ...figures }, 'vi')).toBe('Chờ lâu nhất: đã chờ 34 phút.');
    expect(callExplanationText({ rule: 'aged', ...figures }, 'vi')).toBe('Đã chờ 34 phút, giới hạn 30 phút.');
    expect(callExplanationText({ rule: 'priority-turn', ...figures }, 'vi')).toContain('2 số ưu tiên và 5 số thường');
    expect(callExplanationText({ rule: 'ordinary-turn', ...figures }, 'vi')).toContain(
      '2 số ưu tiên liền nhau, nay đến số thường',
    );
    const first = { ...figures, priorityInARow: 1 };
    expect(callExplanationText({ rule: 'ordinary-turn', ...first }, 'en')).toContain('1 priority call in a row');
    const goesOn = { ...figures, priorityInARow: 0, ordinaryInARow: 1 };
    expect(callExplanationText({ rule: 'ordinary-turn', ...goesOn }, 'vi')).toContain('số thứ 2 liền nhau');
  });

  it('CA2 has its own words for every rule, in every language', () => {
    for (const language of LANGUAGES) {
      const texts = CALL_RULES.map((rule) => callExplanationText({ rule, ...figures }, language));
      expect(new Set(texts).size).toBe(CALL_RULES.length);
      for (const text of texts) expect(text).toMatch(/34/);
    }
  });

  it('CA2 tells an officer who speaks the language from one who left others to a neighbour', () => {
    expect(callExplanationText({ rule: 'language', ...figures, limitMs: null }, 'vi')).toContain('nói được');
    expect(callExplanationText({ rule: 'language', ...figures }, 'vi')).toContain('để dành tối đa 30 phút');
  });

  it('CA2 says how many earlier numbers were overtaken', () => {
    expect(callExplanationText({ rule: 'chosen', ...figures, overtaken: 3 }, 'vi')).toBe(
      'Cán bộ chọn gọi: đã chờ 34 phút. Gọi trước 3 số lấy sớm hơn trong cùng lĩnh vực.',
    );
  });
});
