import { describe, expect, it } from 'vitest';
import * as messages from '../index.ts';
import { pseudoMessages } from './pseudo-messages.ts';
import { pseudoText } from './pseudo-text.ts';

describe('the test language', () => {
  it.each(['Chạm vào việc ông/bà cần làm', 'Gọi số tiếp', 'Please wait, someone is coming.', 'Xong'])(
    'makes %s 60 % longer, word by word, between brackets',
    (text) => {
      const made = pseudoText(text);
      expect(made).toMatch(/^\[.*\]$/);
      expect(made.length - 2).toBeGreaterThanOrEqual(text.length * 1.5);
      expect(made.length - 2).toBeLessThanOrEqual(text.length * 1.9);
      expect(made.split(' ')).toHaveLength(text.split(' ').length);
      expect(made).toBe(made.normalize('NFC'));
    },
  );

  it('stacks the marks of each vowel', () => {
    expect(pseudoText('Em bế')).toBe('[Ểểểm bểểể]');
  });

  it('leaves figures, and what has no letter, as they are', () => {
    expect(pseudoText('08:24')).toBe('08:24');
    expect(pseudoText('')).toBe('');
    expect(pseudoText('A042')).toBe('[A042]');
  });

  it('makes a text that holds another one longer once', () => {
    const inner = pseudoText('quầy');
    expect(pseudoText(`Mời đến ${inner} 3`)).toBe(`[${pseudoText('Mời đến').slice(1, -1)} ${inner.slice(1, -1)} 3]`);
  });

  it('speaks through every way to a text, and leaves what is no text', () => {
    const pseudo = pseudoMessages(messages) as typeof messages;
    expect(pseudo.messagesIn(messages.kioskMessages, 'vi').nextPerson).toBe(pseudoText('Người tiếp theo'));
    expect(pseudo.messagesIn(messages.kioskMessages, 'vi').pageOf(1, 3)).toBe(pseudoText('Trang 1 trên 3'));
    expect(pseudo.peopleWaitingText(4, 'vi')).toBe(pseudoText('4 người chờ'));
    expect(pseudo.staffTexts('vi').cancel).toMatch(/^\[/);
    expect(pseudo.localText({ vi: 'Hộ tịch', en: null, km: null }, 'km')).toBe('Hộ tịch');
    expect(pseudo.localTextLanguage({ vi: 'Hộ tịch', en: null, km: null }, 'km')).toBe('vi');
  });

  it('is the same object at every asking, so that a page draws no more than in a real language', () => {
    const pseudo = pseudoMessages(messages) as typeof messages;
    expect(pseudo.staffTexts('vi')).toBe(pseudo.staffTexts('vi'));
  });
});
