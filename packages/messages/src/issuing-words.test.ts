import { describe, expect, it } from 'vitest';
import { closedTileText, issuingClosedText, numbersLeftText, usedUpText, type Telling } from './issuing-closed.ts';
import {
  onlineWayText,
  otherTimeText,
  prospectText,
  tileWaitText,
  waitAndProspectText,
  waitText,
} from './wait-words.ts';

const monday = Date.parse('2026-11-23T11:40:00+07:00');
const at = (time: string): number => Date.parse(`2026-11-${time}:00+07:00`);
const vi: Telling = { language: 'vi', now: monday, timeZone: 'Asia/Ho_Chi_Minh' };

describe('why no number is given', () => {
  it('IS3 says the hour at which it goes on after a break', () => {
    const closed = { state: 'closed', reason: 'break', opensAt: at('23T13:30') } as const;
    expect(issuingClosedText(closed, vi)).toBe('Đang giờ nghỉ. Mở lại lúc 13 giờ 30.');
    expect(closedTileText(closed, vi)).toBe('Nghỉ đến 13 giờ 30');
  });

  it('IS3 says of a stop when it ends, where that is known', () => {
    const closed = { state: 'closed', reason: 'stopped' } as const;
    expect(issuingClosedText({ ...closed, opensAt: null }, vi)).toBe('Đang tạm ngừng phát số.');
    expect(closedTileText({ ...closed, opensAt: null }, vi)).toBe('Tạm ngừng');
    expect(closedTileText({ ...closed, opensAt: at('23T13:00') }, vi)).toBe('Từ 13 giờ 00');
    expect(closedTileText({ ...closed, opensAt: at('24T07:00') }, vi)).toBe('Tạm ngừng');
  });

  it('IS3 says of a limit that is reached when numbers are given again, and how many are left before', () => {
    expect(usedUpText(at('24T06:30'), vi)).toBe(
      'Hôm nay đã phát hết số cho việc này. Mở lại lúc 6 giờ 30, thứ Ba 24/11/2026.',
    );
    expect(closedTileText({ state: 'used-up', opensAt: null }, vi)).toBe('Hết số hôm nay');
    expect(closedTileText({ state: 'paused' }, vi)).toBe('Tạm ngừng');
    expect(numbersLeftText(3, 'vi')).toBe('Chỉ còn 3 số');
  });
});

describe('how long it will take', () => {
  it('ES1 is a range, and one figure where there is no range', () => {
    expect(waitText({ fromMinutes: 15, toMinutes: 25 }, 'vi')).toBe('Chờ khoảng 15–25 phút');
    expect(waitText({ fromMinutes: 0, toMinutes: 10 }, 'vi')).toBe('Chờ khoảng 10 phút');
    expect(waitText({ fromMinutes: 0, toMinutes: 0 }, 'vi')).toBe('Sắp đến lượt');
    expect(waitText({ fromMinutes: 1, toMinutes: 1 }, 'en')).toBe('About 1 minute to wait');
  });

  it('ES2 says only what is doubtful', () => {
    expect(prospectText('in-time', 'vi')).toBeNull();
    expect(prospectText('perhaps-not', 'vi')).toBe('Có thể không kịp');
  });

  it('ES2 says beside it when else numbers are given, with the date where that is another day', () => {
    const wait = { fromMinutes: 50, toMinutes: 80, prospect: 'perhaps-not', nextOpeningAt: at('24T07:00') } as const;
    expect(waitAndProspectText(wait, 'vi')).toBe('Chờ khoảng 50–80 phút · Có thể không kịp');
    expect(otherTimeText(wait, vi)).toBe('Ông/bà cũng có thể đến lúc 7 giờ 00, thứ Ba 24/11/2026.');
    expect(otherTimeText({ ...wait, nextOpeningAt: at('23T13:30') }, { ...vi, language: 'en' })).toBe(
      'You may also come at 13:30.',
    );
  });

  it('ES2 asks for the online way only where it is doubtful and the centre knows a page of the portal', () => {
    const words = 'Có nộp trực tuyến được không? Bàn hướng dẫn sẽ xem giúp ông/bà.';
    expect(onlineWayText({ prospect: 'perhaps-not' }, true, 'vi')).toBe(words);
    expect(onlineWayText({ prospect: 'long' }, true, 'en')).toBe(
      'Can it be done online? The guidance desk will look with you.',
    );
    expect(onlineWayText({ prospect: 'long' }, false, 'vi')).toBeNull();
    expect(onlineWayText({ prospect: 'in-time' }, true, 'vi')).toBeNull();
  });

  it('ES1, ES2 says on a tile with room how many wait and how long, or the doubt in the place of how many', () => {
    const wait = { fromMinutes: 15, toMinutes: 25, prospect: 'in-time', nextOpeningAt: null } as const;
    expect(tileWaitText(6, wait, 'vi')).toBe('6 người chờ · 15–25 phút');
    expect(tileWaitText(6, { ...wait, fromMinutes: 0 }, 'en')).toBe('6 waiting · about 25 min');
    expect(tileWaitText(31, { ...wait, toMinutes: 90, prospect: 'perhaps-not' }, 'vi')).toBe(
      'Có thể không kịp · 15–90 phút',
    );
    // Nobody waits, or nothing is known yet: there is nothing to add.
    expect(tileWaitText(0, wait, 'vi')).toBeNull();
    expect(tileWaitText(3, { ...wait, fromMinutes: 0, toMinutes: 0 }, 'vi')).toBeNull();
  });

  it('ES2 names no other time to whoever is in time, nor one that nobody knows', () => {
    const wait = { fromMinutes: 5, toMinutes: 10, prospect: 'in-time', nextOpeningAt: at('24T07:00') } as const;
    expect(waitAndProspectText(wait, 'vi')).toBe('Chờ khoảng 5–10 phút');
    expect(otherTimeText(wait, vi)).toBeNull();
    expect(otherTimeText({ prospect: 'long', nextOpeningAt: null }, vi)).toBeNull();
  });
});
