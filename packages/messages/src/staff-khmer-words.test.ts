import { afterEach, describe, expect, it } from 'vitest';
import { learnStaffKhmer } from './staff-khmer-words.ts';
import { staffLockTexts } from './staff-lock.ts';
import { staffLockKhmer } from './staff-khmer/staff-lock.ts';

afterEach(() => learnStaffKhmer({}));

describe('the Khmer of the staff pages', () => {
  it('UI8 is answered in Vietnamese until its words have come, and where one table has not', () => {
    expect(staffLockTexts('km')).toBe(staffLockTexts('vi'));
    learnStaffKhmer({ staffLock: staffLockKhmer });
    expect(staffLockTexts('km')).toBe(staffLockKhmer);
    expect(staffLockTexts('en').lock).toBe('Lock it');
    learnStaffKhmer({});
    expect(staffLockTexts('km')).toBe(staffLockTexts('vi'));
  });
});
