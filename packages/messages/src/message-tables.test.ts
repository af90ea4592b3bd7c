import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@motcua/protocol/vocabulary';
import { defineMessages, type Message, type PerLanguage } from './define-messages.ts';
import * as messages from './index.ts';

const tables = Object.fromEntries(
  Object.entries<unknown>(messages).filter(([name, table]) => name.endsWith('Messages') && typeof table === 'object'),
) as Record<string, Record<string, PerLanguage<Message>>>;

const allTexts = Object.entries(tables).flatMap(([table, keys]) =>
  Object.entries(keys).flatMap(([key, message]) =>
    LANGUAGES.map((language) => ({ where: `${table}.${key}.${language}`, language, message: message[language] })),
  ),
);

function spoken(message: Message): string {
  return typeof message === 'string' ? message : (message as (...n: number[]) => string)(7, 8, 9, 10);
}

describe('the message tables', () => {
  it('are found by this test', () => {
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(['kioskMessages', 'slipMessages', 'refusalMessages']));
    expect(allTexts.length).toBeGreaterThan(300);
  });

  it('do not compile where a language is missing', () => {
    // @ts-expect-error no Khmer: were this no error, the check of the types would refuse this very line
    const table = defineMessages({ hello: { vi: 'Xin chào', en: 'Hello' } });
    expect(Object.keys(table)).toEqual(['hello']);
  });

  it('say something in every language, without stray spaces, in composed letters', () => {
    const wrong = allTexts.filter(({ message }) => {
      const text = spoken(message);
      return text.trim() === '' || text !== text.trim() || text.includes('  ') || text !== text.normalize('NFC');
    });
    expect(wrong.map((w) => w.where)).toEqual([]);
  });

  it('take the same figures in every language', () => {
    const wrong = Object.entries(tables).flatMap(([table, keys]) =>
      Object.entries(keys)
        .filter(([, m]) => {
          const arities = LANGUAGES.map((l) => (typeof m[l] === 'string' ? 0 : m[l].length));
          return new Set(arities).size !== 1;
        })
        .map(([key]) => `${table}.${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('write Khmer with Khmer letters, and no Khmer elsewhere', () => {
    const khmer = /[\u1780-\u17ff]/;
    expect(allTexts.filter((t) => khmer.test(spoken(t.message)) !== (t.language === 'km')).map((t) => t.where)).toEqual(
      [],
    );
  });

  it('never call the citizen a customer', () => {
    expect(allTexts.filter((t) => /khách hàng|customer|tạm giữ/i.test(spoken(t.message))).map((t) => t.where)).toEqual(
      [],
    );
  });
});
