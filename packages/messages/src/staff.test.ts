import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@motcua/protocol/vocabulary';
import { accountTexts } from './account-words.ts';
import { staffActTexts } from './staff-acts.ts';
import { staffDayTexts } from './staff-day.ts';
import { printerHelpText, staffMachineTexts } from './staff-machines.ts';
import { staffMenuTexts } from './staff-menus.ts';
import { staffTexts } from './staff.ts';

const allTexts = (language: Language) => ({
  ...staffTexts(language),
  ...accountTexts(language),
  ...flat('act', staffActTexts(language)),
  ...flat('menu', staffMenuTexts(language)),
  ...flat('machine', staffMachineTexts(language)),
  ...flat('day', staffDayTexts(language)),
});

/** Tables inside a table, each text under a name of its own. */
function flat(name: string, table: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'object' && text !== null
        ? Object.entries(flat(`${name}.${key}`, text))
        : [[`${name}.${key}`, text]],
    ),
  );
}

const spoken = (text: unknown): string =>
  typeof text === 'function' ? String((text as (...figures: number[]) => unknown)(7, 8, 9)) : String(text);

describe('the staff page', () => {
  it.each(LANGUAGES)('says everything in %s, in composed letters and without stray spaces', (language) => {
    const wrong = Object.entries(allTexts(language))
      .map(([key, text]) => [key, spoken(text)] as const)
      .filter(([, text]) => text.trim() === '' || text !== text.trim() || text !== text.normalize('NFC'));
    expect(wrong).toEqual([]);
  });

  it('takes the same figures in both languages', () => {
    const { vi, en } = { vi: allTexts('vi'), en: allTexts('en') };
    const arity = (text: unknown) => (typeof text === 'function' ? text.length : 0);
    const wrong = (Object.keys(vi) as (keyof typeof vi)[]).filter((key) => arity(vi[key]) !== arity(en[key]));
    expect(wrong).toEqual([]);
  });

  it('never calls the citizen a customer, nor parking a detention', () => {
    for (const language of LANGUAGES) {
      const all = Object.values(allTexts(language)).map(spoken).join('\n');
      expect(all).not.toMatch(/khách hàng|customer|tạm giữ/i);
    }
  });

  it('answers in Vietnamese where Khmer is asked for', () => {
    expect(staffTexts('km').next).toBe('Gọi số tiếp');
  });
});

it('SL3 what to do about a printer is about the kiosk that is in the way to it, in each language', () => {
  for (const language of ['vi', 'en', 'km'] as const) {
    const { printerHelp, printerAtKiosk } = staffMachineTexts(language);
    const told = (kiosk?: 'away' | 'taken-out') => printerHelpText({ state: 'offline', kiosk }, language);
    expect([told(), told('away'), told('taken-out')]).toEqual([
      ...[printerHelp.offline, printerAtKiosk.away, printerAtKiosk['taken-out']],
    ]);
    expect(printerHelpText({ state: 'ready' }, language)).toBe('');
  }
});
