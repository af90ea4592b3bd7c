import { describe, expect, it } from 'vitest';
import type { Language } from '@motcua/protocol';
import { PageLanguage } from './page-language.ts';

/** A page at whose words somebody else pulls: they come, or do not, when the test says so. */
function pageIn(remembered: Language) {
  const fetches: { come: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const page = { nowMs: 0, remembered, changes: 0 };
  const language = new PageLanguage({
    memory: { language: () => page.remembered, rememberLanguage: (chosen) => (page.remembered = chosen) },
    fetchKhmer: () =>
      new Promise((resolve, reject) => {
        const settled = async (settle: () => void): Promise<void> => {
          settle();
          await Promise.resolve();
          await Promise.resolve();
        };
        fetches.push({
          come: () => settled(resolve),
          fail: () => settled(() => reject(new Error('cut'))),
        });
      }),
    monotonicMs: () => page.nowMs,
    onChange: () => (page.changes += 1),
  });
  return { page, language, fetches, come: () => fetches.at(-1)?.come(), fail: () => fetches.at(-1)?.fail() };
}

describe('the language of a staff page', () => {
  it('UI8 speaks another language at once, and Khmer when its words have come', async () => {
    const { language, page, fetches, come } = pageIn('vi');
    expect(language.language).toBe('vi');
    language.choose('en');
    expect(language.language).toBe('en');
    expect(fetches).toHaveLength(0);
    language.choose('km');
    expect([language.language, page.remembered]).toEqual(['en', 'en']);
    const before = page.changes;
    await come();
    expect([language.language, page.remembered]).toEqual(['km', 'km']);
    expect(page.changes).toBe(before + 1);
  });

  it('UI8 stays as it was where Khmer does not come, says so for a while, and takes the second press', async () => {
    const { language, page, come, fail } = pageIn('vi');
    language.choose('km');
    await fail();
    expect([language.language, language.isMissing, page.remembered]).toEqual(['vi', true, 'vi']);
    page.nowMs = 19_999;
    expect(language.isMissing).toBe(true);
    page.nowMs = 20_000;
    expect(language.isMissing).toBe(false);
    language.choose('km');
    await come();
    expect([language.language, language.isMissing]).toEqual(['km', false]);
  });

  it('UI8 holds the language that was chosen last', async () => {
    const { language, come, fail } = pageIn('vi');
    language.choose('km');
    language.choose('en');
    await come();
    expect(language.language).toBe('en');
    language.choose('km');
    language.choose('vi');
    await fail();
    expect([language.language, language.isMissing]).toEqual(['vi', false]);
  });

  it('UI8 draws a page that was left in Khmer when the words have come, and in Vietnamese after 3 seconds without', async () => {
    const quick = pageIn('km');
    expect(quick.language.isHeld).toBe(true);
    await quick.come();
    expect([quick.language.isHeld, quick.language.language]).toEqual([false, 'km']);

    const slow = pageIn('km');
    slow.page.nowMs = 3_000;
    expect([slow.language.isHeld, slow.language.language]).toEqual([false, 'vi']);
    await slow.come();
    expect(slow.language.language).toBe('km');

    const cut = pageIn('km');
    await cut.fail();
    expect([cut.language.isHeld, cut.language.language, cut.language.isMissing]).toEqual([false, 'vi', true]);
    // The next page tries again.
    expect(cut.page.remembered).toBe('km');
  });
});
